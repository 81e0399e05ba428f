import { fold } from '../../../src/core/text.ts';
import type { Months } from './months.ts';

/** A question that takes something for granted which the plan does not say, and what an answer to it must not do. */
export interface Claim {
  readonly question: string;
  /** What was asked before it in the same conversation. */
  readonly before?: string;
  /** What the question made up. It may be said only in a sentence that denies it. */
  readonly invented: readonly string[];
  /** The time it names, and whose milestone of which act it speaks of (`part` absent: nobody's in particular). */
  readonly time?: { readonly named: Months; readonly act: string; readonly part?: string };
  /** The day it names is made up: a "yes" to its month must say that the plan names no day. */
  readonly day?: true;
  /** It asks outright for what the plan does not have: there is nothing to answer with. */
  readonly open?: true;
  /** Somebody is given a duty that is another's. */
  readonly duty?: {
    readonly wrong: string;
    readonly section: string;
    readonly owners: readonly string[];
    readonly words: string;
  };
}

/** A claim before it is put into words. */
export type Wording = Omit<Claim, 'question' | 'before'> & {
  readonly vi: string;
  readonly en?: string;
  /** The questions before it. */
  readonly after?: { readonly vi: string; readonly en: string };
};

/** A claim as it is typed with marks, without, and in English. */
export function asTyped({ vi, en, after, ...claim }: Wording): readonly Claim[] {
  const typed = [
    { question: vi, before: after?.vi },
    { question: fold(vi), before: after === undefined ? undefined : fold(after.vi) },
    ...(en === undefined ? [] : [{ question: en, before: after?.en }]),
  ];
  return typed.map(({ question, before }) => ({
    ...claim,
    question,
    ...(before === undefined ? {} : { before }),
  }));
}

/** So many of them, the same for the same seed; all of them if they are not more. */
export function sample<T>(from: readonly T[], most: number, random: () => number): readonly T[] {
  const left = [...from];
  const count = Math.min(most, left.length);
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(random() * (left.length - at));
    const [here, there] = [left[at], left[other]];
    if (here === undefined || there === undefined) break;
    left[at] = there;
    left[other] = here;
  }
  return left.slice(0, count);
}
