import { createGlued } from './glued.ts';
import { fromTelex, fromVni } from './keyboard.ts';
import type { Language } from './language.ts';
import { ambiguousEnglish, english } from './lexicon/english.ts';
import { questionWords } from './lexicon/question-words.ts';
import { soundAlikes } from './lexicon/sound-alikes.ts';
import { respellings, teencode } from './lexicon/teencode.ts';
import { marksCost } from './marks.ts';
import type { MarkCosts } from './marks.ts';
import { createNeighbours } from './neighbours.ts';
import { likeliest, option } from './option.ts';
import type { Option } from './option.ts';
import { bare, isPossible, isPossibleFolded } from './syllable.ts';

/** How carefully a word is looked at. */
export interface Look {
  /** What it costs to add marks to a word: nothing where nobody types them, much where all other words bear theirs. */
  readonly addingMarks: number;
  /** Also suppose that a correct word was meant to be another one. */
  readonly doubting: boolean;
  /** It stands in capitals among words that do not, as abbreviations do. */
  readonly capital: boolean;
}

/** The things a typed word may stand for, likeliest first; the word itself is always among them unless it is an abbreviation. */
export type Candidates = (typed: string, look: Look) => readonly Option[];

const kept = 16;
/** `nghiêng`. */
const longestSyllable = 7;
const remembered = 20_000;
const costs = {
  changed: 8,
  editImpossible: 2,
  editPossible: 10,
  editMarked: 2,
  firstLetterLost: 4,
  respelled: 1,
  keyboard: 1,
  glued: 0,
  run: 1,
  lessUsual: 1.5,
  shortForWord: 4,
  unexpanded: 12,
  unmarked: 6,
  misheard: 5,
  otherI: 0.5,
} as const;

/** What an abbreviation of the field stands for. `key` as it was given, lower case. */
export interface Abbreviation {
  readonly key: string;
  readonly words: readonly string[];
}

/** Knows every way to read a single word. `abbreviations` by folded key, most usual meaning first. */
export function createCandidates(
  language: Language,
  abbreviations: ReadonlyMap<string, readonly Abbreviation[]>,
): Candidates {
  const neighbours = createNeighbours(language.spellings);
  const glued = createGlued(language);
  const shortForms = new Map<string, readonly (readonly string[])[]>();
  for (const [key, meanings] of Object.entries(teencode)) {
    shortForms.set(
      key,
      meanings.map((meaning) => meaning.split(' ')),
    );
  }
  /** One memory a look; together they hold so many words. */
  const memories = new Map<number, Map<string, readonly Option[]>>();
  let held = 0;

  return (typed, look) => {
    const sort = look.addingMarks * 4 + (look.doubting ? 2 : 0) + (look.capital ? 1 : 0);
    let memory = memories.get(sort);
    const known = memory?.get(typed);
    if (known !== undefined) return known;
    if (held >= remembered) {
      memories.clear();
      memory = undefined;
      held = 0;
    }
    if (memory === undefined) memories.set(sort, (memory = new Map<string, readonly Option[]>()));
    const found = likeliest(language, [...candidates(typed, look)], kept);
    memory.set(typed, found);
    held += 1;
    return found;
  };

  function* candidates(typed: string, look: Look): Generator<Option> {
    const folded = bare(typed);
    const possible = isPossible(typed) || (typed === folded && isPossibleFolded(folded));
    const meanings = [...written(typed, folded), ...(shortForms.get(typed) ?? [])];
    const marks: MarkCosts = {
      added: look.addingMarks,
      changed: costs.changed,
    };

    // `tieu` can be read, but only with marks is it a word.
    const unmarked = possible && !isPossible(typed) ? costs.unmarked : 0;
    yield option(
      language,
      [typed],
      meanings.length > 0 && (!possible || look.capital) ? costs.unexpanded : unmarked,
    );
    for (const [index, words] of meanings.entries()) {
      const cost =
        index * costs.lessUsual + (possible && typed.length > 1 && !look.capital ? costs.shortForWord : 0);
      yield option(language, words, cost, true);
    }
    if (meanings.length > 0 && !possible) return;
    if (questionWords.has(typed) && typed !== folded) return;
    if (english.has(typed) && !isPossibleFolded(folded)) return;
    if (/[0-9]/u.test(typed)) {
      yield* keyed(fromVni(typed));
      return;
    }

    for (const number of language.spelledAs(folded)) {
      const word = language.wordOf(number);
      if (word !== typed) yield option(language, [word], marksCost(typed, word, marks));
    }
    const other = otherI(typed);
    if (other !== typed && language.numberOf(other) >= 0) yield option(language, [other], costs.otherI);
    yield* misheard(typed, marks);
    if (possible && !look.doubting) return;
    if (possible && ambiguousEnglish.has(typed)) return;
    yield* mended(typed, folded, possible, marks);
    if (!possible) yield* takenApart(typed, folded, marks);
  }

  /** Marks may be left out of an abbreviation; but a word that bears marks is short only for what is written just so. */
  function written(typed: string, folded: string): readonly (readonly string[])[] {
    const all = abbreviations.get(folded) ?? [];
    const exact = all.filter(({ key }) => key === typed);
    const others = typed !== folded && isPossible(typed) ? [] : all.filter(({ key }) => key !== typed);
    return [...exact, ...others].map(({ words }) => words);
  }

  /** A first letter written as it is spoken: `trung tâm khuyến lông`. Not single letters, nor `ng`, `nh`, `th` … */
  function* misheard(typed: string, marks: MarkCosts): Generator<Option> {
    const [from, others] = soundAlikes.find(([letters]) => typed.startsWith(letters)) ?? ['', []];
    const rest = typed.slice(from.length);
    if (from === '' || rest === '' || /^[ghr]/u.test(rest)) return;
    for (const letters of others) {
      for (const number of language.spelledAs(bare(letters + rest))) {
        const word = language.wordOf(number);
        if (marksCost(letters + rest, word, marks) === 0) yield option(language, [word], costs.misheard);
      }
    }
  }

  function* mended(typed: string, folded: string, possible: boolean, marks: MarkCosts): Generator<Option> {
    if (folded.length > longestSyllable + 1) return;
    if (folded.length < 3) return;
    const base =
      (possible ? costs.editPossible : costs.editImpossible) + (typed === folded ? 0 : costs.editMarked);
    const initialStuck = !possible && isPossibleFolded(folded.slice(1));
    for (const spelling of neighbours(folded)) {
      const lost = initialStuck && spelling === folded.slice(1) ? costs.firstLetterLost : 0;
      for (const number of language.spelledAs(spelling)) {
        const word = language.wordOf(number);
        yield option(language, [word], base + lost + marksCost(typed, word, marks));
      }
    }
  }

  function* takenApart(typed: string, folded: string, marks: MarkCosts): Generator<Option> {
    yield* keyed(fromTelex(typed));
    for (const [respelled, times] of respelledForms(typed)) {
      for (const number of language.spelledAs(bare(respelled))) {
        const word = language.wordOf(number);
        yield option(language, [word], costs.respelled * times + marksCost(respelled, word, marks));
      }
    }
    for (const row of glued.initials(typed, marks))
      yield option(language, row.words, costs.glued + row.cost, true);
    if (folded.length < 5) return;
    for (const row of glued.run(typed, marks)) yield option(language, row.words, costs.run + row.cost, true);
  }

  function* keyed(word: string | undefined): Generator<Option> {
    if (word !== undefined && isPossible(word) && language.numberOf(word) >= 0) {
      yield option(language, [word], costs.keyboard);
    }
  }
}

/** A word with one or two of its letters written out: `fog` → `phog`, `fong`, `phong`; and how many. */
function respelledForms(typed: string): ReadonlyMap<string, number> {
  const once = respelledOnce(typed);
  const forms = new Map(once.map((form) => [form, 1]));
  for (const form of once.flatMap(respelledOnce)) if (!forms.has(form)) forms.set(form, 2);
  forms.delete(typed);
  return forms;
}

function respelledOnce(typed: string): readonly string[] {
  return respellings.flatMap(([pattern, letters]) => {
    const respelled = typed.replace(pattern, letters);
    return respelled === typed ? [] : [respelled];
  });
}

/** The same open syllable with the other i: `kĩ` and `kỹ`, `tỉ` and `tỷ`, `quí` and `quý` are written by different hands. */
function otherI(word: string): string {
  const match = /^(qu|[hklmst])(.)$/u.exec(word.normalize('NFC'));
  const [, onset = '', last = ''] = match ?? [];
  const [letter = '', ...marks] = last.normalize('NFD');
  const swapped = letter === 'i' ? 'y' : letter === 'y' ? 'i' : '';
  return swapped === '' ? word : `${onset}${swapped}${marks.join('')}`.normalize('NFC');
}
