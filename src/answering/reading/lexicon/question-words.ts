/** Words of questions and of politeness that law texts hardly know: as typed with their marks they are never rewritten. */
export const questionWords: ReadonlySet<string> = new Set(
  (
    'gì nào sao ai đâu mấy bao nhiêu khi nên thế vậy à ạ hả nhỉ nhé nha hen ơi ừ dạ vâng chưa không hay chứ mà thì là cái ' +
    'em anh chị cô chú bác mình tôi tớ bạn cháu con ông bà nó họ tui ở chỗ bên nhà kia này đó ấy rồi nữa luôn cũng muốn ' +
    'hỏi xin giúp giùm hộ với cho biết hiểu rõ nhờ làm ơn cảm chào ok thôi quá lắm đang sẽ đã được phải cần nhắc tắt thử'
  ).split(' '),
);

/** Words after which a letter or a roman numeral is an address: `điểm a`, `mục VI`. Without marks, as people also type them. */
export const addressWords: ReadonlySet<string> = new Set(['muc', 'phan', 'chuong', 'dieu', 'khoan', 'diem']);

/** Words after which a roman numeral counts something: `quý II`. */
export const countedWords: ReadonlySet<string> = new Set(['quy', 'giai', 'ky', 'cap', 'dot', 'lan']);

/** Letters that stand for a word only when a number is stuck to them: `q2` is `quý 2`. */
export const beforeNumber: Readonly<Record<string, string>> = { q: 'quý', t: 'tháng' };
