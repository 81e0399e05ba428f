import { readFileSync } from 'node:fs';
import { parseDocumentFile } from '../../src/answering/knowledge/document.ts';
import { createWebChannel } from '../../src/channels/web/channel.ts';
import type { News } from '../../src/channels/web/news.ts';
import type { DocumentText } from '../../src/core/document.ts';
import { randomId, systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import type { Log } from '../../src/core/log.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Turn } from '../../src/core/turn.ts';
import { createServer } from '../../src/http/server.ts';
import type { Server } from '../../src/http/server.ts';

/** The plan itself, and a second document with the same address in it. */
export const plan = parseDocumentFile(
  'ke-hoach.md',
  readFileSync(new URL('../../knowledge/documents/ke-hoach.md', import.meta.url), 'utf8'),
);

export const guidance: DocumentText = parseDocumentFile(
  'huong-dan.md',
  '---\nid: huong-dan\ntitle: Hướng dẫn <thử>\nshort: Hướng dẫn\n---\n# HƯỚNG DẪN\n## I. CHUNG\n1. Nộp một bộ.\n2. Không thu phí.\n',
);

const businessQuote =
  plan.blocks.find(({ section, kind }) => section === 'IV.2.đ' && kind !== 'heading')?.text ??
  'no clause IV.2.đ in the plan';

/** Replies by what was said or chosen: the world on the other side of the channel, as a script. */
const script: ReadonlyMap<string, readonly Reply[]> = new Map(
  Object.entries({
    hello: [
      {
        text: 'Xin chào! Tôi trả lời câu hỏi về Kế hoạch, mỗi câu kèm nguyên văn.\nBạn muốn hỏi gì?',
        choices: [
          { id: 'milestones', label: 'Các mốc sơ kết, tổng kết' },
          { id: 'criteria', label: 'Tiêu chuẩn thi đua' },
          { id: 'awards', label: 'Hình thức khen thưởng' },
        ],
      },
    ],
    milestones: [
      {
        text: 'Các cơ quan, đơn vị, địa phương sơ kết vào Quý II năm 2027; UBND tỉnh sơ kết vào Quý III năm 2027.',
        citations: [{ section: 'V.1', quote: 'Quý II năm 2027' }],
      },
    ],
    criteria: [
      {
        text: 'Tiêu chuẩn khác nhau theo đối tượng. Bạn hỏi cho ai?',
        choices: [
          { id: 'audience:business', label: 'Doanh nghiệp' },
          { id: 'audience:commune', label: 'Xã, phường, thị trấn' },
        ],
      },
    ],
    business: [
      {
        text: `Doanh nghiệp (mục IV.2.đ):\n“${businessQuote}”\nLưu ý: vui lòng hỏi Sở Nội vụ trước khi làm hồ sơ.`,
        citations: [{ section: 'IV.2.đ', quote: businessQuote }],
      },
    ],
    english: [
      {
        text: 'In Thái Bình the mid-term review takes place in the second quarter of 2027.\nthe plan, section V.1: “vào Quý II năm 2027”',
        citations: [{ section: 'V.1', quote: 'vào Quý II năm 2027' }],
      },
    ],
  }),
);

/** Says what the script has for those words; a question it does not know is answered with the question. */
export function scripted(turn: Turn): Promise<readonly Reply[]> {
  const key =
    turn.choice?.replace('audience:', '') ?? (/doanh nghiệp/iu.test(turn.text) ? 'business' : turn.text);
  return Promise.resolve(script.get(key) ?? [{ text: `Bạn vừa hỏi: ${turn.text}` }]);
}

export interface World {
  readonly onTurn?: (turn: Turn) => Promise<readonly Reply[]>;
  readonly news?: News;
  readonly embedOrigins?: readonly string[];
  readonly https?: boolean;
  readonly port?: number;
  readonly log?: Log;
}

/** The real server with the real web channel; only what answers is a script. */
export function webServer({
  onTurn = scripted,
  news = { waitingFor: () => Promise.resolve([]), heard: () => Promise.resolve() },
  embedOrigins = ['*'],
  https = false,
  port = 0,
  log = silentLog,
}: World = {}): Server {
  const common = { clock: systemClock, newId: randomId };
  const web = createWebChannel({
    ...common,
    onTurn,
    news,
    documents: () => [plan, guidance],
    campaign: () => ({
      title: 'Phong trào thi đua “Đẩy mạnh…” 2025-2030',
      short: 'Phong trào thi đua khoa học, công nghệ, chuyển đổi số 2025-2030',
    }),
  });
  const health = () => ({ knowledge: 'abc123' });
  return createServer({
    ...common,
    host: '127.0.0.1',
    port,
    https,
    embedOrigins,
    routes: [web],
    health,
    log,
  });
}
