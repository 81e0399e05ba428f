import type { Passage } from '../passage.ts';
import type { Reading } from '../reading/reading.ts';
import { createAddressesIn, type AddressesIn } from './addresses.ts';
import { createExpand } from './expand.ts';
import type { Synonyms } from './expand.ts';
import { buildIndex } from './lexical-index.ts';
import type { IndexOptions } from './lexical-index.ts';

/** A passage that may answer, and the words of the question that occur in it. Scores compare within one search. */
export interface Found {
  readonly passage: Passage;
  readonly score: number;
  readonly matched: readonly string[];
}

/** Finds passages for a question, best first. A passage the question names by its number comes before all others. */
export type Search = (reading: Reading, limit: number) => readonly Found[];

/** What is searched, and what helps to find it. */
export interface SearchOptions {
  readonly passages: readonly Passage[];
  /** Ways people ask, by the id of the passage or by section. */
  readonly also: ReadonlyMap<string, readonly string[]>;
  readonly synonyms: Synonyms;
  readonly index?: IndexOptions;
  /** Finds the addresses in a question, where whoever asks has one that does: for these passages. */
  readonly addressesIn?: AddressesIn;
}

/** Makes the search over a knowledge's passages. */
export function createSearch({
  passages,
  also,
  synonyms,
  index: options,
  addressesIn: given,
}: SearchOptions): Search {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const bySection = new Map<string, Passage[]>();
  for (const passage of passages) {
    const same = bySection.get(passage.section);
    if (same === undefined) bySection.set(passage.section, [passage]);
    else same.push(passage);
  }
  const addressesIn = given ?? createAddressesIn([...bySection.keys()]);
  const expand = createExpand(synonyms);
  const index = buildIndex(
    passages.map((passage) => ({
      id: passage.id,
      text: passage.text,
      heading: passage.heading.join('\n'),
      also: [...(also.get(passage.id) ?? []), ...(also.get(passage.section) ?? [])].join('\n'),
    })),
    options,
  );

  return (reading, limit) => {
    const named = addressesIn(reading).sections.flatMap((section) => bySection.get(section) ?? []);
    const hits = index.search(expand(reading.syllables), named.length === 0 ? limit : passages.length);
    const found = hits.flatMap(({ id, score, matched }) => {
      const passage = byId.get(id);
      return passage === undefined ? [] : [{ passage, score, matched }];
    });
    if (named.length === 0) return found;
    const top = (found[0]?.score ?? 0) + 1;
    const first = named.map(
      (passage) => found.find((each) => each.passage === passage) ?? { passage, score: 0, matched: [] },
    );
    // Within what was named, what fits the rest of the question comes first.
    const ahead = first
      .toSorted((a, b) => b.score - a.score)
      .map((each) => ({ ...each, score: each.score + top }));
    return [...ahead, ...found.filter(({ passage }) => !named.includes(passage))].slice(0, limit);
  };
}
