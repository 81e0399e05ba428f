/**
 * How people speak of somebody when they ask: `{}` is the name. Filled with the names a campaign knows, they teach the
 * reader to expect those names there ("phuong can gi" is `phường cần gì`, not `phương`).
 */
export const frames: readonly string[] = [
  '{} cần gì',
  'còn {} thì quý mấy',
  'thế còn {}',
  'thế {} thì bữa nào',
  'vậy {} thì sao',
  '{} phải làm gì',
  'tiêu chuẩn của {} là gì',
  '{} em',
  '{} tôi',
  '{} có được',
  'cho {} thì',
  '{} sơ kết khi nào',
  '{} tổng kết quý mấy',
  '{} xếp thứ',
  '{} đạt',
  'ở {} này',
  'các {} muốn',
  '{} lập kế hoạch',
  '{} nơi tôi ở',
  'phải làm trong quý nào',
  '{} chúng tôi vào quý nào',
  'một {} được xét thì cần đạt quý nào',
];
