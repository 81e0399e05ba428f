import { wordsOf } from './words-of.ts';

/** What people write of a classified document. The bare word is in too many others: honey, password, density. */
export const secrecy: readonly string[] = wordsOf(`
  tối mật, tuyệt mật, độ mật, tài liệu mật, văn bản mật, hồ sơ mật, công văn mật, báo cáo mật, dấu mật, đóng dấu mật, quyết định mật, kế hoạch mật, bí mật nhà nước, bí mật quân sự, bí mật quốc gia
`);

/** The mark itself as it is stamped. */
export const stamp = 'MẬT';
