import type { Finding } from './deciding/finding.ts';
import type { Memory } from './memory.ts';
import type { Question } from './understanding/question.ts';

/** What a question leaves behind, whatever was asked before it: everything, nothing, or what it was about. */
export type Left = 'forget' | 'as-it-was' | Memory;

/** What to keep of a question: what it was about and which clauses answered it. Small talk in between forgets nothing. */
export function leftBy(finding: Finding, question: Question, sections: readonly string[]): Left {
  if (finding.kind === 'intent' && finding.intent === 'erase') return 'forget';
  if (finding.kind === 'intent' || finding.kind === 'unreadable' || finding.kind === 'foreign')
    return 'as-it-was';
  const audience = question.audiences[0] ?? question.bodies[0];
  const topic = topicOf(finding, question);
  return {
    language: question.language,
    sections: [...sections],
    ...(topic === undefined ? {} : { topic }),
    ...(audience === undefined ? {} : { audience }),
    ...(question.acts.length === 0 ? {} : { acts: [...question.acts] }),
    ...(finding.kind === 'which-audience' ? { pending: true } : {}),
  };
}

/** The memory after a question: what it left, and whom it was about before where it named nobody. */
export function remember(left: Left, text: string, before: Memory): Memory {
  if (left === 'forget') return {};
  if (left === 'as-it-was') return before;
  const { language, sections, topic, audience = before.audience, acts, pending } = left;
  return {
    ...(language === undefined ? {} : { language }),
    asked: text,
    ...(sections === undefined ? {} : { sections: [...sections] }),
    ...(topic === undefined ? {} : { topic }),
    ...(audience === undefined ? {} : { audience }),
    ...(acts === undefined ? {} : { acts: [...acts] }),
    ...(pending === undefined ? {} : { pending }),
  };
}

function topicOf(finding: Finding, question: Question): string | undefined {
  if (finding.kind === 'dues' || finding.kind === 'due-then' || finding.kind === 'premise') return 'deadline';
  if (finding.kind === 'points') return finding.points[0]?.topic;
  if (finding.kind === 'silence' && finding.dues.length > 0) return 'deadline';
  return finding.kind === 'which-audience' || question.cues.has('criteria') ? 'criteria' : undefined;
}
