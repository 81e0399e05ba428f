import { GrammyError, HttpError } from 'grammy';
import { Refused, Unreachable } from '../../core/errors.ts';
import type { Address } from '../../core/turn.ts';
import { addressAt, placeOf } from './address.ts';
import { ServerFault } from './server-fault.ts';

/** Nobody will be reached there until they write again. */
const gone =
  /chat not found|user not found|bot was blocked|user is deactivated|bot was kicked|bot is not a member|can't initiate conversation|PEER_ID_INVALID|have no rights to send|not enough rights/iu;
/** Made again without formatting and buttons, the words themselves may pass. */
const badForm = /can't parse entities|ENTITY_|BUTTON_|entity|inline keyboard|reply_markup/iu;
/** The code of what went wrong on the way to or through a proxy. */
export const notConnected = 'EPROXY';
/** Errors of a connection that was never there, so that nothing can have arrived; some of them a lost one has too. */
const neverConnected = new Set([
  notConnected,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** How the system calls' own errors say that there was a connection. */
const wasConnected = /\b(?:read|write|send)\b/u;

/** A bot token wherever it stands in a text. */
const token = /\d{5,}:[\w-]{20,}/gu;

/** A text without any bot token: the platform's own addresses hold it, and so do the messages of network errors. */
export function redacted(text: string): string {
  return text.replaceAll(token, '<token>');
}

/** Whether the platform does not know our token (any more): nothing we send or fetch can succeed. */
export function isUnauthorized(failure: unknown): boolean {
  return failure instanceof GrammyError && (failure.error_code === 401 || failure.error_code === 404);
}

/** Another process fetches with our token, or a webhook is set. */
export function isConflict(failure: unknown): failure is GrammyError {
  return failure instanceof GrammyError && failure.error_code === 409;
}

/** Whether the words may pass without what is around them. */
export function isBadForm(failure: unknown): boolean {
  return failure instanceof GrammyError && failure.error_code === 400 && badForm.test(failure.description);
}

/** What a call's failure means to the house. Anything that is none of the platform's stays what it is. */
export function meaningOf(failure: unknown, to?: Address): unknown {
  if (failure instanceof GrammyError) return answeredNo(failure, to);
  if (!(failure instanceof HttpError)) return failure;
  const { error } = failure;
  if (error instanceof ServerFault)
    return new Unreachable(`Telegram is out of order (HTTP ${error.status}).`);
  // The client gives some errors a code that is not there.
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const said = error instanceof Error ? error.message : '';
  const why = redacted(code === '' ? said : code);
  return new Unreachable(`Telegram could not be asked: ${why}`, {
    mayHaveArrived: !neverConnected.has(code) || wasConnected.test(redacted(said)),
  });
}

function answeredNo(failure: GrammyError, to?: Address): Error {
  const { error_code: code, parameters } = failure;
  const description = redacted(failure.description);
  if (code === 429)
    return new Unreachable(`Telegram asks to wait: ${description}`, {
      retryAfterMs: (parameters.retry_after ?? 1) * 1000,
    });
  if (code >= 500) return new Unreachable(`Telegram is out of order: ${description}`);
  const moved = parameters.migrate_to_chat_id;
  if (moved !== undefined && to !== undefined)
    return new Refused(description, { movedTo: addressAt({ ...placeOf(to), chat: moved }) });
  return new Refused(`Telegram refused: ${description}`, {
    gone: code === 403 || (code === 400 && gone.test(description)),
  });
}
