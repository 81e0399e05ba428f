import { Refused } from '../../core/errors.ts';

/** A fault in the knowledge folder: which file, which line, what is wrong, in words its author understands. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** The folder cannot be used as it is. `faults` is never empty. */
export class BrokenKnowledge extends Refused {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`).join('\n'));
    this.faults = faults;
  }
}
