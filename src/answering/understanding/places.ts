import type { Reading } from '../reading/reading.ts';
import { bare } from '../reading/syllable.ts';

/** One syllable of a reading: what it was read as, and how it was typed where that is one syllable too. */
export interface Place {
  readonly read: string;
  readonly typed?: string;
  /** Its letters without marks, as read and, where they differ, as typed. */
  readonly keys: readonly string[];
}

/** Every lexicon looks at the same reading: its places are made once and forgotten with it. */
const remembered = new WeakMap<Reading, readonly Place[]>();

/** The syllables of a reading as lexicons look at them. */
export function placesOf(reading: Reading): readonly Place[] {
  const known = remembered.get(reading);
  if (known !== undefined) return known;
  const places: Place[] = [];
  for (const { typed, read, means } of reading.tokens) {
    if (means !== undefined && means.length !== 1) {
      for (const syllable of means) places.push({ read: syllable, keys: [bare(syllable)] });
      continue;
    }
    const syllable = means?.[0] ?? read;
    const key = bare(syllable);
    const other = bare(typed);
    places.push({ read: syllable, typed, keys: key === other ? [key] : [key, other] });
  }
  remembered.set(reading, places);
  return places;
}
