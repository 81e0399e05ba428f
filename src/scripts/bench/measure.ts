import type { Engine } from './engines.ts';

/** A question and the ids or sections that answer it. */
export interface Asked {
  readonly question: string;
  readonly answers: ReadonlySet<string>;
}

export interface Quality {
  /** Share of questions whose first result answers; whose first ten hold an answer; mean of 1/rank within ten. */
  readonly first: number;
  readonly ten: number;
  readonly mrr: number;
}

export interface Times {
  /** Half of the questions took less; one in a hundred took more. Microseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Milliseconds of questions after which an engine's code is compiled; the same for the quick and the slow. */
const warm = 200;

/** Asks everything once for quality, then again until the engine is warm; the times are of the round after that. */
export async function measure(
  engine: Engine,
  asked: readonly Asked[],
  answerOf: (id: string) => string = (id) => id,
): Promise<Quality & Times> {
  let first = 0;
  let ten = 0;
  let mrr = 0;
  let times: number[] = [];
  const begun = performance.now();
  for (let round = 0, ready = false; !ready; round += 1) {
    ready = round > 0 && performance.now() - begun > warm;
    times = [];
    for (const { question, answers } of asked) {
      const started = performance.now();
      const found = await engine.search(question, 10);
      times.push((performance.now() - started) * 1000);
      if (round > 0) continue;
      const rank = found.findIndex((id) => answers.has(answerOf(id)));
      if (rank === 0) first += 1;
      if (rank >= 0) {
        ten += 1;
        mrr += 1 / (rank + 1);
      }
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const all = asked.length;
  return { first: first / all, ten: ten / all, mrr: mrr / all, p50: at(0.5), p99: at(0.99) };
}

/** `78/96/84.0`: first, ten and MRR in percent. */
export function percent({ first, ten, mrr }: Quality): string {
  return `${(first * 100).toFixed(0)}/${(ten * 100).toFixed(0)}/${(mrr * 100).toFixed(1)}`;
}

/** `95 / 312 µs`. */
export function micros({ p50, p99 }: Times): string {
  return `${Math.round(p50).toLocaleString('en')} / ${Math.round(p99).toLocaleString('en')} µs`;
}
