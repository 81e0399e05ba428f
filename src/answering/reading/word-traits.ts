import { ambiguousEnglish, english } from './lexicon/english.ts';
import { beforeNumber } from './lexicon/question-words.ts';
import { bare, isPossible, isPossibleFolded } from './syllable.ts';

/** What can be said of a word without its neighbours. */
export interface WordTraits {
  /** Without its marks. */
  readonly folded: string;
  /** With no letter held down: `điiii` → `đi`. */
  readonly short: string;
  readonly isNumber: boolean;
  /** A roman numeral below thirty. */
  readonly isRoman: boolean;
  /** A letter as points of a clause bear it. */
  readonly isLetter: boolean;
  /** Upper and lower case are the same. */
  readonly isCaseless: boolean;
  /** It is found among English words; `clear` when it could not be Vietnamese. */
  readonly english: 'clear' | 'perhaps' | 'no';
  /** It could be a Vietnamese syllable, as it stands or with other marks. */
  readonly couldBeSyllable: boolean;
  /** The word it stands for when a number is stuck to it. */
  readonly beforeNumber: string | undefined;
  /** It looks typed on a VNI keyboard that was off: surely, when digits stand within. */
  readonly vni: 'within' | 'perhaps' | 'no';
}

const roman = /^(?:i{1,3}|iv|vi{0,3}|ix|x{1,2}|xi{1,3})$/u;
const letter = /^[a-eđ]$/u;
const number = /^[0-9]+$/u;
const stuck: ReadonlyMap<string, string> = new Map(Object.entries(beforeNumber));

const remembered = new Map<string, WordTraits>();
const mostRemembered = 20_000;

/** Looks at a word once: the same ones come again and again. */
export function traitsOf(word: string): WordTraits {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const made = seen(word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, made);
  return made;
}

function seen(word: string): WordTraits {
  const folded = bare(word);
  const isEnglish = english.has(word);
  const withDigits = /^[a-zđ]+[1-9][a-z1-9]*$/u.test(word);
  return {
    folded,
    short: shortened(word, folded),
    isNumber: number.test(word),
    isRoman: roman.test(word),
    isLetter: letter.test(word),
    isCaseless: word === word.toUpperCase(),
    english:
      isEnglish && !isPossibleFolded(word)
        ? 'clear'
        : isEnglish || ambiguousEnglish.has(word)
          ? 'perhaps'
          : 'no',
    couldBeSyllable: isPossible(word) || isPossibleFolded(folded),
    beforeNumber: stuck.get(word),
    vni: !withDigits ? 'no' : /[a-z][1-9]+[a-z]/u.test(word) ? 'within' : 'perhaps',
  };
}

function shortened(word: string, folded: string): string {
  // Cheap to see: a letter held down leaves the same letter at both ends of some three.
  if (word.length < 3 || !/([a-z]).?\1/u.test(folded)) return word;
  const letters = Array.from(word);
  let short = '';
  for (let at = 0; at < letters.length;) {
    const here = bare(letters[at] ?? '');
    let to = at + 1;
    while (to < letters.length && bare(letters[to] ?? '') === here) to += 1;
    const run = letters.slice(at, to);
    short += run.length >= 3 ? (run.find((each) => each !== here) ?? here) : run.join('');
    at = to;
  }
  return short;
}
