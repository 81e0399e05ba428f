import { bare, tokenise } from '../reading/syllable.ts';
import { best } from './best.ts';
import { buildField } from './field-index.ts';
import type { Bm25, Listed, Term } from './field-index.ts';

/** A text that can be found. */
export interface Indexed {
  readonly id: string;
  readonly text: string;
  /** The headings above it. */
  readonly heading?: string;
  /** Ways people ask for it, written by hand; each on a line of its own. */
  readonly also?: string;
}

/** What the fields count, and the two constants of BM25. */
export interface IndexOptions extends Partial<Bm25> {
  readonly weights?: Partial<FieldWeights>;
}

interface FieldWeights {
  /** The text, with its marks. */
  readonly text: number;
  /** The text without marks: what a word misread still finds. */
  readonly folded: number;
  readonly heading: number;
  readonly also: number;
}

/** Words in a row, and how much they count. A question is one such run of weight 1, and perhaps others beside it. */
export interface Run {
  readonly words: readonly string[];
  readonly weight: number;
}

/** A text that was found; the score is BM25's and compares only within one search. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** The words of the question that occur in it, as the question has them. */
  readonly matched: readonly string[];
}

export interface LexicalIndex {
  readonly search: (query: string | readonly Run[], limit: number) => readonly Hit[];
}

const usual: FieldWeights = { text: 1, folded: 0.3, heading: 0.2, also: 1 };
/** Many texts want more forgiveness for repetition and less for length (measured on 62,000 articles). */
const many = 10_000;
const forFew: Bm25 = { k1: 0.9, b: 0.75 };
const forMany: Bm25 = { k1: 0.6, b: 0.9 };

/** Indexes texts by their syllables and pairs of syllables (which is nearly as good as knowing the words). */
export function buildIndex(documents: readonly Indexed[], options: IndexOptions = {}): LexicalIndex {
  const bm25 = { ...(documents.length > many ? forMany : forFew), ...options };
  const weights = { ...usual, ...options.weights };
  const texts = documents.map(({ text }) => tokenise(text));
  const plain = buildField(texts, bm25);
  const unmarked = buildField(
    texts.map((words) => words.map(bare)),
    bm25,
  );
  const beside = [
    { field: ({ heading }: Indexed) => heading, weight: weights.heading },
    { field: ({ also }: Indexed) => also, weight: weights.also },
  ]
    .map(({ field, weight }) => ({ words: documents.map((each) => tokenise(field(each) ?? '')), weight }))
    .filter(({ words, weight }) => weight > 0 && words.some(({ length }) => length > 0))
    .map(({ words, weight }) => ({ index: buildField(words, bm25), weight }));
  const scores = new Float64Array(documents.length);

  return {
    search(query, limit) {
      const terms = termsOf(typeof query === 'string' ? [{ words: tokenise(query), weight: 1 }] : query);
      scores.fill(0);
      const traces = terms.map((term) => addTerm(term));
      return best(scores, limit).map((at) => ({
        id: documents[at]?.id ?? '',
        score: scores[at] ?? 0,
        matched: matchedIn(at, traces),
      }));
    },
  };

  function addTerm({ words, weight }: Weighted): Trace {
    const marked = plain.find(words);
    const bareWords: Term = words[1] === undefined ? [bare(words[0])] : [bare(words[0]), bare(words[1])];
    const folded = unmarked.find(bareWords);
    // Where no other word is spelled with these letters, both lists are one: it is walked once.
    const once =
      marked !== undefined && folded !== undefined && marked.to - marked.from === folded.to - folded.from;
    if (marked !== undefined)
      plain.add(marked, weight * (weights.text + (once ? weights.folded : 0)), scores);
    if (folded !== undefined && !once && (marked === undefined || words[1] !== undefined))
      unmarked.add(folded, weight * weights.folded, scores);
    for (const other of beside) {
      const listed = other.index.find(words);
      if (listed !== undefined) other.index.add(listed, weight * other.weight, scores);
    }
    return { words, folded };
  }

  function matchedIn(at: number, traces: readonly Trace[]): readonly string[] {
    return traces.flatMap(({ words, folded }) =>
      words[1] === undefined && folded !== undefined && unmarked.has(folded, at) ? [words[0]] : [],
    );
  }
}

interface Weighted {
  readonly words: Term;
  readonly weight: number;
}

/** A term of the question, and where its letters stand. */
interface Trace {
  readonly words: Term;
  readonly folded: Listed | undefined;
}

/** The words and the pairs of neighbours in the runs; one that occurs several times counts once, at its greatest weight. */
function termsOf(runs: readonly Run[]): readonly Weighted[] {
  const terms = new Map<string, Weighted>();
  const add = (key: string, words: Term, weight: number): void => {
    if ((terms.get(key)?.weight ?? 0) < weight) terms.set(key, { words, weight });
  };
  for (const { words, weight } of runs) {
    words.forEach((word, at) => {
      add(word, [word], weight);
      const before = words[at - 1];
      if (before !== undefined) add(`${before} ${word}`, [before, word], weight);
    });
  }
  return [...terms.values()];
}
