/** A decision as an office writes it, a paragraph a line. */
export const decision: readonly string[] = [
  'ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN',
  'Số: 12/QĐ-UBND',
  'QUYẾT ĐỊNH',
  'Về việc ban hành Quy chế xét khen thưởng phong trào thi đua chuyển đổi số',
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi điều chỉnh',
  '1. Quy chế này quy định về tiêu chuẩn, hồ sơ xét khen thưởng.',
  '2. Quy chế này áp dụng đối với:',
  'a) Sở, ban, ngành và Ủy ban nhân dân các xã, phường;',
  'b) Doanh nghiệp;',
  '- Doanh nghiệp khoa học và công nghệ.',
  'Chương II',
  'HỒ SƠ',
  'Điều 2. Hồ sơ đề nghị',
  'Hồ sơ gồm báo cáo thành tích theo quy định tại Điều 1 của Quy chế này.',
  'Nơi nhận:',
  '- Như Điều 2;',
  'TM. ỦY BAN NHÂN DÂN',
];

/** The addresses of its clauses, as the service must give them. */
export const decisionSections: readonly string[] = [
  'đầu văn bản',
  'mở đầu',
  'Điều 1',
  'Điều 1.1',
  'Điều 1.2',
  'Điều 1.2.a',
  'Điều 1.2.b',
  'Điều 2',
  'nơi nhận',
  'chữ ký',
];
