import type { Reading } from '../reading/reading.ts';
import { tokenise } from '../reading/syllable.ts';
import { createPhraseIndex } from './phrase-index.ts';
import { placesOf } from './places.ts';

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

/** Phrases in which an abbreviation stands, and their syllables when it is written out. */
export type Written = ReadonlyMap<string, readonly string[]>;

/** Finds what a lexicon knows in a reading. */
export type FindMentions<Kind extends string> = (reading: Reading) => readonly Mention<Kind>[];

/**
 * Prepares a lexicon. A phrase is found where every syllable was read or typed so; with `bare`, in phrases of two or more
 * syllables a syllable typed without any marks also stands for the marked one (`so ket` names `sơ kết`, `sở kết` does not).
 * Of mentions of one kind that lie within each other only the longest stays.
 */
export function createFindMentions<Kind extends string>(
  entries: readonly Entry<Kind>[],
  { written, bare = false }: { readonly written?: Written; readonly bare?: boolean } = {},
): FindMentions<Kind> {
  const index = createPhraseIndex<{ readonly kind: Kind; readonly id: string }>();
  for (const { kind, id, phrases, abbreviated } of entries) {
    const of = { kind, id };
    for (const phrase of phrases) {
      const typed = tokenise(phrase);
      index.add(of, typed);
      const other = abbreviated === true ? written?.get(phrase) : undefined;
      if (other !== undefined) index.add(of, other);
    }
  }
  return (reading) => {
    const found: Found<Kind>[] = [];
    index.visit(placesOf(reading), ({ of: { kind, id }, syllables, order }, start, key, fit) => {
      if (fit === 'unmarked' && !bare) return;
      found.push({ mention: { kind, id, start, end: start + syllables.length }, key, order });
    });
    return longestOfEachKind(found);
  };
}

/** A mention, and what decides between two at the same place: how it was found, and which was known first. */
interface Found<Kind extends string> {
  readonly mention: Mention<Kind>;
  readonly key: number;
  readonly order: number;
}

function longestOfEachKind<Kind extends string>(found: Found<Kind>[]): readonly Mention<Kind>[] {
  if (found.length <= 1) return found.map(({ mention }) => mention);
  const longestFirst = found.sort(
    (one, two) =>
      lengthOf(two.mention) - lengthOf(one.mention) ||
      one.mention.start - two.mention.start ||
      one.key - two.key ||
      one.order - two.order,
  );
  const kept: Mention<Kind>[] = [];
  for (const { mention } of longestFirst) {
    const covered = kept.some(
      (other) => other.kind === mention.kind && other.start < mention.end && mention.start < other.end,
    );
    if (!covered) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function lengthOf({ start, end }: Mention): number {
  return end - start;
}
