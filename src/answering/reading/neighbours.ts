/** Finds the spellings one edit away: a letter too many, too few, another one, or two swapped. */
export type Neighbours = (folded: string) => readonly string[];

/**
 * Indexes spellings by themselves with one letter left out, so that a look-up touches only what is near. Done when the
 * first word is looked up: many processes answer one well-written question and end.
 */
export function createNeighbours(spellings: () => Iterable<string>): Neighbours {
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  return (folded) => {
    const byStump = (index ??= byStumps(spellings()));
    const near = new Set<string>();
    for (const stump of stumps(folded)) {
      for (const spelling of byStump.get(stump) ?? []) {
        if (spelling !== folded && oneEdit(folded, spelling)) near.add(spelling);
      }
    }
    return [...near];
  };
}

function byStumps(spellings: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byStump = new Map<string, string[]>();
  for (const spelling of spellings) {
    for (const stump of stumps(spelling)) {
      const same = byStump.get(stump);
      if (same === undefined) byStump.set(stump, [spelling]);
      else same.push(spelling);
    }
  }
  return byStump;
}

function stumps(word: string): ReadonlySet<string> {
  const all = new Set([word]);
  for (let at = 0; at < word.length; at += 1) all.add(word.slice(0, at) + word.slice(at + 1));
  return all;
}

function oneEdit(one: string, two: string): boolean {
  let head = 0;
  while (head < one.length && one[head] === two[head]) head += 1;
  const restOne = one.slice(head);
  const restTwo = two.slice(head);
  return (
    restOne.slice(1) === restTwo.slice(1) ||
    restOne.slice(1) === restTwo ||
    restOne === restTwo.slice(1) ||
    (restOne.length > 1 &&
      restOne[0] === restTwo[1] &&
      restOne[1] === restTwo[0] &&
      restOne.slice(2) === restTwo.slice(2))
  );
}
