import type { Silence } from '../knowledge/campaign.ts';
import { bare, tokenise } from '../reading/syllable.ts';
import type { Question } from '../understanding/question.ts';
import { limits } from './limits.ts';
import type { Ranking } from './rank.ts';

/** What the plan is silent about and a question asks for in so many words. */
export function provenSilence(question: Question, ranking: Ranking): Silence | undefined {
  const plain = strength(ranking);
  const cued = ranking.silences.filter(({ silence }) => question.silences.includes(silence.id));
  const ofDates = cued.find(({ silence }) => silence.of_dates);
  if (ofDates !== undefined && question.acts.length > 0) return ofDates.silence;

  // Its phrases are there: enough, unless the plan answers this very question.
  const [proven] = cued;
  if (proven === undefined || (plain >= limits.certain && proven.plain <= plain)) return undefined;
  const { silence } = proven;
  const fits =
    silence.asked.length === 0 ||
    proven.plain >= plain * limits.borne ||
    isRatherAskedBy(question, silence, ranking);
  return fits ? silence : undefined;
}

/** What the plan is silent about, by nothing but the likeness to what others asked: it must be the likelier by far. */
export function likelySilence(ranking: Ranking): Silence | undefined {
  const [likely] = ranking.silences;
  const clear =
    likely !== undefined && likely.plain >= limits.silent && likely.plain > strength(ranking) * limits.louder;
  return clear ? likely.silence : undefined;
}

/**
 * Whether the question's own words, names left out, are as much those of people who ask for what is missing as of those
 * who ask for the best point: names alone make a point of somebody look like every question on them.
 */
function isRatherAskedBy({ content }: Question, silence: Silence, { fits }: Ranking): boolean {
  const [best] = fits;
  if (best === undefined || content.length === 0) return true;
  const { say, say_en, words = '', asked } = best.point;
  const missing = shareIn(
    content,
    wordsOf(silence, () => [...silence.asked, ...silence.cues, ...silence.cues_en]),
  );
  const known = wordsOf(best.point, () => [say, say_en, words, ...asked]);
  return missing >= limits.mostly && missing >= shareIn(content, known);
}

/** The words of what was looked at once; forgotten with the knowledge they are of. */
const remembered = new WeakMap<object, ReadonlySet<string>>();

function wordsOf(thing: object, texts: () => readonly string[]): ReadonlySet<string> {
  const known = remembered.get(thing);
  if (known !== undefined) return known;
  const made = new Set(texts().flatMap(tokenise).map(bare));
  remembered.set(thing, made);
  return made;
}

function shareIn(content: readonly string[], known: ReadonlySet<string>): number {
  return content.filter((word) => known.has(bare(word))).length / content.length;
}

/** How well the best point fits. Everything on somebody is like every question that names them: overviews count less. */
function strength({ fits }: Ranking): number {
  let most = 0;
  for (const { plain, point } of fits)
    most = Math.max(most, plain * (point.overview ? limits.overviewShare : 1));
  return most;
}
