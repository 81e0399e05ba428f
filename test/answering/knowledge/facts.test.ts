import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../../../src/answering/knowledge/load.ts';
import { createReader } from '../../../src/answering/reading/reader.ts';
import { countTexts } from '../../../src/answering/reading/counts.ts';
import { createAddressesIn } from '../../../src/answering/search/addresses.ts';

const folder = 'knowledge';
const { campaign, points, silences, passages, documents, curated } = await loadKnowledge(folder);
const [plan] = documents;
const blocks = plan?.blocks ?? [];

/** The words of a clause and of the headings above it, without their numbers. */
function clauseOf(section: string): string {
  const own = blocks.filter((block) => block.section === section).map(({ text }) => text);
  const above = passages.find((passage) => passage.section === section)?.heading ?? [];
  return [...above.map((heading) => heading.replace(/^(?:[IVX]+\.|\d+\.|[a-zđ]\))\s/u, '')), ...own].join(
    '\n',
  );
}

const ordinals: Readonly<Record<string, string>> = {
  ...{ I: '1', II: '2', III: '3', IV: '4' },
  ...{ first: '1', second: '2', third: '3', fourth: '4' },
};

/** How figures are written, the more particular first, and the one form they are compared in. */
const figures: readonly (readonly [RegExp, (...groups: readonly string[]) => string])[] = [
  [
    /(?:[Qq]uý |Q)(IV|III|II|I|[1-4])(?: ?\/ ?| năm | )(\d{4})/gu,
    (quarter = '', year = '') => `Q${ordinals[quarter] ?? quarter}/${year}`,
  ],
  [
    /(first|second|third|fourth) quarter of (\d{4})/gu,
    (quarter = '', year = '') => `Q${ordinals[quarter] ?? ''}/${year}`,
  ],
  [
    /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/gu,
    (day, month, year = '') => `${String(Number(day))}/${String(Number(month))}/${year}`,
  ],
  [/\b(\d+[-/]\p{L}[\p{L}-]*(?:\/\p{L}+)?)/gu, (number = '') => number],
  [/(\d+(?:[.,]\d+)*%?)/gu, (number = '') => number],
];

/** Every number, date, quarter and document number of a text: what must not be invented. */
function figuresIn(text: string): readonly string[] {
  let rest = text;
  return figures.flatMap(([pattern, form]) => {
    const found = [...rest.matchAll(pattern)].map(([, ...groups]) => form(...groups));
    rest = rest.replaceAll(pattern, ' ');
    return found;
  });
}

describe('every fact of campaign.yaml', () => {
  const facts = (['audiences', 'bodies', 'milestones', 'awards', 'legal'] as const).flatMap((list) =>
    campaign[list].map((fact) => [`${list}: ${fact.id}`, fact] as const),
  );

  it.each(facts)('stands in the section it names: %s', (_, { section, words, dash }) => {
    const inDash = (each: (typeof blocks)[number]): boolean => dash === undefined || each.dash === dash;
    const holders = blocks.filter(
      (each) => each.section === section && inDash(each) && each.text.includes(words),
    );
    expect(holders.length, words).toBeGreaterThan(0);
  });

  it.each(campaign.milestones.map((each) => [each.id, each] as const))(
    'is dated as its words are: %s',
    (_, { period, words, yearly }) => {
      if (period === undefined) {
        expect(yearly).toBe(true);
        expect(words).toMatch(/hằng năm/u);
        return;
      }
      const figure =
        period.quarter === undefined
          ? String(period.year)
          : `Q${String(period.quarter)}/${String(period.year)}`;
      expect(figuresIn(words)).toEqual([figure]);
      expect(period.year).toBeGreaterThanOrEqual(campaign.years.from);
      expect(period.year).toBeLessThanOrEqual(campaign.years.to);
    },
  );

  it.each(campaign.legal.map((each) => [each.id, each] as const))(
    'bears the number, date and issuer its words give: %s',
    (_, { words, number, date, issuer, name }) => {
      for (const part of [number, date, issuer, name]) expect(words).toContain(part);
    },
  );

  it('names every milestone that part V of the plan has, and no other', () => {
    const told = campaign.milestones.flatMap(({ words, section }) =>
      section.startsWith('V.') ? figuresIn(words) : [],
    );
    expect([...told].sort()).toEqual([...figuresIn(`${clauseOf('V.1')}\n${clauseOf('V.2')}`)].sort());
  });
});

describe('every point', () => {
  const named = points.map((point) => [point.id, point] as const);

  it.each(named)(
    'stands in the section and the dash it names: %s',
    (_, { section, words, dash, overview }) => {
      const own = blocks.filter((each) => each.section === section);
      expect(own.length).toBeGreaterThan(0);
      if (words === undefined) expect(overview).toBe(true);
      else {
        const holders = own.filter(
          (each) => each.text.includes(words) && (dash === undefined || each.dash === dash),
        );
        expect(holders.length, words).toBeGreaterThan(0);
      }
    },
  );

  it.each(named)('says no number, date, quarter or document that its clause has not: %s', (_, point) => {
    const there = new Set(figuresIn(clauseOf(point.section)));
    for (const text of [point.say, point.say_en])
      expect(
        figuresIn(text).filter((figure) => !there.has(figure)),
        text,
      ).toEqual([]);
  });

  it.each(named)('names no award and no body that its clause has not: %s', (_, point) => {
    const clause = clauseOf(point.section).toLowerCase();
    const said = point.say.toLowerCase();
    const wrong = namesOfThings.filter((name) => holds(said, name) && !holds(clause, name));
    expect(wrong.filter((name) => !(allowed[point.id] ?? []).includes(name))).toEqual([]);
  });
});

/** Awards and bodies by the names the plan gives them. */
const namesOfThings: readonly string[] = [
  ...campaign.awards.flatMap(({ words }) => words),
  ...campaign.bodies.flatMap(({ name }) => name),
  'Bằng khen',
  'Cờ thi đua',
  'Sở Tài chính',
  'Chủ tịch Ủy ban nhân dân tỉnh',
  'Thủ tướng Chính phủ',
  'Bộ Chính trị',
  'Bộ Nội vụ',
  'Tỉnh ủy',
].map((name) => name.toLowerCase());

/** Names a sentence may use though its clause words them otherwise, by point. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // "… tỉnh và tổ chức chính trị - xã hội" in the clause; "các" only makes the plural plain.
  'iv1-mttq': ['ủy ban mặt trận tổ quốc việt nam tỉnh và các tổ chức'],
};

function holds(text: string, name: string): boolean {
  return ` ${text.replaceAll(/[^\p{L}\p{N}&-]+/gu, ' ')} `.includes(
    ` ${name.replaceAll(/[^\p{L}\p{N}&-]+/gu, ' ')} `,
  );
}

describe('every address that can be asked for', () => {
  const roman: Readonly<Record<string, readonly string[]>> = {
    I: ['1', '2'],
    II: ['1', '2', '3', '4', '5', '6'],
    III: ['1', '2', '3'],
    'IV.2': ['a', 'b', 'c', 'd', 'đ', 'e'],
    'IV.3': ['a', 'b'],
    V: ['1', '2'],
    VI: ['1', '2', '3', '4', '5', '6'],
  };
  const addresses = [
    ...Object.entries(roman).flatMap(([part, items]) => items.map((item) => `${part}.${item}`)),
    ...['IV.1', 'II', 'VI', 'mở đầu', 'nơi nhận'],
  ];
  const dashes = {
    'I.1': 4,
    'I.2': 3,
    'III.1': 4,
    'III.2': 3,
    'IV.2.a': 6,
    'IV.2.b': 2,
    'IV.2.e': 2,
    'VI.1': 3,
    'VI.4': 3,
    'VI.5': 3,
    'nơi nhận': 10,
  };
  const read = createReader({
    counts: countTexts(passages.map(({ text }) => text)),
    texts: [],
    abbreviations: {},
  });
  const find = createAddressesIn([...new Set(passages.map(({ section }) => section))]);

  it.each(addresses)('exists, is not empty, and a point answers for it: %s', (address) => {
    expect(
      passages
        .filter(({ section }) => section === address)
        .map(({ text }) => text)
        .join('').length,
    ).toBeGreaterThan(20);
    expect(points.some(({ section }) => section === address)).toBe(true);
  });

  it('is no other than these', () => {
    expect([...new Set(passages.map(({ section }) => section))].sort()).toEqual([...addresses].sort());
  });

  it('has as many dashes as the plan, each found by its address', () => {
    for (const address of addresses) {
      const found = passages.filter(({ section, dash }) => section === address && dash !== undefined);
      const ids = Array.from({ length: found.length }, (_, at) => `ke-hoach:${address}/${String(at + 1)}`);
      expect(found.map(({ id }) => id)).toEqual(ids);
      expect([address, found.length]).toEqual([address, new Map(Object.entries(dashes)).get(address) ?? 0]);
    }
    expect(passages.find(({ id }) => id === 'ke-hoach:IV.2.a/3')?.text).toMatch(
      /^Thực hiện hiệu quả việc chuyển đổi số/u,
    );
  });

  it.each(addresses.filter((address) => address.includes('.')))(
    'is understood as people write it: %s',
    (address) => {
      expect(find(read(`nội dung ${address} là gì`)).sections).toContain(address);
    },
  );
});

describe('what the plan is silent about', () => {
  /** What must not occur anywhere in the plan if a silence is true; by the id of the silence. */
  const subjects: Readonly<Record<string, readonly string[]>> = {
    'tien-thuong': ['tiền thưởng', 'mức thưởng', 'tiền mặt', 'triệu', 'đồng/', 'mức lương'],
    'kinh-phi': ['kinh phí', 'ngân sách', 'lệ phí', 'vay vốn', 'lãi suất', 'dự toán'],
    'ty-le': ['tỷ lệ', 'tỉ lệ', 'hạn ngạch', 'tối đa mấy', 'không quá'],
    'mau-bieu': ['mẫu số', 'biểu mẫu', 'mẫu đơn', 'mẫu báo cáo', 'phụ lục'],
    'ho-so-gom': ['hồ sơ gồm', 'thành phần hồ sơ', 'bản sao', 'công chứng', 'bộ hồ sơ'],
    'nop-ho-so': ['nộp hồ sơ', 'hạn nộp', 'gửi hồ sơ', 'nơi nộp'],
    'ngay-cu-the': ['trước ngày', 'chậm nhất', 'hạn chót'],
    'so-ke-hoach': ['kế hoạch này số'],
    'dia-diem': ['địa điểm', 'hội trường', 'địa chỉ', 'trụ sở', 'khách sạn'],
    'lien-he': ['điện thoại', 'email', 'hotline', 'đường dây nóng', 'website', 'liên hệ'],
    'ket-qua': ['danh sách', 'kết quả xét', 'xếp hạng', 'đoạt giải'],
    'xu-phat': ['xử phạt', 'chế tài', 'kỷ luật', 'trừ điểm', 'bị phạt'],
    'thang-diem': ['thang điểm', 'điểm cộng', 'cộng điểm', 'trọng số', 'chấm điểm'],
    'thoi-gian-xu-ly': ['ngày làm việc', 'thời hạn giải quyết', 'thời gian xử lý'],
    'danh-hieu-khac': [
      'chiến sĩ thi đua',
      'lao động tiên tiến',
      'cờ thi đua',
      'anh hùng lao động',
      'giấy khen',
      'kỷ niệm chương',
      'huy chương',
      'nâng lương',
    ],
    'bao-hieu-luc': ['hợp nhất', 'sáp nhập', 'hưng yên', 'thay thế', 'bãi bỏ', 'hiệu lực thi hành'],
  };
  const whole = blocks.map(({ text }) => text.toLowerCase()).join('\n');

  it.each(silences.map((silence) => [silence.id, silence] as const))(
    'is not in it: %s',
    (id, { nearest, cues }) => {
      const words = subjects[id] ?? cues.filter((cue) => !cue.includes('+') && cue.split(' ').length > 1);
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word) => holds(whole, word))).toEqual([]);
      if (nearest !== undefined) expect(blocks.some(({ section }) => section === nearest)).toBe(true);
    },
  );

  it.each(silences.map((silence) => [silence.id, silence] as const))(
    'is told without a number or quarter the plan has not: %s',
    (_, { say, say_en }) => {
      const there = new Set([...figuresIn(whole), ...figuresIn(blocks.map(({ text }) => text).join('\n'))]);
      // An address (VI.4) is a place, not a number.
      const bare = (text: string): string => text.replaceAll(/\b[IVX]+(?:\.\d)+/gu, '');
      const known = [...there, '4'];
      for (const text of [say, say_en])
        expect(figuresIn(bare(text)).filter((each) => !known.includes(each))).toEqual([]);
    },
  );
});

describe('the state of the plan', () => {
  it('is told with its source and date, in words that name no date but its own and the merger’s', () => {
    const { state, source, date, line, line_en, short, short_en } = campaign.plan_status;
    expect(['unknown', 'continued', 'replaced']).toContain(state);
    expect(source.length).toBeGreaterThan(10);
    expect(date).toMatch(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u);
    for (const text of [line, line_en]) expect(figuresIn(text)).toEqual(['1/7/2025']);
    for (const text of [short, short_en]) expect(figuresIn(text)).toEqual([]);
    if (state === 'unknown') expect(line).toMatch(/chưa có văn bản xác nhận/u);
  });
});

describe('what the bot may say', () => {
  /** Every string under these keys, in any file of the folder. */
  const spoken = new Set([
    'say',
    'say_en',
    'line',
    'line_en',
    'short',
    'short_en',
    'default',
    'default_en',
    'title',
    'title_en',
    'label',
    'name',
    'name_en',
    'source',
  ]);
  const files = [...readdirSync(folder), ...readdirSync(`${folder}/points`).map((name) => `points/${name}`)];
  const said = files
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) =>
      stringsOf(parse(readFileSync(`${folder}/${name}`, 'utf8'))).map((text) => `${name}: ${text}`),
    );

  function stringsOf(value: unknown, key = ''): readonly string[] {
    if (typeof value === 'string') return spoken.has(key) ? [value] : [];
    if (Array.isArray(value)) return value.flatMap((each: unknown) => stringsOf(each, key));
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, each]) => stringsOf(each, name))
      : [];
  }

  it('holds no telephone number, e-mail, web address or form number, which the plan has not', () => {
    expect(said.length).toBeGreaterThan(500);
    const invented =
      /@|https?:|www\.|\b[a-z0-9-]+\.(?:vn|com|org|net)\b|(?:\+84|\b0)\d(?:[ .-]?\d){7,}|[Mm]ẫu số|\b\d{4}[ .]\d{3}\b/u;
    expect(said.filter((text) => invented.test(text))).toEqual([]);
  });

  it('is written in composed letters', () => {
    expect(said.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    for (const name of files.filter((each) => each.endsWith('.yaml'))) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      expect(text === text.normalize('NFC'), name).toBe(true);
    }
  });

  it('of an official answer is dated and sourced', () => {
    for (const { source, date, citations } of curated) {
      expect(source).not.toBe('');
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(citations.length).toBeGreaterThan(0);
    }
  });
});
