import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/answering/passage.ts';
import { createSearch } from '../../../src/answering/search/lexical-search.ts';
import { forms } from '../../../src/scripts/bench/forms.ts';
import { planQuestions } from '../../../src/scripts/bench/plan.ts';
import { read, search } from './plan.ts';

const sections = (question: string): readonly string[] =>
  search(read(question), 10).map(({ passage }) => passage.section);

function meanReciprocalRank(form: (question: string, draft: number) => string, hard: boolean): number {
  const asked = planQuestions().filter(({ kind }) => (kind === 'hard') === hard);
  const sum = asked.reduce((total, { q, sections: answers }) => {
    const rank = sections(form(q, 0)).findIndex((section) => answers.includes(section));
    return total + (rank < 0 ? 0 : 1 / (rank + 1));
  }, 0);
  return sum / asked.length;
}

describe('finding passages of the plan', () => {
  it.each([
    ['sở nội vụ thẩm định hồ sơ', 'VI.5'],
    ['ai chu tri xet chon', 'VI.4'],
    ['tiêu chuẩn của dn', 'IV.2.đ'],
    ['xa phuong can dat gi', 'IV.2.c'],
    ['q3/2027 ubnd tinh so ket', 'V.2'],
    ['bk thủ tướng, hclđ', 'IV.3.a'],
  ])('"%s" is answered by %s', (question, section) => {
    expect(sections(question)[0]).toBe(section);
  });

  it('holds its quality on a hundred questions, however they are typed', () => {
    const clean = meanReciprocalRank((question) => question, false);
    expect(clean).toBeGreaterThan(0.9);
    for (const { name, of } of forms) {
      const lost = { clean: 0, NFD: 0, unaccented: 0.03, mistyped: 0.05, both: 0.07 }[name] ?? 0;
      expect(meanReciprocalRank(of, false), name).toBeGreaterThanOrEqual(clean - lost);
    }
    expect(meanReciprocalRank((question) => question, true)).toBeGreaterThan(0.75);
  });

  it('puts a clause first that is named by its number', () => {
    expect(sections('mục VI khoản 5 có nói về sơ kết, tổng kết, báo cáo không')[0]).toBe('VI.5');
    expect(sections('IV.2.d')[0]).toBe('IV.2.d');
  });

  it('finds nothing in a question of other words', () => {
    expect(search(read('xyzzy kwijibo'), 10)).toEqual([]);
  });
});

describe('words that mean the same', () => {
  const passage = (id: string, text: string): Passage => ({
    id,
    document: 'd',
    section: id,
    heading: [],
    text,
    line: 1,
  });
  const passages = [
    passage('1', 'phát hiện gương điển hình tiên tiến'),
    passage('2', 'báo cáo hằng năm'),
    passage('3', 'tiến hành sơ kết vào quý II'),
  ];
  const small = createSearch({
    passages,
    also: new Map([['2', ['mỗi năm nộp gì']]]),
    synonyms: { 'tấm gương': ['gương điển hình'] },
  });
  const first = (question: string): string | undefined => small(read(question), 3)[0]?.passage.id;

  it('find what the document calls otherwise', () => {
    expect(first('tấm gương')).toBe('1');
    expect(first('mỗi năm nộp gì')).toBe('2');
  });

  it('count a quarter the same in either numbering', () => {
    expect(small(read('quý 2'), 1)[0]?.score).toBeGreaterThan(small(read('quý 3'), 1)[0]?.score ?? 0);
  });
});
