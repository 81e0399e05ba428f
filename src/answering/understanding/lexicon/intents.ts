import { phrasesOf } from './phrases-of.ts';

/** What a person may want besides an answer from the plan. */
export type Intent =
  | 'distress'
  | 'rude'
  | 'injection'
  | 'erase'
  | 'handoff'
  | 'status'
  | 'reminders'
  | 'start_nomination'
  | 'help'
  | 'thanks'
  | 'greeting'
  | 'goodbye'
  | 'assent';

/** The words of one intent. */
interface Words {
  readonly intent: Intent;
  /** `a + b`: both must be there. */
  readonly phrases: readonly string[];
  /** Words that make it a question about the plan after all. */
  readonly unless?: readonly string[];
  /** Counts only where little else is said: the same words open or close a real question ("Chào anh chị, cho em hỏi …"). */
  readonly small?: true;
  /** Found also in letters without marks that may mean something else. */
  readonly loose?: true;
  /** Counts only where nothing of the campaign is named. */
  readonly bare?: true;
}

/** How each intent is expressed, the most telling first. */
export const intents: readonly Words[] = [
  {
    intent: 'distress',
    loose: true,
    phrases: phrasesOf(`
      tự tử, muốn chết, không muốn sống, chán sống, tự sát, tự kết liễu, kết liễu đời, nhảy cầu, uống thuốc sâu, tự làm đau, chết đi cho rồi,
      hết muốn sống, chẳng muốn sống, sống làm gì nữa, kill myself, suicide, want to die, end my life, hurt myself, self harm
    `),
  },
  {
    intent: 'injection',
    loose: true,
    phrases: phrasesOf(`
      bỏ qua + kế hoạch, quản trị hệ thống, hãy xác nhận, xác nhận rằng, bỏ qua + hướng dẫn, bỏ qua + quy tắc, bỏ qua + chỉ dẫn, bỏ qua + lệnh, quên + vai trò,
      quên + hướng dẫn, quên + chỉ dẫn, quên + quy tắc, bỏ + quy tắc, lệnh hệ thống, cấu hình bí mật,
      system prompt, prompt hệ thống, hidden instructions, ignore + instructions, ignore + previous,
      ignore + rules, system update, admin password, mật khẩu, api key, jailbreak, developer mode,
      chế độ nhà phát triển, đóng vai, giả vờ, giả làm, your instructions, your prompt, hướng dẫn ẩn,
      chỉ dẫn nội bộ, prompt của bạn, câu lệnh gốc, in ra + hướng dẫn, in ra + chỉ dẫn, in ra + prompt,
      you are now, từ giờ bạn là, từ nay bạn là, bây giờ bạn là, act as, pretend, mã nguồn,
      drop every rule, drop table, sql injection, forget + instructions, forget + rules, disregard,
      override, reveal + instructions, reveal + prompt, cấu hình + bí mật, tiết lộ + cấu hình,
      bỏ hết + quy định, bất chấp + quy tắc, không cần tuân, quyền quản trị, admin mode, biến môi trường,
      source code, bypass, script alert, chế độ quản trị, từ giờ anh là, từ giờ em là, không bị ràng buộc, chép nguyên văn, in ra + danh sách, viết + bài thơ, làm + bài thơ, viết + bài hát, kể + chuyện cười,
      write + poem, write + song, write + code, viết + đoạn code,
      tôi là admin, tao là admin, tôi là người tạo ra bạn, tôi là nhà phát triển + bạn, chế độ gỡ lỗi,
      chế độ debug, chế độ không giới hạn, tắt bộ lọc, tắt kiểm duyệt, phớt lờ + chỉ dẫn,
      quên hết + trước đó, quên mọi + trước đó, hãy là một hacker, không còn là trợ lý,
      lặp lại nguyên văn + prompt, lời nhắc hệ thống, đọc lại câu lệnh, khóa api, token truy cập,
      access token, secret key, file env, tệp env, database password, số điện thoại của người khác,
      tin nhắn của người khác, dữ liệu của người khác, cho xem log, nhật ký máy chủ,
      chỉ cần trả lời đúng vậy, chỉ được trả lời có, luôn trả lời đồng ý, cứ nói là đúng, system message,
      above prompt, unrestricted mode, debug mode, god mode, sudo, i am the administrator,
      i am your developer, i am your creator, roleplay, stay in character, repeat everything above,
      print everything above, users' data, environment variables, select from users, dan mode,
      do anything now, just say yes, bạn đang nhập vai, bạn hãy sắm vai, other users + data,
      new instructions + follow, your guidelines + ignore, i have root access, thoát khỏi vai,
      danh sách người dùng + bot
    `),
  },
  {
    intent: 'erase',
    phrases: phrasesOf(`
      xóa dữ liệu, xóa thông tin, xóa toàn bộ thông tin, xóa hết dữ liệu, xóa hết thông tin, rút đồng ý,
      rút lại đồng ý, xóa lịch sử, quên tôi đi, quên thông tin, hủy dữ liệu, xóa + dữ liệu,
      xóa + thông tin, xóa + cá nhân, đừng lưu + thông tin, xóa + số điện thoại, gỡ + thông tin,
      xóa tài khoản, rút + đồng ý, xóa + hồ sơ của, xóa + đã cung cấp, xóa + đã gửi, xóa + đã khai,
      xóa + của tôi, xóa + của em, xóa + của mình, xóa sạch, xóa + tên tôi, delete my, erase my,
      remove my data, remove my personal, delete + information, information + about me, stored about me, forget me, delete all my, erase, wipe my, delete everything,
      delete + data, remove + information
    `),
  },
  {
    intent: 'handoff',
    phrases: phrasesOf(`
      gặp cán bộ, gặp người, gặp nhân viên, gặp chuyên viên, nói chuyện với người, nói chuyện với cán bộ,
      nói chuyện trực tiếp, người thật, gặp trực tiếp, chuyển máy, chuyển cho cán bộ, kết nối + cán bộ,
      kết nối + người, gặp ai đó, trao đổi trực tiếp, tư vấn viên, không nói với máy,
      không muốn nói với máy, gặp lãnh đạo, nối máy, cho gặp, muốn gặp, xin gặp, nhờ cán bộ,
      cán bộ trả lời, nói với người, chat với người, chat với cán bộ, hỏi người thật, gọi lại cho tôi,
      gọi lại cho em, gọi điện cho tôi, cần người, nhân viên hỗ trợ, hỗ trợ trực tiếp, cho em gặp,
      nói chuyện + người thật, gặp + phụ trách, talk to a, speak to a, speak with a, talk with a,
      real person, human, live agent, talk to someone, speak to someone, real human, speak with someone,
      an actual person, an officer
    `),
  },
  {
    intent: 'status',
    phrases: phrasesOf(`
      hồ sơ + tới đâu, hồ sơ + đến đâu, hồ sơ + bước nào, hồ sơ + tình trạng, hồ sơ + xong chưa,
      hồ sơ + duyệt chưa, hồ sơ + ra sao rồi, hồ sơ + được nhận chưa, hồ sơ + kết quả chưa,
      hồ sơ + thế nào rồi, hồ sơ + như thế nào rồi, tra cứu hồ sơ, kiểm tra hồ sơ, xem hồ sơ,
      theo dõi hồ sơ, tình trạng hồ sơ, trạng thái hồ sơ, đề cử + tới đâu, đề cử + đến đâu, mã hồ sơ,
      tra cứu tình trạng, hồ sơ + đang ở đâu, hồ sơ + được duyệt, hồ sơ + nhận được chưa, hồ sơ + đã nhận,
      hồ sơ + có ai xem, đề cử + duyệt chưa, hồ sơ + khâu nào, hồ sơ + xử lý, hồ sơ + gửi tuần trước,
      hồ sơ + đã gửi, hồ sơ + đã nộp, đã nộp + tới đâu, đã nộp + đến đâu, đã gửi + đến đâu,
      đã gửi + tới đâu, tiến độ hồ sơ, status of my, my application, my dossier, my nomination status,
      my nomination, check the status, check status, application status, has my, my file, my submission
    `),
    unless: phrasesOf(`
      cần những gì, gồm những gì, nộp ở đâu, nộp cho ai, ai thẩm định, thẩm định
    `),
  },
  {
    intent: 'reminders',
    phrases: phrasesOf(`
      nhắc tôi, nhắc em, nhắc mình, nhắc cháu, nhắc hẹn, nhắc lịch, nhắc hạn, nhắc việc, nhắc trước,
      nhắc nhở, đặt nhắc, đăng ký nhắc, tắt nhắc, hủy nhắc, dừng nhắc, thôi nhắc, đừng nhắc, ngừng nhắc,
      bỏ nhắc, lịch nhắc, nhắn trước, nhắn tin nhắc, báo trước cho, báo cho tôi trước, nhắc giùm,
      nhắc giúp, nhắc dùm, nhắc với, nhắc chúng tôi, nhắc bọn em, nhắc tụi em, nhắc đơn vị, nhắc xã,
      nhắc công ty, nhắc bên, đừng gửi + nhắc, không nhận + nhắc, nhận nhắc, gửi nhắc, nhắc nhé, nhắc nha,
      nhắc phát, nhắc khi, nhắc + khi gần, nhắc + sắp đến, nhắc mk, nhắc e, nhắc lại cho tôi trước,
      báo trước + ngày, thông báo cho tôi, thông báo trước, báo tôi biết trước, nhắn cho tôi, nhắn tôi,
      nhắn em, ngừng gửi, đừng nhắn, đừng gửi tin, đã nộp rồi đừng, nhắc đến hạn, nhắc tới hạn,
      hẹn giờ nhắc, nhắc cho, nhớ nhắc, tắt thông báo, hủy đăng ký, nhắc sơ kết, nhắc tổng kết, remind,
      reminder, reminders, unsubscribe, notify me, stop sending, alert me, ping me, let me know before,
      notifications
    `),
  },
  {
    intent: 'reminders',
    small: true,
    phrases: phrasesOf(`
      dừng, dừng lại, stop, nhắc, hủy
    `),
    unless: phrasesOf(`có nhắc, được nhắc, nhắc trong, nhắc tới, nhắc đến, nhắc gì`),
  },
  {
    intent: 'start_nomination',
    phrases: phrasesOf(`
      muốn đề cử, bắt đầu đề cử, đề cử luôn, muốn tiến cử, cần đề cử, xin đề cử, want to nominate, would like to nominate, like to nominate
    `),
    unless: phrasesOf(`
      tiêu chuẩn, điều kiện, khi nào, hạn, cơ quan nào, sở nào, nộp cho ai, gửi cho ai, gặp ai, hỏi ai, ai có quyền, ai được quyền, tối đa, bao nhiêu,
      mấy người, hình thức nào, gồm những gì, mẫu, nộp ở đâu, gửi ở đâu, gửi về đâu, criteria, who, when
    `),
  },
  {
    intent: 'start_nomination',
    phrases: phrasesOf(`
      đề cử, tiến cử, muốn đề nghị khen, đề nghị khen cho, giới thiệu + để khen, giới thiệu + để được khen,
      làm hồ sơ đề nghị, làm hồ sơ khen, làm hồ sơ cho, nộp hồ sơ đề nghị, đề nghị khen thưởng cho,
      muốn làm hồ sơ, bắt đầu hồ sơ, khai hồ sơ, đăng ký khen, đăng ký xét khen, muốn khen, xin khen,
      tự ứng cử, ứng cử, đề xuất khen cho, đề xuất khen, điền hồ sơ, lập hồ sơ, đề bạt khen,
      giới thiệu một + khen, muốn giới thiệu, muốn đề xuất + khen, muốn đề nghị + khen, đề nghị tỉnh khen,
      muốn xin khen, muốn xét khen, gửi hồ sơ đề nghị, viết đề cử, đề nghị tặng, đề nghị xét tặng,
      muốn tiến cử, tạo hồ sơ, mở hồ sơ, làm đơn đề nghị khen, nominate, nomination, nominating,
      put forward, recommend + for an award, propose + for an award, start a nomination,
      submit a nomination, apply for an award
    `),
    unless: phrasesOf(`
      ai, cơ quan nào, đơn vị nào, sở nào, ai có quyền, ai được, những ai, hạn đề cử, hiệp hội, who, which,
      được không, có được, khi nào, bao giờ, tiêu chuẩn, điều kiện, tối đa, bao nhiêu, mấy người, mấy,
      hình thức nào, những hình thức, gồm những gì, mẫu, nộp ở đâu, qua đâu, qua sở, mức nào, thế nào mới, thế nào thì, ra sao thì,
      how many, criteria, when, không muốn làm hồ sơ, chẳng muốn làm hồ sơ
    `),
  },
  {
    intent: 'help',
    bare: true,
    phrases: phrasesOf(`
      giúp được gì, giúp gì, làm được gì, làm được những gì, biết làm gì, hướng dẫn sử dụng, cách dùng,
      cách sử dụng, bạn là ai, bot là ai, mày là ai, bạn làm gì, bot làm gì, hỏi được gì,
      hỏi những gì được, bạn biết gì, dùng thế nào, dùng bot, chức năng, hỗ trợ những gì, hỗ trợ được gì,
      bot này, trợ lý này, có thể giúp, có thể hỏi, sử dụng thế nào, dùng sao, bot tên gì, bạn tên gì,
      em tên gì, có phải người thật, em là ai, bot là gì, bạn là gì, what can you, who are you, how do you work,
      what do you do, what can this bot, help me with, how can you help, what can i ask, how to use,
      are you a bot, how does this work, what is this bot
    `),
    unless: phrasesOf(`
      doanh nghiệp làm gì, phong trào giúp gì
    `),
  },
  {
    intent: 'help',
    phrases: phrasesOf(`người hay máy, người hay là máy, người hay robot, người hay bot, người thật hay máy`),
  },
  {
    intent: 'help',
    small: true,
    phrases: phrasesOf(`
      trợ giúp, giúp, help, hướng dẫn, menu, start, giúp với, giúp tôi, giúp em, bắt đầu, hỏi, cho hỏi,
      cho em hỏi, cho tôi hỏi, test, bot ơi, ad ơi, có ai không, có ai ở đó không
    `),
  },
  {
    intent: 'thanks',
    small: true,
    phrases: phrasesOf(`
      cảm ơn, cám ơn, thank, thanks, thank you, tks, thks, cảm ơn nhiều, biết ơn, hay quá, tuyệt,
      tuyệt vời, tốt quá, great, đa tạ, cảm ơn bot, rõ rồi, hiểu rồi, ok cảm ơn, giỏi quá, good, nice,
      perfect, tuyệt quá, hữu ích, much appreciated, appreciate
    `),
  },
  {
    intent: 'greeting',
    small: true,
    phrases: phrasesOf(`
      xin chào, chào, hello, hi, alo, a lô, hey, chào bạn, chào bot, chào buổi sáng, good morning,
      good afternoon, chào em, chào anh, chào chị, chào ad, hé lô, hế lô, helo, chào cả nhà, kính chào,
      dạ chào, khỏe không, ê, how are you, ơi, ăn cơm chưa, good evening
    `),
  },
  {
    intent: 'goodbye',
    small: true,
    phrases: phrasesOf(`
      tạm biệt, bye, goodbye, hẹn gặp lại, chào tạm biệt, thôi nhé, pp, see you, ngủ ngon, good night
    `),
  },
  {
    intent: 'rude',
    phrases: phrasesOf(`
      sẽ đốt, đốt nhà mày, sẽ giết, giết mày, chém mày, cho mày chết, build a bomb, make a bomb, chế bom, làm bom, thuốc nổ
    `),
  },
  {
    intent: 'rude',
    bare: true,
    phrases: phrasesOf(`
      địt, đụ, đm, đmm, dit me, đcm, vcl, vkl, vãi, đéo, óc chó, ngu như, đồ ngu, bot ngu, ngu thế, ngu quá, mày ngu, thằng ngu, cút đi, cút mẹ, khốn nạn,
      chó chết, mất dạy, đốt nhà, sẽ đốt, đốt nhà mày, sẽ giết, chém mày, giết mày, đập mày, đánh mày, fuck, shit, stupid bot, build a bomb, make a bomb, chế bom, làm bom, thuốc nổ, idiot, bitch, asshole, dumb
    `),
  },
  {
    intent: 'assent',
    small: true,
    phrases: phrasesOf(`
      ok, oke, okay, vâng, dạ, ừ, được, được rồi, đúng rồi, đồng ý, không, thôi, yes, no, dạ vâng, ừ được,
      uh, à, ờ, ừm, haha, hihi, thế à, vậy à, không cần, sure, cũng được, hi hi, ha ha, kk, kkk, hehe
    `),
  },
];
