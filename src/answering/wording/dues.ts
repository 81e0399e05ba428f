import type { Due } from '../deciding/finding.ts';
import type { Campaign } from '../knowledge/campaign.ts';
import { period, time, type Phrases } from '../phrases.ts';
import type { Language } from '../understanding/language.ts';
import { nameIn, said } from './names.ts';

/** One milestone in a sentence: who does what when. */
export function dueLine(due: Due, campaign: Campaign, phrases: Phrases, language: Language): string {
  const { milestone, act } = due;
  return phrases.due[language](
    whoOf(due, campaign, language),
    nameIn(language, act),
    period[language](milestone.period),
    milestone.period.quarter === undefined,
  );
}

/** What comes before the milestones: whether the time asked about fits, for each party; or which of two is first. */
export function dueOpening(
  dues: readonly Due[],
  compared: boolean,
  campaign: Campaign,
  phrases: Phrases,
  language: Language,
): readonly string[] {
  const judged = dues.flatMap((due) => {
    if (due.verdict === undefined) return [];
    const { relation, time: asked } = due.verdict;
    const sentence = phrases.verdict[language][relation](
      time[language](asked),
      period[language](due.milestone.period),
    );
    return [
      dues.length === 1 ? sentence : phrases.verdictFor[language](whoOf(due, campaign, language), sentence),
    ];
  });
  const byDay = dues.some(({ verdict }) => verdict?.time.grain === 'day') ? [phrases.noDay[language]] : [];
  return [...judged, ...byDay, ...(compared ? comparison(dues, campaign, phrases, language) : [])];
}

/** What became of parties that do not exist any more, one sentence each. */
export function goneLines(dues: readonly Due[], language: Language): readonly string[] {
  return [
    ...new Set(dues.flatMap(({ party }) => (party?.gone === undefined ? [] : [said(language, party.gone)]))),
  ];
}

function whoOf({ milestone, party }: Due, { parts }: Campaign, language: Language): string {
  const who = party !== undefined && !party.general ? party : parts.find(({ id }) => id === milestone.part);
  return who === undefined ? '' : nameIn(language, who);
}

function comparison(
  dues: readonly Due[],
  { parts }: Campaign,
  phrases: Phrases,
  language: Language,
): readonly string[] {
  const [a, b] = dues;
  if (dues.length !== 2 || a === undefined || b === undefined) return [];
  const [first, second] = [quarterOf(a), quarterOf(b)];
  if (first === undefined || second === undefined) return [];
  const [early, late] = first <= second ? [a, b] : [b, a];
  const who = ({ milestone }: Due): string => {
    const party = parts.find(({ id }) => id === milestone.part);
    return party === undefined ? '' : nameIn(language, party);
  };
  return [phrases.compared[language](who(early), who(late), Math.abs(first - second))];
}

/** Quarters since year 0, to count how far apart two are. */
function quarterOf({ milestone: { period: at } }: Due): number | undefined {
  return at.quarter === undefined ? undefined : at.year * 4 + at.quarter;
}
