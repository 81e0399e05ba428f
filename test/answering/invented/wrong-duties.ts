import { fold } from '../../../src/core/text.ts';
import { clauseOf, knowledge } from './world.ts';
import type { Wording } from './claim.ts';

const { campaign, points } = knowledge;

interface Somebody {
  readonly vi: string;
  readonly en: string;
  /** What the plan charges them with; absent for those it does not name at all. */
  readonly section?: string;
}

/** Bodies which the plan does not name. */
const strangers: readonly Somebody[] = [
  { vi: 'Sở Tài chính', en: 'the Department of Finance' },
  { vi: 'Sở Công Thương', en: 'the Department of Industry and Trade' },
  { vi: 'Thanh tra tỉnh', en: 'the provincial Inspectorate' },
  { vi: 'Bộ Tài chính', en: 'the Ministry of Finance' },
  { vi: 'Công an tỉnh', en: 'the provincial Police' },
  { vi: 'Ngân hàng Nhà nước', en: 'the State Bank' },
  { vi: 'Trường Đại học Thái Bình', en: 'Thái Bình University' },
  { vi: 'Liên đoàn Bóng đá', en: 'the Football Federation' },
];

const named: readonly Somebody[] = [...campaign.bodies, ...campaign.audiences].map((each) => ({
  vi: each.name,
  en: each.name_en,
  section: each.section,
}));
const agencies = ['VI.1', 'III.1', 'III.2'];

const firstLower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
/** Names long enough to be nobody else's. */
const telling = (names: readonly string[]): readonly string[] => names.filter((name) => name.length >= 8);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const firstWords = (text: string, count: number): string =>
  text
    .split(/\s+/u)
    .slice(0, count)
    .join(' ')
    .replace(/[,;.]$/u, '');

const frames = ['{w} {d} đúng không?', 'Có phải {w} {d} không?', '{w} được giao {d}, phải không ạ'] as const;

/** Every duty of every body of the plan, given to each of the others. */
export const wrongDuties: readonly Wording[] = campaign.bodies.flatMap((owner) => {
  const own = points.filter(
    ({ section, overview, words }) => section === owner.section && !overview && words !== undefined,
  );
  const audience = campaign.audiences.find(({ id }) => id === owner.id);
  const owners = [owner, ...(audience === undefined ? [] : [audience])].flatMap((each) => [
    each.name,
    each.name_en,
    ...telling(each.names),
    ...telling(each.names_en),
  ]);
  return own.flatMap(({ words = '', say_en }) => {
    const duty = firstLower(firstWords(words, 12));
    return [...strangers, ...named]
      .filter(
        ({ vi, section }) =>
          vi !== owner.name && !words.includes(vi) && !isTheirs(firstWords(words, 4), section),
      )
      .flatMap(({ vi, en }) =>
        frames.map((frame) => ({
          vi: frame.replace('{w}', vi).replace('{d}', duty),
          ...(say_en.includes(capital(owner.name_en))
            ? { en: `${say_en.replace(capital(owner.name_en), capital(en))} Is that right?` }
            : {}),
          invented: strangers.some((stranger) => stranger.vi === vi) ? [vi, en.replace('the ', '')] : [],
          duty: { wrong: vi, section: owner.section, owners, words: firstWords(words, 6) },
        })),
      );
  });
});

/** Whether the plan charges them with it as well: units too may propose awards. */
function isTheirs(words: string, section: string | undefined): boolean {
  return (
    section !== undefined &&
    [section, ...(section.startsWith('VI.') ? [] : agencies)].some((each) =>
      fold(clauseOf(each)).includes(fold(words)),
    )
  );
}

/** Who receives what: the clause that says so, and the body it names. */
const receiving: readonly (readonly [section: string, receiver: string, vi: string, en: string])[] = [
  ['VI.1', 'so-noi-vu', 'Báo cáo sơ kết của {w} gửi về {x} đúng không?', 'Do {w} send the report to {x}?'],
  [
    'VI.1',
    'so-noi-vu',
    '{w} nộp báo cáo tổng kết cho {x} phải không',
    'The reports of {w} go to {x}, right?',
  ],
  [
    'VI',
    'so-noi-vu',
    '{w} gặp vướng mắc thì phản ánh về {x} đúng không?',
    'Do {w} take difficulties to {x}?',
  ],
];

/** Reports and difficulties of everybody, sent to the wrong body. */
export const wrongReceivers: readonly Wording[] = receiving.flatMap(([section, receiver, vi, en]) => {
  const body = campaign.bodies.find(({ id }) => id === receiver);
  if (body === undefined) return [];
  const owners = [body.name, body.name_en, ...telling(body.names), ...telling(body.names_en)];
  return campaign.audiences.flatMap((from) =>
    [...strangers, ...named.filter((each) => each.vi !== body.name)]
      .filter((to) => to.vi !== from.name)
      .map((to) => ({
        vi: vi.replace('{w}', from.name).replace('{x}', to.vi),
        en: en.replace('{w}', from.name_en).replace('{x}', to.en),
        invented: strangers.includes(to) ? [to.vi, to.en.replace('the ', '')] : [],
        duty: { wrong: to.vi, section, owners, words: 'gửi về' },
      })),
  );
});
