import type { Reading } from '../reading/reading.ts';
import type { Cue } from './lexicon/cues.ts';
import type { Intent } from './lexicon/intents.ts';
import type { Language } from './language.ts';
import type { Mention } from './mentions.ts';
import type { Time } from './times.ts';

/** A question as understood: what it names, what it asks for, in what language. Facts only; what to answer is decided elsewhere. */
export interface Question {
  readonly reading: Reading;
  readonly language: Language;
  /** Names of the campaign in it, in order: audiences, bodies, acts, awards, legal texts. */
  readonly names: readonly Mention[];
  /** Ideas it expresses, by the thesaurus. */
  readonly ideas: readonly Mention[];
  /** Audience ids, most likely meant first. */
  readonly audiences: readonly string[];
  readonly bodies: readonly string[];
  readonly acts: readonly string[];
  readonly awards: readonly string[];
  readonly legal: readonly string[];
  readonly cues: ReadonlySet<Cue>;
  /** Where the cues stand. */
  readonly cueMentions: readonly Mention[];
  readonly times: readonly Time[];
  /** Ids of what the plan does not say and the question asks for. */
  readonly silences: readonly string[];
  readonly intents: readonly Intent[];
  /** Something that is surely not the plan's subject is named. */
  readonly foreign: boolean;
  /** …and nothing else can outweigh it. */
  readonly surelyForeign: boolean;
  /** Syllables that are neither names, nor cues, nor small words: what is left to search for. */
  readonly content: readonly string[];
  /** Only the asking sentences of a long message were taken for it. */
  readonly partly: boolean;
  /** Has a word in it that somebody may have meant. */
  readonly legible: boolean;
  /** Wants a yes or a no. */
  readonly yesNo: boolean;
  /** Its first word is that of a follow-up. */
  readonly opens: boolean;
  /** Opens like a follow-up: "còn …", "thế …", "and …". */
  readonly leaning: boolean;
}
