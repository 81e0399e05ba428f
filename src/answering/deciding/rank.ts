import { featuresOf, gatherFeatures, type Features } from '../finding/features.ts';
import { createFind, tablesOfThings, type Findable } from '../finding/finder.ts';
import type { LineTables } from '../finding/lines.ts';
import type { Curated, Point, Silence } from '../knowledge/campaign.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Reader } from '../reading/reading.ts';
import type { Question } from '../understanding/question.ts';
import type { Understand } from '../understanding/understand.ts';
import type { Vocabulary } from '../understanding/vocabulary.ts';
import { createMoveOf } from './moves.ts';

/** A point and how well it fits a question; `plain` is the score by words alone, 0 to about 1. */
export interface Ranked {
  readonly point: Point;
  readonly score: number;
  readonly plain: number;
}

/** What a question may be asking for. */
export interface Ranking {
  /** Best first. */
  readonly fits: readonly Ranked[];
  /** What the plan is silent about, best first, by words alone. */
  readonly silences: readonly { readonly silence: Silence; readonly plain: number }[];
  /** The official answer that fits best, if there is any, by words alone. */
  readonly curated: { readonly curated: Curated; readonly plain: number } | undefined;
  /** How much of the question is made of anything known, 0 to 1. */
  readonly known: number;
  /** It names nothing of the campaign, has words of its own, and not one of them occurs in anything known. */
  readonly strange: boolean;
}

/** Ranks everything for a question; `before` is the question it leans on. */
export type Rank = (question: Question, before: string | undefined) => Ranking;

const lastQuestionShare = 0.5;
/** Silences say nothing that could be covered by a question, as points do: this makes their scores comparable. */
const silenceShare = 1.12;

/** Everything of a knowledge that can be asked for: its points, its silences, its official answers, in this order. */
function findablesOf({ points, silences, curated }: Knowledge): readonly Findable[] {
  return [
    ...points.map(({ asked, words = '', say, say_en }) => ({ asked, said: `${words} ${say} ${say_en}` })),
    ...silences.map(({ asked }) => ({ asked, said: '' })),
    ...curated.map(({ asked }) => ({ asked, said: '' })),
  ];
}

/** Works out the tables of everything that can be asked for; `read` is for texts that are written well. */
export function rankTables(
  knowledge: Knowledge,
  read: Reader,
  { names, ideas }: Pick<Vocabulary, 'names' | 'ideas'>,
): LineTables {
  return tablesOfThings(findablesOf(knowledge), (text) => {
    const reading = read(text);
    return featuresOf(reading, names(reading), ideas(reading));
  });
}

/** Makes ready to rank points and silences by the words of a question and by what it names. */
export function createRank(knowledge: Knowledge, understand: Understand, tables: LineTables): Rank {
  const { campaign, points, silences, curated } = knowledge;
  const moveOf = createMoveOf(campaign);
  const find = createFind(findablesOf(knowledge), tables);

  return (question, before) => {
    const { scores, known } = find(
      before === undefined ? ownFeatures(question) : joined(question, understand(before)),
    );
    const move = moveOf(question);
    const fits: Ranked[] = [];
    points.forEach((point, index) => {
      const plain = scores[index] ?? 0;
      if (plain > 0) fits.push({ point, plain, score: plain + move(point) });
    });
    const quiet = silences.map((silence, index) => ({
      silence,
      plain: (scores[points.length + index] ?? 0) * silenceShare,
    }));
    const official = curated
      .map((each, index) => ({ curated: each, plain: scores[points.length + silences.length + index] ?? 0 }))
      .sort((a, b) => b.plain - a.plain);
    return {
      curated: official[0],
      fits: fits.sort((a, b) => b.score - a.score),
      silences: quiet.sort((a, b) => b.plain - a.plain),
      known,
      strange:
        question.names.length === 0 && question.content.length > 1 && !question.content.some(find.knows),
    };
  };
}

function ownFeatures(question: Question): Features {
  return featuresOf(question.reading, question.names, question.ideas);
}

/** A follow-up's features, with those of the question before it at half weight, less the names it replaces. */
function joined(question: Question, before: Question): Features {
  const families = new Set(question.names.map(({ id }) => id.split(':')[0]));
  const all = gatherFeatures();
  addAll(ownFeatures(question), (first, second, share) => {
    all.add(first, second, share);
  });
  addAll(ownFeatures(before), (first, second, share, single) => {
    const replaced = second < 0 && single.startsWith('@') && families.has(single.slice(1).split(':')[0]);
    if (!replaced && !all.has(first, second)) all.add(first, second, share * lastQuestionShare);
  });
  return all;

  function addAll(
    { singles, firsts, seconds, shares }: Features,
    add: (first: number, second: number, share: number, single: string) => void,
  ): void {
    firsts.forEach((place, entry) => {
      const single = singles[place] ?? '';
      const second = seconds[entry] ?? -1;
      add(
        all.placeOf(single),
        second < 0 ? -1 : all.placeOf(singles[second] ?? ''),
        shares[entry] ?? 0,
        single,
      );
    });
  }
}
