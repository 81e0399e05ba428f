import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Memory } from '../memory.ts';
import type { AddressesIn } from '../search/addresses.ts';
import type { Question } from '../understanding/question.ts';
import { steps } from '../understanding/lexicon/steps.ts';
import type { Finding } from './finding.ts';
import type { Ranked } from './rank.ts';

const mostSections = 3;
/** Within a clause that is named, a statement that fits this well is shown alone; else the whole clause. */
const clear = 0.3;

/** Answers questions that name a clause by its number ("mục IV khoản 2 điểm đ"), or the one after the last ("mục kế tiếp"). */
export type DecideAddress = (
  question: Question,
  fits: readonly Ranked[],
  memory: Memory,
) => Finding | undefined;

/** Makes ready to look clauses up. */
export function createDecideAddress(
  { passages, campaign }: Knowledge,
  addressesIn: AddressesIn,
): DecideAddress {
  const order = [
    ...new Set(
      passages.filter(({ document }) => document === campaign.document).map(({ section }) => section),
    ),
  ];

  return ({ reading }, fits, memory) => {
    const named = addressesIn(reading);
    const sections = named.length > 0 ? named : beside(reading.syllables.join(' '), memory.sections?.[0]);
    if (sections.length === 0 || sections.length > mostSections) return undefined;
    const [within] = fits.filter(
      ({ point, plain }) => sections.includes(point.section) && !point.overview && plain >= clear,
    );
    if (within !== undefined) return { kind: 'points', points: [within.point], also: [] };
    return { kind: 'clauses', sections };
  };

  /** The clause after or before the last one, when that is all a short question asks for. */
  function beside(question: string, last: string | undefined): readonly string[] {
    if (last === undefined || question.split(' ').length > 8) return [];
    const at = order.indexOf(last);
    const step = steps.find(({ phrases }) => phrases.some((phrase) => question.includes(phrase)));
    const section = at === -1 || step === undefined ? undefined : order[at + step.by];
    return section === undefined ? [] : [section];
  }
}
