import type { PlanNames } from '../phrases.ts';

/** What is said where no answer is asked for, or none can be given. */
export function talkFor({ plan, thePlan }: PlanNames) {
  return {
    foreign: {
      vi: (campaign: string): string =>
        `Tôi chỉ trả lời về ${campaign}, nên không giúp được việc này. Anh/chị cần hỏi tiêu chuẩn, mốc thời gian hay khen thưởng thì cứ nhắn ạ.`,
      en: (campaign: string): string =>
        `I only answer questions on ${campaign}, so I cannot help with this. Do ask me about its criteria, deadlines or awards.`,
    },
    unreadable: {
      vi: 'Tôi chưa đọc được chữ nào trong tin nhắn. Anh/chị vui lòng gõ câu hỏi bằng chữ, ví dụ “tiêu chuẩn là gì” hoặc “khi nào phải làm”.',
      en: 'I could not read any words in your message. Please type a question, such as “what are the criteria?”.',
    },
    tooLong: {
      vi: (most: number): string =>
        `Tin nhắn dài quá ${String(most)} ký tự nên tôi chưa đọc hết. Anh/chị vui lòng gửi riêng câu cần hỏi ạ.`,
      en: (most: number): string =>
        `Your message is longer than ${String(most)} characters. Please send just the question.`,
    },
    intents: {
      start_nomination: {
        vi: 'Anh/chị có thể đề cử ngay trong cuộc trò chuyện với trợ lý: nhắn “đề cử”, tôi sẽ hỏi từng câu. Anh/chị cũng có thể xem trước tiêu chuẩn và hình thức khen thưởng.',
        en: 'You can nominate somebody in this conversation: write “đề cử” and I will ask you question by question, in Vietnamese. I can also show you the criteria and awards first.',
      },
      reminders: {
        vi: `Việc nhắc hẹn chưa mở ở đây, nên tôi chưa gửi lời nhắc nào cho anh/chị. Hiện tôi có thể cho xem các mốc thời gian trong ${plan}.`,
        en: `Reminders are not open here yet, so I send you none. For now I can show you the dates in ${thePlan}.`,
      },
      status: {
        vi: 'Tôi không thấy hồ sơ nào gửi từ cuộc trò chuyện này. Nếu anh/chị đã gửi ở kênh khác, vui lòng nhắn mã làm tiếp gồm 12 chữ số; nếu nộp nơi khác, vui lòng hỏi nơi đã nộp.',
        en: 'I see no nomination handed in from this conversation. If you handed it in on another channel, send me its code of 12 digits; if elsewhere, please ask the office where it was handed in.',
      },
      handoff: {
        vi: 'Tôi chưa chuyển được cuộc trò chuyện cho cán bộ.',
        en: 'I cannot hand this conversation to an officer yet.',
      },
      erase: {
        vi: 'Tôi đã quên nội dung anh/chị hỏi trong cuộc trò chuyện này. Nếu anh/chị có hồ sơ đề cử ở kênh khác, hoặc được người khác đề cử, vui lòng gửi mã 12 chữ số kèm chữ “xóa dữ liệu”.',
        en: 'I have forgotten what you asked in this conversation. If you have a nomination on another channel, or somebody nominated you, send its code of 12 digits with the words “xóa dữ liệu” (delete my data).',
      },
      help: {
        vi: (campaign: string): string =>
          `Tôi là Trợ lý Thi đua, trả lời câu hỏi về ${campaign} theo đúng lời ${plan}. Anh/chị có thể hỏi:\n• tiêu chuẩn của từng đối tượng (cơ quan, địa phương, doanh nghiệp, cá nhân…)\n• khi nào phải làm việc gì\n• hình thức khen thưởng, cơ quan nào làm việc gì\nGõ không dấu hay viết tắt tôi vẫn hiểu.`,
        en: (campaign: string): string =>
          `I answer questions on ${campaign} from ${thePlan}'s own words. Ask me about:\n• the criteria for each kind of participant\n• what is due when\n• awards, and which office does what`,
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
        vi: `Nếu câu trả lời của tôi chưa đúng ý, mong anh/chị thông cảm. Anh/chị cho tôi biết cần hỏi gì về ${plan}, tôi sẽ cố trả lời cho rõ.`,
        en: `I am sorry if my answers were not what you needed. Please tell me what you would like to know about ${thePlan}.`,
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
        vi: `Dạ vâng. Anh/chị muốn hỏi gì về ${plan} ạ?`,
        en: `All right. What would you like to know about ${thePlan}?`,
      },
    },
    contact: {
      vi: (contact: string | undefined, ask: string): string =>
        contact === undefined ? `Anh/chị vui lòng liên hệ ${ask}.` : `Anh/chị có thể liên hệ: ${contact}`,
      en: (contact: string | undefined, ask: string): string =>
        contact === undefined ? `Please contact ${ask}.` : `You can contact: ${contact}`,
    },
  };
}

/** See `talkFor`. */
export type Talk = ReturnType<typeof talkFor>;
