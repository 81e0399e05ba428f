import type { FakeTelegram, Person } from './telegram.ts';

/** What is known of one run; times in ms, measured from its first update. */
export interface RunReport {
  readonly kind: 'burst' | 'steady';
  readonly updates: number;
  readonly answers: number;
  readonly firstAnswerMs: number | undefined;
  readonly lastAnswerMs: number | undefined;
  /** From the first update to the last answer. */
  readonly answersPerSecond: number | undefined;
  /** From an update being there to its answer. */
  readonly p50Ms: number | undefined;
  readonly p99Ms: number | undefined;
  readonly worstMs: number | undefined;
  /** Updates without an answer, and answers without an update, in all and in how many chats. */
  readonly missing: number;
  readonly missingChats: number;
  readonly duplicates: number;
  readonly duplicateChats: number;
}

interface Run {
  readonly kind: 'burst' | 'steady';
  readonly startedAt: number;
  updates: number;
  planned: number;
  readonly waits: number[];
  firstAt: number | undefined;
  lastAt: number | undefined;
  duplicates: number;
  readonly duplicateChats: Set<number>;
}

interface Asked {
  readonly at: number;
  readonly run: Run;
}

/** Queues updates and matches the answers to them: in each chat the first answer belongs to the first open update. */
export function createRun(fake: FakeTelegram) {
  const people: Person[] = [];
  const open = new Map<number, Asked[]>();
  let runs: Run[] = [];
  let timers: NodeJS.Timeout[] = [];
  let onSettled: (() => void) | undefined;

  fake.onSent(({ chat_id }) => {
    const now = performance.now();
    const asked = open.get(chat_id)?.shift();
    const run = asked?.run ?? runs.at(-1);
    if (run === undefined) return;
    if (asked === undefined) {
      run.duplicates += 1;
      run.duplicateChats.add(chat_id);
    } else {
      run.waits.push(now - asked.at);
      run.firstAt ??= now;
      run.lastAt = now;
    }
    if (isSettled()) onSettled?.();
  });

  const isSettled = (): boolean => runs.every(({ planned, waits }) => waits.length >= planned);

  function begin(kind: Run['kind'], planned: number): Run {
    const run: Run = {
      kind,
      planned,
      startedAt: performance.now(),
      updates: 0,
      waits: [],
      firstAt: undefined,
      lastAt: undefined,
      duplicates: 0,
      duplicateChats: new Set(),
    };
    runs.push(run);
    return run;
  }

  function ask(run: Run, chats: number, texts: readonly string[]): void {
    while (people.length < chats) {
      people.push(fake.person({ id: 1_000_000 + people.length, first_name: `Người ${people.length}` }));
    }
    const person = people[run.updates % chats];
    if (person === undefined) return;
    const queue = open.get(person.id) ?? [];
    open.set(person.id, queue);
    queue.push({ at: performance.now(), run });
    person.says(texts[run.updates % texts.length] ?? '');
    run.updates += 1;
  }

  function reportOf(run: Run): RunReport {
    const sorted = Float64Array.from(run.waits).sort();
    const at = (share: number): number | undefined =>
      rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
    const missing = [...open.values()]
      .map((queue) => queue.filter((asked) => asked.run === run).length)
      .filter((count) => count > 0);
    const last = run.lastAt === undefined ? undefined : run.lastAt - run.startedAt;
    return {
      kind: run.kind,
      updates: run.updates,
      answers: sorted.length,
      firstAnswerMs: rounded(run.firstAt === undefined ? undefined : run.firstAt - run.startedAt),
      lastAnswerMs: rounded(last),
      answersPerSecond: last === undefined ? undefined : Math.round((sorted.length * 1000) / last),
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      worstMs: rounded(sorted.at(-1)),
      missing: missing.reduce((sum, count) => sum + count, 0),
      missingChats: missing.length,
      duplicates: run.duplicates,
      duplicateChats: run.duplicateChats.size,
    };
  }

  return {
    burst(chats: number, updates: number, texts: readonly string[]): { readonly queued: number } {
      const run = begin('burst', updates);
      while (run.updates < updates) ask(run, chats, texts);
      return { queued: updates };
    },

    steady(plan: {
      readonly chats: number;
      readonly perSecond: number;
      readonly seconds: number;
      readonly texts: readonly string[];
    }): { readonly planned: number } {
      const total = Math.round(plan.perSecond * plan.seconds);
      const run = begin('steady', total);
      // A late timer catches up, so that the pace is kept as a whole.
      const timer = setInterval(
        () => {
          const due = Math.floor(((performance.now() - run.startedAt) * plan.perSecond) / 1000);
          while (run.updates < Math.min(due, total)) ask(run, plan.chats, plan.texts);
          if (run.updates >= total) clearInterval(timer);
        },
        Math.max(1, Math.floor(1000 / plan.perSecond)),
      );
      timers.push(timer);
      return { planned: total };
    },

    /** Resolves when every update that was planned has its answer, or when the time is up. */
    settled: (withinMs: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        onSettled = () => {
          clearTimeout(timer);
          onSettled = undefined;
          resolve();
        };
        if (isSettled()) onSettled();
      }),

    report: () => ({
      calls: Object.fromEntries(fake.counts()),
      pending: fake.pending(),
      polls: fake.polls,
      webhook: fake.webhook,
      runs: runs.map(reportOf),
    }),

    reset(): void {
      for (const timer of timers) clearInterval(timer);
      timers = [];
      runs = [];
      open.clear();
    },
  };
}

const rounded = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : Math.round(ms * 100) / 100;
