import type { Outcome } from '../answer.ts';
import type { Language } from '../understanding/language.ts';
import type { Intent } from '../understanding/lexicon/intents.ts';
import { topicOffers } from './offers.ts';
import { plain, type Voice, type Worded } from './voice.ts';

/** Intents that end as something else than small talk. */
const outcomes: Partial<Record<Intent, Outcome>> = {
  start_nomination: 'start_nomination',
  reminders: 'reminders',
  status: 'status',
  handoff: 'handoff',
  erase: 'erase',
  injection: 'refuse',
};

/** Words what a person wants besides an answer; each says truthfully what can be done today. */
export function wordIntent(
  intent: Intent,
  language: Language,
  { talk, phrases, title, ask, staffContact }: Voice,
): Worded {
  const outcome = outcomes[intent] ?? 'smalltalk';
  switch (intent) {
    case 'injection':
      return plain(outcome, talk.foreign[language](title(language)));
    case 'help':
    case 'greeting':
      return plain(
        outcome,
        talk.intents[intent][language](title(language)),
        topicOffers(undefined, phrases, language),
      );
    case 'start_nomination':
    case 'reminders':
      return plain(outcome, talk.intents[intent][language], topicOffers(undefined, phrases, language));
    case 'handoff':
    case 'status':
      return plain(
        outcome,
        `${talk.intents[intent][language]} ${talk.contact[language](staffContact, ask(language))}`,
      );
    case 'distress':
    case 'rude':
    case 'erase':
    case 'thanks':
    case 'goodbye':
    case 'assent':
      return plain(outcome, talk.intents[intent][language]);
  }
}
