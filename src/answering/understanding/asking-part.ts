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
  const places = (holds: (sentence: string) => boolean): readonly number[] =>
    sentences.flatMap((sentence, index) => (holds(sentence) ? [index] : []));
  const marked = places((sentence) => sentence.includes('?'));
  if (marked.length > 0) return marked;
  const late = sentences.length - lastOnes;
  const announced = places((sentence) => announces(read(sentence)));
  const worded = places((sentence) =>
    read(sentence).syllables.some((word) => interrogatives.includes(word)),
  ).filter((index) => index >= late);
  const near = announced.filter((index) => index >= late);
  // "Nhờ anh chị tra giúp" after the question announces what was just asked.
  const onlyRequests = near.every((index) => {
    const sentence = read(sentences[index] ?? '');
    return announces(sentence, requesting) && !worded.includes(index) && !announces(sentence, asking);
  });
  if (near.length > 0) return onlyRequests ? [...new Set([...worded, ...near])].sort((a, b) => a - b) : near;
  if (announced.length > 0) return announced;
  const [last] = worded.slice(-1);
  if (last === undefined) return sentences.map((_, index) => index).slice(-2);
  return pointsBack(read(sentences[last] ?? ''))
    ? [last - 2, last - 1, last].filter((at) => at >= 0)
    : [last];
}

/** Speaks of something as said before: "chương trình đó đề ngày nào". */
function pointsBack({ syllables }: Reading): boolean {
  return syllables.some((word) => pointing.includes(word));
}

function announces({ syllables }: Reading, phrases: readonly string[] = announcing): boolean {
  const text = ` ${syllables.join(' ')} `;
  return phrases.some((words) => text.includes(` ${words} `));
}

/** The sentences of a text, those without a letter left out. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!…])\s+|\n+/u).filter((sentence) => /\p{L}/u.test(sentence));
}
