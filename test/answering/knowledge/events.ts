/** Things that happen by themselves, kept in order until somebody waits for them. */
export interface Events<T> {
  readonly happened: (event: T) => void;
  /** The next one; fails when nothing happens for half a minute. */
  readonly next: () => Promise<T>;
  /** How many have happened that nobody waited for. */
  readonly waiting: () => number;
}

const patienceMs = 30_000;

/** Nothing has happened yet. */
export function createEvents<T>(): Events<T> {
  const kept: T[] = [];
  let wake: () => void = () => undefined;
  return {
    happened: (event) => {
      kept.push(event);
      wake();
    },
    next: async () => {
      if (kept.length === 0) {
        await new Promise<void>((resolve, reject) => {
          const timeout = setTimeout(() => {
            reject(new Error('nothing happened'));
          }, patienceMs);
          wake = () => {
            clearTimeout(timeout);
            resolve();
          };
        });
      }
      const [first] = kept.splice(0, 1);
      if (first === undefined) throw new Error('nothing happened');
      return first;
    },
    waiting: () => kept.length,
  };
}
