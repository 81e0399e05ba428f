import type { Decide, Decision } from './deciding/decide.ts';
import type { Finding } from './deciding/finding.ts';
import { limits } from './deciding/limits.ts';
import type { Memory } from './memory.ts';
import type { Question } from './understanding/question.ts';
import type { Understand } from './understanding/understand.ts';

/** Decides a whole message: by its question, wherever in the story it stands. */
export type DecideText = (text: string, memory: Memory) => Decision;

/** Findings that lead nowhere. */
const lost: ReadonlySet<Finding['kind']> = new Set(['unknown', 'foreign', 'which-question']);
/** In sentences: a longer message is a story whose every sentence need not be tried. */
const mostTried = 12;

/**
 * Makes ready to decide messages of any length. A long one is decided by its asking sentences; where these alone lead
 * nowhere, by the sentence that does best, or by the whole. A long message none of whose sentences is like anything
 * known is somebody else's business, whoever is named in it.
 */
export function createDecideText(understand: Understand, decide: Decide): DecideText {
  return (text, memory) => {
    const first = decide(understand(text), memory);
    if (!first.question.partly || isFound(first)) return first;
    const sentences = text.split(/(?<=[.?!…])\s+|\n+/u).filter((sentence) => /\p{L}/u.test(sentence));
    const tries = [
      ...sentences.slice(-mostTried).map((sentence) => understand(sentence, true)),
      understand(text, true),
    ];
    const found = tries
      .map((question) => decide(question, memory))
      .filter((decision) => isFound(decision) && decision.plain >= limits.doubtful)
      .sort((a, b) => b.plain - a.plain);
    const [best] = found;
    if (best !== undefined) return best;
    return lost.has(first.finding.kind) ? first : { ...first, finding: { kind: 'foreign' } };
  };
}

function isFound({ finding, plain, question }: Decision): boolean {
  return (
    !lost.has(finding.kind) &&
    (plain >= limits.somewhat || namesMatter(question) || finding.kind !== 'points')
  );
}

/** Names more than people, or asks for what people are judged by. */
function namesMatter({ names, audiences, cues }: Question): boolean {
  if (audiences.length > 0 && cues.has('criteria')) return true;
  return names.some(({ id }) => !id.startsWith('audience:'));
}
