import { fold } from '../../core/text.ts';
import { bare, tokenise as tokeniseAnew, type Tokenise } from '../reading/syllable.ts';

/** Another phrase of the same letters is a rival when the field uses it this often: once may be chance. */
const fewest = 2;
const longest = 4;

/** Phrases of the same letters, and how often each way of marking them was met. */
interface Alike {
  /** Their words without marks. */
  readonly letters: readonly string[];
  readonly phrases: string[];
  readonly times: Map<string, number>;
}

/**
 * The phrases that without their marks look like something the field says quite differently: "quỹ nào" like "quý nào".
 * Such a phrase is believed only where the reader of letters, who sees its neighbours, read it so.
 */
export function withRivals(
  phrases: Iterable<string>,
  texts: readonly string[],
  tokenise: Tokenise = tokeniseAnew,
): ReadonlySet<string> {
  // By the first word: most places of a text begin no phrase.
  const byFirst = new Map<string, Alike[]>();
  for (const phrase of phrases) {
    const letters = fold(phrase).split(' ');
    if (letters.length > longest) continue;
    const first = letters[0] ?? '';
    const beginning = byFirst.get(first) ?? [];
    byFirst.set(first, beginning);
    const alike = beginning.find((each) => each.letters.join(' ') === letters.join(' '));
    if (alike === undefined) beginning.push({ letters, phrases: [phrase], times: new Map() });
    else alike.phrases.push(phrase);
  }
  const found = new Set<string>();
  for (const text of texts) {
    const words = tokenise(text);
    for (let at = 0; at < words.length; at += 1) {
      for (const { letters, phrases: same, times } of byFirst.get(bare(words[at] ?? '')) ?? []) {
        if (!stands(letters, words, at)) continue;
        const there = words.slice(at, at + letters.length).join(' ');
        // Written without any marks it says nothing of which marks were meant.
        if (there === letters.join(' ')) continue;
        const met = (times.get(there) ?? 0) + 1;
        times.set(there, met);
        if (met === fewest) for (const phrase of same) if (phrase !== there) found.add(phrase);
      }
    }
  }
  return found;
}

function stands(letters: readonly string[], words: readonly string[], at: number): boolean {
  if (at + letters.length > words.length) return false;
  for (let offset = 1; offset < letters.length; offset += 1)
    if (bare(words[at + offset] ?? '') !== letters[offset]) return false;
  return true;
}
