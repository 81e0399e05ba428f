import type { Due, Finding } from '../deciding/finding.ts';
import type { Evidence } from '../evidence.ts';
import { time } from '../phrases.ts';
import type { Language } from '../understanding/language.ts';
import type { Question } from '../understanding/question.ts';
import { dueLine, dueOpening, goneLines } from './dues.ts';
import { nameIn, said } from './names.ts';
import { audienceOffers, topicOffers } from './offers.ts';
import { wordPoints } from './points.ts';
import { wordIntent } from './talk.ts';
import { answered, plain, type Voice, type Worded } from './voice.ts';

/** A whole part is a list; opening its first clauses is enough. */
const mostCited = 3;

/** Words a finding in the language of its question. */
export function word(finding: Finding, question: Question, voice: Voice): Worded {
  const { campaign, phrases, talk, evidence, ask, title } = voice;
  const { language } = question;
  const shown = (from: Evidence): string => voice.shown(from, language);
  const lines = (dues: readonly Due[]): readonly string[] =>
    dues.map((due) => dueLine(due, campaign, phrases, language));

  switch (finding.kind) {
    case 'curated': {
      const from = finding.curated.citations.map(({ section, quote }) => ({ section, quotes: [quote] }));
      return answered([said(language, finding.curated), ...from.map(shown)], from, true);
    }
    case 'points':
      return wordPoints(finding.points, finding.also, question, voice);
    case 'clauses': {
      const from = finding.sections.map(evidence.clause);
      return answered([phrases.clauses[language], ...from.map(shown)], from, false);
    }
    case 'passages': {
      const from = finding.passages.map(evidence.passage);
      return answered([phrases.passages[language], ...from.map(shown)], from, false);
    }
    case 'part': {
      const list = finding.points.map((point) => `• ${point.section}: ${said(language, point)}`);
      const from = finding.points.slice(0, mostCited).map((point) => evidence.outline(point.section));
      return answered([phrases.clauses[language], list.join('\n')], from, false);
    }
    case 'dues': {
      const { dues, compared } = finding;
      const from = dues.map(({ milestone }) => ({ section: milestone.section, quotes: [milestone.words] }));
      const says = [...dueOpening(dues, compared, campaign, phrases, language), ...lines(dues)];
      return answered(
        [says.join('\n'), from.map(shown).join('\n'), ...goneLines(dues, language)],
        from,
        true,
      );
    }
    case 'due-then': {
      const shownDues = finding.then.length > 0 ? finding.then : finding.all;
      const from = shownDues.map(({ milestone }) => ({
        section: milestone.section,
        quotes: [milestone.words],
      }));
      const none =
        finding.then.length > 0 ? [] : [phrases.nothingThen[language](time[language](finding.time))];
      return answered(
        [
          [...none, ...lines(shownDues)].join('\n'),
          from.map(shown).join('\n'),
          ...goneLines(shownDues, language),
        ],
        from,
        true,
      );
    }
    case 'denied': {
      const from = evidence.point(finding.instead);
      return answered([said(language, finding.silence), shown(from)], [from], true);
    }
    case 'premise': {
      const text = phrases.premise[language](nameIn(language, finding.act), time[language](finding.time));
      return plain('refuse', [text, ...lines(finding.dues)].join('\n'));
    }
    case 'not-theirs': {
      const text = phrases.notTheirs[language](
        nameIn(language, finding.act),
        nameIn(language, finding.party),
      );
      return plain('refuse', [text, ...lines(finding.dues)].join('\n'));
    }
    case 'silence': {
      const text = phrases.silence[language](
        said(language, finding.silence),
        finding.silence.nearest,
        ask(language),
      );
      return plain('refuse', [text, ...lines(finding.dues)].join('\n'));
    }
    case 'no-number':
      return plain(
        'refuse',
        phrases.silence[language](phrases.noNumber[language], finding.nearest[0]?.section, ask(language)),
      );
    case 'no-part':
      return plain(
        'refuse',
        (finding.other ? phrases.otherLevel : phrases.noPart)[language](finding.part, finding.parts),
      );
    case 'unknown':
      return plain(
        'refuse',
        phrases.unknown[language](finding.nearest[0]?.section, ask(language), exampleOf(voice, language)),
      );
    case 'which-audience':
      return plain('clarify', phrases.whichAudience[language], audienceOffers(campaign, phrases, language));
    case 'which-question': {
      const { audience } = finding;
      return plain(
        'clarify',
        phrases.whichQuestion[language](nameIn(language, audience)),
        topicOffers(audience, phrases, language),
      );
    }
    case 'foreign':
      return plain('refuse', talk.foreign[language](title(language)));
    case 'unreadable':
      return plain('smalltalk', talk.unreadable[language]);
    case 'intent':
      return wordIntent(finding.intent, language, voice);
  }
}

/** A question that surely has an answer: the criteria of the first audience a button is shown for. */
function exampleOf({ campaign, phrases }: Voice, language: Language): string {
  return audienceOffers(campaign, phrases, language)[0]?.asks ?? '';
}
