/** Kinds of documents (NĐ 30/2020/NĐ-CP, điều 7, and laws), as they stand alone on the line above the title. */
export const documentKinds: readonly string[] = [
  'HIẾN PHÁP',
  'BỘ LUẬT',
  'LUẬT',
  'PHÁP LỆNH',
  'NGHỊ QUYẾT',
  'NGHỊ ĐỊNH',
  'THÔNG TƯ LIÊN TỊCH',
  'THÔNG TƯ',
  'QUYẾT ĐỊNH',
  'CHỈ THỊ',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'THÔNG CÁO',
  'THÔNG BÁO',
  'HƯỚNG DẪN',
  'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'CHƯƠNG TRÌNH',
  'KẾ HOẠCH',
  'PHƯƠNG ÁN',
  'ĐỀ ÁN',
  'DỰ ÁN',
  'BÁO CÁO',
  'TỜ TRÌNH',
  'CÔNG VĂN',
  'CÔNG ĐIỆN',
  'ĐIỀU LỆ',
  'KẾT LUẬN',
];

/** How the text below a title begins: no title goes further than the line before one of these. */
export const afterTitle =
  /^(?:Căn cứ|Thực hiện|Để |Theo |Xét |Kính gửi|Trên cơ sở|Nhằm |\(?Kèm theo|\(?Ban hành kèm)|^(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHÍNH PHỦ|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|QUỐC HỘI|BAN THƯỜNG VỤ)/u;

/** Words that stand within a title after its kind, in capitals only there: `VỀ VIỆC BAN HÀNH …`. */
export const titleBegins =
  /^(?:V\/v|Về việc|Về |Ban hành|Tổ chức|Quy định|Sửa đổi|Hướng dẫn|Triển khai|Thực hiện)/iu;

/** Lines that begin a paragraph of their own, however full the line above is. */
export const beginsParagraph = /^(?:Căn cứ|Kính gửi|Xét đề nghị|Theo đề nghị|Nơi nhận)/u;

/** The list of who gets the document, at its end. */
export const recipients = /^\|?\s*Nơi nhận\s*[:;]?/u;

/** The first line of a signature: on behalf of, for, by order of. */
export const signature = /^(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2}/u;

/** A sentence cannot end in one of these: the line below goes on, whatever it begins with. */
export const goesOn =
  /(?:^|\s)(?:và|hoặc|tại|theo|của|cho|các|những|số|khoản|điểm|Điều|điều|mục|Mục|ngày|tháng|năm|với|về|đến|từ|trong)$/u;
