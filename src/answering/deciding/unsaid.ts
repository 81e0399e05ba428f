import type { Reading } from '../reading/reading.ts';
import type { Point } from '../knowledge/campaign.ts';
import { tokenise } from '../reading/syllable.ts';
import { interrogatives } from '../understanding/lexicon/joints.ts';
import {
  afterRank,
  askedApart,
  askNumber,
  beforeNumber,
  counted,
  measures,
  ranked,
} from '../understanding/lexicon/measures.ts';

/**
 * Whether a question asks for a number ("trong bao nhiêu ngày", "hạng mấy") that the statement which fits best does not
 * give: it has no figure, and nobody asks for such a number to be told it.
 */
export function asksNumberNotIn({ syllables, text }: Reading, best: Point | undefined): boolean {
  const asked = numberAskedFor(syllables, text);
  if (asked === undefined) return false;
  if (best === undefined) return true;
  const { words = '', say, asked: ways, topic } = best;
  if (asked === someNumber && topic !== 'deadline' && /\d/u.test(words)) return false;
  if (tokenise(`${words} ${say}`).some((word, at, all) => word === asked && /^\d+$/u.test(all[at - 1] ?? '')))
    return false;
  return !ways.some((way) => numberAskedFor(tokenise(way), way) === asked);
}

/** Stands for a number of nothing in particular: "… là bao nhiêu". */
const someNumber = '';

/** The measure a number is asked of, if one is. */
function numberAskedFor(syllables: readonly string[], text: string): string | undefined {
  const isCut = askedApart.test(text);
  for (const [at, word] of syllables.entries()) {
    const after = syllables[at + 2] ?? '';
    if (askNumber.some(([one, two]) => one === word && two === syllables[at + 1])) {
      if (measures.has(after) && !isCut && !interrogatives.includes(syllables[at + 3] ?? '')) return after;
      if (beforeNumber.has(syllables[at - 1] ?? '') && at + 2 >= syllables.length - 1) return someNumber;
    }
    if (word === afterRank && counted.has(syllables[at + 1] ?? '')) return syllables[at + 1];
    if (ranked.has(word) && syllables[at + 1] === afterRank) return word;
  }
  return undefined;
}
