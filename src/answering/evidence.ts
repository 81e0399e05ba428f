import type { Block } from '../core/document.ts';
import type { Citation } from '../core/reply.ts';
import type { Point } from './knowledge/campaign.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Passage } from './passage.ts';

/** Characters. Longer paragraphs are shown by the sentences that matter. */
const longestQuote = 620;
/** Characters. A point shown beside another is shown by its whole paragraph only up to this. */
const briefQuote = 330;
/** Characters. A list as short as this (such as the recipients) is shown whole. */
const shortList = 450;
/** Characters. Criteria are shown whole up to this: what else must be met matters as much as what was asked. */
const wholeCriteria = 1_000;
/** Characters. An outline shows each dash up to the first pause after this. */
const outlineFrom = 60;

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
  /** The same where it would be too long with others: how each dash begins. */
  readonly outline: (section: string) => Evidence;
  /** For a passage of any document. */
  readonly passage: (passage: Passage) => Evidence;
}

/** Makes ready to quote from the plan and the further documents. */
export function createEvidenceFor({
  documents,
  campaign,
}: Pick<Knowledge, 'documents' | 'campaign'>): EvidenceFor {
  const plan = documents.find(({ id }) => id === campaign.document)?.blocks ?? [];
  const bySection = new Map<string, Block[]>();
  for (const block of plan) {
    if (block.kind !== 'heading')
      bySection.set(block.section, [...(bySection.get(block.section) ?? []), block]);
  }
  const clause = (section: string): Evidence => {
    const all = bySection.get(section) ?? [];
    const dashes = all.filter(({ kind }) => kind === 'dash');
    return { section, quotes: (dashes.length > 0 ? dashes : all).map(({ text }) => text) };
  };
  const exact = ({ section, words }: Point): Evidence =>
    words === undefined ? clause(section) : { section, quotes: [words] };
  const holderOf = ({ section, words, dash }: Point): string | undefined =>
    bySection
      .get(section)
      ?.find((block) => block.text.includes(words ?? '') && (dash === undefined || block.dash === dash))
      ?.text;

  return {
    clause,
    exact,
    brief: (point) => {
      const holder = holderOf(point);
      return holder === undefined || holder.length > briefQuote
        ? exact(point)
        : { section: point.section, quotes: [holder] };
    },
    outline: (section) => ({ section, quotes: clause(section).quotes.map(beginning) }),
    point: (point) => {
      const { section, words, dash, overview, topic } = point;
      const whole = clause(section);
      const length = whole.quotes.reduce((sum, quote) => sum + quote.length, 0);
      const brief =
        (dash !== undefined && length <= shortList) || (topic === 'criteria' && length <= wholeCriteria);
      if (overview || words === undefined || brief) return whole;
      return { section, quotes: [around(holderOf(point) ?? words, words)] };
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

function beginning(text: string): string {
  const pause = text.slice(outlineFrom).search(/[,;.]/u);
  return pause === -1 ? text : text.slice(0, outlineFrom + pause);
}

/** At most one citation for each clause: a person opens a place, not a list. */
export function citationsOf(evidence: readonly Evidence[]): readonly Citation[] {
  const cited = new Map<string, Citation>();
  for (const { section, quotes, document } of evidence) {
    const [quote] = quotes;
    const key = `${document ?? ''}:${section}`;
    if (quote !== undefined && !cited.has(key)) cited.set(key, { section, quote });
  }
  return [...cited.values()];
}
