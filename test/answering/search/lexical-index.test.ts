import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/answering/search/lexical-index.ts';

const found = (index: ReturnType<typeof buildIndex>, question: string): readonly string[] =>
  index.search(question, 10).map(({ id }) => id);

describe('the index', () => {
  it('prefers words that stand together as in the question', () => {
    const index = buildIndex([
      { id: 'apart', text: 'sở có nội quy và vụ việc riêng' },
      { id: 'together', text: 'gửi báo cáo về sở nội vụ tỉnh' },
    ]);
    expect(found(index, 'sở nội vụ')).toEqual(['together', 'apart']);
  });

  it('prefers a rare word to a common one', () => {
    const index = buildIndex([
      { id: 'common', text: 'thi đua và thi đua' },
      { id: 'rare', text: 'thi đua và thẩm định' },
      { id: 'other', text: 'thi đua các cấp' },
    ]);
    expect(found(index, 'thẩm định thi đua')[0]).toBe('rare');
  });

  it('still finds a word whose marks were read wrong', () => {
    const index = buildIndex([
      { id: 'a', text: 'thường trực Tỉnh ủy' },
      { id: 'b', text: 'cơ sở dữ liệu' },
    ]);
    expect(found(index, 'thưởng')).toEqual(['a']);
  });

  it('finds a text by its heading and by the ways people ask for it', () => {
    const index = buildIndex([
      { id: 'heading', text: 'chủ trì xét chọn', heading: '4. Sở Khoa học và Công nghệ' },
      { id: 'also', text: 'thẩm định hồ sơ', also: 'ai kiểm tra giấy tờ\nbên nào duyệt' },
    ]);
    expect(found(index, 'khoa học')).toEqual(['heading']);
    expect(found(index, 'ai kiểm tra')).toEqual(['also']);
  });

  it('says which words of the question occur', () => {
    const index = buildIndex([{ id: 'a', text: 'Sở Nội vụ thẩm định hồ sơ' }]);
    expect(index.search('sở nội vụ làm gì với hồ sơ', 1)[0]?.matched).toEqual([
      'sở',
      'nội',
      'vụ',
      'hồ',
      'sơ',
    ]);
  });

  it('counts a word that is asked twice once, at its greatest weight', () => {
    const index = buildIndex([
      { id: 'a', text: 'hồ sơ thi đua' },
      { id: 'b', text: 'sơ kết' },
    ]);
    const once = index.search([{ words: ['hồ', 'sơ'], weight: 1 }], 2);
    const again = { words: ['hồ', 'sơ'], weight: 0.4 };
    expect(index.search([again, { words: ['hồ', 'sơ'], weight: 1 }, again], 2)).toEqual(once);
  });

  it('finds nothing for nothing, and does not mind an empty house', () => {
    expect(buildIndex([]).search('thi đua', 5)).toEqual([]);
    expect(buildIndex([{ id: 'a', text: '' }]).search('', 5)).toEqual([]);
  });

  it('gives at most what was asked for, best first, each once, the same for a decomposed question', () => {
    const word = fc.constantFrom(...'thi đua khen thưởng hồ sơ sở nội vụ xã phường'.split(' '));
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 20 }),
        text,
        fc.integer({ min: 1, max: 5 }),
        (texts, question, limit) => {
          const index = buildIndex(texts.map((each, at) => ({ id: String(at), text: each })));
          const hits = index.search(question, limit);
          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
          expect(hits.map(({ score }) => score)).toEqual(
            hits.map(({ score }) => score).toSorted((a, b) => b - a),
          );
          expect(index.search(question.normalize('NFD'), limit)).toEqual(hits);
          const whole = index.search(question, texts.length);
          expect(whole.slice(0, limit)).toEqual(hits);
        },
      ),
    );
  });
});
