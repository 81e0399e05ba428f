import type { Finding } from './deciding/finding.ts';
import type { Memory } from './memory.ts';
import type { Question } from './understanding/question.ts';

/** What to keep of a question: what it was about and which clauses answered it. Small talk in between forgets nothing. */
export function remember(
  finding: Finding,
  question: Question,
  text: string,
  sections: readonly string[],
  before: Memory,
): Memory {
  if (finding.kind === 'intent' && finding.intent === 'erase') return {};
  if (finding.kind === 'intent' || finding.kind === 'unreadable' || finding.kind === 'foreign') return before;
  const audience = question.audiences[0] ?? question.bodies[0] ?? before.audience;
  const topic = topicOf(finding, question);
  return {
    language: question.language,
    asked: text,
    sections: [...sections],
    ...(topic === undefined ? {} : { topic }),
    ...(audience === undefined ? {} : { audience }),
    ...(question.acts.length === 0 ? {} : { acts: [...question.acts] }),
    ...(finding.kind === 'which-audience' ? { pending: true } : {}),
  };
}

function topicOf(finding: Finding, question: Question): string | undefined {
  if (finding.kind === 'dues' || finding.kind === 'due-then' || finding.kind === 'premise') return 'deadline';
  if (finding.kind === 'points') return finding.points[0]?.topic;
  if (finding.kind === 'silence' && finding.dues.length > 0) return 'deadline';
  return finding.kind === 'which-audience' || question.cues.has('criteria') ? 'criteria' : undefined;
}
