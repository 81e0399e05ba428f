import { fold } from '../../core/text.ts';
import { bare, tokenise as tokeniseAnew, type Tokenise } from '../reading/syllable.ts';

/** Another phrase of the same letters is a rival when the field uses it this often: once may be chance. */
const fewest = 2;
const longest = 4;

/**
 * The phrases that without their marks look like something the field says quite differently: "quỹ nào" like "quý nào".
 * Such a phrase is believed only where the reader of letters, who sees its neighbours, read it so.
 */
export function withRivals(
  phrases: Iterable<string>,
  texts: readonly string[],
  tokenise: Tokenise = tokeniseAnew,
): ReadonlySet<string> {
  const byLetters = new Map<string, string[]>();
  for (const phrase of phrases) {
    const letters = fold(phrase);
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), phrase]);
  }
  // By the first word: most places of a text begin no phrase.
  const lengthsFrom = new Map<string, Set<number>>();
  for (const letters of byLetters.keys()) {
    const [first = '', ...others] = letters.split(' ');
    if (others.length >= longest) continue;
    lengthsFrom.set(first, (lengthsFrom.get(first) ?? new Set<number>()).add(others.length + 1));
  }
  const times = new Map<string, number>();
  const found = new Set<string>();
  for (const text of texts) {
    const words = tokenise(text);
    const letters = words.map(bare);
    for (let at = 0; at < words.length; at += 1) {
      for (const length of lengthsFrom.get(letters[at] ?? '') ?? []) {
        if (at + length > words.length) continue;
        const unmarked = letters.slice(at, at + length).join(' ');
        const same = byLetters.get(unmarked);
        if (same === undefined) continue;
        const there = words.slice(at, at + length).join(' ');
        // Written without any marks it says nothing of which marks were meant.
        if (there === unmarked) continue;
        const met = (times.get(there) ?? 0) + 1;
        times.set(there, met);
        if (met === fewest) for (const phrase of same) if (phrase !== there) found.add(phrase);
      }
    }
  }
  return found;
}
