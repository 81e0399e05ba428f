import type { Answer } from './answer.ts';
import { createAnsweredBefore, type Remembering, type WorkedOut } from './answered-before.ts';
import { lookingAt } from './before.ts';
import { createDecideText } from './decide-text.ts';
import { createDecide } from './deciding/decide.ts';
import { createRank } from './deciding/rank.ts';
import { createEvidenceFor } from './evidence.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Memory } from './memory.ts';
import { prepare, type Prepared } from './prepared/prepare.ts';
import type { Counts } from './reading/counts.ts';
import { readerOf } from './reading/reader.ts';
import { createAddressesIn } from './search/addresses.ts';
import { createSearch } from './search/lexical-search.ts';
import { createUnderstand } from './understanding/understand.ts';
import { rememberingUnderstand } from './understanding/understood-before.ts';
import { createVocabulary } from './understanding/vocabulary.ts';
import { createVoice } from './wording/voice.ts';
import { word } from './wording/word.ts';
import { leftBy, remember } from './remember.ts';

/** Answers one question; `memory` is what the conversation was about. Pure: the same question has the same answer. */
export type Ask = (text: string, memory: Memory) => Answer;

/** What answering needs besides the knowledge. */
export interface AskOptions {
  readonly counts: Counts;
  /** What the operator allows the bot to give as a contact. */
  readonly staffContact: string | undefined;
  /** The longest message that is read, in characters. */
  readonly longest: number;
  /** How much is remembered of what was answered, so that it is answered again at once. */
  readonly remembering?: Remembering;
}

/** Some megabytes: the questions of a busy day, most of which are the same few hundred. */
const usual: Remembering = { questions: 2_000, texts: 300, longest: 600 };

/** Makes ready to answer from one knowledge folder. Takes a good half second: every known way of asking is read. */
export function createAsk(knowledge: Knowledge, { counts, ...options }: AskOptions): Ask {
  return askOf(knowledge, prepare(knowledge, counts), options);
}

/** Makes ready to answer from what was prepared before: all of it, and from this very knowledge. Takes a few hundredths of a second. */
export function askOf(
  knowledge: Knowledge,
  prepared: Prepared,
  { staffContact, longest, remembering = usual }: Omit<AskOptions, 'counts'>,
): Ask {
  const { campaign, passages, silences, glossary } = knowledge;
  const read = readerOf(prepared.reader, { abbreviations: glossary.abbreviations });
  const vocabulary = createVocabulary(knowledge, prepared.vocabulary);
  const understand = rememberingUnderstand(
    createUnderstand(campaign, silences, read, vocabulary),
    remembering.texts,
    remembering.longest,
  );
  const rank = createRank(knowledge, understand, prepared.ways);
  const addressesIn = createAddressesIn([...new Set(passages.map(({ section }) => section))]);
  const search = createSearch({ passages, also: new Map(), synonyms: glossary.synonyms, addressesIn });
  const decide = createDecide({ knowledge, understand, rank, search, addressesIn });
  const voice = createVoice(knowledge, createEvidenceFor(knowledge), staffContact);

  const decideText = createDecideText(understand, decide);
  const answeredBefore = createAnsweredBefore(remembering);

  return (text, memory) => {
    if (text.length > longest) {
      const language = memory.language ?? 'vi';
      return {
        outcome: 'refuse',
        text: voice.talk.tooLong[language](longest),
        citations: [],
        offers: [],
        dated: false,
        language,
        memory,
      };
    }
    const { worded, language, left } = answeredBefore.find(text, memory) ?? workedOut(text, memory);
    return { ...worded, language, memory: remember(left, text, memory) };
  };

  function workedOut(text: string, memory: Memory): WorkedOut {
    const { before, seen } = lookingAt(memory);
    const { question, finding } = decideText(text, before);
    const worded = word(finding, question, voice);
    const sections = worded.citations.map(({ section }) => section);
    const answer = { worded, language: question.language, left: leftBy(finding, question, sections) };
    answeredBefore.keep(text, seen, answer);
    return answer;
  }
}
