import type { Evidence, Kept, NotKept } from './evidence.ts';
import { evidenceLimits } from './limits.ts';

const { maxBytes, maxFiles } = evidenceLimits;

/** What a file is called that came without a name, or with nothing in it that can be shown. */
export const unnamed = 'tệp không tên';

/** What is said of files. */
export const evidencePhrases = {
  /** Before anybody sends. */
  limits: `Anh/chị gửi được ảnh (JPG, PNG, WebP, HEIC), PDF, Word, Excel, PowerPoint; mỗi tệp tối đa ${sizeSaid(maxBytes)}, mỗi hồ sơ tối đa ${String(maxFiles)} tệp. Xin đừng gửi ảnh căn cước, hộ chiếu hay giấy tờ tùy thân khác ạ.`,
  /** A receipt, or why it is not kept and what can be done. */
  kept: (file: Kept): string =>
    file.kind === 'kept' ? receipt(file.evidence) : refusals[file.why](`“${file.name}”`),
  /** In the chat, of a file that came by the upload page. */
  arrived: ({ name }: Evidence, count: number): string =>
    `Đã nhận tệp “${name}” từ trang gửi tệp. Hồ sơ có ${String(count)} tệp.`,
  /** Of a file whose very bytes were there already. */
  same: ({ name, hash }: Evidence): string =>
    `Tệp này giống hệt tệp “${name}” đã nhận trước đó (mã kiểm tra ${checkSaid(hash)}), nên tôi không lưu thêm bản nữa ạ.`,
  /** A file in a list of them. */
  line: ({ name, size }: Evidence): string => `${name} (${sizeSaid(size)})`,
  /** Of several files sent as one, before the sentence on each. */
  album: (files: readonly Kept[]): string => {
    const kept = files.filter(({ kind }) => kind === 'kept').length;
    return `Đã nhận ${String(kept)}/${String(files.length)} tệp ạ.`;
  },
} as const;

function receipt({ name, size, hash }: Evidence): string {
  return `Đã nhận tệp “${name}”, ${sizeSaid(size)}, mã kiểm tra ${checkSaid(hash)} ạ.`;
}

const refusals: Readonly<Record<NotKept, (name: string) => string>> = {
  'too-big': (name) =>
    `Tệp ${name} lớn hơn ${sizeSaid(maxBytes)} nên tôi chưa nhận được. Anh/chị vui lòng giảm dung lượng, hoặc tách thành nhiều tệp nhỏ hơn rồi gửi lại ạ.`,
  empty: (name) =>
    `Tệp ${name} không có nội dung (0 byte), có thể do sao chép dở dang. Anh/chị vui lòng mở thử tệp trên máy rồi gửi lại ạ.`,
  'too-many': (name) =>
    `Hồ sơ đã có ${String(maxFiles)} tệp, là số tối đa, nên tôi chưa nhận thêm tệp ${name}. Anh/chị có thể bỏ bớt tệp, hoặc gộp nhiều ảnh vào một tệp PDF ạ.`,
  type: (name) =>
    `Tệp ${name} thuộc loại tôi không nhận: tôi chỉ nhận ảnh, PDF, Word, Excel, PowerPoint, và không nhận tệp có macro. Anh/chị vui lòng lưu thành PDF, hoặc chụp ảnh rồi gửi lại; nội dung chữ thì nhắn thẳng cho tôi ạ.`,
  'not-what-it-says': (name) =>
    `Tệp ${name} bị hỏng, hoặc nội dung bên trong không phải loại tệp như đuôi tên cho biết, nên tôi chưa nhận. Anh/chị vui lòng mở thử tệp, lưu thành PDF rồi gửi lại ạ.`,
  'packed-too-tight': (name) =>
    `Tệp ${name} được nén bất thường nên tôi không mở, để bảo đảm an toàn. Anh/chị vui lòng mở tệp trên máy, lưu thành PDF rồi gửi lại ạ.`,
  protected: (name) =>
    `Tệp ${name} có mật khẩu nên cán bộ sẽ không mở được. Anh/chị vui lòng bỏ mật khẩu, hoặc lưu thành PDF không mật khẩu rồi gửi lại ạ.`,
  'identity-paper': (name) =>
    `Tôi không nhận và không lưu tệp ${name}: theo tên hoặc lời nhắn thì đây là giấy tờ tùy thân, có dữ liệu cá nhân cần được giữ kín. Anh/chị không cần gửi giấy tờ này cho tôi, và nên xóa ảnh khỏi cuộc trò chuyện. Nếu đây là tài liệu khác, anh/chị vui lòng đổi tên tệp rồi gửi lại ạ.`,
  'not-fetched': (name) =>
    `Tôi chưa tải được tệp ${name} từ ứng dụng anh/chị đang dùng. Anh/chị vui lòng gửi lại tệp này sau ít phút ạ.`,
};

/** `1,2 MB`, `35 KB`. */
function sizeSaid(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1023.5) return `${String(Math.max(1, Math.round(kilobytes)))} KB`;
  return `${(kilobytes / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
}

/** Enough of a hash to compare by eye. */
function checkSaid(hash: string): string {
  return hash.slice(0, 8);
}
