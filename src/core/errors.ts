import type { Address } from './turn.ts';

/** They said no. `message` says who and why, in words an operator understands. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** The person cannot be reached there any more until they write again: they blocked us, left, or were deleted. */
  readonly gone: boolean;
  /** Where the chat lives now. */
  readonly movedTo: Address | undefined;

  constructor(
    message: string,
    options: { readonly cause?: unknown; readonly gone?: boolean; readonly movedTo?: Address } = {},
  ) {
    super(message, { cause: options.cause });
    this.gone = options.gone ?? false;
    this.movedTo = options.movedTo;
  }
}

/** They could not be asked. Trying again later may help. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly retryAfterMs: number | undefined;
  /** They may have done it all the same: only their answer is missing. */
  readonly mayHaveArrived: boolean;

  constructor(
    message: string,
    options: {
      readonly retryAfterMs?: number;
      readonly cause?: unknown;
      readonly mayHaveArrived?: boolean;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs;
    this.mayHaveArrived = options.mayHaveArrived ?? false;
  }
}

/** Somebody was faster: what we read has changed since. Read again and decide again. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}
