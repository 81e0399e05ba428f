import type { Citation } from '../core/reply.ts';
import type { Point } from './knowledge/campaign.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Passage } from './passage.ts';

const longestQuote = 620;
const briefQuote = 330;
/** A list as short as this (such as the recipients) is shown whole. */
const shortList = 450;

/** Words of a clause that show something, in pieces that stand there letter for letter. */
export interface Evidence {
  readonly section: string;
  readonly quotes: readonly string[];
  /** The document, where it is not the plan. */
  readonly document?: string;
}

/** Finds the words to quote. */
export interface EvidenceFor {
  /** For a point: an overview by its whole clause, any other by the paragraph, dash or sentences that hold its words. */
  readonly point: (point: Point) => Evidence;
  /** For a point: only its own words. */
  readonly exact: (point: Point) => Evidence;
  /** For a point shown beside another: the whole dash or paragraph if it is short, else only its own words. */
  readonly brief: (point: Point) => Evidence;
  /** For a clause of the plan: all of it, dash by dash. */
  readonly clause: (section: string) => Evidence;
  /** For a passage of any document. */
  readonly passage: (passage: Passage) => Evidence;
}

/** Makes ready to quote from the plan and the further documents. */
export function createEvidenceFor({
  passages,
  campaign,
}: Pick<Knowledge, 'passages' | 'campaign'>): EvidenceFor {
  const bySection = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.document !== campaign.document) continue;
    bySection.set(passage.section, [...(bySection.get(passage.section) ?? []), passage]);
  }
  const clause = (section: string): Evidence => {
    const all = bySection.get(section) ?? [];
    const dashes = all.filter(({ dash }) => dash !== undefined);
    return { section, quotes: (dashes.length > 0 ? dashes : all).map(({ text }) => text) };
  };

  const exact = (point: Point): Evidence =>
    point.words === undefined ? clause(point.section) : { section: point.section, quotes: [point.words] };
  const holderOf = ({ section, words, dash }: Point): Passage | undefined =>
    bySection
      .get(section)
      ?.find(
        (passage) => passage.text.includes(words ?? '') && (dash === undefined || passage.dash === dash),
      );

  return {
    clause,
    exact,
    brief: (point) => {
      const holder = holderOf(point);
      return holder === undefined || holder.text.length > briefQuote
        ? exact(point)
        : { section: point.section, quotes: [holder.text] };
    },
    point: (point) => {
      const { section, words, dash, overview } = point;
      const all = bySection.get(section) ?? [];
      const length = all.reduce((sum, { text }) => sum + text.length, 0);
      if (overview || words === undefined || (dash !== undefined && length <= shortList))
        return clause(section);
      const holder = all.find(
        (passage) => passage.text.includes(words) && (dash === undefined || passage.dash === dash),
      );
      return { section, quotes: [holder === undefined ? words : around(holder.text, words)] };
    },
    passage: (passage) => ({
      section: passage.section,
      quotes: [passage.text],
      ...(passage.document === campaign.document ? {} : { document: passage.document }),
    }),
  };
}

/** The sentences of a long paragraph that hold the words. */
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
  const cited = new Map<string, Citation>();
  for (const { section, quotes, document } of evidence) {
    const [quote] = quotes;
    const key = `${document ?? ''}:${section}`;
    if (quote !== undefined && !cited.has(key)) {
      cited.set(key, { section, quote });
    }
  }
  return [...cited.values()];
}
