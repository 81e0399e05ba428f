import type { Stores } from '../../src/conversation/journal.ts';

/** Stores that are empty, and a way to open them a second time, as another process does. */
export interface Opened extends Stores {
  readonly again: () => Promise<Stores>;
}

/** Opens empty stores of one kind. */
export type OpenEmpty = () => Promise<Opened>;
