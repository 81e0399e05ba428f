import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokenise as tokeniseAnew } from './syllable.ts';
import type { Tokenise } from './syllable.ts';

/** How often syllables, and pairs of neighbours, occur in a body of text. Syllables are known by their number in `syllables`. */
export interface Counts {
  readonly syllables: readonly string[];
  readonly times: Float64Array;
  /** Parallel: pair i is `firsts[i]`, `seconds[i]`, seen `pairTimes[i]` times. */
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly pairTimes: Float64Array;
}

/** Stands for every number, so that `quý 2` teaches us `quý 3`. */
export const anyNumber = '0';

const background = new URL('./vi-syllable-pairs.tsv.gz', import.meta.url);
const tab = 9;
const newline = 10;

/** The counts of administrative Vietnamese that come with the program. Takes some 60 ms: do it once, at start. */
export function loadCounts(file: URL = background): Counts {
  const bytes = gunzipSync(readFileSync(file));
  const syllables: string[] = [];
  const times: number[] = [];
  const numberOf = new Map<string, number>();
  let at = skipComments(bytes);
  while (at < bytes.length && bytes[at] !== newline) {
    const split = bytes.indexOf(tab, at);
    const end = lineEnd(bytes, split);
    const syllable = bytes.toString('utf8', at, split);
    numberOf.set(syllable, syllables.length);
    syllables.push(syllable);
    times.push(decimal(bytes, split + 1, end));
    at = end + 1;
  }
  return { syllables, times: Float64Array.from(times), ...readPairs(bytes.subarray(at + 1), numberOf) };
}

function readPairs(
  bytes: Buffer,
  numberOf: ReadonlyMap<string, number>,
): Omit<Counts, 'syllables' | 'times'> {
  const text = bytes.toString('utf8');
  const lines = text.split('\n');
  const firsts = new Uint32Array(lines.length);
  const seconds = new Uint32Array(lines.length);
  const pairTimes = new Float64Array(lines.length);
  let size = 0;
  for (const line of lines) {
    const one = line.indexOf('\t');
    const two = line.indexOf('\t', one + 1);
    const first = numberOf.get(line.slice(0, one));
    const second = numberOf.get(line.slice(one + 1, two));
    if (two < 0 || first === undefined || second === undefined) continue;
    firsts[size] = first;
    seconds[size] = second;
    pairTimes[size] = Number(line.slice(two + 1));
    size += 1;
  }
  return {
    firsts: firsts.slice(0, size),
    seconds: seconds.slice(0, size),
    pairTimes: pairTimes.slice(0, size),
  };
}

function skipComments(bytes: Buffer): number {
  let at = 0;
  while (bytes[at] === 35) at = lineEnd(bytes, at) + 1;
  return at;
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(newline, from);
  return end < 0 ? bytes.length : end;
}

function decimal(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + (bytes[at] ?? 48) - 48;
  return value;
}

/** Counts texts of our own: the loaded knowledge, or sentences people say. Pairs do not reach over a text's end. */
export function countTexts(texts: readonly string[], tokenise: Tokenise = tokeniseAnew): Counts {
  const numberOf = new Map<string, number>();
  const syllables: string[] = [];
  const times: number[] = [];
  const pairs = new Map<number, number>();
  for (const text of texts) {
    let before = -1;
    for (const word of tokenise(text)) {
      const syllable = asCounted(word);
      let number = numberOf.get(syllable);
      if (number === undefined) {
        number = syllables.push(syllable) - 1;
        numberOf.set(syllable, number);
      }
      times[number] = (times[number] ?? 0) + 1;
      if (before >= 0) {
        const pair = before * 0x100000 + number;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
      before = number;
    }
  }
  const keys = [...pairs.keys()];
  return {
    syllables,
    times: Float64Array.from(times),
    firsts: Uint32Array.from(keys, (pair) => Math.floor(pair / 0x100000)),
    seconds: Uint32Array.from(keys, (pair) => pair % 0x100000),
    pairTimes: Float64Array.from(pairs.values()),
  };
}

/** The form under which a word is counted: itself, or `anyNumber`. */
export function asCounted(word: string): string {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^[0-9]+$/u.test(word) ? anyNumber : word;
}
