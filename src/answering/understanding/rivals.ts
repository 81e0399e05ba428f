import { fold } from '../../core/text.ts';
import { tokenise } from '../reading/syllable.ts';

/** Another phrase of the same letters is a rival when the field uses it this often: once may be chance. */
const fewest = 2;
const longest = 4;

/**
 * The phrases that without their marks look like something the field says quite differently: "quỹ nào" like "quý nào".
 * Such a phrase is believed only where the reader of letters, who sees its neighbours, read it so.
 */
export function withRivals(phrases: Iterable<string>, texts: readonly string[]): ReadonlySet<string> {
  const byLetters = new Map<string, string[]>();
  for (const phrase of phrases) {
    const letters = fold(phrase);
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), phrase]);
  }
  const lengths = [...new Set([...byLetters.keys()].map((letters) => letters.split(' ').length))].filter(
    (length) => length <= longest,
  );
  const times = new Map<string, number>();
  const found = new Set<string>();
  for (const text of texts) {
    const words = tokenise(text);
    const bare = words.map(fold);
    for (const length of lengths) {
      for (let at = 0; at + length <= words.length; at += 1) {
        const same = byLetters.get(bare.slice(at, at + length).join(' '));
        if (same === undefined) continue;
        const there = words.slice(at, at + length).join(' ');
        // Written without any marks it says nothing of which marks were meant.
        if (there === fold(there)) continue;
        const met = (times.get(there) ?? 0) + 1;
        times.set(there, met);
        if (met === fewest) for (const phrase of same) if (phrase !== there) found.add(phrase);
      }
    }
  }
  return found;
}
