import { describe, expect, it } from 'vitest';
import { grade, type Golden } from '../../src/scripts/evaluation/grade.ts';
import { createPlaySession } from '../../src/scripts/session.ts';
import { goldenFiles, readGolden } from './golden-sets.ts';

const play = await createPlaySession();

/** What is wrong in a set, a line each, so that a fallen score shows its questions. */
function faultsIn(set: readonly Golden[]): readonly string[] {
  return set.flatMap((golden) => {
    const faults = grade(golden, play([...golden.context, golden.q]));
    return faults.length === 0 ? [] : [`${golden.id} ${golden.q}: ${faults.join('; ')}`];
  });
}

describe('golden questions', () => {
  it('are at least four hundred, each with an id of its own, half of them kept aside while answering was written', () => {
    const all = goldenFiles.flatMap(readGolden);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(
      goldenFiles.filter((name) => name.startsWith('kept-')).flatMap(readGolden).length,
    ).toBeGreaterThanOrEqual(200);
  });

  it.each(goldenFiles)('of %s are answered right, 98 of 100', (file) => {
    const set = readGolden(file);
    const faults = faultsIn(set);
    expect(faults, faults.join('\n')).toSatisfy(
      (wrong: readonly string[]) => wrong.length <= set.length * 0.02,
    );
  });

  it('on dates are all right', () => {
    const faults = faultsIn(goldenFiles.flatMap(readGolden).filter(({ group }) => group === 'deadlines'));
    expect(faults).toEqual([]);
  });

  it('that are refused carry no citation', () => {
    const refused = goldenFiles.flatMap(readGolden).filter(({ outcome }) => outcome === 'refuse');
    const cited = refused.filter((golden) => play([...golden.context, golden.q]).citations.length > 0);
    expect(cited.map(({ q }) => q)).toEqual([]);
  });
});
