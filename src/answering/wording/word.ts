import type { Answer, Offer, Outcome } from '../answer.ts';
import type { Due, Finding } from '../deciding/finding.ts';
import { citationsOf, type Evidence, type EvidenceFor } from '../evidence.ts';
import type { Audience, Point, Topic } from '../knowledge/campaign.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { phrases, place, time } from '../phrases.ts';
import type { Language } from '../understanding/language.ts';
import type { Question } from '../understanding/question.ts';
import type { Intent } from '../understanding/lexicon/intents.ts';
import { absentDetails } from './absent.ts';
import { dueLine, dueOpening, goneLines } from './dues.ts';
import { nameIn, said } from './names.ts';
import { audienceOffers, topicOffers } from './offers.ts';

/** An answer's words, before what to remember of it is known. */
export type Worded = Omit<Answer, 'memory' | 'language'>;

/** Words a finding in a language. */
export type Word = (finding: Finding, question: Question) => Worded;

const outcomes: Partial<Record<Intent, Outcome>> = {
  start_nomination: 'start_nomination',
  reminders: 'reminders',
  status: 'status',
  handoff: 'handoff',
  erase: 'erase',
  injection: 'refuse',
};

/** Characters. Beyond this, several clauses are shown by how each of their dashes begins. */
const longestTogether = 2_200;

/** A whole part is a list; opening its first clauses is enough. */
const mostCited = 3;

/** Topics whose answers say the plan's uncertain status with them. */
const datedTopics: ReadonlySet<Topic> = new Set(['deadline', 'criteria', 'award', 'participants']);

/** Makes ready to word findings on one campaign; `staffContact` is what the operator allows us to give. */
export function createWord(
  { campaign, documents }: Knowledge,
  evidence: EvidenceFor,
  staffContact: string | undefined,
): Word {
  const ask = (language: Language): string =>
    staffContact ?? (language === 'vi' ? campaign.ask.default : campaign.ask.default_en);
  const title = (language: Language): string => (language === 'vi' ? campaign.title : campaign.title_en);
  const plain = (outcome: Outcome, text: string, offers: readonly Offer[] = []): Worded => ({
    outcome,
    text,
    citations: [],
    offers,
    dated: false,
  });
  const shown = ({ section, quotes, document }: Evidence, language: Language): string =>
    phrases.quoted(place[language](section, documents.find(({ id }) => id === document)?.short), quotes);
  const answered = (lines: readonly string[], from: readonly Evidence[], dated: boolean): Worded => ({
    outcome: 'answer',
    text: lines.join('\n\n'),
    citations: citationsOf(from),
    offers: [],
    dated,
  });

  const wordPoints = (
    points: readonly Point[],
    also: readonly Point[],
    audiences: readonly Audience[],
    language: Language,
  ): Worded => {
    const full = points.map((point) => ({
      point,
      from: point.topic === 'deadline' && !point.overview ? evidence.exact(point) : evidence.point(point),
    }));
    const length = full.reduce((sum, { from }) => sum + from.quotes.join('').length, 0);
    const main =
      points.length === 1 || length <= longestTogether
        ? full
        : full.map(({ point, from }) => ({
            point,
            from: from.quotes.length === 1 ? from : evidence.outline(point.section),
          }));
    const more = also.map(evidence.brief);
    const gone = audiences.flatMap((audience) =>
      audience.gone !== undefined &&
      points.some(({ section, topic }) => section === audience.section || topic === 'participants')
        ? [said(language, audience.gone)]
        : [],
    );
    return answered(
      [
        ...bySection(main).map((same) => {
          const says = same.map(({ point }) => said(language, point)).join('\n');
          return [says, ...new Set(same.map(({ from }) => shown(from, language)))].join('\n\n');
        }),
        ...more.map((from) => `${phrases.also[language]}: ${shown(from, language)}`),
        ...gone.slice(0, 1),
      ],
      [...main.map(({ from }) => from), ...more],
      points.some(({ topic }) => datedTopics.has(topic)),
    );
  };

  /** Puts right what the question takes for granted: another body than the plan names, numbers it has not. */
  const withDoubts = (worded: Worded, points: readonly Point[], question: Question): Worded => {
    const { language, yesNo, reading } = question;
    const body = campaign.bodies.find(({ id }) => id === points[0]?.audience);
    const named = [...question.bodies, ...question.audiences];
    const other =
      yesNo &&
      body !== undefined &&
      points[0]?.topic === 'duty' &&
      named.length > 0 &&
      !named.includes(body.id);
    const absent = absentDetails(reading.text, worded.text);
    const lines = [
      other ? `${phrases.notThem[language]} ${worded.text}` : worded.text,
      ...(absent.length === 0 ? [] : [phrases.notThere[language](absent)]),
    ];
    return { ...worded, text: lines.join('\n\n') };
  };

  const wordDues = (dues: readonly Due[], compared: boolean, language: Language): Worded => {
    const from = dues.map(({ milestone }) => ({ section: milestone.section, quotes: [milestone.words] }));
    const says = [
      ...dueOpening(dues, compared, campaign, language),
      ...dues.map((due) => dueLine(due, campaign, language)),
    ];
    return answered(
      [says.join('\n'), from.map((each) => shown(each, language)).join('\n'), ...goneLines(dues, language)],
      from,
      true,
    );
  };

  const wordIntent = (intent: Intent, language: Language): Worded => {
    const outcome = outcomes[intent] ?? 'smalltalk';
    switch (intent) {
      case 'injection':
        return plain('refuse', phrases.foreign[language](title(language)));
      case 'help':
      case 'greeting':
        return plain(
          outcome,
          phrases.intents[intent][language](title(language)),
          topicOffers(language, undefined),
        );
      case 'start_nomination':
      case 'reminders':
        return plain(outcome, phrases.intents[intent][language], topicOffers(language, undefined));
      case 'handoff':
      case 'status':
        return plain(
          outcome,
          `${phrases.intents[intent][language]} ${phrases.contact[language](staffContact, ask(language))}`,
        );
      case 'distress':
      case 'rude':
      case 'erase':
      case 'thanks':
      case 'goodbye':
      case 'assent':
        return plain(outcome, phrases.intents[intent][language]);
    }
  };

  return (finding, question) => {
    const { language } = question;
    const meant = campaign.audiences.filter(({ id }) => question.audiences.includes(id));
    switch (finding.kind) {
      case 'curated': {
        const from = finding.curated.citations.map(({ section, quote }) => ({ section, quotes: [quote] }));
        return answered(
          [said(language, finding.curated), ...from.map((each) => shown(each, language))],
          from,
          true,
        );
      }
      case 'points':
        return withDoubts(
          wordPoints(finding.points, finding.also, meant, language),
          finding.points,
          question,
        );
      case 'clauses': {
        const from = finding.sections.map(evidence.clause);
        return answered(
          [phrases.clauses[language], ...from.map((each) => shown(each, language))],
          from,
          false,
        );
      }
      case 'passages': {
        const from = finding.passages.map(evidence.passage);
        return answered(
          [phrases.passages[language], ...from.map((each) => shown(each, language))],
          from,
          false,
        );
      }
      case 'dues':
        return wordDues(finding.dues, finding.compared, language);
      case 'denied': {
        const from = evidence.point(finding.instead);
        return answered([said(language, finding.silence), shown(from, language)], [from], true);
      }
      case 'premise': {
        const lines = finding.dues.map((due) => dueLine(due, campaign, language));
        return plain(
          'refuse',
          [
            phrases.premise[language](nameIn(language, finding.act), time[language](finding.time)),
            ...lines,
          ].join('\n'),
        );
      }
      case 'not-theirs': {
        const lines = finding.dues.map((due) => dueLine(due, campaign, language));
        const text = phrases.notTheirs[language](
          nameIn(language, finding.act),
          nameIn(language, finding.party),
        );
        return plain('refuse', [text, ...lines].join('\n'));
      }
      case 'silence': {
        const lines = finding.dues.map((due) => dueLine(due, campaign, language));
        const text = phrases.silence[language](
          said(language, finding.silence),
          finding.silence.nearest,
          ask(language),
        );
        return plain('refuse', [text, ...lines].join('\n'));
      }
      case 'part': {
        const lines = finding.points.map((point) => `• ${point.section}: ${said(language, point)}`);
        const from = finding.points.slice(0, mostCited).map((point) => evidence.outline(point.section));
        return answered([phrases.clauses[language], lines.join('\n')], from, false);
      }
      case 'no-part':
        return plain('refuse', phrases.noPart[language](finding.part, finding.parts));
      case 'unknown':
        return plain('refuse', phrases.unknown[language](finding.nearest[0]?.section, ask(language)));
      case 'which-audience':
        return plain('clarify', phrases.whichAudience[language], audienceOffers(campaign, language));
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

/** Things said of one clause stand together, in the order of the first of each. */
function bySection<T extends { readonly point: Point }>(items: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const same = groups.get(item.point.section);
    if (same === undefined) groups.set(item.point.section, [item]);
    else same.push(item);
  }
  return [...groups.values()];
}
