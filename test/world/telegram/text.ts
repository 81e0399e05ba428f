import { checkEntities, withFound } from './entities.ts';
import { parseHtml } from './html.ts';
import type { Parsed } from './html.ts';
import { parseMarkdownV2 } from './markdown.ts';
import { nestedOf, textOf } from './params.ts';
import type { Entity, Params, Refusal } from './shapes.ts';
import { badRequest, isRefusal } from './shapes.ts';

export interface Formatted {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const longest = { text: 4096, caption: 1024 } as const;
const empties = { text: 'message text is empty', caption: '' } as const;

const parsers: ReadonlyMap<string, (source: string) => Parsed> = new Map([
  ['html', parseHtml],
  ['markdownv2', parseMarkdownV2],
  ['markdown', parseOldMarkdown],
]);

/**
 * The text or caption of a call with its entities, checked and trimmed as the platform does it; lengths in UTF-16 units.
 * parse_mode wins over entities. Assumed: leading blanks go only when no entity would be cut by it.
 */
export function formattedOf(params: Params, field: 'text' | 'caption'): Formatted | Refusal {
  const source = textOf(params, field);
  if (source === '') return field === 'text' ? badRequest(empties.text) : { text: '', entities: [] };
  const read = readMarks(params, field, source);
  if (isRefusal(read)) return read;
  const { text, entities } = trimmed(read);
  if (text === '' && field === 'text') return badRequest('text must be non-empty');
  if (text.length > longest[field]) {
    return badRequest(field === 'text' ? 'message is too long' : 'message caption is too long');
  }
  return { text, entities: withFound(text, entities) };
}

function readMarks(params: Params, field: 'text' | 'caption', source: string): Formatted | Refusal {
  const mode = textOf(params, 'parse_mode');
  if (mode === '') {
    const name = field === 'text' ? 'entities' : 'caption_entities';
    const entities = checkEntities(nestedOf(params, name), source);
    return isRefusal(entities) ? entities : { text: source, entities };
  }
  const parse = parsers.get(mode.toLowerCase());
  if (parse === undefined) return badRequest('unsupported parse_mode');
  const parsed = parse(source);
  return 'wrong' in parsed ? badRequest(`can't parse entities: ${parsed.wrong}`) : parsed;
}

/** Without the blanks around it and without carriage returns; entities move along and lose what was cut off. */
function trimmed({ text: source, entities }: Formatted): Formatted {
  const lead = source.length - source.trimStart().length;
  if (lead === 0 && !/\s$/u.test(source)) return { text: source, entities };
  const text = source.trim();
  const moved = entities.map((entity) => {
    const start = Math.max(0, entity.offset - lead);
    const end = Math.min(text.length, entity.offset + entity.length - lead);
    return { ...entity, offset: start, length: end - start };
  });
  return { text, entities: moved.filter(({ length }) => length > 0) };
}

/** The old Markdown: `*`, `_`, backquotes and links, without nesting. */
function parseOldMarkdown(source: string): Parsed {
  const types: Readonly<Record<string, string>> = { '*': 'bold', _: 'italic', '`': 'code' };
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    const type = types[char];
    if (char === '\\' && /[_*`[]/u.test(source.charAt(at + 1))) {
      text += source.charAt(at + 1);
      at += 2;
    } else if (type === undefined && char !== '[') {
      text += char;
      at += 1;
    } else {
      const end = source.indexOf(char === '[' ? ']' : char, at + 1);
      if (end < 0) {
        const byte = Buffer.byteLength(source.slice(0, at));
        return { wrong: `Can't find end of the entity starting at byte offset ${byte}` };
      }
      const inner = source.slice(at + 1, end);
      const link = char === '[' ? /^\(([^)]*)\)/u.exec(source.slice(end + 1)) : null;
      const base = { offset: text.length, length: inner.length };
      if (type !== undefined && inner !== '') entities.push({ type, ...base });
      if (link !== null) entities.push({ type: 'text_link', ...base, url: link[1] ?? '' });
      text += inner;
      at = end + 1 + (link?.[0].length ?? 0);
    }
  }
  return { text, entities };
}
