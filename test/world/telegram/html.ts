import type { Entity } from './shapes.ts';
import { validUrl } from './url.ts';

/** A text without its marks, or why the marks cannot be read. */
export type Parsed =
  { readonly text: string; readonly entities: readonly Entity[] } | { readonly wrong: string };

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: 'bold',
    strong: 'bold',
    i: 'italic',
    em: 'italic',
    u: 'underline',
    ins: 'underline',
    s: 'strikethrough',
    strike: 'strikethrough',
    del: 'strikethrough',
    span: 'spoiler',
    'tg-spoiler': 'spoiler',
    a: 'text_link',
    code: 'code',
    pre: 'pre',
    blockquote: 'blockquote',
    'tg-emoji': 'custom_emoji',
  }),
);
const named: ReadonlyMap<string, string> = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"' }));
const reference = /&(?:(lt|gt|amp|quot)|#(\d+)|#x([0-9a-f]+));?/giu;

interface Open {
  readonly tag: string;
  readonly at: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The platform's HTML, as far as its tags and its complaints go; wordings are TDLib's. */
export function parseHtml(source: string): Parsed {
  const open: Open[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  const byte = (index: number): number => Buffer.byteLength(source.slice(0, index));

  while (at < source.length) {
    const next = source.indexOf('<', at);
    text += decoded(source.slice(at, next < 0 ? undefined : next));
    if (next < 0) break;
    const end = source.indexOf('>', next);
    const closing = source[next + 1] === '/';
    if (closing) {
      if (end < 0) return { wrong: `Unclosed end tag at byte offset ${byte(next)}` };
      const tag = source
        .slice(next + 2, end)
        .trim()
        .toLowerCase();
      const last = open.pop();
      if (last === undefined) return { wrong: `Unexpected end tag at byte offset ${byte(next)}` };
      if (tag !== '' && tag !== last.tag) {
        return {
          wrong: `Unmatched end tag at byte offset ${byte(next)}, expected "</${last.tag}>", found "</${tag}>"`,
        };
      }
      close(last, text, entities);
    } else {
      const tag = (/^[^\s>]*/u.exec(source.slice(next + 1))?.[0] ?? '').toLowerCase();
      if (end < 0 && next + 1 + tag.length >= source.length) {
        return { wrong: `Unclosed start tag at byte offset ${byte(next)}` };
      }
      if (!types.has(tag)) return { wrong: `Unsupported start tag "${tag}" at byte offset ${byte(next)}` };
      if (end < 0) return { wrong: `Unclosed start tag at byte offset ${byte(next)}` };
      const attributes = attributesOf(source.slice(next + 1 + tag.length, end));
      if (tag === 'span' && attributes.get('class') !== 'tg-spoiler') {
        return { wrong: `Tag "span" must have class "tg-spoiler" at byte offset ${byte(next)}` };
      }
      open.push({ tag, at: text.length, attributes });
    }
    at = end + 1;
  }
  const left = open.at(-1);
  return left === undefined
    ? { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) }
    : { wrong: `Can't find end tag corresponding to start tag "${left.tag}"` };
}

function close({ tag, at, attributes }: Open, text: string, entities: Entity[]): void {
  const base = { type: types.get(tag) ?? tag, offset: at, length: text.length - at };
  if (base.length === 0) return;
  if (tag === 'a') {
    const url = validUrl(attributes.get('href') ?? text.slice(at));
    // An address that is none leaves plain text.
    if (typeof url === 'string') entities.push({ ...base, url });
  } else if (tag === 'blockquote' && attributes.has('expandable')) {
    entities.push({ ...base, type: 'expandable_blockquote' });
  } else if (tag === 'code' && attributes.get('class')?.startsWith('language-') === true) {
    entities.push({ ...base, type: 'pre', language: attributes.get('class')?.slice(9) ?? '' });
  } else if (tag === 'pre') {
    // <pre><code class="language-x"> is one block.
    if (
      !entities.some(({ type, offset, length }) => type === 'pre' && offset === at && length === base.length)
    )
      entities.push(base);
  } else if (tag === 'tg-emoji') {
    entities.push({ ...base, custom_emoji_id: attributes.get('emoji-id') ?? '' });
  } else {
    entities.push(base);
  }
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const pattern = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/giu;
  return new Map(
    [...source.matchAll(pattern)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
}

function decoded(source: string): string {
  if (!source.includes('&')) return source;
  return source.replace(reference, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
