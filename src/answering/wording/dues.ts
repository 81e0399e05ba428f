import type { Due } from '../deciding/finding.ts';
import type { Campaign } from '../knowledge/campaign.ts';
import { period, phrases, time } from '../phrases.ts';
import type { Language } from '../understanding/language.ts';
import { nameIn, said } from './names.ts';

/** One milestone in a sentence: who does what when. */
export function dueLine({ milestone, act, audience }: Due, { parts }: Campaign, language: Language): string {
  const party = parts.find(({ id }) => id === milestone.part);
  const who = audience !== undefined && !audience.general ? audience : party;
  return phrases.due[language](
    who === undefined ? '' : nameIn(language, who),
    nameIn(language, act),
    period[language](milestone.period),
    milestone.period.quarter === undefined,
  );
}

/** What comes before the milestones: whether the time asked about fits, or which of two is first. */
export function dueOpening(
  dues: readonly Due[],
  compared: boolean,
  campaign: Campaign,
  language: Language,
): readonly string[] {
  const [first] = dues;
  const judged =
    first?.verdict === undefined
      ? []
      : [
          phrases.verdict[language][first.verdict.relation](
            time[language](first.verdict.time),
            period[language](first.milestone.period),
          ),
        ];
  return [...judged, ...(compared ? comparison(dues, campaign, language) : [])];
}

/** What became of audiences that do not exist any more, one sentence each. */
export function goneLines(dues: readonly Due[], language: Language): readonly string[] {
  return [
    ...new Set(
      dues.flatMap(({ audience }) => (audience?.gone === undefined ? [] : [said(language, audience.gone)])),
    ),
  ];
}

function comparison(dues: readonly Due[], { parts }: Campaign, language: Language): readonly string[] {
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
