import type { Offer, Outcome } from '../answer.ts';
import type { Answer } from '../answer.ts';
import { citationsOf, type Evidence, type EvidenceFor } from '../evidence.ts';
import type { Campaign } from '../knowledge/campaign.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { phrasesFor, type Phrases } from '../phrases.ts';
import type { Language } from '../understanding/language.ts';
import { talkFor, type Talk } from './phrases.ts';

/** An answer's words, before what to remember of it is known. */
export type Worded = Omit<Answer, 'memory' | 'language'>;

/** All that words are made with, for one campaign. */
export interface Voice {
  readonly campaign: Campaign;
  readonly phrases: Phrases;
  readonly talk: Talk;
  readonly evidence: EvidenceFor;
  /** What the operator allows the bot to give as a contact. */
  readonly staffContact: string | undefined;
  /** Whom to send people to: the operator's contact, else whom the campaign names. */
  readonly ask: (language: Language) => string;
  readonly title: (language: Language) => string;
  /** Words of a document after their place. */
  readonly shown: (evidence: Evidence, language: Language) => string;
}

/** Makes ready to speak of one campaign. */
export function createVoice(
  { campaign, documents }: Knowledge,
  evidence: EvidenceFor,
  staffContact: string | undefined,
): Voice {
  const main = documents.find(({ id }) => id === campaign.document);
  const names = { plan: main?.short ?? campaign.short, thePlan: campaign.document_en };
  const phrases = phrasesFor(names);
  return {
    campaign,
    phrases,
    talk: talkFor(names),
    evidence,
    staffContact,
    ask: (language) => staffContact ?? (language === 'vi' ? campaign.ask.default : campaign.ask.default_en),
    title: (language) => (language === 'vi' ? campaign.title : campaign.title_en),
    shown: ({ section, quotes, document }, language) =>
      phrases.quoted(
        phrases.at[language](section, documents.find(({ id }) => id === document)?.short),
        quotes,
      ),
  };
}

/** Words without a citation: everything but an answer. */
export function plain(outcome: Outcome, text: string, offers: readonly Offer[] = []): Worded {
  return { outcome, text, citations: [], offers, dated: false };
}

/** An answer from evidence; `dated`: the plan's uncertain status is said with it. */
export function answered(lines: readonly string[], from: readonly Evidence[], dated: boolean): Worded {
  return { outcome: 'answer', text: lines.join('\n\n'), citations: citationsOf(from), offers: [], dated };
}
