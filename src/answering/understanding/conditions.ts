import type { Reading } from '../reading/reading.ts';
import { tokenise, type Tokenise } from '../reading/syllable.ts';
import { createPhraseIndex } from './phrase-index.ts';
import { placesOf } from './places.ts';
import { withRivals } from './rivals.ts';

/** Something that is so where one of its `a + b` phrases is wholly there and none of its exceptions is. */
export interface Condition {
  readonly all: readonly string[];
  readonly unless: readonly string[];
  /** Found also where marks are missing and the reader restored others: better once too often than missed. */
  readonly loose?: boolean;
}

/** The conditions that hold, by their places in the list, in its order. */
export type Holding = (reading: Reading) => readonly number[];

/** One `a + b` phrase of a condition: all of these must be there. */
interface Way {
  readonly condition: number;
  readonly pieces: readonly string[];
}

/** The phrases of loose conditions whose letters mean something else in what the field says. */
export function rivalsOf(
  list: readonly Condition[],
  said: readonly string[],
  tokenise: Tokenise,
): ReadonlySet<string> {
  return withRivals(phrasesOf(list.filter(({ loose }) => loose === true)), said, tokenise);
}

/** For each condition, whether it holds; `rivalled` are the phrases that count only with their marks. */
export function createConditions(list: readonly Condition[], rivalled: ReadonlySet<string>): Holding {
  const phrases = phrasesOf(list);
  const ofLoose = phrasesOf(list.filter(({ loose }) => loose === true));
  const index = createPhraseIndex<string>();
  for (const phrase of phrases) index.add(phrase, tokenise(phrase));

  // A condition is looked at only where the first piece of one of its ways is there.
  const byFirstPiece = new Map<string, Way[]>();
  list.forEach(({ all }, condition) => {
    for (const phrase of all) {
      const pieces = piecesOf(phrase);
      const first = pieces[0] ?? '';
      const same = byFirstPiece.get(first);
      if (same === undefined) byFirstPiece.set(first, [{ condition, pieces }]);
      else same.push({ condition, pieces });
    }
  });

  return (reading) => {
    const strict = new Set<string>();
    const loose = new Set<string>();
    index.visit(placesOf(reading), ({ of: phrase }, _start, _key, fit) => {
      if (fit === 'marked') strict.add(phrase);
      else if (!ofLoose.has(phrase) || rivalled.has(phrase)) return;
      loose.add(phrase);
    });
    const holding: number[] = [];
    for (const phrase of loose) {
      for (const { condition, pieces } of byFirstPiece.get(phrase) ?? []) {
        if (holding.includes(condition)) continue;
        const { loose: isLoose = false, unless = [] } = list[condition] ?? {};
        const there = isLoose ? loose : strict;
        if (pieces.every((piece) => there.has(piece)) && !unless.some((each) => there.has(each)))
          holding.push(condition);
      }
    }
    return holding.sort((a, b) => a - b);
  };
}

function phrasesOf(list: readonly Condition[]): ReadonlySet<string> {
  return new Set(list.flatMap(({ all, unless }) => [...all, ...unless]).flatMap(piecesOf));
}

function piecesOf(phrase: string): readonly string[] {
  return phrase.split('+').map((piece) => piece.trim());
}
