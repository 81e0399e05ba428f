import { knowledge } from './world.ts';
import type { Wording } from './claim.ts';
import { lies, monthsIn, quarterOf } from './months.ts';
import type { Months } from './months.ts';

const { campaign } = knowledge;
const roman = ['I', 'II', 'III', 'IV'] as const;
const ordinals = ['first', 'second', 'third', 'fourth'] as const;
const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface Named {
  readonly vi: string;
  readonly en: string;
  readonly months: Months;
}

/** Every quarter, month and year from before the campaign to after it, in several spellings. */
const times: readonly Named[] = Array.from(
  { length: campaign.years.to - campaign.years.from + 4 },
  (_, at) => campaign.years.from - 1 + at,
).flatMap((year) => [
  { vi: `năm ${year}`, en: `${year}`, months: monthsIn(year) },
  ...roman.flatMap((numeral, at) => {
    const months = quarterOf(year, at + 1);
    return [
      { vi: `Quý ${numeral}/${year}`, en: `Q${at + 1} ${year}`, months },
      {
        vi: `quý ${at + 1} năm ${year}`,
        en: `the ${ordinals[at] ?? ''} quarter of ${year}`,
        months,
      },
    ];
  }),
  ...english.map((name, at) => ({
    vi: at % 2 === 0 ? `tháng ${at + 1}/${year}` : `tháng ${at + 1} năm ${year}`,
    en: `${name} ${year}`,
    months: monthsIn(year, at + 1, at + 1),
  })),
]);

interface Party {
  readonly vi: string;
  readonly en: string;
  readonly part?: string;
}

/** Everybody the plan speaks to, the bodies (which are agencies like all others), and nobody in particular. */
const agencies = campaign.audiences.find(({ general }) => general)?.part ?? '';
const parties: readonly Party[] = [
  ...campaign.audiences.map(({ name, name_en, part }) => ({ vi: name, en: name_en, part })),
  ...campaign.bodies.map(({ name, name_en }) => ({ vi: name, en: name_en, part: agencies })),
  { vi: 'phong trào', en: 'the campaign' },
];

/** `{w}` is who, `{a}` the act, `{t}` the time. */
const frames: readonly (readonly [vi: string, en: string])[] = [
  ['{w} {a} vào {t} đúng không?', 'Is it true that the {a} of {w} is in {t}?'],
  ['Có phải {w} {a} vào {t} không?', 'Does the plan say that the {a} of {w} takes place in {t}?'],
  ['{t} {w} phải {a} phải không ạ', '{w}: {a} in {t}, right?'],
  ['Đợt {a} {t} của {w} gồm những ai dự?', 'Who attends the {t} {a} of {w}?'],
  ['Em nghe nói {w} {a} trong {t}, anh chị xác nhận giúp em với', 'Please confirm: {w} hold the {a} in {t}.'],
  ['{w} dời {a} sang {t} có được không?', 'Can {w} move the {a} to {t}?'],
  ['Kế hoạch ghi rõ {a} của {w} là {t}, đúng chưa?', 'The {a} of {w} is set for {t}, correct?'],
];

const filled = (frame: string, w: string, a: string, t: string): string =>
  frame.replace('{w}', w).replace('{a}', a).replace('{t}', t);

/** A time claimed for somebody's milestone; whether it is wrong is for `lies` to tell. */
const claimed = (party: Party, act: string, { months }: Named): Pick<Wording, 'invented' | 'time'> => ({
  invented: [],
  time: { named: months, act, ...(party.part === undefined ? {} : { part: party.part }) },
});

const isNear = (act: string, { months }: Named): boolean =>
  campaign.milestones.some(
    ({ act: its, period }) =>
      its === act &&
      period !== undefined &&
      !isApart(months, monthsIn(period.year - 1), monthsIn(period.year)),
  );
const isApart = (months: Months, ...years: readonly Months[]): boolean =>
  years.every((year) => ['before', 'after'].includes(lies(months, year)));

const asked = (near: boolean): readonly Wording[] =>
  parties.flatMap((party) =>
    campaign.acts.flatMap((act) =>
      times
        .filter((time) => isNear(act.id, time) === near)
        .flatMap((time) =>
          frames.map(([vi, en]) => ({
            vi: filled(vi, party.vi, act.name, time.vi),
            en: filled(en, party.en, act.name_en, time.en),
            ...claimed(party, act.id, time),
          })),
        ),
    ),
  );

/** Every time × who × act × way of asking, in the year of a milestone or the one before it: right ones among them. */
export const nearTimes = asked(true);
/** The same in all other years. */
export const farTimes = asked(false);

/** A time claimed after a question on the milestone itself: "vậy là Quý I/2029 phải không?" */
export const laterTimes: readonly Wording[] = parties
  .filter(({ part }) => part !== undefined)
  .flatMap((party) =>
    campaign.milestones
      .filter(({ part, period }) => part === party.part && period !== undefined)
      .flatMap(({ act }) => {
        const { name, name_en } = campaign.acts.find(({ id }) => id === act) ?? { name: '', name_en: '' };
        return times.map((time) => ({
          after: {
            vi: `Khi nào ${party.vi} ${name}?`,
            en: `When is the ${name_en} of ${party.en}?`,
          },
          vi: `Vậy là ${time.vi} phải không?`,
          en: `So it is in ${time.en}, right?`,
          ...claimed(party, act, time),
        }));
      }),
  );
