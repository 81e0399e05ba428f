/** They said no. `message` says who and why, in words an operator understands. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** They could not be asked. Trying again later may help. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: { readonly retryAfterMs?: number; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Somebody was faster: what we read has changed since. Read again and decide again. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}
