import { bare, isPossibleFolded } from '../reading/syllable.ts';
import type { Place } from './places.ts';

/** A phrase to be found, with what its index must know of it. */
export interface Indexed<T> {
  readonly of: T;
  readonly syllables: readonly string[];
  /** The same without marks. */
  readonly folded: readonly string[];
  /** How many were added before it. */
  readonly order: number;
}

/** How a phrase is there: every syllable read or typed so, or some only typed without their marks. */
export type Fit = 'marked' | 'unmarked';

/** Phrases by the letters of their first two syllables, so that a look at a place touches only what may stand there. */
export interface PhraseIndex<T> {
  readonly add: (of: T, syllables: readonly string[]) => void;
  /** Visits every phrase that stands somewhere; `key` tells by which of the place's keys it was found. */
  readonly visit: (
    places: readonly Place[],
    found: (phrase: Indexed<T>, start: number, key: number, fit: Fit) => void,
  ) => void;
}

interface Beginning<T> {
  readonly alone: Indexed<T>[];
  readonly bySecond: Map<string, Indexed<T>[]>;
}

/** Makes an empty index. */
export function createPhraseIndex<T>(): PhraseIndex<T> {
  const byFirst = new Map<string, Beginning<T>>();
  let order = 0;

  return {
    add(of, syllables) {
      const folded = syllables.map(bare);
      const [first = '', second] = folded;
      if (first === '') return;
      let beginning = byFirst.get(first);
      if (beginning === undefined) byFirst.set(first, (beginning = { alone: [], bySecond: new Map() }));
      const phrase = { of, syllables, folded, order };
      order += 1;
      if (second === undefined) {
        beginning.alone.push(phrase);
        return;
      }
      const same = beginning.bySecond.get(second);
      if (same === undefined) beginning.bySecond.set(second, [phrase]);
      else same.push(phrase);
    },
    visit(places, found) {
      for (let start = 0; start < places.length; start += 1) {
        const place = places[start];
        const next = places[start + 1];
        if (place === undefined) continue;
        for (let key = 0; key < place.keys.length; key += 1) {
          const beginning = byFirst.get(place.keys[key] ?? '');
          if (beginning === undefined) continue;
          for (const phrase of beginning.alone) {
            if (fitsAlone(phrase.syllables[0] ?? '', place)) found(phrase, start, key, 'marked');
          }
          if (next === undefined || beginning.bySecond.size === 0) continue;
          for (const second of next.keys) {
            for (const phrase of beginning.bySecond.get(second) ?? []) {
              const fit = fitOf(phrase, places, start);
              if (fit !== undefined) found(phrase, start, key, fit);
            }
          }
        }
      }
    },
  };
}

/** Alone, "song" is the English word only where it was not read as "sống". */
function fitsAlone(syllable: string, { read, typed }: Place): boolean {
  return read === syllable || (typed === syllable && !isPossibleFolded(syllable));
}

function fitOf<T>(
  { syllables, folded }: Indexed<T>,
  places: readonly Place[],
  start: number,
): Fit | undefined {
  let fit: Fit = 'marked';
  for (let offset = 0; offset < syllables.length; offset += 1) {
    const place = places[start + offset];
    if (place === undefined) return undefined;
    const syllable = syllables[offset];
    if (place.read === syllable || place.typed === syllable) continue;
    if (place.typed === undefined || place.typed !== folded[offset]) return undefined;
    fit = 'unmarked';
  }
  return fit;
}
