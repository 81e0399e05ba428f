import { phrasesOf } from './phrases-of.ts';

/** Words that ask for a number. `mấy` is not among them: before a measure it may mean "several". */
export const askNumber: readonly (readonly string[])[] = [
  ['bao', 'nhiêu'],
  ['how', 'many'],
  ['how', 'much'],
];

/** What is counted in numbers that a text either gives or does not: days, points, rounds, seats … */
export const measures: ReadonlySet<string> = new Set(
  phrasesOf(`
    ngày, giờ, phút, tuần, điểm, vòng, người, suất, giải, tiền, đồng, triệu, tỷ, phần, trang, bộ, bài, tuổi, lớp, buổi,
    chiếc, lần, cuộc, đợt, kỳ, km, mét, cân, giấy, thành, vốn, kinh, sáng, mô, cán, chuyên, tập, cá,
    days, hours, weeks, points, rounds, people, persons, seats, prizes, money, pages, copies, papers, times, members
  `),
);

/** Measures before which `mấy` asks for a number all the same: "mấy bản". */
export const counted: ReadonlySet<string> = new Set(phrasesOf(`bản, bộ, trang, tờ, triệu, điểm, giờ, suất`));

/** Measures that are asked for with the number after them. */
export const ranked: ReadonlySet<string> = new Set(phrasesOf(`hạng, bậc, vòng, giải`));

/** The word that asks for a number after a measure: "hạng mấy". */
export const afterRank = 'mấy';

/** Words before the question for a number that ends a sentence: "lãi suất là bao nhiêu". */
export const beforeNumber: ReadonlySet<string> = new Set(phrasesOf(`là, được, cỡ, tầm, khoảng, is, are`));

/** A number is asked for, and then something else: "mang số bao nhiêu, ngày nào". */
export const askedApart = /(?:nhi[eê]u|many|much)\s*[,;.:]/iu;
