import type { Parsed } from './html.ts';
import type { Entity } from './shapes.ts';
import { validUrl } from './url.ts';

const reserved = new Set('_*[]()~`>#+-=|{}.!');

/** The marks that open and close alike, the longer before the shorter, with TDLib's name of what they make. */
const marks: readonly (readonly [mark: string, type: string, name: string])[] = [
  ['```', 'pre', 'Pre'],
  ['`', 'code', 'Code'],
  ['__', 'underline', 'Underline'],
  ['_', 'italic', 'Italic'],
  ['*', 'bold', 'Bold'],
  ['~', 'strikethrough', 'Strikethrough'],
  ['||', 'spoiler', 'Spoiler'],
];

interface Open {
  readonly mark: string;
  readonly type: string;
  readonly name: string;
  readonly offset: number;
  readonly byte: number;
  readonly language?: string;
}

/** The platform's MarkdownV2, as far as its marks and its complaints go; wordings are TDLib's. */
export function parseMarkdownV2(source: string): Parsed {
  const open: Open[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  let quote: number | undefined;
  const byte = (index: number): number => Buffer.byteLength(source.slice(0, index));
  const endQuote = (): void => {
    if (quote !== undefined && text.length > quote) {
      entities.push({ type: 'blockquote', offset: quote, length: text.length - quote });
    }
    quote = undefined;
  };

  while (at < source.length) {
    const char = source.charAt(at);
    const next = source.charCodeAt(at + 1);
    if (char === '\\' && next > 0 && next < 127) {
      text += source.charAt(at + 1);
      at += 2;
      continue;
    }
    if (char === '\n' && source[at + 1] !== '>') endQuote();
    const inside = open.at(-1);
    const inCode = inside?.type === 'pre' || inside?.type === 'code';
    if (inCode ? char !== '`' : !reserved.has(char)) {
      text += char;
      at += 1;
      continue;
    }
    if (inside !== undefined && source.startsWith(inside.mark, at)) {
      open.pop();
      at += inside.mark.length;
      const base = { type: inside.type, offset: inside.offset, length: text.length - inside.offset };
      if (inside.type === 'text_link') {
        const link = linkAt(source, at);
        if (link === undefined) return { wrong: `Can't find end of a URL at byte offset ${byte(at)}` };
        at = link.end;
        const url = validUrl(link.url);
        if (typeof url === 'string' && base.length > 0) entities.push({ ...base, url });
      } else if (base.length > 0) {
        entities.push(inside.language === undefined ? base : { ...base, language: inside.language });
      }
      continue;
    }
    if (inCode) {
      // Only the closing mark has a meaning inside code.
      text += char;
      at += 1;
      continue;
    }
    if (char === '>' && (at === 0 || source[at - 1] === '\n')) {
      quote ??= text.length;
      at += 1;
      continue;
    }
    const opened = openingAt(source, at, text.length, byte(at));
    if (opened === undefined) {
      return { wrong: `Character '${char}' is reserved and must be escaped with the preceding '\\'` };
    }
    open.push(opened);
    at += opened.type === 'text_link' ? 1 : opened.mark.length + (opened.language?.length ?? 0);
    if (opened.type === 'pre' && source[at] === '\n') at += 1;
  }
  const left = open.at(-1);
  if (left !== undefined) {
    return { wrong: `Can't find end of ${left.name} entity at byte offset ${left.byte}` };
  }
  endQuote();
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function openingAt(source: string, at: number, offset: number, byte: number): Open | undefined {
  if (source[at] === '[') return { mark: ']', type: 'text_link', name: 'TextUrl', offset, byte };
  const found = marks.find(([mark]) => source.startsWith(mark, at));
  if (found === undefined) return undefined;
  const [mark, type, name] = found;
  const language = type === 'pre' ? /^[^\s`]+(?=\n)/u.exec(source.slice(at + 3))?.[0] : undefined;
  return { mark, type, name, offset, byte, ...(language === undefined ? {} : { language }) };
}

/** The `(address)` after a `]`; without one the platform makes no link. */
function linkAt(source: string, at: number): { readonly url: string; readonly end: number } | undefined {
  if (source[at] !== '(') return { url: '', end: at };
  let url = '';
  for (let index = at + 1; index < source.length; index += 1) {
    const char = source.charAt(index);
    if (char === ')') return { url, end: index + 1 };
    if (char === '\\') index += 1;
    url += source.charAt(index);
  }
  return undefined;
}
