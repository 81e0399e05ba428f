import type { Counts } from '../../answering/reading/counts.ts';
import { createReader } from '../../answering/reading/reader.ts';
import { buildIndex } from '../../answering/search/lexical-index.ts';
import { makeClauses, questionOn } from './clauses.ts';
import type { Lengths } from './clauses.ts';
import { langchain, minisearch } from './engines.ts';
import type { Engine } from './engines.ts';
import { dressed, forms } from './forms.ts';
import { measure, micros, percent } from './measure.ts';
import type { Asked } from './measure.ts';
import { pick, seeded } from './seeded.ts';

/** What texts, how many, and how many questions each engine can be asked in reasonable time. */
export interface Generated {
  /** What the texts are like. */
  readonly title: string;
  readonly lengths: Lengths;
  readonly size: number;
  readonly questions: number;
  readonly langchainAsked: number;
  readonly miniAsked: number;
}

/** Texts made up from the counts, the same in every run; how quality and time grow with them. */
export async function benchGenerated(
  counts: Counts,
  { title, size, lengths, questions, ...asked }: Generated,
): Promise<void> {
  const random = seeded(size);
  const texts = makeClauses(counts, size, lengths, random).map((text, index) => ({
    id: String(index),
    text,
  }));
  const all: Asked[] = Array.from({ length: questions }, () => {
    const { id, text } = pick(texts, random) ?? { id: '', text: '' };
    return { question: questionOn(text, random), answers: new Set([id]) };
  });
  console.log(`\n${size.toLocaleString('en')} ${title}, R@1/R@10/MRR@10, p50 / p99 a query`);

  const { value: index, ms, megabytes } = weighed(() => buildIndex(texts));
  console.log(`  our index: ${ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
  const reader = weighed(() =>
    createReader({ counts, texts: texts.map(({ text }) => text), abbreviations: {} }),
  );
  console.log(`  our reader: ${reader.ms.toFixed(0)} ms, ${reader.megabytes.toFixed(0)} MB`);
  const read = reader.value;
  const found = (words: readonly string[], limit: number): readonly string[] =>
    index.search([{ words, weight: 1 }], limit).map(({ id }) => id);

  const ours: Engine = {
    name: 'ours',
    search: (question, limit) => Promise.resolve(found(read(question).syllables, limit)),
  };
  const unread: Engine = {
    name: 'ours, question not read',
    search: (question, limit) => Promise.resolve(index.search(question, limit).map(({ id }) => id)),
  };
  const p50 = new Map<Engine, number>();
  for (const engine of [ours, unread]) {
    for (const form of forms) {
      const result = await measure(engine, dressed(all, form));
      console.log(
        `  ${engine.name.padEnd(26)} ${form.name.padEnd(11)} ${percent(result).padEnd(15)} ${micros(result)}`,
      );
      if (form.name === 'clean') p50.set(engine, result.p50);
    }
  }
  const rivals = [
    { rival: weighed(() => minisearch(texts)), number: asked.miniAsked },
    { rival: weighed(() => langchain(texts, 10)), number: asked.langchainAsked },
  ];
  for (const { rival, number } of rivals) {
    console.log(
      `  ${rival.value.name}: index ${rival.ms.toFixed(0)} ms, ${rival.megabytes.toFixed(0)} MB; ${String(number)} questions`,
    );
    for (const form of forms.slice(0, 2)) {
      const result = await measure(rival.value, dressed(all.slice(0, number), form));
      const times = (engine: Engine): string =>
        `${Math.round(result.p50 / (p50.get(engine) ?? 1)).toLocaleString('en')} ×`;
      console.log(
        `  ${rival.value.name.padEnd(26)} ${form.name.padEnd(11)} ${percent(result).padEnd(15)} ${micros(result)}  = ${times(ours)} ours, ${times(unread)} our index`,
      );
    }
  }
}

/** What it takes to make something: time, and memory when the garbage is gone (0 without `--expose-gc`, then an estimate). */
function weighed<T>(make: () => T): { readonly value: T; readonly ms: number; readonly megabytes: number } {
  const before = memory();
  const started = performance.now();
  const value = make();
  const ms = performance.now() - started;
  return { value, ms, megabytes: Math.max(0, memory() - before) / 1e6 };
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
