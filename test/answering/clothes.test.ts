import { describe, expect, it } from 'vitest';
import { grade, type Golden } from '../../src/scripts/evaluation/grade.ts';
import { createPlaySession } from '../../src/scripts/session.ts';
import { clothes } from './clothes.ts';
import { goldenFiles, readGolden } from './golden-sets.ts';

const play = await createPlaySession();
const longest = 220;
const everyOther = 3;
/** Of the questions that are answered right, the share that may be lost on the way. */
const mostLost = 0.015;

const questions = goldenFiles
  .flatMap(readGolden)
  .filter(({ q, note }) => q.length < longest && !/english|long/u.test(note))
  .filter((_, index) => index % everyOther === 0);

const faults = (golden: Golden, dress: (text: string) => string): readonly string[] =>
  grade(golden, play([...golden.context, golden.q].map(dress)));

const right = questions.filter((golden) => faults(golden, (text) => text).length === 0);

describe('a question that is answered right is answered right', () => {
  it.each(clothes)('$name', ({ of, talks }) => {
    const asked = right.filter(
      ({ outcome, context }) => talks === undefined || (outcome !== 'smalltalk' && context.length === 0),
    );
    const lost = asked.flatMap((golden) => {
      const wrong = faults(golden, of);
      return wrong.length === 0 ? [] : [`${golden.id} ${of(golden.q)}: ${wrong.join('; ')}`];
    });
    expect(asked.length).toBeGreaterThan(right.length / 2);
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(asked.length * mostLost);
  });
});
