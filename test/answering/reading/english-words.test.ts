import { describe, expect, it } from 'vitest';
import { createMendEnglish, englishWords } from '../../../src/answering/reading/english-words.ts';

const mend = createMendEnglish(
  englishWords([
    'Which department appraises the award dossiers?',
    'What does the department appraise?',
    'Tiêu chuẩn của xã, phường là gì?',
  ]),
);

describe('an English word', () => {
  it.each([
    ['deparment', 'department'],
    ['dosisers', 'dossiers'],
    ['quaarter', 'quarter'],
  ])('with one slip is mended: %s', (typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });

  it.each(['department', 'weekends', 'tomatoes', 'sits', 'phường', '2027'])(
    'that is right, short, or no English stays: %s',
    (typed) => {
      expect(mend(typed)).toBe(typed);
    },
  );
});
