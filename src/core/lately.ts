/** A memory of what was made lately: at most so many things, the longest unused goes first. */
export interface Lately<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
  readonly size: () => number;
}

/** Makes an empty memory of at most `most` things; with 0 it keeps nothing. */
export function createLately<Key, Value>(most: number): Lately<Key, Value> {
  // A Map gives back its keys in the order they were put in: the first one is the longest unused.
  const kept = new Map<Key, Value>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      if (kept.size <= most) return;
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    },
    size: () => kept.size,
  };
}
