import type { Offer } from '../answer.ts';
import type { Audience, Campaign } from '../knowledge/campaign.ts';
import type { Phrases } from '../phrases.ts';
import type { Language } from '../understanding/language.ts';
import { nameIn } from './names.ts';

/** The audiences whose criteria can be asked for, one choice each. */
export function audienceOffers(
  { audiences }: Campaign,
  phrases: Phrases,
  language: Language,
): readonly Offer[] {
  return audiences
    .filter(
      ({ general, place, gone, includes }) =>
        !general && !place && gone === undefined && includes.length === 0,
    )
    .map((audience) => ({
      id: `criteria:${audience.id}`,
      label: language === 'vi' ? audience.label : audience.name_en,
      asks: phrases.asks.criteria[language](nameIn(language, audience)),
    }));
}

/** What can be asked first, of an audience or in general. */
export function topicOffers(
  audience: Audience | undefined,
  phrases: Phrases,
  language: Language,
): readonly Offer[] {
  return (['criteria', 'deadline', 'award'] as const).map((topic) => ({
    id: `${topic}:${audience?.id ?? ''}`,
    label: phrases.topics[topic][language],
    asks: phrases.asks[topic][language](audience === undefined ? '' : nameIn(language, audience)),
  }));
}
