import type { Chat, User } from 'grammy/types';

/** What a call was given, after its body was read once: JSON values, or strings from a query or a form. */
export type Params = Readonly<Record<string, unknown>>;

/** A file that came with a call as multipart/form-data. */
export interface Upload {
  readonly filename: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A stretch of a text; offset and length in UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly user?: User;
  readonly custom_emoji_id?: string;
}

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly [field: string]: unknown;
}

/** Inline buttons, a reply keyboard, or the wish to remove one. */
export interface Markup {
  readonly inline_keyboard?: readonly (readonly Button[])[];
  readonly keyboard?: readonly (readonly (string | { readonly text: string })[])[];
  readonly [field: string]: unknown;
}

/** A message as the platform gives it; `date` in seconds. Media and service fields are there under their names. */
export interface Message {
  readonly message_id: number;
  readonly from?: User;
  readonly chat: Chat;
  readonly date: number;
  readonly edit_date?: number;
  readonly message_thread_id?: number;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly reply_markup?: Markup;
  readonly reply_to_message?: Message;
  readonly media_group_id?: string;
  readonly [field: string]: unknown;
}

/** A replied message is given without what it replied to itself. */
export function withoutReply({ reply_to_message: _, ...message }: Message): Message {
  return message;
}

export interface Update {
  readonly update_id: number;
  readonly message?: Message;
  readonly edited_message?: Message;
  readonly callback_query?: Readonly<Record<string, unknown>>;
  readonly my_chat_member?: Readonly<Record<string, unknown>>;
  readonly [kind: string]: unknown;
}

/** True for what the platform gave out as an update. */
export function isUpdate(value: unknown): value is Update {
  return typeof value === 'object' && value !== null && 'update_id' in value;
}

export interface Done {
  readonly ok: true;
  readonly result: unknown;
  readonly description?: string;
}

export interface Refusal {
  readonly ok: false;
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly migrate_to_chat_id?: number; readonly retry_after?: number };
}

/** What the platform answers; the HTTP status is 200 or the error code. */
export type Outcome = Done | Refusal;

export function done(result: unknown, description?: string): Done {
  return description === undefined ? { ok: true, result } : { ok: true, result, description };
}

export function refused(
  error_code: number,
  description: string,
  parameters?: NonNullable<Refusal['parameters']>,
): Refusal {
  return parameters === undefined
    ? { ok: false, error_code, description }
    : { ok: false, error_code, description, parameters };
}

export const badRequest = (why: string): Refusal => refused(400, `Bad Request: ${why}`);
export const forbidden = (why: string): Refusal => refused(403, `Forbidden: ${why}`);
export const conflict = (why: string): Refusal => refused(409, `Conflict: ${why}`);
export const tooMany = (retryAfter: number): Refusal =>
  refused(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });

/** True for a refusal, whatever else the function that gave it could have given. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'error_code' in value;
}
