/** What people call the levels of a document when they name a place in it; folded. A number after some may be a roman one. */
export const levelNames: ReadonlySet<string> = new Set(['phan', 'muc', 'khoan', 'diem', 'dieu', 'chuong']);

/** After these a plain number may stand for the outermost level: `phần 4` is `IV`. */
export const outermostNames: ReadonlySet<string> = new Set(['phan', 'chuong']);

/** Names of an article, whose address is written with the word: `Điều 4`. */
export const articleNames: ReadonlySet<string> = new Set(['dieu']);

/** Words before a place that has a name instead of a number: `phần mở đầu`. */
export const beforeNamedPlace: ReadonlySet<string> = new Set(['phan', 'muc', 'doan']);
