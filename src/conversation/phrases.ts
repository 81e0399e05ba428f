import type { Attachment, Elsewhere } from '../core/turn.ts';

const asksForWords = 'Anh/chị vui lòng gõ điều cần hỏi bằng chữ ạ.';
const asksForWordsEn = 'Please type your question.';

/** What the conversation itself says; answers come from the answering room. */
export const phrases = {
  /** What opening the page amounts to saying. */
  hello: { vi: 'xin chào', en: 'hello, how are you?' },
  stale: {
    vi: 'Lựa chọn này đã cũ. Anh/chị vui lòng hỏi lại, hoặc gõ “trợ giúp” để xem tôi giúp được gì.',
    en: 'That choice is no longer open. Please ask again, or type “help”.',
  },
  /** A number that no choice bears. */
  outOfRange: {
    vi: (last: number): string =>
      `Chỉ có các lựa chọn từ 1 đến ${String(last)}. Anh/chị vui lòng gõ một số trong đó, hoặc gõ câu hỏi.`,
    en: (last: number): string =>
      `The choices are 1 to ${String(last)}. Please type one of these numbers, or your question.`,
  },
  /** The question waited: the service was down, or could not be reached. */
  late: {
    vi: 'Xin lỗi anh/chị, hệ thống bị gián đoạn nên tôi trả lời muộn.',
    en: 'I am sorry to answer late: the service was interrupted.',
  },
  /** To whoever wants to nominate in English. */
  inVietnamese:
    'Nominations are taken in Vietnamese, since the file goes to Vietnamese offices. Type “yes” to agree and “no” to stop; choices can be picked by number.',
  edited: {
    vi: 'Tôi trả lời theo câu anh/chị vừa sửa:',
    en: 'Here is the answer to your edited question:',
  },
  /** What was to be said may not have been heard, and is not said again. */
  uncertain:
    'Có thể anh/chị chưa nhận được câu trả lời vừa rồi do mất kết nối. Nếu vậy, anh/chị vui lòng hỏi lại giúp tôi.\n(You may have missed my last answer because the connection was lost. If so, please ask again.)',
  /** A turn that could not be answered, however often it was tried. */
  aside: {
    vi: 'Xin lỗi anh/chị, tôi gặp lỗi nên chưa trả lời được tin nhắn vừa rồi; lỗi đã được ghi lại để cán bộ kỹ thuật xem. Anh/chị vui lòng hỏi lại bằng câu khác.',
    en: 'I am sorry: because of a fault I could not answer your last message; it has been noted for our technicians. Please ask in other words.',
  },
} as const;

/** What is said of something that came without words and cannot be read. Never asks for a paper with personal data. */
export const received: Readonly<Record<Attachment, { readonly vi: string; readonly en: string }>> = {
  photo: {
    vi: `Tôi đã nhận được ảnh nhưng chưa đọc được nội dung trong ảnh. ${asksForWords} Xin đừng gửi ảnh giấy tờ tùy thân.`,
    en: `I received your picture but cannot read it. ${asksForWordsEn} Please never send pictures of identity papers.`,
  },
  voice: {
    vi: `Tôi đã nhận được tin nhắn thoại nhưng chưa nghe được. ${asksForWords}`,
    en: `I received your voice message but cannot listen to it. ${asksForWordsEn}`,
  },
  video: {
    vi: `Tôi đã nhận được video nhưng chưa xem được. ${asksForWords}`,
    en: `I received your video but cannot watch it. ${asksForWordsEn}`,
  },
  document: {
    vi: `Tôi đã nhận được tệp nhưng chưa đọc và cũng chưa lưu tệp nào qua kênh này. ${asksForWords}`,
    en: `I received your file, but I neither read nor keep files here yet. ${asksForWordsEn}`,
  },
  sticker: {
    vi: 'Cảm ơn anh/chị! Anh/chị cần hỏi tiêu chuẩn, mốc thời gian hay khen thưởng thì cứ nhắn bằng chữ ạ.',
    en: 'Thank you! Do write to me if you have a question on criteria, deadlines or awards.',
  },
  location: {
    vi: `Tôi không dùng đến vị trí của anh/chị và không lưu lại. ${asksForWords}`,
    en: `I do not use your location and do not keep it. ${asksForWordsEn}`,
  },
  contact: {
    vi: `Tôi không dùng đến danh bạ và không lưu số điện thoại vừa gửi. ${asksForWords}`,
    en: `I do not use contacts and do not keep the number you sent. ${asksForWordsEn}`,
  },
  poll: {
    vi: `Tôi không tham gia bình chọn được. ${asksForWords}`,
    en: `I cannot take part in polls. ${asksForWordsEn}`,
  },
  other: {
    vi: `Tôi chưa đọc được loại tin nhắn này. ${asksForWords}`,
    en: `I cannot read this kind of message. ${asksForWordsEn}`,
  },
};

/** Added to the answer when something came with the words. */
export const besides: { readonly vi: string; readonly en: string } = {
  vi: '(Tôi chỉ đọc phần chữ; ảnh hoặc tệp gửi kèm tôi chưa xem được.)',
  en: '(I read only the words; I cannot look at what came with them.)',
};

/** Why a personal matter is not spoken of here, and where it can be. */
export const elsewhere: Readonly<
  Record<Elsewhere['because'], Readonly<Record<'vi' | 'en', (link: string | undefined) => string>>>
> = {
  public: {
    vi: (link) =>
      `Việc này có thông tin cá nhân nên tôi không làm ở nơi nhiều người cùng đọc. Anh/chị vui lòng nhắn riêng cho tôi${link === undefined ? '' : `: ${link}`}`,
    en: (link) =>
      `This involves personal data, so I do not do it where others read along. Please write to me privately${link === undefined ? '' : `: ${link}`}`,
  },
  policy: {
    vi: (link) =>
      `Việc này có thông tin cá nhân nên không làm qua kênh này. Anh/chị vui lòng dùng trang web của trợ lý${link === undefined ? '' : `: ${link}`}`,
    en: (link) =>
      `This involves personal data and is not done on this channel. Please use our web page${link === undefined ? '' : `: ${link}`}`,
  },
};
