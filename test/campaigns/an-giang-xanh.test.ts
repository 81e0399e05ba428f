import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAsk, type Ask } from '../../src/answering/ask.ts';
import type { Knowledge } from '../../src/answering/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/answering/knowledge/load.ts';
import { clauseText } from '../../src/answering/knowledge/passages.ts';
import type { Memory } from '../../src/answering/memory.ts';
import { loadCounts } from '../../src/answering/reading/counts.ts';
import { folderOf, removeFolders } from '../answering/knowledge/folder.ts';

/** The invented campaign as it is: rules by articles instead of a plan by parts; no points, no silences, no glossary. */
const bare = await loadKnowledge('test/campaigns/an-giang-xanh');
/** The same with a few points and a silence. */
const withPoints = await (async (): Promise<Knowledge> => {
  const folder = folderOf('test/campaigns/an-giang-xanh');
  cpSync('test/campaigns/an-giang-xanh-points', folder.path, { recursive: true });
  return loadKnowledge(folder.path);
})();
afterAll(removeFolders);

const counts = loadCounts();
const asking = (knowledge: Knowledge): Ask =>
  createAsk(knowledge, { counts, staffContact: undefined, longest: 4_000 });
const variants = [
  ['without points', bare, asking(bare)],
  ['with points', withPoints, asking(withPoints)],
] as const;

/** A question, the section that must be cited, words that must be in the answer. */
type Expectation = readonly [question: string, section: string, words: string];

const deadlines: readonly Expectation[] = [
  ['Khi nào ấp sơ kết?', 'Điều 6.2', 'Quý IV năm 2027'],
  ['UBND tỉnh tổng kết lúc nào?', 'Điều 6.3', 'Quý IV năm 2029'],
  ['han dang ky cua truong hoc la khi nao', 'Điều 6.1', 'Quý I năm 2026'],
  ['Trường tiểu học sơ kết Quý IV năm 2027 đúng không?', 'Điều 6.2', 'Quý IV năm 2027'],
  ['When is the provincial final review?', 'Điều 6.3', 'Q4/2029'],
];
const awards: readonly Expectation[] = [
  ['Ai được Cờ thi đua?', 'Điều 7.1', 'mười khóm, ấp dẫn đầu'],
  ['Hộ gia đình được giấy khen của ai?', 'Điều 7.2', 'Giám đốc Sở Nông nghiệp và Môi trường'],
];
const criteria: readonly Expectation[] = [
  ['Ấp phải trồng bao nhiêu cây?', 'Điều 3.1', '500 cây bản địa'],
  ['Hộ gia đình ủ phân hữu cơ từ rác bếp có phải tiêu chuẩn không?', 'Điều 5', 'ủ phân hữu cơ từ rác bếp'],
];
const passages: readonly Expectation[] = [
  ['Ai vận động đổi rác thải nhựa lấy quà?', 'Điều 9', 'vận động hội viên đổi rác thải nhựa'],
  [
    'Hội phụ nữ mở phiên chợ không túi ni lông hằng tháng phải không?',
    'Điều 9',
    'phiên chợ không túi ni lông',
  ],
  ['Phạm vi điều chỉnh là gì?', 'Điều 1', 'giữ sạch kênh rạch'],
  ['Điều 3 khoản 3 điểm b nói gì?', 'Điều 3.3.b', 'đội thủy nông'],
  ['khoản 2 điều 4', 'Điều 4.2', 'Không dùng chai nhựa một lần'],
];
/** Whole clauses and articles, where no point speaks of them. */
const clauses: Readonly<Record<(typeof variants)[number][0], readonly Expectation[]>> = {
  'without points': [
    ['Tiêu chuẩn của khóm ấp là gì?', 'Điều 3.1', '500 cây bản địa'],
    ['Hộ gia đình cần đạt tiêu chuẩn gì?', 'Điều 5', 'giỏ đi chợ'],
    ['criteria for schools', 'Điều 4.1', 'vườn ươm'],
    ['Có những hình thức khen thưởng nào?', 'Điều 7.1', 'Cờ thi đua'],
    ['Điều 7 quy định gì?', 'Điều 7.1', 'Cờ thi đua'],
  ],
  'with points': [
    ['Bao lâu vớt lục bình một lần?', 'Điều 3.3.a', 'mỗi tuần một lần'],
    ['Điều 7 quy định gì?', 'Điều 7.1', 'Cờ thi đua'],
  ],
};
const refused = [
  'Nghị quyết 57 nói gì?',
  'Huân chương Lao động tặng cho ai?',
  'Thời tiết hôm nay thế nào?',
  'Tiền thưởng bao nhiêu?',
];

/** What belongs to the campaign that comes with the program, and to no other. */
const ofThaiBinh =
  /Thái Bình|Hưng Yên|Sở Nội vụ|Khoa học và Công nghệ|57-NQ|KH-UBND|41-CTr|chuyển đổi số|Huân chương|Thủ tướng|2025|2030|mục [IV]+\b/u;

function told(ask: Ask, question: string, memory: Memory = {}): ReturnType<Ask> {
  const answer = ask(question, memory);
  expect(`${answer.text} ${JSON.stringify([answer.citations, answer.offers])}`).not.toMatch(ofThaiBinh);
  return answer;
}

function expectAnswer(knowledge: Knowledge, ask: Ask, [question, section, words]: Expectation): void {
  const { outcome, text, citations } = told(ask, question);
  expect(outcome).toBe('answer');
  expect(citations.map((citation) => citation.section)).toContain(section);
  expect(text).toContain(words);
  for (const citation of citations) {
    expect(clauseText(knowledge.documents[0]?.blocks ?? [], citation.section)).toContain(citation.quote);
  }
}

describe.each(variants)('another province’s campaign, %s', (_, knowledge, ask) => {
  it('has addresses of its own kind', () => {
    expect([...new Set(knowledge.passages.map(({ section }) => section))].slice(0, 6)).toEqual([
      'Điều 1',
      'Điều 2.1',
      'Điều 2.2',
      'Điều 2.3',
      'Điều 3.1',
      'Điều 3.2',
    ]);
    const point = knowledge.passages.find(({ section }) => section === 'Điều 3.3.a');
    expect(point?.heading).toEqual([
      'QUY CHẾ',
      'Chương II TIÊU CHUẨN VÀ KHEN THƯỞNG',
      'Mục 1. TIÊU CHUẨN',
      'Điều 3. Tiêu chuẩn của khóm, ấp',
    ]);
  });

  it.each(deadlines)('answers on a deadline: %s', (...expected) => {
    expectAnswer(knowledge, ask, expected);
  });
  it.each(awards)('answers on an award: %s', (...expected) => {
    expectAnswer(knowledge, ask, expected);
  });
  it.each(criteria)('answers on a criterion: %s', (...expected) => {
    expectAnswer(knowledge, ask, expected);
  });
  it.each(passages)('answers from a passage: %s', (...expected) => {
    expectAnswer(knowledge, ask, expected);
  });

  it('corrects a wrong quarter by its own dates', () => {
    const { outcome, text } = told(ask, 'Trường học tổng kết vào Quý III năm 2029 đúng không?');
    expect(outcome).toBe('answer');
    expect(text).toContain('Quý II năm 2029');
    expect(text).not.toMatch(/^(?:Có|Đúng)\b/u);
  });

  it('completes a follow-up by its own parties', () => {
    const first = told(ask, 'Khi nào ấp sơ kết?');
    const second = told(ask, 'còn UBND tỉnh?', first.memory);
    expect(second.text).toContain('Quý I năm 2028');
    expect(second.citations.map(({ section }) => section)).toEqual(['Điều 6.3']);
  });

  it('asks back with its own audiences whose criteria are meant', () => {
    const { outcome, offers } = told(ask, 'Tiêu chuẩn chỗ em là gì?');
    expect(outcome).toBe('clarify');
    expect(offers.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Khóm, ấp', 'Trường học', 'Hộ gia đình']),
    );
  });

  it.each(refused)('refuses what only the other campaign has, or none, with no citation: %s', (question) => {
    const { outcome, citations } = told(ask, question);
    expect([outcome, citations]).toEqual(['refuse', []]);
  });

  it('greets in the name of its own campaign', () => {
    expect(told(ask, 'xin chào').text).toContain('An Giang xanh');
  });
});

describe.each(variants)('another province’s campaign, %s', (variant, knowledge, ask) => {
  it.each(clauses[variant])('answers by whole clauses: %s', (...expected) => {
    expectAnswer(knowledge, ask, expected);
  });
});

describe('the points of another campaign', () => {
  const [, [, , ask]] = variants;

  it.each<Expectation>([
    ['Mỗi năm khóm trồng mấy cây mới đạt?', 'Điều 3.1', 'Khóm, ấp phải trồng mới ít nhất 500 cây'],
    ['Căn tin trường có được bán nước chai nhựa không?', 'Điều 4.2', 'Căn tin trường học không được dùng'],
    ['Who runs the plastic-for-gifts exchange?', 'Điều 9', 'trade plastic waste for gifts'],
  ])('answer in their own sentence: %s', (...expected) => {
    expectAnswer(withPoints, ask, expected);
  });

  it('do not answer about a body that is not the campaign’s', () => {
    expect(told(ask, 'Sở Tài chính làm gì?').outcome).toBe('refuse');
  });

  it('and its silences are heard', () => {
    expect(told(ask, 'Tiền thưởng bao nhiêu?').text).toContain('Quy chế không nêu tiền thưởng');
  });
});

describe('the code', () => {
  it('knows no id and no place of the campaign that comes with it', async () => {
    const { campaign } = await loadKnowledge('knowledge');
    const kinds = [campaign.audiences, campaign.bodies, campaign.milestones, campaign.awards, campaign.legal];
    // Ids that are words of any campaign, such as "nq-03", would still be quoted to be used.
    const ids = new Set(kinds.flatMap((list) => list.map(({ id }) => id)));
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.startsWith(join('scripts', 'bench')),
    );
    expect(files.length).toBeGreaterThan(100);
    const known = files.flatMap((name) => {
      const text = readFileSync(join('src', name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      const quoted = [...text.matchAll(/(['"`])([a-z0-9]+(?:-[a-z0-9]+)*)\1/gu)].map(
        ([, , word = '']) => word,
      );
      const places = campaign.places.filter((place) => text.includes(place));
      return [...quoted.filter((word) => ids.has(word)), ...places].map((word) => `${name}: ${word}`);
    });
    expect(known).toEqual([]);
  });
});
