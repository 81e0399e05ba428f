import { isList, isRecord } from './params.ts';
import type { Entity, Refusal } from './shapes.ts';
import { badRequest } from './shapes.ts';
import { validUrl } from './url.ts';

const plain = new Set(
  'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time'.split(
    ' ',
  ),
);

/** What the platform finds in a text by itself: commands, mentions, hashtags, links. */
const found: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['url', /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/@<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/@])/gu],
  ['mention', /(?<![\p{L}\p{N}_.@/])@[A-Za-z][A-Za-z0-9_]{3,31}(?![\p{L}\p{N}_@])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];
const mayHold = /[@/#]/u;

/** The given entities and those the platform finds in what they leave free, in order. */
export function withFound(text: string, given: readonly Entity[]): readonly Entity[] {
  if (!mayHold.test(text)) return given;
  const all = [...given];
  for (const [type, pattern] of found) {
    for (const { 0: hit, index } of text.matchAll(pattern)) {
      const taken = all.some(
        ({ offset, length, type: other }) =>
          index < offset + length && offset < index + hit.length && !overlays.has(other),
      );
      if (!taken) all.push({ type, offset: index, length: hit.length });
    }
  }
  return all.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/** Entities under which links are still found. */
const overlays = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'blockquote']);

/**
 * The `entities` of a call, checked against its text.
 * Known from TDLib: an entity that begins or ends outside the text or in the middle of a UTF-16 pair refuses the whole
 * message; one of no length is dropped; a text_link with an address that is none is dropped; a text_mention of nobody
 * is dropped. Assumed: the wording for an unknown type, and that a negative or absurd offset is refused.
 */
export function checkEntities(raw: unknown, text: string): readonly Entity[] | Refusal {
  if (!isList(raw)) return [];
  const kept: Entity[] = [];
  for (const one of raw) {
    if (!isRecord(one)) return badRequest("can't parse MessageEntity: expected an Object");
    const { type, offset, length } = one;
    if (typeof type !== 'string') {
      return badRequest('can\'t parse MessageEntity: Can\'t find field "type"');
    }
    if (typeof offset !== 'number' || typeof length !== 'number') {
      const missing = typeof offset === 'number' ? 'length' : 'offset';
      return badRequest(`can't parse MessageEntity: Can't find field "${missing}"`);
    }
    if (!plain.has(type)) return badRequest("can't parse MessageEntity: unsupported type specified");
    if (offset < 0 || offset > 1_000_000) {
      return badRequest(`receive an entity with incorrect offset ${offset}`);
    }
    if (length < 0 || length > 1_000_000) {
      return badRequest(`receive an entity with incorrect length ${length}`);
    }
    const wrong = outside(text, offset, length);
    if (wrong !== undefined) return badRequest(wrong);
    const entity = complete(one, { type, offset, length });
    if (length > 0 && entity !== undefined) kept.push(entity);
  }
  return kept.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

function outside(text: string, offset: number, length: number): string | undefined {
  const end = offset + length;
  if (offset > text.length) {
    return `entity beginning at UTF-16 offset ${offset} begins after the end of the text at UTF-16 offset ${text.length}`;
  }
  if (end > text.length) {
    return `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${text.length}`;
  }
  const splits = (at: number): boolean => isLow(text.charCodeAt(at));
  const bytes = (at: number): number => Buffer.byteLength(text.slice(0, at));
  if (splits(offset)) return `entity begins in a middle of a UTF-16 symbol at byte offset ${bytes(offset)}`;
  if (splits(end)) return `entity ends in a middle of a UTF-16 symbol at byte offset ${bytes(end)}`;
  return undefined;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** With the fields its type needs; undefined when they are no good and the platform drops it. */
function complete(raw: Readonly<Record<string, unknown>>, base: Entity): Entity | undefined {
  const { type } = base;
  if (type === 'text_link') {
    const url = typeof raw['url'] === 'string' ? validUrl(raw['url']) : undefined;
    return url === undefined || typeof url === 'object' ? undefined : { ...base, url };
  }
  if (type === 'pre' && typeof raw['language'] === 'string' && raw['language'] !== '') {
    return { ...base, language: raw['language'] };
  }
  if (type === 'text_mention') {
    const user = raw['user'];
    if (!isRecord(user) || typeof user['id'] !== 'number') return undefined;
    const first_name = typeof user['first_name'] === 'string' ? user['first_name'] : '';
    return { ...base, user: { id: user['id'], is_bot: false, first_name } };
  }
  if (type === 'custom_emoji') {
    const id = raw['custom_emoji_id'];
    return typeof id === 'string' && /^\d+$/u.test(id) ? { ...base, custom_emoji_id: id } : undefined;
  }
  return base;
}
