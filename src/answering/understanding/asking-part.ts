import type { Reader, Reading } from '../reading/reading.ts';
import { withoutCourtesies } from './courtesies.ts';
import { announcing, asking, requesting } from './lexicon/forms.ts';
import { interrogatives, pointing } from './lexicon/joints.ts';

/** In syllables. Up to this a message is its question. */
const longMessage = 34;
/** Somebody who tells a story asks at its end: how many sentences from there a question is looked for. */
const lastOnes = 3;

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
  const sentences = sentencesOf(whole.text);
  const chosen = askingSentences(sentences, read);
  const [first] = chosen;
  if (first === undefined || chosen.length === sentences.length) return undefined;
  const asking = read(withoutCourtesies(chosen.map((index) => sentences[index]).join(' ')));
  if (says(asking)) return asking;
  for (let from = first - 1; from > 0; from -= 1) {
    const wider = read(sentences.slice(from).join(' '));
    if (says(wider)) return wider;
  }
  return asking;
}

/** Places of the sentences that ask; of those near the end that announce a question or use its words, if none does. */
function askingSentences(sentences: readonly string[], read: Reader): readonly number[] {
  const all = sentences.map((_, index) => index);
  const marked = all.filter((index) => sentences[index]?.includes('?') === true);
  if (marked.length > 0) return marked;

  const readings = sentences.map(read);
  const late = all.slice(-lastOnes);
  const says = (index: number, phrases: readonly string[]): boolean => {
    const text = ` ${readings[index]?.syllables.join(' ') ?? ''} `;
    return phrases.some((words) => text.includes(` ${words} `));
  };
  const announced = all.filter((index) => says(index, announcing));
  const near = late.filter((index) => announced.includes(index));
  const worded = late.filter((index) => says(index, interrogatives));
  // "Nhờ anh chị tra giúp" after the question announces what was just asked.
  const onlyRequests = near.every(
    (index) => says(index, requesting) && !worded.includes(index) && !says(index, asking),
  );
  if (near.length > 0)
    return onlyRequests ? late.filter((index) => worded.includes(index) || near.includes(index)) : near;
  if (announced.length > 0) return announced;
  const last = worded.at(-1);
  if (last === undefined) return all.slice(-2);
  // "Chương trình đó đề ngày nào" speaks of something said before.
  return says(last, pointing) ? all.slice(Math.max(0, last - 2), last + 1) : [last];
}

/** The sentences of a text, those without a letter left out. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!…])\s+|\n+/u).filter((sentence) => /\p{L}/u.test(sentence));
}
