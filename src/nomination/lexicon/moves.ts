import { wordsOf } from '../reading/lexicon/words-of.ts';

/** Words by which people make a move, each said alone (but for courtesies). Compared without marks. */
export const moveWords = {
  skip: wordsOf(`
    bỏ qua, bỏ qua câu này, bỏ qua mục này, skip, qua, để sau, bổ sung sau, nói sau, chưa có, không biết,
    không rõ, tôi không biết, tôi không rõ, chưa biết, bỏ, next, câu khác, câu tiếp, câu tiếp theo, bq, ko
    biết, k biết, không nhớ
  `),
  back: wordsOf(`
    quay lại, lùi lại, lùi, trở lại, câu trước, quay lại câu trước, back, về câu trước, mục trước, trước,
    quay về
  `),
  repeat: wordsOf(`
    nhắc lại, nhắc lại câu hỏi, đọc lại, hỏi lại, nói lại, câu hỏi là gì, lặp lại, repeat, đang hỏi gì, đang
    hỏi gì vậy, hỏi gì, hỏi gì vậy, tới đâu rồi, đến đâu rồi, tiếp tục, làm tiếp, tiếp, tiếp đi, điền tiếp,
    tiếp tục hồ sơ, tiếp tục đề cử, continue
  `),
  review: wordsOf(`
    xem lại, xem lại hồ sơ, xem hồ sơ, kiểm tra, kiểm tra lại, xem, rà lại, tóm tắt, review, cho xem lại,
    xem đã điền gì, đã điền gì
  `),
  submit: wordsOf(`
    nộp, nộp hồ sơ, gửi, gửi hồ sơ, gửi đi, nộp luôn, gửi luôn, hoàn tất, xong rồi gửi đi, submit, nộp đi,
    xác nhận gửi, xác nhận nộp, xác nhận, xong
  `),
  pause: wordsOf(`
    tạm dừng, dừng lại, tạm nghỉ, nghỉ, để mai, mai làm tiếp, mai điền tiếp, lưu, lưu lại, lưu nháp, để lúc
    khác, lúc khác, pause, tôi bận, đang bận, để hôm khác, thoát, dừng
  `),
  thorough: wordsOf(`
    điền đầy đủ, điền hết, điền tất cả, đầy đủ, làm đầy đủ, bổ sung, bổ sung hồ sơ, bổ sung thông tin, điền
    thêm, thêm thông tin
  `),
  why: wordsOf(`
    tại sao, tại sao hỏi, vì sao, vì sao hỏi, để làm gì, hỏi để làm gì, sao phải hỏi, sao lại hỏi, why, cần
    để làm gì, tại sao cần, tại sao phải hỏi, có bắt buộc không, bắt buộc không, có cần không, cần không,
    mục này có bắt buộc không, có phải điền không, không điền được không, có bắt buộc phải điền không
  `),
  cancel: wordsOf(`
    hủy, hủy hồ sơ, hủy đề cử, hủy bỏ, thôi không đề cử nữa, không đề cử nữa, bỏ hồ sơ, xóa hồ sơ, xóa hồ sơ
    này, cancel, thôi không làm nữa, không làm nữa, xóa nháp, hủy nháp
  `),
  withdraw: wordsOf(`
    rút, rút hồ sơ, rút lại hồ sơ, rút đề cử, xin rút, xin rút hồ sơ
  `),
  erase: wordsOf(`
    rút đồng ý, rút lại đồng ý, không đồng ý nữa, xóa dữ liệu, xóa dữ liệu của tôi, xóa thông tin, xóa thông
    tin của tôi, xóa hết dữ liệu
  `),
  yes: wordsOf(`
    có tôi chắc chắn, tôi chắc chắn, có chắc chắn, có chắc, chắc rồi, vâng tôi chắc chắn, có xóa đi, xóa đi, có rút đi, vâng đồng ý,
    có, vâng, đúng, đúng rồi, đồng ý, tôi đồng ý, ok, oke, okie, okay, ừ, uh, uhm, dạ, dạ có, dạ vâng, dạ
    đúng, chắc chắn, chắc, được, yes, y, nhất trí, xác nhận, phải, rồi
  `),
  no: wordsOf(`
    không, không đồng ý, tôi không đồng ý, chưa, thôi, no, ko, k, khong, hok, đừng, không phải, sai, khoan,
    khoan đã, không đâu
  `),
  answer: wordsOf(`
    câu trả lời, là câu trả lời, trả lời, đó là câu trả lời, đây là câu trả lời, ghi vào, ghi đi, ghi lại
  `),
  question: wordsOf(`
    câu hỏi, là câu hỏi, hỏi, tôi hỏi, đó là câu hỏi, đây là câu hỏi, tôi đang hỏi, hỏi kế hoạch
  `),
  'nominee-code': wordsOf(`
    mã đồng ý, mã xác nhận, gửi mã, mã cho người được đề cử, lấy mã đồng ý, lấy mã
  `),
  human: wordsOf(`
    gặp cán bộ, gặp người, gặp nhân viên, nói chuyện với cán bộ, cho gặp cán bộ, tôi muốn gặp cán bộ, người
    thật, gặp người thật, gọi cán bộ, liên hệ cán bộ, hỏi cán bộ
  `),
  edit: wordsOf(`
    sửa, sửa lại, sửa hồ sơ, sửa một mục, sửa mục, chỉnh sửa, thay đổi, đổi, edit
  `),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Words that are a yes as well as a stop when they are written without marks. */
export const ambiguous: ReadonlySet<string> = new Set(['dung', 'dung a', 'dung roi']);
