import type { Reader, Reading } from '../reading/reading.ts';
import { announcing } from './lexicon/forms.ts';

/** In syllables. Up to this a message is its question. */
const longMessage = 34;

/**
 * The sentences of a long message that ask something, read by themselves: the story around them would drown the
 * question. Where they say too little ("vậy là lúc nào ạ?"), the sentences before them are taken in until they do.
 * `undefined`: the whole message is the question.
 */
export function askingPart(
  whole: Reading,
  read: Reader,
  says: (part: Reading) => boolean,
): Reading | undefined {
  if (whole.syllables.length < longMessage) return undefined;
  const sentences = whole.text.split(/(?<=[.?!…])\s+|\n+/u).filter((sentence) => /\p{L}/u.test(sentence));
  const chosen = askingSentences(sentences);
  const [first] = chosen;
  if (first === undefined || chosen.length === sentences.length) return undefined;
  const asking = read(chosen.map((index) => sentences[index]).join(' '));
  if (says(asking)) return asking;
  for (let from = first - 1; from > 0; from -= 1) {
    const wider = read(sentences.slice(from).join(' '));
    if (says(wider)) return wider;
  }
  return asking;
}

/** Places of the sentences that ask; of those that announce a question, if none does; else of the last two. */
function askingSentences(sentences: readonly string[]): readonly number[] {
  const places = (holds: (sentence: string) => boolean): readonly number[] =>
    sentences.flatMap((sentence, index) => (holds(sentence) ? [index] : []));
  const asking = places((sentence) => sentence.includes('?'));
  if (asking.length > 0) return asking;
  const announced = places((sentence) => announcing.some((words) => sentence.toLowerCase().includes(words)));
  return announced.length > 0 ? announced : sentences.map((_, index) => index).slice(-2);
}
