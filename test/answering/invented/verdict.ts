import { phrasesFor } from '../../../src/answering/phrases.ts';
import { knowledge } from './world.ts';
import type { Claim } from './claim.ts';
import { lies, monthsIn, monthsSaid, quarterOf } from './months.ts';
import type { Months } from './months.ts';

const phrases = phrasesFor({ plan: 'Kế hoạch', thePlan: 'the plan' });

const { campaign } = knowledge;
const relations = ['before', 'within', 'unfixed', 'overlaps', 'after'] as const;
type Relation = (typeof relations)[number];

/** A line of an answer that judges a time. */
interface Verdict {
  readonly line: string;
  readonly relation: Relation;
  readonly named: string;
  readonly due: string;
  /** Whose milestone is judged, where several are. */
  readonly who?: string;
}

const [gapA, gapB] = ['\u0001', '\u0002'];
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** What a verdict looks like is for `phrases.ts` to say; whether it is right is worked out here. */
const forms = relations.flatMap((relation) =>
  (['vi', 'en'] as const).map((language) => {
    const said = phrases.verdict[language][relation](gapA, gapB);
    return {
      relation,
      // Where several parties are judged, each verdict follows its party's name.
      form: new RegExp(
        `^(?:(?<who>.+) – )?${escaped(said).replace(gapA, '(?<named>.+?)').replace(gapB, '(?<due>.+?)')}$`,
        'u',
      ),
    };
  }),
);

/** The verdicts in an answer's text. */
export function verdictsIn(text: string): readonly Verdict[] {
  return text.split('\n').flatMap((line) =>
    forms.flatMap(({ relation, form }) => {
      const { who, named, due } = form.exec(line)?.groups ?? {};
      return named === undefined || due === undefined
        ? []
        : [{ line, relation, named, due, ...(who === undefined ? {} : { who }) }];
    }),
  );
}

function periodsOf(act: string, part: string | undefined): readonly Months[] {
  return campaign.milestones.flatMap((milestone) => {
    const { period } = milestone;
    if (period === undefined || milestone.act !== act || (part !== undefined && milestone.part !== part))
      return [];
    return [period.quarter === undefined ? monthsIn(period.year) : quarterOf(period.year, period.quarter)];
  });
}

const same = (a: Months, b: Months): boolean => a.first === b.first && a.last === b.last;

/** The part of the campaign that a verdict for several parties names, in either language. */
function partNamed(who: string | undefined): string | undefined {
  return campaign.parts.find(({ name, name_en }) =>
    [name, name_en].some((each) => each.toLowerCase() === who?.toLowerCase()),
  )?.id;
}

/** What is wrong with a verdict on the time that a question names; empty when it is right. */
export function faultsOfVerdict(verdict: Verdict, time: Claim['time'], text: string): readonly string[] {
  const [named, due] = [monthsSaid(verdict.named), monthsSaid(verdict.due)];
  if (time === undefined) return [`judges a time where none was asked about: "${verdict.line}"`];
  if (named === undefined || due === undefined) return [`judges no time one can read: "${verdict.line}"`];
  const faults: string[] = [];
  if (!same(named, time.named)) faults.push(`judges another time than was asked: "${verdict.line}"`);
  if (lies(named, due) !== verdict.relation) faults.push(`is wrong, ${lies(named, due)}: "${verdict.line}"`);
  const theirs = periodsOf(time.act, time.part ?? partNamed(verdict.who));
  const holds = ['within', 'unfixed', 'overlaps'].includes(verdict.relation);
  if (holds && !theirs.some((each) => same(each, due)))
    faults.push(`confirms a milestone they do not have: "${verdict.line}"`);
  if (!holds && theirs.length > 0 && !theirs.some((each) => same(each, due)))
    faults.push(`measures by somebody else's milestone: "${verdict.line}"`);
  if (!holds && theirs.some((each) => lies(named, each) === 'within'))
    faults.push(`says no to what holds for somebody: "${verdict.line}"`);
  const rest = text.replace(verdict.line, '');
  if (holds && !rest.split('\n').some((line) => same(monthsSaid(line) ?? named, due)))
    faults.push('confirms a time without saying what the plan names');
  return faults;
}

/** "The plan has no … in …": the lines that say so, and what is wrong with them: they must be true of everybody. */
export function premisesIn(
  text: string,
  time: Claim['time'],
): readonly { readonly line: string; readonly faults: readonly string[] }[] {
  return campaign.acts.flatMap(({ id, name, name_en }) =>
    [phrases.premise.vi(name, gapA), phrases.premise.en(name_en, gapA)].flatMap((said) => {
      const form = new RegExp(`^${escaped(said).replace(gapA, '(?<named>.+?)')}$`, 'mu');
      const match = form.exec(text);
      if (match === null) return [];
      const [line] = match;
      const denied = monthsSaid(match.groups?.['named'] ?? '');
      if (denied === undefined || time === undefined || !same(denied, time.named) || id !== time.act)
        return [{ line, faults: [`denies another thing than was asked: "${line}"`] }];
      const holds = periodsOf(id, undefined).some(
        (each) => !['before', 'after'].includes(lies(denied, each)),
      );
      return [{ line, faults: holds ? [`denies a milestone that is in the plan: "${line}"`] : [] }];
    }),
  );
}
