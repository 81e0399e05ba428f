import type { Period } from '../core/dates.ts';
import type { Time } from './understanding/times.ts';
import type { Language } from './understanding/language.ts';

const roman = ['', 'I', 'II', 'III', 'IV'] as const;
const ordinal = ['', 'first', 'second', 'third', 'fourth'] as const;

/** A wording in both languages the bot speaks. */
type Both<Args extends readonly unknown[]> = Readonly<Record<Language, (...args: Args) => string>>;

/** A period as the plan writes it: `Quý II năm 2027`, `năm 2030`. */
export const period: Both<[Period]> = {
  vi: ({ year, quarter }) =>
    quarter === undefined ? `năm ${String(year)}` : `Quý ${roman[quarter]} năm ${String(year)}`,
  en: ({ year, quarter }) =>
    quarter === undefined
      ? String(year)
      : `the ${ordinal[quarter]} quarter of ${String(year)} (Q${String(quarter)}/${String(year)})`,
};

/** A time as a person named it, with its quarter where it is a month. */
export const time: Both<[Time]> = {
  vi: ({ year, from, to, grain }) => {
    const of = year === undefined ? '' : `/${String(year)}`;
    if (grain === 'year') return `năm ${String(year)}`;
    if (grain === 'day')
      return `ngày đã nêu trong tháng ${String(from)}${of} (thuộc Quý ${roman[Math.ceil(from / 3)] ?? ''})`;
    if (grain === 'quarter') return `Quý ${roman[Math.ceil(to / 3)] ?? ''}${of}`;
    if (grain === 'month')
      return `tháng ${String(from)}${of} (thuộc Quý ${roman[Math.ceil(from / 3)] ?? ''})`;
    return `tháng ${String(from)}-${String(to)}${of}`;
  },
  en: ({ year, from, to, grain }) => {
    const of = year === undefined ? '' : `/${String(year)}`;
    if (grain === 'year') return String(year);
    if (grain === 'day') return `that day of month ${String(from)}${of} (Q${String(Math.ceil(from / 3))})`;
    if (grain === 'quarter') return `Q${String(Math.ceil(to / 3))}${of}`;
    if (grain === 'month') return `month ${String(from)}${of} (Q${String(Math.ceil(from / 3))})`;
    return `months ${String(from)}-${String(to)}${of}`;
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the answers call the campaign's main document: `Kế hoạch`, `the plan`. */
export interface PlanNames {
  readonly plan: string;
  readonly thePlan: string;
}

/** Everything the answering room says, of one plan. */
export function phrasesFor({ plan, thePlan }: PlanNames) {
  /** An address in words: `Kế hoạch, mục IV.2.đ`; with the short name of a further document in place of the plan's. */
  const at: Both<[section: string, document?: string]> = {
    vi: (section, document = plan) => `${document}, ${addressed(section)}`,
    en: (section, document = thePlan) => `${document}, section ${section}`,
  };
  return {
    at,
    /** Whether a time that was asked about fits the milestone's: `named` and `due` are times in words. */
    verdict: {
      vi: {
        before: (named: string, due: string): string => `Không: ${named} là sớm hơn mốc ${due}.`,
        within: (named: string, due: string): string => `Có: ${named} nằm trong mốc ${due}.`,
        unfixed: (named: string, due: string): string =>
          `Chưa thể xác nhận ${named}: ${plan} chỉ ghi ${due}, không ghi rõ hơn.`,
        overlaps: (named: string, due: string): string => `Chỉ đúng một phần: ${named} rộng hơn mốc ${due}.`,
        after: (named: string, due: string): string => `Không: ${named} là muộn hơn mốc ${due}.`,
        impossible: (named: string, due: string): string => `Không: lịch không có ${named}; mốc là ${due}.`,
      },
      en: {
        before: (named: string, due: string): string => `No: ${named} is earlier than ${due}.`,
        within: (named: string, due: string): string => `Yes: ${named} lies within ${due}.`,
        unfixed: (named: string, due: string): string =>
          `${capital(named)} cannot be confirmed: ${thePlan} says ${due} and no more.`,
        overlaps: (named: string, due: string): string => `Only in part: ${named} is wider than ${due}.`,
        after: (named: string, due: string): string => `No: ${named} is later than ${due}.`,
        impossible: (named: string, due: string): string => `No: there is no ${named}; it is ${due}.`,
      },
    },
    /** A verdict where several parties are judged. */
    verdictFor: {
      vi: (who: string, verdict: string): string => `${capital(who)} – ${verdict}`,
      en: (who: string, verdict: string): string => `${capital(who)} – ${verdict}`,
    },
    noDay: {
      vi: `${plan} chỉ nêu quý hoặc năm, không nêu ngày.`,
      en: `${capital(thePlan)} names quarters or years only, no exact day.`,
    },
    notTheirs: {
      vi: (act: string, who: string): string => `${plan} không nêu mốc ${act} cho ${who}.`,
      en: (act: string, who: string): string => `${capital(thePlan)} sets no date of the ${act} for ${who}.`,
    },
    /** A question that wants yes or no named somebody else than ${thePlan} does. */
    notThem: { vi: `Theo ${plan} thì không phải:`, en: `Not according to ${thePlan}:` },
    /** Numbers and the like that a question takes for granted and the clause has not. */
    notThere: {
      vi: (details: readonly string[]): string => `Mục này không nêu ${details.join(', ')}.`,
      en: (details: readonly string[]): string => `This clause does not say ${details.join(', ')}.`,
    },
    due: {
      vi: (who: string, act: string, when: string, noQuarter: boolean): string =>
        `${capital(who)} ${act} vào ${when}${noQuarter ? ` (${plan} chỉ nêu năm, không nêu quý)` : ''}.`,
      en: (who: string, act: string, when: string, noQuarter: boolean): string =>
        `${capital(who)}: ${act} in ${when}${noQuarter ? ` (${thePlan} names the year only, no quarter)` : ''}.`,
    },
    compared: {
      vi: (first: string, second: string, quarters: number): string =>
        quarters === 0
          ? `${capital(first)} và ${second} cùng kỳ.`
          : `${capital(first)} làm trước, ${second} làm sau (cách ${String(quarters)} quý).`,
      en: (first: string, second: string, quarters: number): string =>
        quarters === 0
          ? `${capital(first)} and ${second} fall in the same period.`
          : `${capital(first)} first, ${second} later (${String(quarters)} quarter(s) apart).`,
    },
    /** Words of a document after their place; several pieces stand below each other. */
    quoted: (where: string, quotes: readonly string[]): string => {
      const text = where.charAt(0).toUpperCase() + where.slice(1);
      return quotes.length === 1
        ? `${text}: “${quotes[0] ?? ''}”`
        : [`${text}:`, ...quotes.map((quote) => `– “${quote}”`)].join('\n');
    },
    clauses: { vi: `${plan} ghi như sau:`, en: `${capital(thePlan)} says (in Vietnamese):` },
    passages: { vi: 'Tôi tìm thấy trong văn bản:', en: `I found this in the documents (in Vietnamese):` },
    also: { vi: 'Xem thêm', en: 'See also' },
    noNumber: { vi: `${plan} không nêu con số này.`, en: `${capital(thePlan)} does not give this number.` },
    silence: {
      vi: (say: string, nearest: string | undefined, ask: string): string =>
        `${say}${nearest === undefined ? '' : ` Phần gần nhất: ${at.vi(nearest)}.`}\nAnh/chị vui lòng hỏi ${ask}.`,
      en: (say: string, nearest: string | undefined, ask: string): string =>
        `${say}${nearest === undefined ? '' : ` The nearest place is ${at.en(nearest)}.`}\nPlease ask ${ask}.`,
    },
    nothingThen: {
      vi: (named: string): string => `${plan} không có mốc nào rơi vào ${named}.`,
      en: (named: string): string => `${capital(thePlan)} has no milestone in ${named}.`,
    },
    premise: {
      vi: (act: string, named: string): string => `${plan} không có mốc ${act} ${named}.`,
      en: (act: string, named: string): string => `${capital(thePlan)} has no ${act} in ${named}.`,
    },
    otherLevel: {
      vi: (level: string, parts: readonly string[]): string =>
        `${plan} không đánh số theo ${level.split(' ')[0] ?? ''}, nên không có ${level}; ${plan} gồm các mục ${parts.join(', ')}. Anh/chị có thể hỏi, ví dụ “mục ${parts[0] ?? ''} nói gì”.`,
      en: (level: string, parts: readonly string[]): string =>
        `${capital(thePlan)} has no ${level}: its sections are ${parts.join(', ')}. You may ask, for example, “section ${parts[0] ?? ''}”.`,
    },
    noPart: {
      vi: (part: string, parts: readonly string[]): string =>
        `${plan} không có mục ${part}; ${plan} gồm các mục ${parts.join(', ')}.`,
      en: (part: string, parts: readonly string[]): string =>
        `${capital(thePlan)} has no section ${part}; its sections are ${parts.join(', ')}.`,
    },
    unknown: {
      vi: (nearest: string | undefined, ask: string, example: string): string =>
        `Tôi không tìm thấy điều này trong ${plan}.${nearest === undefined ? '' : ` Phần gần nhất có thể là ${at.vi(nearest)}.`}\nAnh/chị có thể hỏi lại bằng từ khác, ví dụ “${example}”, hoặc hỏi ${ask}.`,
      en: (nearest: string | undefined, ask: string, example: string): string =>
        `I could not find this in ${thePlan}.${nearest === undefined ? '' : ` The nearest place may be ${at.en(nearest)}.`}\nPlease try other words, such as “${example}”, or ask ${ask}.`,
    },
    whichAudience: {
      vi: 'Tiêu chuẩn khác nhau theo đối tượng. Anh/chị hỏi cho đối tượng nào ạ? (bấm chọn, hoặc gõ số hay tên)',
      en: 'The criteria differ by who you are. Whom do you ask for? (press one, or type its number or name)',
    },
    whichQuestion: {
      vi: (name: string): string => `Anh/chị muốn hỏi gì về ${name} ạ?`,
      en: (name: string): string => `What would you like to know about ${name}?`,
    },
    topics: {
      criteria: { vi: 'Tiêu chuẩn thi đua', en: 'Criteria' },
      deadline: { vi: 'Các mốc thời gian', en: 'Deadlines' },
      award: { vi: 'Hình thức khen thưởng', en: 'Awards' },
    },
    /** The questions that choices stand for; `who` may be empty. */
    asks: {
      criteria: {
        vi: (who: string): string => `Tiêu chuẩn thi đua của ${who} là gì?`,
        en: (who: string): string => `What are the criteria for ${who}?`,
      },
      deadline: {
        vi: (who: string): string => `Các mốc thời gian của ${who} là gì?`,
        en: (who: string): string => `What are the milestones for ${who}?`,
      },
      award: {
        vi: (): string => 'Các hình thức khen thưởng là gì?',
        en: (): string => 'Which awards are there?',
      },
    },
  };
}

/** See `phrasesFor`. */
export type Phrases = ReturnType<typeof phrasesFor>;

/** How an address is said: `mục IV.2.đ`, `phần mở đầu`, `Điều 3`. */
function addressed(section: string): string {
  if (section.startsWith('Điều')) return section;
  return `${/^[\p{Lu}\d]/u.test(section) ? 'mục' : 'phần'} ${section}`;
}
