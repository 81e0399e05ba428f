import { fold, normalise } from '../../core/text.ts';
import {
  aboutSuchPapers,
  denials,
  identityLetters,
  identityPapers,
  together,
} from './lexicon/identity-papers.ts';

const anyOf = (words: readonly string[]): string => words.map(fold).join('|');
const asOneWord = identityPapers.map((words) => words.replaceAll(' ', ''));

const papers = new RegExp(
  `(?:^| )(?:${anyOf([...identityPapers, ...asOneWord])})(?![a-z])|(?:${anyOf(identityLetters)})`,
  'gu',
);
const work = new RegExp(`(?:^| )(?:${anyOf(aboutSuchPapers)})(?= |$)`, 'u');
const alongside = new RegExp(`(?:^| )(?:${anyOf(together)})(?= |$)`, 'u');
const denied = new RegExp(`(?:^| )(?:${anyOf(denials)})(?: [a-z]+){0,2} ?$`, 'u');

/**
 * Whether a name, or the words sent with a file, say that it is a paper that proves who somebody is. What the picture
 * shows is not looked at: this catches the honest slip, and errs on the side of not keeping.
 */
export function saysIdentityPaper(text: string): boolean {
  // `CanCuocMatTruoc` is four words.
  const apart = normalise(text).replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const plain = fold(apart).replaceAll(/[^a-z0-9]+/gu, ' ');
  return [...plain.matchAll(papers)].some(({ index }) => !spokenOf(plain.slice(0, index)));
}

/** Whether what stands before the paper's name makes it a matter that is spoken of, and not the paper itself. */
function spokenOf(before: string): boolean {
  if (denied.test(before)) return true;
  const named = work.exec(before);
  return named !== null && !alongside.test(before.slice(named.index + named[0].length));
}
