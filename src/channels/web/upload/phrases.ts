/** What the page for sending files says. */
export const phrases = {
  product: 'Trợ lý Thi đua',
  title: 'Gửi tệp minh chứng',
  chat: 'Hỏi đáp',
  navigation: 'Trang',
  skip: 'Đến ô chọn tệp',
  choose: 'Chọn một hoặc nhiều tệp',
  send: 'Gửi tệp',
  results: 'Kết quả',
  received: 'Tệp đã nhận',
  none: 'Chưa có tệp nào.',
  secret: 'Trang này chỉ dành cho hồ sơ của anh/chị. Xin đừng chuyển đường dẫn cho người khác.',
  back: 'Gửi xong, anh/chị có thể đóng trang này và quay lại cuộc trò chuyện để làm tiếp ạ.',
  toChat: 'Quay lại trò chuyện',
  home: 'Về trang hỏi đáp',
  shutTitle: 'Chưa mở được đường dẫn',
} as const;

/** What `upload.js` says; `{}` stands for the name of a file. */
export const scriptPhrases = {
  waiting: 'Đang chờ: {}',
  sending: 'Đang gửi: {}',
  checking: 'Đang kiểm tra: {}',
  tooBig: (megabytes: string): string =>
    `Tệp “{}” lớn hơn ${megabytes}\u00a0MB nên chưa gửi. Anh/chị vui lòng giảm dung lượng, hoặc tách thành nhiều tệp nhỏ hơn ạ.`,
  failed: 'Chưa gửi được tệp “{}”, có thể do mất kết nối. Anh/chị vui lòng thử lại ạ.',
  again: 'Gửi lại',
  done: 'Đã gửi xong.',
} as const;

/** What is said of a form as a whole, where not everything in it could be taken. */
export const formFaults = {
  none: 'Anh/chị chưa chọn tệp nào. Anh/chị vui lòng chọn tệp rồi bấm “Gửi tệp” ạ.',
  cut: 'Kết nối bị ngắt giữa chừng nên có tệp chưa nhận được. Tệp nào chưa có trong danh sách, anh/chị vui lòng gửi lại ạ.',
  'too-much':
    'Một lần gửi có quá nhiều tệp hoặc tổng dung lượng quá lớn nên tôi chưa nhận hết. Tệp nào chưa có trong danh sách, anh/chị vui lòng gửi tiếp, mỗi lần ít tệp hơn ạ.',
  'no-form':
    'Tôi không đọc được nội dung gửi đến. Anh/chị vui lòng mở lại trang này, chọn tệp rồi gửi lại ạ.',
  busy: 'Đang có nhiều người gửi tệp cùng lúc nên tôi chưa nhận được. Anh/chị vui lòng gửi lại sau ít phút ạ.',
} as const;

/** What is said instead of the page, with what to do. */
export const uploadShut = {
  expired:
    'Đường dẫn gửi tệp này đã hết hạn. Anh/chị vui lòng quay lại cuộc trò chuyện và xin đường dẫn mới; các tệp đã nhận vẫn còn nguyên ạ.',
  forged:
    'Đường dẫn gửi tệp này không đúng, có thể do bị thiếu chữ khi sao chép. Anh/chị vui lòng mở lại từ tin nhắn, hoặc chép đủ cả đường dẫn ạ.',
  closed:
    'Hồ sơ này hiện không nhận tệp ở đây. Anh/chị vui lòng quay lại cuộc trò chuyện để xem tình trạng hồ sơ ạ.',
} as const;

/** What is said instead of a file, with what to do. */
export const downloadShut = {
  expired:
    'Đường dẫn tải tệp này đã hết hạn. Anh/chị vui lòng lấy đường dẫn mới ở nơi đã cho đường dẫn này ạ.',
  forged:
    'Đường dẫn tải tệp này không đúng, có thể do bị thiếu chữ khi sao chép. Anh/chị vui lòng chép đủ cả đường dẫn ạ.',
  gone: 'Tệp này không còn được lưu. Nếu vẫn cần, anh/chị vui lòng hỏi lại nơi đã cho đường dẫn này ạ.',
} as const;
