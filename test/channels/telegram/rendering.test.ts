import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTelegramChannel } from '../../../src/channels/telegram/channel.ts';
import type { TelegramChannel } from '../../../src/channels/telegram/channel.ts';
import { systemAfter, systemClock } from '../../../src/core/clock.ts';
import { silentLog } from '../../../src/core/log.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { FakeTelegram, Person, Sent } from '../../world/telegram/telegram.ts';
import { asks, endAll, openFake, patient, startBot } from './bot.ts';

let fake: FakeTelegram;
let lan: Person;
let channel: TelegramChannel;
beforeAll(async () => {
  fake = await openFake();
  lan = fake.person({ id: 11, first_name: 'Lan' });
  lan.starts();
  channel = await createTelegramChannel({
    token: fake.token,
    apiRoot: fake.root,
    proxy: undefined,
    webhook: undefined,
    personalData: true,
    webPage: undefined,
    linkTo: ({ section }) => `https://thidua.example.vn/plan?section=${encodeURIComponent(section)}`,
    commands: [],
    receive: () => Promise.resolve(),
    room: () => Promise.resolve(),
    full: () => false,
    lost: () => undefined,
    heardFrom: () => undefined,
    limits: patient.telegram,
    clock: systemClock,
    after: systemAfter,
    log: silentLog,
  });
});
afterAll(async () => {
  await channel.stop();
  await endAll();
});

/** Says something as the channel does; gives what arrived of it, in order. */
async function said(reply: Reply): Promise<readonly Sent[]> {
  const before = fake.sent.length;
  for (const part of channel.divide(reply)) await channel.send({ channel: 'telegram', chat: '11' }, part);
  return fake.sent.slice(before);
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '');
const wholeOf = (sent: readonly Sent[]): string => sent.map(({ text }) => text).join('\n');
/** What the reader sees set apart or can press, by kind. */
const marked = (sent: readonly Sent[], wanted: string): readonly string[] =>
  sent.flatMap(({ text, entities }) =>
    entities
      .filter(({ type }) => type === wanted)
      .map(({ offset, length }) => text.slice(offset, offset + length)),
  );

const quote = 'Trồng mới ít nhất 500 cây bản địa mỗi năm.';
const paragraph = (n: number): string =>
  `Mục thứ ${n}: Tổ tự quản vớt lục bình mỗi tuần một lần; ấp báo ngay cho đội thủy nông khi dòng chảy bị tắc. `
    .repeat(4)
    .trim();
/** About 15,000 letters in paragraphs, with a quotation near the end. */
const long: Reply = {
  text: [
    ...Array.from({ length: 32 }, (_, n) => paragraph(n)),
    `Quy chế, mục Điều 3.1:\n“${quote}”`,
    'Hết.',
  ].join('\n\n'),
  citations: [{ section: 'Điều 3.1', quote }],
  choices: [
    { id: 'a1', label: 'Trường học' },
    { id: 'b2', label: 'Hộ gia đình' },
  ],
};

describe('an answer of 15,000 letters', () => {
  it('arrives whole, in order, cut between paragraphs', async () => {
    expect(long.text.length).toBeGreaterThan(13_000);
    const sent = await said(long);
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.every(({ text }) => text.length <= 4096)).toBe(true);
    expect(withoutBlanks(wholeOf(sent))).toBe(withoutBlanks(long.text));
    const paragraphs = new Set(long.text.split('\n\n'));
    expect(sent.flatMap(({ text }) => text.split('\n\n')).every((part) => paragraphs.has(part))).toBe(true);
  });

  it('has its buttons under the last part and its quotation set apart where it stands', async () => {
    const sent = await said(long);
    expect(sent.slice(0, -1).every(({ reply_markup }) => reply_markup === undefined)).toBe(true);
    expect(sent.at(-1)?.reply_markup?.inline_keyboard).toEqual([
      [expect.objectContaining({ text: 'Trường học' })],
      [expect.objectContaining({ text: 'Hộ gia đình' })],
    ]);
    expect(marked(sent, 'blockquote')).toEqual([`“${quote}”`]);
    expect(marked(sent, 'text_link')).toEqual(['mục Điều 3.1']);
  });

  it.each([
    ['without a single blank', 'ơ'.repeat(15_000)],
    ['of letters that count twice', '🌳'.repeat(7_500)],
    ['in one line', 'Trồng cây. '.repeat(1_400).trim()],
    ['that is exactly one message', 'ấ'.repeat(4_096)],
    ['that is one letter more', 'ấ'.repeat(4_097)],
  ])('%s arrives whole too', async (_, text) => {
    const sent = await said({ text });
    expect(withoutBlanks(sent.map((each) => each.text).join(''))).toBe(withoutBlanks(text));
    expect(sent.every((each) => each.text.isWellFormed())).toBe(true);
  });
});

describe('an answer', () => {
  it('is taken by its letters: nothing in it is markup', async () => {
    const text = 'a < b & c > d, *không* _phải_ [dấu](x) `gì` \\ ~x~ ||y|| <b>z</b> &lt;';
    const sent = await said({ text });
    expect(sent).toMatchObject([{ text, entities: [] }]);
  });

  it('shows no preview of what it links to', async () => {
    await said(long);
    const { params } = fake.calls.findLast(({ method }) => method === 'sendMessage') ?? {};
    expect(params?.['link_preview_options']).toEqual({ is_disabled: true });
    expect(params?.['parse_mode']).toBeUndefined();
  });

  it('whose choices are too long for a button has them written out with numbers', async () => {
    const choices = [
      { id: 'a', label: 'Tập thể, cá nhân thuộc các cơ quan, đơn vị, địa phương trong tỉnh' },
      { id: 'b', label: 'Hộ gia đình' },
    ];
    const [sent] = await said({ text: 'Anh/chị hỏi cho ai ạ?', choices });
    for (const [index, { label }] of choices.entries())
      expect(sent?.text).toContain(`${index + 1}. ${label}`);
    expect(sent?.reply_markup?.inline_keyboard?.map(([button]) => button?.text)).toEqual(
      choices.map(({ label }, index) => `${index + 1}. ${label}`),
    );
  });

  it('names the place and the words of what it cites, if its text does not', async () => {
    const [sent] = await said({ text: 'Có ạ.', citations: [{ section: 'Điều 3.1', quote }] });
    expect(sent?.text).toContain('Mục Điều 3.1');
    expect(sent?.text).toContain(quote);
    expect(marked(sent === undefined ? [] : [sent], 'text_link')).toEqual(['Mục Điều 3.1']);
  });

  it('never links to a place that only begins the same', async () => {
    const sent = await said({
      text: 'Xem mục Điều 3.11 trước.',
      citations: [{ section: 'Điều 3.1', quote: 'trước' }],
    });
    expect(marked(sent, 'text_link')).not.toContain('mục Điều 3.1');
  });

  it('of any letters and any length arrives whole, each quotation set apart letter for letter', async () => {
    const words = fc.constantFrom(
      'Trồng',
      'cây 🌳',
      'bản địa.',
      '\n',
      '\n\n',
      'ấp',
      'x'.repeat(900),
      'Quý IV;',
    );
    const text = fc.array(words, { minLength: 1, maxLength: 60 }).map((parts) => `A ${parts.join(' ')}`);
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (before, isQuoted) => {
        const line = `“${quote}”`;
        const whole = isQuoted ? `${before}\n${line}` : before;
        const citations = isQuoted ? { citations: [{ section: 'Điều 3.1', quote }] } : {};
        const sent = await said({ text: whole, ...citations });
        expect(withoutBlanks(wholeOf(sent))).toContain(withoutBlanks(whole));
        expect(marked(sent, 'blockquote')).toEqual(isQuoted ? [line] : []);
      }),
      { seed: 20_261_123, numRuns: 60 },
    );
  });
});

describe('the campaign that comes with the service', () => {
  it('is linked to: pressing the name of a clause opens its words', async () => {
    const bot = await startBot({
      settings: { KNOWLEDGE_DIR: './knowledge', PUBLIC_URL: 'https://thidua.example.vn' },
    });
    const text = await asks(bot.fake, bot.lan, 'Doanh nghiệp phải đạt tiêu chuẩn gì?');
    const link = bot.fake.sent[0]?.entities.find(({ type }) => type === 'text_link');
    expect(text.slice(link?.offset, (link?.offset ?? 0) + (link?.length ?? 0))).toBe('mục IV.2.đ');
    const url = new URL(link?.url ?? '');
    expect(url.origin).toBe('https://thidua.example.vn');
    const page = await fetch(`${bot.service.address}${url.pathname}${url.search}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<mark');
  });
});
