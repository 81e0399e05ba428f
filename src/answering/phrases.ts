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

/** Everything the answering room says. */
export const phrases = {
  /** Whether a time that was asked about fits the milestone's: `named` and `due` are times in words. */
  verdict: {
    vi: {
      before: (named: string, due: string): string => `Không: ${named} là sớm hơn mốc ${due}.`,
      within: (named: string, due: string): string => `Có: ${named} nằm trong mốc ${due}.`,
      overlaps: (named: string, due: string): string => `Chỉ đúng một phần: ${named} rộng hơn mốc ${due}.`,
      after: (named: string, due: string): string => `Không: ${named} là muộn hơn mốc ${due}.`,
    },
    en: {
      before: (named: string, due: string): string => `No: ${named} is earlier than ${due}.`,
      within: (named: string, due: string): string => `Yes: ${named} lies within ${due}.`,
      overlaps: (named: string, due: string): string => `Only in part: ${named} is wider than ${due}.`,
      after: (named: string, due: string): string => `No: ${named} is later than ${due}.`,
    },
  },
  /** A verdict where several parties are judged. */
  verdictFor: {
    vi: (who: string, verdict: string): string => `${capital(who)} – ${verdict}`,
    en: (who: string, verdict: string): string => `${capital(who)} – ${verdict}`,
  },
  noDay: {
    vi: 'Kế hoạch chỉ nêu quý hoặc năm, không nêu ngày.',
    en: 'The plan names quarters or years only, no exact day.',
  },
  notTheirs: {
    vi: (act: string, who: string): string => `Kế hoạch không nêu mốc ${act} cho ${who}.`,
    en: (act: string, who: string): string => `The plan sets no date of the ${act} for ${who}.`,
  },
  /** A question that wants yes or no named somebody else than the plan does. */
  notThem: { vi: 'Theo Kế hoạch thì không phải:', en: 'Not according to the plan:' },
  /** Numbers and the like that a question takes for granted and the clause has not. */
  notThere: {
    vi: (details: readonly string[]): string => `Mục này không nêu ${details.join(', ')}.`,
    en: (details: readonly string[]): string => `This clause does not say ${details.join(', ')}.`,
  },
  due: {
    vi: (who: string, act: string, when: string, noQuarter: boolean): string =>
      `${capital(who)} ${act} vào ${when}${noQuarter ? ' (Kế hoạch chỉ nêu năm, không nêu quý)' : ''}.`,
    en: (who: string, act: string, when: string, noQuarter: boolean): string =>
      `${capital(who)}: ${act} in ${when}${noQuarter ? ' (the plan names the year only, no quarter)' : ''}.`,
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
  clauses: { vi: 'Kế hoạch ghi như sau:', en: 'The plan says (in Vietnamese):' },
  passages: { vi: 'Tôi tìm thấy trong văn bản:', en: 'I found this in the documents (in Vietnamese):' },
  also: { vi: 'Xem thêm', en: 'See also' },
  silence: {
    vi: (say: string, nearest: string | undefined, ask: string): string =>
      `${say}${nearest === undefined ? '' : ` Phần gần nhất: ${place.vi(nearest)}.`}\nAnh/chị vui lòng hỏi ${ask}.`,
    en: (say: string, nearest: string | undefined, ask: string): string =>
      `${say}${nearest === undefined ? '' : ` The nearest place is ${place.en(nearest)}.`}\nPlease ask ${ask}.`,
  },
  premise: {
    vi: (act: string, named: string): string => `Kế hoạch không có mốc ${act} ${named}.`,
    en: (act: string, named: string): string => `The plan has no ${act} in ${named}.`,
  },
  noPart: {
    vi: (part: string, parts: readonly string[]): string =>
      `Kế hoạch không có mục ${part}; Kế hoạch gồm các mục ${parts.join(', ')}.`,
    en: (part: string, parts: readonly string[]): string =>
      `The plan has no section ${part}; its sections are ${parts.join(', ')}.`,
  },
  unknown: {
    vi: (nearest: string | undefined, ask: string): string =>
      `Tôi không tìm thấy điều này trong Kế hoạch.${nearest === undefined ? '' : ` Phần gần nhất có thể là ${place.vi(nearest)}.`}\nAnh/chị có thể hỏi lại bằng từ khác, ví dụ “tiêu chuẩn của xã”, “khi nào sơ kết”, hoặc hỏi ${ask}.`,
    en: (nearest: string | undefined, ask: string): string =>
      `I could not find this in the plan.${nearest === undefined ? '' : ` The nearest place may be ${place.en(nearest)}.`}\nPlease try other words, such as “criteria for communes” or “when is the mid-term review”, or ask ${ask}.`,
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
  foreign: {
    vi: (campaign: string): string =>
      `Tôi chỉ trả lời về ${campaign}, nên không giúp được việc này. Anh/chị cần hỏi tiêu chuẩn, mốc thời gian hay khen thưởng thì cứ nhắn ạ.`,
    en: (campaign: string): string =>
      `I only answer questions on ${campaign}, so I cannot help with this. Do ask me about its criteria, deadlines or awards.`,
  },
  unreadable: {
    vi: 'Tôi chưa đọc được chữ nào trong tin nhắn. Anh/chị vui lòng gõ câu hỏi bằng chữ, ví dụ “xã cần đạt gì” hoặc “khi nào sơ kết”.',
    en: 'I could not read any words in your message. Please type a question, such as “criteria for communes”.',
  },
  tooLong: {
    vi: (most: number): string =>
      `Tin nhắn dài quá ${String(most)} ký tự nên tôi chưa đọc hết. Anh/chị vui lòng gửi riêng câu cần hỏi ạ.`,
    en: (most: number): string =>
      `Your message is longer than ${String(most)} characters. Please send just the question.`,
  },
  intents: {
    start_nomination: {
      vi: 'Việc nhận đề cử qua trò chuyện chưa mở ở đây. Hiện tôi có thể cho anh/chị xem tiêu chuẩn và hình thức khen thưởng để chuẩn bị trước.',
      en: 'Nominations by conversation are not open here yet. For now I can show you the criteria and awards so that you can prepare.',
    },
    reminders: {
      vi: 'Việc nhắc hẹn chưa mở ở đây, nên tôi chưa gửi lời nhắc nào cho anh/chị. Hiện tôi có thể cho xem các mốc thời gian trong Kế hoạch.',
      en: 'Reminders are not open here yet, so I send you none. For now I can show you the dates in the plan.',
    },
    status: {
      vi: 'Tôi chưa nhận hồ sơ nào qua kênh này nên không tra cứu được tình trạng hồ sơ. Anh/chị vui lòng hỏi nơi đã nộp hồ sơ.',
      en: 'I do not take dossiers on this channel yet, so I cannot look up a status. Please ask the office where it was handed in.',
    },
    handoff: {
      vi: 'Tôi chưa chuyển được cuộc trò chuyện cho cán bộ.',
      en: 'I cannot hand this conversation to an officer yet.',
    },
    erase: {
      vi: 'Tôi đã quên nội dung anh/chị hỏi trong cuộc trò chuyện này; tôi không giữ hồ sơ hay dữ liệu cá nhân nào khác của anh/chị.',
      en: 'I have forgotten what you asked in this conversation; I keep no dossier or other personal data of yours.',
    },
    help: {
      vi: (campaign: string): string =>
        `Tôi là Trợ lý Thi đua, trả lời câu hỏi về ${campaign} theo đúng lời Kế hoạch. Anh/chị có thể hỏi:\n• tiêu chuẩn của xã, sở, doanh nghiệp, cá nhân…\n• khi nào sơ kết, tổng kết, lập kế hoạch\n• hình thức khen thưởng, cơ quan nào làm việc gì\nGõ không dấu hay viết tắt tôi vẫn hiểu.`,
      en: (campaign: string): string =>
        `I answer questions on ${campaign} from the plan's own words. Ask me about:\n• criteria for communes, departments, enterprises, individuals…\n• when the plan, the mid-term review and the final review are due\n• awards, and which office does what`,
    },
    greeting: {
      vi: (campaign: string): string =>
        `Xin chào anh/chị! Tôi là Trợ lý Thi đua, trả lời câu hỏi về ${campaign}. Anh/chị muốn hỏi gì ạ?`,
      en: (campaign: string): string =>
        `Hello! I answer questions on ${campaign}. What would you like to know?`,
    },
    distress: {
      vi: 'Tôi rất lo khi đọc điều anh/chị viết. Xin anh/chị nói ngay với người thân hoặc một người mình tin, hay đến cơ sở y tế gần nhất; nếu đang nguy hiểm, hãy gọi cấp cứu 115. Tôi chỉ là trợ lý tự động nên không giúp được như một con người, nhưng anh/chị không phải một mình.',
      en: 'I am very concerned by what you wrote. Please talk to someone you trust now, or go to the nearest hospital; in danger, call the ambulance, 115 in Vietnam. I am only an automatic assistant, but you are not alone.',
    },
    rude: {
      vi: 'Nếu câu trả lời của tôi chưa đúng ý, mong anh/chị thông cảm. Anh/chị cho tôi biết cần hỏi gì về Kế hoạch, tôi sẽ cố trả lời cho rõ.',
      en: 'I am sorry if my answers were not what you needed. Please tell me what you would like to know about the plan.',
    },
    thanks: {
      vi: 'Dạ, không có gì ạ. Anh/chị cần hỏi thêm cứ nhắn tôi.',
      en: 'You are welcome. Do ask if you need anything else.',
    },
    goodbye: {
      vi: 'Dạ, chào anh/chị. Khi cần cứ nhắn tôi ạ.',
      en: 'Goodbye. Write to me whenever you need.',
    },
    assent: {
      vi: 'Dạ vâng. Anh/chị muốn hỏi gì về Kế hoạch ạ?',
      en: 'All right. What would you like to know about the plan?',
    },
  },
  contact: {
    vi: (contact: string | undefined, ask: string): string =>
      contact === undefined ? `Anh/chị vui lòng liên hệ ${ask}.` : `Anh/chị có thể liên hệ: ${contact}`,
    en: (contact: string | undefined, ask: string): string =>
      contact === undefined ? `Please contact ${ask}.` : `You can contact: ${contact}`,
  },
} as const;

/** An address in words: `Kế hoạch, mục IV.2.đ`, `Kế hoạch, phần mở đầu`; with the short name of a further document. */
export const place: Both<[section: string, document?: string]> = {
  vi: (section, document = 'Kế hoạch') =>
    `${document}, ${/^Điều/u.test(section) ? '' : /^[\p{Lu}\d]/u.test(section) ? 'mục ' : 'phần '}${section}`,
  en: (section, document = 'the plan') => `${document}, section ${section}`,
};
