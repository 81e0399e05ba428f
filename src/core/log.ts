/** Numbers, ids and names of ours; never the words of a person. */
export type Facts = Readonly<Record<string, unknown>>;

/** Where lines for the operator go. A line tells what happened and how long it took, never what was said. */
export interface Log {
  info(facts: Facts, message: string): void;
  warn(facts: Facts, message: string): void;
  error(facts: Facts, message: string): void;
}

/** Says nothing: for a terminal, where the conversation itself is on the screen. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
