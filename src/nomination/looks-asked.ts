import { plain, small } from '../core/text.ts';
import { askingEnds, askingWords, tellingWords, unmarkedEnds } from './lexicon/questions.ts';

/** A text as long as this tells something, whatever words of asking stand in it. */
const longestQuestion = 300;

/** Words of asking as they are looked for in a text: with their marks in one that has marks, without in one that has none. */
interface Words {
  readonly within: readonly string[];
  readonly atEnd: readonly string[];
  readonly telling: readonly string[];
}

const spaced = (words: string): string => ` ${words} `;
const marked: Words = {
  within: askingWords.map((words) => spaced(small(words))),
  atEnd: askingEnds.map((words) => spaced(small(words))),
  telling: tellingWords.map((words) => spaced(small(words))),
};
const unmarked: Words = {
  within: askingWords.map((words) => spaced(plain(words))),
  // Fewer: "ai" may be a name, "a" a courtesy, "chua" a pagoda.
  atEnd: unmarkedEnds.map((words) => spaced(plain(words))),
  telling: tellingWords.map((words) => spaced(plain(words))),
};

/** Whether a text looks like a question to somebody, with or without its mark. */
export function looksAsked(text: string): boolean {
  if (text.length > longestQuestion) return false;
  if (/\?\s*$/u.test(text)) return true;
  const all = small(text);
  const { within, atEnd, telling } = all === plain(text) ? unmarked : marked;
  const said = telling.reduce((left, words) => left.replaceAll(words, ' '), spaced(all));
  return (
    within.some((words) => said.includes(words)) || atEnd.some((word) => said.endsWith(word) && said !== word)
  );
}
