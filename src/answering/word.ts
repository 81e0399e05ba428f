import type { Answer, Offer, Outcome } from './answer.ts';
import type { Due, Finding } from './deciding/finding.ts';
import { citationsOf, type Evidence, type EvidenceFor } from './evidence.ts';
import type { Audience, Campaign, Point } from './knowledge/campaign.ts';
import { period, phrases, time } from './phrases.ts';
import type { Language } from './understanding/language.ts';
import type { Intent } from './understanding/lexicon/intents.ts';

/** An answer's words, before what to remember of it is known. */
export type Worded = Omit<Answer, 'memory' | 'language'>;

/** Words a finding in a language; `staffContact` is what the operator allows us to give. */
export type Word = (finding: Finding, language: Language) => Worded;

const outcomes: Partial<Record<Intent, Outcome>> = {
  start_nomination: 'start_nomination',
  reminders: 'reminders',
  status: 'status',
  handoff: 'handoff',
  erase: 'erase',
  injection: 'refuse',
};

/** Makes ready to word findings on one campaign. */
export function createWord(
  campaign: Campaign,
  evidenceFor: EvidenceFor,
  staffContact: string | undefined,
): Word {
  const parts = new Map(campaign.parts.map((part) => [part.id, part]));
  const nameIn = (
    language: Language,
    { name, name_en }: { readonly name: string; readonly name_en: string },
  ): string => (language === 'vi' ? name : name_en);
  const ask = (language: Language): string =>
    language === 'vi' ? campaign.ask.default : campaign.ask.default_en;
  const title = (language: Language): string => (language === 'vi' ? campaign.title : campaign.title_en);
  const said = (
    language: Language,
    { say, say_en }: { readonly say: string; readonly say_en: string },
  ): string => (language === 'vi' ? say : say_en);
  const plain = (outcome: Outcome, text: string, offers: readonly Offer[] = []): Worded => ({
    outcome,
    text,
    citations: [],
    offers,
    dated: false,
  });

  const criteriaOffers = (language: Language): readonly Offer[] =>
    campaign.audiences
      .filter(
        ({ general, place, gone, includes }) =>
          !general && !place && gone === undefined && includes.length === 0,
      )
      .map((audience) => ({
        id: `criteria:${audience.id}`,
        label: language === 'vi' ? audience.label : audience.name_en,
        asks: phrases.asks.criteria[language](nameIn(language, audience)),
      }));
  const topicOffers = (language: Language, audience: Audience | undefined): readonly Offer[] =>
    (['criteria', 'deadline', 'award'] as const).map((topic) => ({
      id: `${topic}:${audience?.id ?? ''}`,
      label: phrases.topics[topic][language],
      asks: phrases.asks[topic][language](audience === undefined ? '' : nameIn(language, audience)),
    }));
  const firstOffers = (language: Language): readonly Offer[] => topicOffers(language, undefined);

  const dueLine = (due: Due, language: Language): string => {
    const who =
      due.audience !== undefined && !due.audience.general ? due.audience : parts.get(due.milestone.part);
    const noQuarter = due.milestone.period.quarter === undefined;
    return phrases.due[language](
      who === undefined ? '' : nameIn(language, who),
      nameIn(language, due.act),
      period[language](due.milestone.period),
      noQuarter,
    );
  };
  const goneOf = (audiences: readonly (Audience | undefined)[], language: Language): readonly string[] => [
    ...new Set(
      audiences.flatMap((audience) => (audience?.gone === undefined ? [] : [said(language, audience.gone)])),
    ),
  ];
  const quoted = ({ section, quotes }: Evidence, language: Language): string =>
    quotes.length === 1
      ? phrases.source[language](section, quotes[0] ?? '')
      : [phrases.listed[language](section), ...quotes.map((quote) => `– “${quote}”`)].join('\n');

  const wordPoints = (points: readonly Point[], also: readonly Point[], language: Language): Worded => {
    const shown = points.map((point) => ({
      point,
      evidence: evidenceFor(point, point.topic === 'deadline' && !point.overview),
    }));
    const more = also.map((point) => evidenceFor({ ...point, overview: false }, true));
    const lines = [
      ...shown.map(({ point, evidence }) => `${said(language, point)}\n\n${quoted(evidence, language)}`),
      ...more.map((evidence) => `${phrases.also[language]}: ${quoted(evidence, language)}`),
    ];
    const dated = points.some(({ topic }) =>
      ['deadline', 'criteria', 'award', 'participants'].includes(topic),
    );
    return {
      outcome: 'answer',
      text: lines.join('\n\n'),
      citations: citationsOf([...shown.map(({ evidence }) => evidence), ...more]),
      offers: [],
      dated,
    };
  };

  const wordDues = (dues: readonly Due[], compared: boolean, language: Language): Worded => {
    const [first] = dues;
    const verdict =
      first?.verdict === undefined
        ? []
        : [phrases.verdict[language](first.verdict.relation, time[language](first.verdict.time))];
    const evidence = dues.map(({ milestone }) => ({ section: milestone.section, quotes: [milestone.words] }));
    const text = [
      ...verdict,
      ...(compared ? comparison(dues, language) : []),
      ...dues.map((due) => dueLine(due, language)),
      '',
      ...evidence.map((each) => quoted(each, language)),
      ...goneOf(
        dues.map(({ audience }) => audience),
        language,
      ).map((line) => `\n${line}`),
    ].join('\n');
    return { outcome: 'answer', text, citations: citationsOf(evidence), offers: [], dated: true };
  };

  const comparison = (dues: readonly Due[], language: Language): readonly string[] => {
    const quarters = dues.map(({ milestone: { period: at } }) =>
      at.quarter === undefined ? undefined : at.year * 4 + at.quarter,
    );
    const [a, b] = quarters;
    const [first, second] = dues;
    if (
      dues.length !== 2 ||
      a === undefined ||
      b === undefined ||
      first === undefined ||
      second === undefined
    )
      return [];
    const [early, late] = a <= b ? [first, second] : [second, first];
    const who = (due: Due): string =>
      nameIn(language, parts.get(due.milestone.part) ?? { name: '', name_en: '' });
    return [phrases.compared[language](who(early), who(late), Math.abs(a - b))];
  };

  const wordIntent = (intent: Intent, language: Language): Worded => {
    const outcome = outcomes[intent] ?? 'smalltalk';
    switch (intent) {
      case 'injection':
        return plain('refuse', phrases.foreign[language](title(language)));
      case 'help':
      case 'greeting':
        return plain(outcome, phrases.intents[intent][language](title(language)), firstOffers(language));
      case 'start_nomination':
      case 'reminders':
        return plain(outcome, phrases.intents[intent][language], firstOffers(language));
      case 'handoff':
      case 'status':
        return plain(
          outcome,
          `${phrases.intents[intent][language]} ${phrases.contact[language](staffContact, ask(language))}`,
        );
      case 'erase':
      case 'thanks':
      case 'goodbye':
      case 'assent':
        return plain(outcome, phrases.intents[intent][language]);
    }
  };

  return (finding, language) => {
    switch (finding.kind) {
      case 'curated':
        return {
          outcome: 'answer',
          text: [
            said(language, finding.curated),
            ...finding.curated.citations.map(({ section, quote }) =>
              phrases.source[language](section, quote),
            ),
          ].join('\n\n'),
          citations: finding.curated.citations,
          offers: [],
          dated: true,
        };
      case 'points':
        return wordPoints(finding.points, finding.also, language);
      case 'dues':
        return wordDues(finding.dues, finding.compared, language);
      case 'premise': {
        const lines = finding.dues.map((due) => dueLine(due, language));
        return plain(
          'refuse',
          [
            phrases.premise[language](nameIn(language, finding.act), time[language](finding.time)),
            ...lines,
          ].join('\n'),
        );
      }
      case 'silence': {
        const { silence, dues } = finding;
        const contact = staffContact ?? ask(language);
        const lines = dues.map((due) => dueLine(due, language));
        return plain(
          'refuse',
          [phrases.silence[language](said(language, silence), silence.nearest, contact), ...lines].join('\n'),
        );
      }
      case 'denied': {
        const evidence = evidenceFor(finding.instead, false);
        const text = `${said(language, finding.silence)}\n\n${quoted(evidence, language)}`;
        return { outcome: 'answer', text, citations: citationsOf([evidence]), offers: [], dated: true };
      }
      case 'unknown':
        return plain(
          'refuse',
          phrases.unknown[language](finding.nearest[0]?.section, staffContact ?? ask(language)),
        );
      case 'which-audience':
        return plain('clarify', phrases.whichAudience[language], criteriaOffers(language));
      case 'which-question':
        return plain(
          'clarify',
          phrases.whichQuestion[language](nameIn(language, finding.audience)),
          topicOffers(language, finding.audience),
        );
      case 'foreign':
        return plain('refuse', phrases.foreign[language](title(language)));
      case 'unreadable':
        return plain('smalltalk', phrases.unreadable[language]);
      case 'intent':
        return wordIntent(finding.intent, language);
    }
  };
}
