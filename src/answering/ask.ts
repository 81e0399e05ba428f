import type { Answer } from './answer.ts';
import { createDecide } from './deciding/decide.ts';
import type { Finding } from './deciding/finding.ts';
import { createRankPoints } from './deciding/fits.ts';
import { createEvidenceFor } from './evidence.ts';
import { createFindPoints } from './finding/finder.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Memory } from './memory.ts';
import type { Counts } from './reading/counts.ts';
import { frames } from './reading/lexicon/frames.ts';
import { createPlainReader } from './reading/plain.ts';
import { createReader } from './reading/reader.ts';
import type { Question } from './understanding/question.ts';
import { createUnderstand } from './understanding/understand.ts';
import { createVocabulary } from './understanding/vocabulary.ts';
import { createWord } from './word.ts';
import { phrases } from './phrases.ts';

/** Answers one question; `memory` is what the conversation was about. Pure: the same question has the same answer. */
export type Ask = (text: string, memory: Memory) => Answer;

/** What answering needs besides the knowledge. */
export interface AskOptions {
  readonly counts: Counts;
  /** What the operator allows the bot to give as a contact. */
  readonly staffContact: string | undefined;
  /** The longest message that is read, in characters. */
  readonly longest: number;
}

/** Makes ready to answer from one knowledge folder. Takes a good half second: every known way of asking is read. */
export function createAsk(knowledge: Knowledge, { counts, staffContact, longest }: AskOptions): Ask {
  const { campaign, points, passages, silences, glossary } = knowledge;
  const named = [
    ...campaign.audiences,
    ...campaign.bodies,
    ...campaign.acts,
    ...campaign.awards,
    ...campaign.legal,
  ];
  const read = createReader({
    counts,
    texts: [
      ...passages.map(({ text }) => text),
      ...points.flatMap(({ say, asked }) => [say, ...asked]),
      ...named.flatMap(({ names }) => names),
      ...campaign.audiences.flatMap(({ names }) =>
        names.flatMap((name) => frames.map((frame) => frame.replace('{}', name))),
      ),
    ],
    abbreviations: glossary.abbreviations,
  });
  const vocabulary = createVocabulary(campaign, silences, read);
  const understand = createUnderstand(campaign, silences, read, vocabulary);
  const rank = createRankPoints(
    campaign,
    createFindPoints(points, createPlainReader(glossary.abbreviations), vocabulary.names),
    understand,
  );
  const decide = createDecide(knowledge, understand, rank);
  const word = createWord(campaign, createEvidenceFor(passages), staffContact);

  return (text, memory) => {
    if (text.length > longest) {
      const language = memory.language ?? 'vi';
      return {
        outcome: 'refuse',
        text: phrases.tooLong[language](longest),
        citations: [],
        offers: [],
        dated: false,
        language,
        memory,
      };
    }
    const { question, finding } = decide(understand(text), memory);
    const { language } = question;
    return { ...word(finding, language), language, memory: remember(finding, question, text, memory) };
  };
}

/** What to keep of a question: what it was about. Small talk in between does not make us forget. */
function remember(finding: Finding, question: Question, text: string, before: Memory): Memory {
  if (finding.kind === 'intent' && finding.intent === 'erase') return {};
  if (finding.kind === 'intent' || finding.kind === 'unreadable' || finding.kind === 'foreign') return before;
  const audience = question.audiences[0] ?? before.audience;
  const topic = topicOf(finding, question);
  return {
    language: question.language,
    asked: text,
    ...(topic === undefined ? {} : { topic }),
    ...(audience === undefined ? {} : { audience }),
    ...(question.acts.length === 0 ? {} : { acts: [...question.acts] }),
    ...(question.bodies[0] === undefined ? {} : { body: question.bodies[0] }),
    ...(finding.kind === 'which-audience' ? { pending: true } : {}),
  };
}

function topicOf(finding: Finding, question: Question): string | undefined {
  switch (finding.kind) {
    case 'dues':
    case 'premise':
      return 'deadline';
    case 'points':
      return finding.points[0]?.topic;
    case 'which-audience':
      return 'criteria';
    case 'silence':
      return finding.dues.length > 0 ? 'deadline' : undefined;
    default:
      return question.cues.has('criteria') ? 'criteria' : undefined;
  }
}
