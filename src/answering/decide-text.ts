import type { Before } from './before.ts';
import type { Decide, Decision } from './deciding/decide.ts';
import type { Finding } from './deciding/finding.ts';
import { limits } from './deciding/limits.ts';
import type { Question } from './understanding/question.ts';
import { withoutCourtesies } from './understanding/courtesies.ts';
import { sentencesOf } from './understanding/asking-part.ts';
import type { Intent } from './understanding/lexicon/intents.ts';
import type { Understand } from './understanding/understand.ts';

/** Decides a whole message: by its question, wherever in the story it stands. */
export type DecideText = (text: string, before: Before) => Decision;

/** Findings that lead nowhere. */
const lost: ReadonlySet<Finding['kind']> = new Set(['unknown', 'foreign', 'which-question']);
/** Intents that are meant even in the middle of a story; a greeting is not. */
const wishes: ReadonlySet<Intent> = new Set(['start_nomination', 'reminders', 'status', 'handoff', 'erase']);
/** In sentences: a longer message is a story whose every sentence need not be tried. */
const mostTried = 12;
/** In words: a part of a sentence that is shorter asks nothing by itself. */
const fewestWords = 6;

/**
 * Makes ready to decide messages of any length. A long one is decided by its asking sentences; where these alone lead
 * nowhere, by the sentence that does best, or by the whole. A long message none of whose sentences is like anything
 * known is somebody else's business, whoever is named in it.
 */
export function createDecideText(understand: Understand, decide: Decide): DecideText {
  return (text, before) => {
    const first = decide(understand(text), before);
    if (!first.question.partly) return first;
    const sentences = sentencesOf(withoutCourtesies(text));
    // Whoever ends a story with a wish wants it fulfilled, whatever may be asked before.
    const last = decide(understand(sentences.at(-1) ?? '', true), before);
    if (wants(last)) return last;
    // A question on another subject stays one, whatever the story was about.
    if (isFound(first) || first.finding.kind === 'foreign') return first;
    const tries = [
      ...sentences
        .slice(-mostTried)
        .flatMap(withParts)
        .map((part) => understand(part, true)),
      understand(text, true),
    ];
    const found = tries
      .map((question) => decide(question, before))
      .filter((decision) => (isFound(decision) && decision.plain >= limits.doubtful) || wants(decision))
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

/** Wants something done, whatever else was told. */
function wants({ finding }: Decision): boolean {
  return finding.kind === 'intent' && wishes.has(finding.intent);
}

/** Names more than people, or asks for what people are judged by. */
function namesMatter({ names, audiences, cues }: Question): boolean {
  if (audiences.length > 0 && cues.has('criteria')) return true;
  return names.some(({ id }) => !id.startsWith('audience:'));
}

/** A sentence, and those of its parts between commas that are long enough to ask something. */
function withParts(sentence: string): readonly string[] {
  const parts = sentence.split(/[,;:]\s+/u).filter((part) => part.split(/\s+/u).length >= fewestWords);
  return parts.length > 1 ? [sentence, ...parts] : [sentence];
}
