/** What a person is told when a request cannot be served, by HTTP status. */
export const failures: Readonly<Record<number, string>> = {
  400: 'Yêu cầu gửi đến bị sai dạng nên không đọc được. Bạn vui lòng thử lại.',
  404: 'Không có trang này. Bạn có thể đặt câu hỏi ở trang đầu, hoặc đọc toàn văn Kế hoạch.',
  405: 'Địa chỉ này không nhận cách gửi như vậy.',
  408: 'Yêu cầu gửi đến quá chậm nên đã dừng lại. Bạn vui lòng thử lại.',
  413: 'Nội dung gửi đến quá dài. Bạn vui lòng rút gọn câu hỏi rồi gửi lại.',
  500: 'Có lỗi ở phía chúng tôi nên chưa xử lý được. Bạn vui lòng thử lại sau ít phút.',
  503: 'Hệ thống đang bận nên chưa xử lý được. Bạn vui lòng thử lại sau ít phút.',
  504: 'Hệ thống trả lời quá chậm nên đã dừng lại. Bạn vui lòng thử lại.',
};

/** The words around such a sentence on a page. */
export const page = {
  title: 'Chưa mở được trang',
  home: 'Về trang hỏi đáp',
  plan: 'Đọc Kế hoạch',
} as const;
