/** What a command came to: what it says, and to whom. */
export interface Said {
  /** To whoever reads the answer, or the program it is handed to. */
  readonly out: string;
  /** To the person at the keyboard alone. */
  readonly beside?: string;
  /** 0: done. 1: not, or not all of it. 2: not called as it is called. */
  readonly code: 0 | 1 | 2;
}

/** It was not done, and why. */
export function notDone(why: string, code: 1 | 2 = 1): Said {
  return { out: '', beside: why, code };
}
