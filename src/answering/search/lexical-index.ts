import { bare, tokenise } from '../reading/syllable.ts';
import { best } from './best.ts';
import { buildField } from './field-index.ts';
import type { Bm25 } from './field-index.ts';
import { buildOccurring } from './occurring.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  const marked = createVocabulary();
  const rowsOf = (field: (document: Indexed) => string | undefined): readonly Uint32Array[] =>
    documents.map((each) => Uint32Array.from(tokenise(field(each) ?? ''), marked.learn));
  const rows = rowsOf(({ text }) => text);
  const besideRows = [
    { rows: rowsOf(({ heading }) => heading), weight: weights.heading },
    { rows: rowsOf(({ also }) => also), weight: weights.also },
  ].filter((field) => field.weight > 0 && field.rows.some(({ length }) => length > 0));
  const folded = createVocabulary();
  const foldedOf = Uint32Array.from(marked.words, (word) => folded.learn(bare(word)));
  const foldedRows = rows.map((row) => row.map((word) => foldedOf[word] ?? 0));

  const plain = buildField(rows, marked, bm25);
  const unmarked = buildField(foldedRows, folded, bm25);
  const beside = besideRows.map((field) => ({
    index: buildField(field.rows, marked, bm25),
    weight: field.weight,
  }));
  const occurring = buildOccurring(foldedRows, folded.words.length);
  const scores = new Float64Array(documents.length);

  return {
    search(query, limit) {
      scores.fill(0);
      const asked = addAll(typeof query === 'string' ? [{ words: tokenise(query), weight: 1 }] : query);
      return best(scores, limit).map((at) => ({
        id: documents[at]?.id ?? '',
        score: scores[at] ?? 0,
        matched: occurring(asked, at).map(({ word }) => word),
      }));
    },
  };

  /** Adds what all words and pairs of neighbours gain; one that occurs several times counts once, at its greatest weight. */
  function addAll(runs: readonly Run[]): readonly Asked[] {
    const heaviestFirst = runs.length > 1 ? runs.toSorted((a, b) => b.weight - a.weight) : runs;
    const asked = new Map<string, Asked>();
    for (const { words, weight } of heaviestFirst) {
      let before: Asked | undefined;
      for (const word of words) {
        let here = asked.get(word);
        if (here === undefined) {
          here = askedFor(word);
          asked.set(word, here);
          addTerm(here.marked, here.number, weight, false);
        }
        if (before !== undefined && !here.after.includes(before)) {
          here.after.push(before);
          const pair = pairOf(marked, before.marked, here.marked);
          addTerm(pair, pairOf(folded, before.number, here.number), weight, true);
        }
        before = here;
      }
    }
    return [...asked.values()];
  }

  function askedFor(word: string): Asked {
    const number = marked.find(word);
    return {
      word,
      marked: number,
      number: number < 0 ? folded.find(bare(word)) : (foldedOf[number] ?? -1),
      after: [],
    };
  }

  function addTerm(term: number, letters: number, weight: number, isPair: boolean): void {
    const written = term < 0 ? 0 : plain.count(term);
    const spelled = letters < 0 ? 0 : unmarked.count(letters);
    // Where no other word is spelled with these letters, both lists are one: it is walked once.
    const once = written === spelled;
    if (written > 0) plain.add(term, weight * (weights.text + (once ? weights.folded : 0)), scores);
    if (spelled > 0 && !once && (isPair || written === 0))
      unmarked.add(letters, weight * weights.folded, scores);
    if (term < 0) return;
    for (const other of beside) other.index.add(term, weight * other.weight, scores);
  }
}

/** A word of the question by its numbers, -1 where it was never seen. */
interface Asked {
  readonly word: string;
  readonly marked: number;
  /** Without its marks. */
  readonly number: number;
  /** The words it stood behind. */
  readonly after: Asked[];
}

/** The term two words side by side are, or -1. */
function pairOf({ words, pairs }: Vocabulary, first: number, second: number): number {
  const pair = first < 0 || second < 0 ? -1 : pairs.find(first, second);
  return pair < 0 ? -1 : words.length + pair;
}
