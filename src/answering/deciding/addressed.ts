import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Before } from '../before.ts';
import type { AddressesIn } from '../search/addresses.ts';
import type { Question } from '../understanding/question.ts';
import { otherLevels, partWords, steps } from '../understanding/lexicon/steps.ts';
import { mostClauses } from './as-such.ts';
import type { Finding } from './finding.ts';
import type { Ranked } from './rank.ts';

/** Within a clause that is named, a statement that fits this well is shown alone; else the whole clause. */
const clear = 0.3;

const romanPart = /^(?:i{1,3}|iv|vi{0,3}|ix|x{1,2}i{0,3}v?)$/u;

/** Answers questions that name a clause by its number ("mục IV khoản 2 điểm đ"), or the one after the last ("mục kế tiếp"). */
export type DecideAddress = (
  question: Question,
  fits: readonly Ranked[],
  before: Before,
) => Finding | undefined;

/** Makes ready to look clauses up. */
export function createDecideAddress(
  { passages, points, campaign }: Knowledge,
  addressesIn: AddressesIn,
): DecideAddress {
  const order = [
    ...new Set(
      passages.filter(({ document }) => document === campaign.document).map(({ section }) => section),
    ),
  ];

  const parts = [
    ...new Set(
      order.map((section) => section.split('.')[0] ?? '').filter((part) => /^[IVXLC]+$/u.test(part)),
    ),
  ];

  const known = new Set(
    passages.map(({ section }) => section.toLowerCase().split('.')[0]?.split(' ').slice(0, 2).join(' ')),
  );

  return ({ reading, legal }, fits, before) => {
    const elsewhere = levelElsewhere(reading.syllables);
    if (elsewhere !== undefined && legal.length === 0)
      return { kind: 'no-part', part: elsewhere, parts, other: true };
    const { sections: named, missing: unknown } = addressesIn(reading);
    if (named.length === 0 && unknown !== undefined && legal.length === 0)
      return { kind: 'no-part', part: unknown.address, parts: unknown.beside, other: false };
    const sections = named.length > 0 ? named : beside(reading.syllables.join(' '), before);
    const missing = named.length > 0 ? undefined : missingPart(reading.syllables);
    if (missing !== undefined) return { kind: 'no-part', part: missing, parts, other: false };
    if (sections.length > 1) {
      const inOrder = order.filter((section) => sections.includes(section));
      const overviews = inOrder.flatMap((section) =>
        points.filter((point) => point.section === section && point.overview),
      );
      return overviews.length === 0
        ? { kind: 'clauses', sections: inOrder.slice(0, mostClauses) }
        : { kind: 'part', points: overviews };
    }
    if (sections.length === 0) return undefined;
    const [within] = fits.filter(
      ({ point, plain }) => sections.includes(point.section) && !point.overview && plain >= clear,
    );
    if (within !== undefined) return { kind: 'points', points: [within.point], also: [] };
    return { kind: 'clauses', sections };
  };

  /** The part a question names that the plan has not: "mục VII". */
  function missingPart(syllables: readonly string[]): string | undefined {
    if (parts.length === 0) return undefined;
    const at = syllables.findIndex(
      (word, index) => partWords.includes(word) && romanPart.test(syllables[index + 1] ?? ''),
    );
    const part = at === -1 ? undefined : syllables[at + 1]?.toUpperCase();
    return part === undefined || parts.includes(part) ? undefined : part;
  }

  /** A level that laws have and the plan has not: "Điều 12", "trang 5". */
  function levelElsewhere(syllables: readonly string[]): string | undefined {
    if (parts.length === 0) return undefined;
    const at = syllables.findIndex(
      (word, index) => otherLevels.includes(word) && /^\d{1,3}$/u.test(syllables[index + 1] ?? ''),
    );
    const level = at === -1 ? undefined : `${syllables[at] ?? ''} ${syllables[at + 1] ?? ''}`;
    return level === undefined || known.has(level) ? undefined : level;
  }

  /** The clause after or before the last one, when that is all a short question asks for. */
  function beside(question: string, before: Before): readonly string[] {
    if (question.split(' ').length > 8) return [];
    const step = steps.find(({ phrases }) => phrases.some((phrase) => question.includes(phrase)));
    if (step === undefined) return [];
    const at = order.indexOf(before.section() ?? '');
    const section = at === -1 ? undefined : order[at + step.by];
    return section === undefined ? [] : [section];
  }
}
