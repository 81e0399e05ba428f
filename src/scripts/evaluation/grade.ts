import { z } from 'zod';
import type { Citation } from '../../core/reply.ts';

/** One question of a golden set and what a right answer must show. */
export const goldenSchema = z.object({
  id: z.string(),
  group: z.string(),
  q: z.string(),
  /** Earlier turns of the same person, played first. */
  context: z.array(z.string()).default([]),
  outcome: z.enum(['answer', 'clarify', 'refuse', 'smalltalk', 'start_nomination', 'reminders']),
  /** Addresses that answer it; one must be cited, all of them where `note` says ALL. */
  sections: z.array(z.string()),
  /** The answer must contain one string of every group. */
  must: z.array(z.array(z.string())),
  mustNot: z.array(z.string()).default([]),
  note: z.string().default(''),
});

/** See `goldenSchema`. */
export type Golden = z.infer<typeof goldenSchema>;

/** What was answered to a golden question. */
export interface Given {
  readonly outcome: string;
  readonly text: string;
  readonly citations: readonly Citation[];
}

const longestText = 3600;
const mostPlaces = 4;
/** These intents count as small talk in a golden set. */
const asSmalltalk: ReadonlySet<string> = new Set(['smalltalk', 'status', 'handoff', 'erase']);

const roman: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  một: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: '4',
};
const ordinals: Readonly<Record<string, string>> = { first: '1', second: '2', third: '3', fourth: '4' };

/** Folds what does not matter: NFC, case, white space, `*` and `_`, and every spelling of a quarter to `q2/2027`. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(
      /(?:quý|quí)\s*(iii|ii|iv|i|[1-4]|một|hai|ba|bốn|tư)(?![\p{L}\d])/gu,
      (_, quarter: string) => `q${roman[quarter] ?? quarter}`,
    )
    .replace(/(first|second|third|fourth) quarter/gu, (_, word: string) => `q${ordinals[word] ?? ''}`)
    .replace(/q([1-4])(?:\s*[/,-]\s*|\s*\(?\s*năm\s+|\s+of\s+|\s+)(20\d\d)\)?/gu, 'q$1/$2');
}

/** What is wrong with an answer to a golden question; empty when it is right. */
export function grade(golden: Golden, given: Given): readonly string[] {
  const faults: string[] = [];
  const text = folded(given.text);
  const outcome =
    golden.outcome === 'smalltalk' && asSmalltalk.has(given.outcome) ? 'smalltalk' : given.outcome;
  if (outcome !== golden.outcome) faults.push(`outcome ${given.outcome}, not ${golden.outcome}`);
  const cited = new Set(given.citations.map(({ section }) => section));
  if (golden.outcome === 'answer') {
    const all = /\bALL\b/u.test(golden.note);
    const found = golden.sections.filter((section) => cited.has(section));
    if (all ? found.length < golden.sections.length : found.length === 0) {
      faults.push(
        `cites ${[...cited].join(', ') || 'nothing'}, not ${golden.sections.join(all ? ' and ' : ' or ')}`,
      );
    }
    if (cited.size > mostPlaces) faults.push(`cites ${String(cited.size)} places`);
  } else if (cited.size > 0) faults.push('cites a place without answering');
  for (const group of golden.must) {
    if (!group.some((words) => text.includes(folded(words)))) faults.push(`lacks ${group.join(' | ')}`);
  }
  for (const words of golden.mustNot) if (text.includes(folded(words))) faults.push(`must not say ${words}`);
  if (given.text.length > longestText) faults.push(`${String(given.text.length)} characters long`);
  return faults;
}
