import { z } from 'zod';
import type { Clock, NewId } from '../../core/clock.ts';
import { readable } from '../../core/text.ts';
import type { Turn } from '../../core/turn.ts';

/** The longest question that is read; the page's input takes no more. */
export const maxLetters = 4_000;

/** Why a request is not a turn. */
export type Unreadable = 'type' | 'json' | 'shape' | 'empty' | 'long' | 'method';

/** A request as a turn, or why it is none and, if it could be told, in which conversation. */
export type ReadTurn =
  | { readonly ok: true; readonly turn: Turn }
  | { readonly ok: false; readonly why: Unreadable; readonly conversation?: string };

const madeId = z.uuidv4().transform((id) => id.toLowerCase());
/** An id that was not made by us is as good as none: the person gets a new conversation, not an error. */
const ownId = madeId.optional().catch(undefined);

const bodySchema = z.object({
  conversation: ownId,
  /** Made by the page for each message, so that one sent again after a broken connection is not answered twice. */
  turn: ownId,
  text: z.string().nullish(),
  choice: z.string().max(200).nullish(),
});

/** Reads the body of `POST /api/chat`. */
export function readTurn(
  contentType: string | undefined,
  body: string,
  { clock, newId }: { readonly clock: Clock; readonly newId: NewId },
): ReadTurn {
  if (!isJson(contentType)) return { ok: false, why: 'type' };
  const value = parsed(body);
  if (value === undefined) return { ok: false, why: 'json' };
  const read = bodySchema.safeParse(value);
  if (!read.success) return { ok: false, why: 'shape' };
  const conversation = read.data.conversation ?? newId();
  const text = readable(read.data.text ?? '');
  const choice = read.data.choice?.trim() ?? '';
  if (text === '' && choice === '') return { ok: false, why: 'empty', conversation };
  if (text.length > maxLetters) return { ok: false, why: 'long', conversation };
  return {
    ok: true,
    turn: {
      id: `web:${conversation}:${read.data.turn ?? newId()}`,
      from: { channel: 'web', chat: conversation },
      at: clock.now(),
      text,
      ...(choice === '' ? {} : { choice }),
    },
  };
}

/** The id of a conversation, which alone lets one read on in it; `undefined` for anything else. */
export function readChat(value: string | undefined): string | undefined {
  return madeId.safeParse(value).data;
}

const heardSchema = z.object({
  conversation: madeId,
  heard: z.array(z.string().max(100)).max(1_000),
});

/** What a page has shown, or why it cannot be told. */
export type ReadHeard =
  | { readonly ok: true; readonly conversation: string; readonly heard: readonly string[] }
  | { readonly ok: false; readonly why: 'type' | 'shape' };

/** Reads the body of `POST /api/chat/news`. */
export function readHeard(contentType: string | undefined, body: string): ReadHeard {
  if (!isJson(contentType)) return { ok: false, why: 'type' };
  const read = heardSchema.safeParse(parsed(body));
  return read.success ? { ok: true, ...read.data } : { ok: false, why: 'shape' };
}

/** No other type: a form of another site could send those without asking. */
function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(?:;|$)/iu.test(contentType ?? '');
}

function parsed(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return value;
  } catch {
    return undefined;
  }
}
