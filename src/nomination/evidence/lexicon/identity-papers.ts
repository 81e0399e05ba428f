/** How people call papers that prove who somebody is. Compared without diacritics. */
export const identityPapers: readonly string[] = [
  'căn cước',
  'chứng minh thư',
  'chứng minh nhân dân',
  'chứng minh nd',
  'hộ chiếu',
  'giấy tờ tùy thân',
  'thẻ định danh',
  'số cmt',
  'thẻ cmt',
  'passport',
  'id card',
  'identity card',
];

/** Abbreviations that are part of no other word, so that they count in the middle of one too: `anhcccd2`. */
export const identityLetters: readonly string[] = ['cccd', 'cmnd', 'cmtnd'];

/** Work that is about such papers, where it is named before them: issuing them is an achievement like any other. */
export const aboutSuchPapers: readonly string[] = [
  'báo cáo',
  'kế hoạch',
  'kết quả',
  'quyết định',
  'công văn',
  'tờ trình',
  'hướng dẫn',
  'chuyên đề',
  'đề án',
  'mô hình',
  'thành tích',
  'tuyên truyền',
  'triển khai',
  'ra quân',
  'chiến dịch',
  'bằng khen',
  'giấy khen',
];

/** Between the two, these say that the paper itself is there as well: "báo cáo kèm CCCD". */
export const together: readonly string[] = ['và', 'kèm', 'với', 'cùng'];

/** Just before them: "không có CCCD". */
export const denials: readonly string[] = ['không', 'ko', 'chưa', 'chẳng'];
