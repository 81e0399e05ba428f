/** Verbs that begin "sửa mục 3", "đổi số điện thoại thành 0912…". The longest first. */
export const editVerbs: readonly string[] = [
  'chỉnh sửa lại',
  'cập nhật lại',
  'sửa lại',
  'chỉnh sửa',
  'chỉnh lại',
  'cập nhật',
  'thay đổi',
  'sửa',
  'đổi',
  'chỉnh',
  'thay',
];

/** Words between such a verb and what it is about. */
export const editJoints: ReadonlySet<string> = new Set([
  'minh',
  'em',
  'voi',
  'gium',
  'muc',
  'cau',
  'phan',
  'so',
  'o',
  'dong',
  'lai',
  'giup',
  'cho',
  'toi',
  'truong',
  'cai',
  'thong',
  'tin',
  'ho',
  'minh',
  'em',
  'voi',
  'gium',
  'nay',
]);

/** Words between what it is about and the new value. */
export const valueJoints: ReadonlySet<string> = new Set(['thanh', 'la', 'sang', 'bang']);

/** Words before such a verb: "thôi, cho tôi sửa tên". */
export const editLeads: ReadonlySet<string> = new Set([
  'thoi',
  'a',
  'da',
  'vang',
  'cho',
  'toi',
  'em',
  'muon',
  'giup',
  'minh',
  'xin',
  'oi',
  'anh',
  'chi',
  'can',
  'ad',
  'hay',
  'lam',
  'on',
  'nho',
  'phai',
  'de',
  'uh',
  'um',
]);

/** Words by which somebody says that what they said before was wrong. The longest first. */
export const corrections: readonly string[] = [
  'à tôi nhầm',
  'tôi nhầm',
  'em nhầm',
  'à nhầm',
  'ơ nhầm',
  'nhầm rồi',
  'nhầm',
  'à quên',
  'em quên',
  'tôi quên',
  'quên',
  'sai rồi',
  'ý tôi là',
  'ý em là',
];
