import type { Citation } from '../core/reply.ts';
import type { Point } from './knowledge/campaign.ts';
import type { Passage } from './passage.ts';

const longestQuote = 620;
/** A list as short as this (such as the recipients) is shown whole. */
const shortList = 450;

/** The words of the plan that show a point, in pieces that stand there letter for letter. */
export interface Evidence {
  readonly section: string;
  readonly quotes: readonly string[];
}

/** Finds the words to quote for a point. */
export type EvidenceFor = (point: Point, exact: boolean) => Evidence;

/**
 * Makes ready to quote. An overview is shown by its whole clause, dash by dash; any other point by the paragraph or
 * dash that holds its words, or by the sentences around them where that is long. `exact`: only the words themselves.
 */
export function createEvidenceFor(passages: readonly Passage[]): EvidenceFor {
  const bySection = new Map<string, Passage[]>();
  for (const passage of passages)
    bySection.set(passage.section, [...(bySection.get(passage.section) ?? []), passage]);

  return (point, exact) => {
    const { section, words } = point;
    const clause = bySection.get(section) ?? [];
    if (exact && words !== undefined) return { section, quotes: [words] };
    const length = clause.reduce((sum, { text }) => sum + text.length, 0);
    if (point.overview || words === undefined || (point.dash !== undefined && length <= shortList)) {
      const items = clause.filter(({ dash }) => dash !== undefined);
      return { section, quotes: (items.length > 0 ? items : clause).map(({ text }) => text) };
    }
    const holder = clause.find(
      ({ text, dash }) => text.includes(words) && (point.dash === undefined || dash === point.dash),
    );
    return { section, quotes: [holder === undefined ? words : around(holder.text, words)] };
  };
}

function around(text: string, words: string): string {
  if (text.length <= longestQuote) return text;
  const at = text.indexOf(words);
  const cuts = [
    0,
    ...[...text.matchAll(/(?<=[.;])\s+/gu)].map((match) => match.index + match[0].length),
    text.length,
  ];
  const from = Math.max(...cuts.filter((cut) => cut <= at));
  const to = Math.min(...cuts.filter((cut) => cut >= at + words.length));
  return text.slice(from, to).trim();
}

/** At most one citation for each clause: a person opens a place, not a list. */
export function citationsOf(evidence: readonly Evidence[]): readonly Citation[] {
  const cited = new Map<string, string>();
  for (const { section, quotes } of evidence) {
    const [quote] = quotes;
    if (quote !== undefined && !cited.has(section)) cited.set(section, quote);
  }
  return [...cited].map(([section, quote]) => ({ section, quote }));
}
