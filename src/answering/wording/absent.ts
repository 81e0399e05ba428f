import { tokenise } from '../reading/syllable.ts';

/** Percentages, sums, document numbers and counts of two digits and more. */
const detail =
  /\d[\d.,]*\s?(?:%|phần trăm|triệu|tỷ|đồng|percent|million)|\d+\/[\p{L}\d]+(?:[-/][\p{L}\d]+)*|\d{2,}/giu;
const year = /^(?:19|20)\d\d$/u;
/** Parts of a date: times have their own judgement. */
const dated = /^(?:\d{1,2}\/)?\d{1,2}\/(?:19|20)\d\d$|^\d{1,2}\/\d{1,2}$/u;

/** Times have their own judgement. */
const time = /(?:tháng|thang|quý|quy|ngày|ngay|năm|nam|mùng|mồng|q)\s*\d[\d/.-]*/giu;

/** Details that a question takes for granted and that occur nowhere in the words it is answered with. */
export function absentDetails(question: string, answer: string): readonly string[] {
  const details = [...question.replace(time, ' ').matchAll(detail)].map(([found]) =>
    found.trim().replace(/[.,]+$/u, ''),
  );
  if (details.length === 0) return [];
  const there = ` ${tokenise(answer).join(' ')} `;
  return [...new Set(details)].filter(
    (each) => !year.test(each) && !dated.test(each) && !there.includes(` ${tokenise(each).join(' ')} `),
  );
}
