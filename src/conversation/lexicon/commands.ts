import type { Language } from '../../answering/understanding/language.ts';

/** A thing a person may ask for by one word after a slash. */
export interface Command {
  /** What is typed after the slash, without marks; the first is the one that menus show. */
  readonly names: readonly string[];
  /** What to say in its place. */
  readonly asks: Readonly<Record<Language, string>>;
  /** How a menu describes it; absent for what no menu needs to show. */
  readonly says?: Readonly<Record<Language, string>>;
  /** It leads to a person's own matters. */
  readonly personal?: boolean;
}

/** Every command. Menus show them in this order. */
export const commands: readonly Command[] = [
  { names: ['start', 'batdau'], asks: { vi: 'xin chào', en: 'hello, how are you?' } },
  {
    names: ['tieuchuan', 'criteria'],
    asks: { vi: 'tiêu chuẩn thi đua là gì', en: 'what are the criteria?' },
    says: { vi: 'Tiêu chuẩn thi đua của từng đối tượng', en: 'Criteria for each kind of participant' },
  },
  {
    names: ['moc', 'han', 'deadlines'],
    asks: { vi: 'khi nào sơ kết, tổng kết', en: 'when is the mid-term review, when is the final review?' },
    says: { vi: 'Các mốc sơ kết, tổng kết', en: 'When the reviews are due' },
  },
  {
    names: ['khenthuong', 'awards'],
    asks: { vi: 'có những hình thức khen thưởng nào', en: 'what awards are there?' },
    says: { vi: 'Hình thức khen thưởng', en: 'Awards' },
  },
  {
    names: ['denghi', 'decu', 'nominate'],
    personal: true,
    asks: { vi: 'tôi muốn đề cử', en: 'I want to nominate somebody' },
    says: { vi: 'Đề cử tập thể, cá nhân', en: 'Nominate a collective or a person' },
  },
  {
    names: ['nhac', 'nhacviec', 'remind'],
    personal: true,
    asks: { vi: 'nhắc tôi trước hạn sơ kết', en: 'remind me before the review' },
    says: { vi: 'Nhắc trước hạn', en: 'Reminders before a date' },
  },
  {
    names: ['canbo', 'officer'],
    asks: { vi: 'tôi muốn gặp cán bộ', en: 'I want to talk to an officer' },
    says: { vi: 'Cần gặp cán bộ', en: 'Talk to an officer' },
  },
  {
    names: ['xoa', 'forget'],
    asks: { vi: 'xóa dữ liệu của tôi', en: 'erase my data' },
    says: { vi: 'Xóa những gì trợ lý nhớ về cuộc trò chuyện này', en: 'Forget this conversation' },
  },
  {
    names: ['trogiup', 'help'],
    asks: { vi: 'trợ giúp', en: 'help me' },
    says: { vi: 'Trợ lý giúp được gì', en: 'What I can do' },
  },
];
