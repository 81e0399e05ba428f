import { HttpError } from 'grammy';
import { FetchError } from 'node-fetch';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/channels/telegram/failures.ts';
import { Unreachable } from '../../../src/core/errors.ts';

/** What a call fails with when this system call did. */
function failure(call: 'connect' | 'read' | 'write', code: string): HttpError {
  const cause = Object.assign(new Error(`${call} ${code} 149.154.167.220:443`), { code });
  return new HttpError(
    'Network request failed',
    new FetchError(`request failed, reason: ${cause.message}`, 'system', cause),
  );
}

const mayHaveArrived = (given: HttpError): boolean | undefined => {
  const meaning = meaningOf(given);
  return meaning instanceof Unreachable ? meaning.mayHaveArrived : undefined;
};

describe.each(['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'])('%s', (code) => {
  it('before there was a connection: nothing can have been heard, and it is tried as often as it takes', () => {
    expect(mayHaveArrived(failure('connect', code))).toBe(false);
  });

  it.each(['read', 'write'] as const)('at a %s: what was sent before may have been heard', (call) => {
    expect(mayHaveArrived(failure(call, code))).toBe(true);
  });
});
