import { fold } from '../../core/text.ts';
import type { Reader, Reading } from '../reading/reading.ts';
import { isPossibleFolded, tokenise } from '../reading/syllable.ts';

/** Something a lexicon knows: what kind of thing, which one, and every way of naming it. */
export interface Entry<Kind extends string = string> {
  readonly kind: Kind;
  readonly id: string;
  readonly phrases: readonly string[];
  /** Phrases hold abbreviations that a question's would be written out too: `tp thái bình`. */
  readonly abbreviated?: true;
}

/** A place in a question where something of a lexicon is named. Positions count syllables, `end` is exclusive. */
export interface Mention<Kind extends string = string> {
  readonly kind: Kind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** One syllable of a question: what it was read as, and how it was typed where that is one syllable too. */
interface Slot {
  readonly read: string;
  readonly typed?: string;
  readonly keys: readonly string[];
}

interface Phrase<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
  readonly syllables: readonly string[];
}

/** Finds what a lexicon knows in a reading. */
export type FindMentions<Kind extends string> = (reading: Reading) => readonly Mention<Kind>[];

/**
 * Prepares a lexicon. A phrase is found where every syllable was read or typed so; with `bare`, in phrases of two or more
 * syllables a syllable typed without any marks also stands for the marked one (`so ket` names `sơ kết`, `sở kết` does not).
 * Of mentions of one kind that lie within each other only the longest stays.
 */
export function createFindMentions<Kind extends string>(
  entries: readonly Entry<Kind>[],
  read: Reader,
  { bare = false }: { readonly bare?: boolean } = {},
): FindMentions<Kind> {
  const byFirst = new Map<string, Phrase<Kind>[]>();
  const add = (kind: Kind, id: string, syllables: readonly string[]): void => {
    const first = fold(syllables[0] ?? '');
    if (first === '') return;
    const list = byFirst.get(first) ?? [];
    list.push({ kind, id, syllables });
    byFirst.set(first, list);
  };
  for (const { kind, id, phrases, abbreviated } of entries) {
    for (const phrase of phrases) {
      const typed = tokenise(phrase);
      add(kind, id, typed);
      const written = abbreviated === true ? read(phrase).syllables : typed;
      if (written.join(' ') !== typed.join(' ')) add(kind, id, written);
    }
  }
  return (reading) => {
    const slots = slotsOf(reading);
    const found: Mention<Kind>[] = [];
    slots.forEach((slot, start) => {
      for (const key of slot.keys) {
        for (const phrase of byFirst.get(key) ?? []) {
          if (fits(phrase.syllables, slots, start, bare)) {
            found.push({ kind: phrase.kind, id: phrase.id, start, end: start + phrase.syllables.length });
          }
        }
      }
    });
    return longestOfEachKind(found);
  };
}

function slotsOf(reading: Reading): readonly Slot[] {
  return reading.tokens.flatMap(({ typed, read, means }) => {
    const syllables = means ?? [read];
    return syllables.map((syllable) => {
      if (syllables.length > 1) return { read: syllable, keys: [fold(syllable)] };
      const keys = new Set([fold(syllable), fold(typed)]);
      return { read: syllable, typed, keys: [...keys] };
    });
  });
}

function fits(phrase: readonly string[], slots: readonly Slot[], start: number, bare: boolean): boolean {
  return phrase.every((syllable, offset) => {
    const slot = slots[start + offset];
    if (slot === undefined) return false;
    if (slot.read === syllable) return true;
    // Alone, "song" is the English word only where it was not read as "sống".
    if (phrase.length === 1) return slot.typed === syllable && !isPossibleFolded(syllable);
    return slot.typed === syllable || (bare && slot.typed !== undefined && slot.typed === fold(syllable));
  });
}

function longestOfEachKind<Kind extends string>(found: readonly Mention<Kind>[]): readonly Mention<Kind>[] {
  const longestFirst = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Mention<Kind>[] = [];
  for (const mention of longestFirst) {
    const covered = kept.some(
      (other) => other.kind === mention.kind && other.start < mention.end && mention.start < other.end,
    );
    if (!covered) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
