import { createLately } from '../core/lately.ts';
import { looksLike, type Seen } from './before.ts';
import type { Memory } from './memory.ts';
import type { Left } from './remember.ts';
import type { Language } from './understanding/language.ts';
import type { Worded } from './wording/voice.ts';

/** An answer that was worked out, as far as it does not depend on the conversation. */
export interface WorkedOut {
  readonly worded: Worded;
  readonly language: Language;
  readonly left: Left;
}

/** How much is remembered of what was answered. Texts of persons: in memory only, never on disk, never for long. */
export interface Remembering {
  /** Questions with their answers; 0 remembers none. */
  readonly questions: number;
  /** Texts as they were understood: of the questions that others lean on. */
  readonly texts: number;
  /** In characters: longer ones are told once and not asked again. */
  readonly longest: number;
}

/** Answers by their questions; and by what was looked at of the conversation before, where anything was. */
export interface AnsweredBefore {
  readonly find: (text: string, memory: Memory) => WorkedOut | undefined;
  readonly keep: (text: string, seen: Seen, answer: WorkedOut) => void;
  /** How many questions are remembered. */
  readonly size: () => number;
}

interface Variant {
  readonly seen: Seen;
  readonly answer: WorkedOut;
}

/** Conversations that one question may come out differently in, and be remembered for each. */
const mostVariants = 4;

/** Makes an empty memory of answers. It must not outlive the knowledge they were worked out from. */
export function createAnsweredBefore({
  questions,
  longest,
}: Pick<Remembering, 'questions' | 'longest'>): AnsweredBefore {
  const kept = createLately<string, readonly Variant[]>(questions);
  return {
    find: (text, memory) =>
      text.length > longest ? undefined : kept.get(text)?.find(({ seen }) => looksLike(seen, memory))?.answer,
    keep: (text, seen, answer) => {
      if (text.length > longest || questions === 0) return;
      kept.set(text, [{ seen, answer }, ...(kept.get(text) ?? []).slice(0, mostVariants - 1)]);
    },
    size: kept.size,
  };
}
