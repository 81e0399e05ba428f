import type { MessageEntity } from 'grammy/types';
import type { Choice, Citation, Reply } from '../../core/reply.ts';
import { longestLabel } from './divide.ts';
import { telegramPhrases } from './phrases.ts';

/** Where a citation can be read; undefined while the world has no address for our pages. */
export type LinkTo = (citation: Citation) => string | undefined;

/** A message as the platform takes it, but for whom it goes to. */
export interface Rendered {
  readonly text: string;
  readonly entities?: MessageEntity[];
  readonly reply_markup?: {
    readonly inline_keyboard: { readonly text: string; readonly callback_data: string }[][];
  };
}

/** One divided message as the platform's text, entities and buttons. Its letters are the reply's: nothing is markup. */
export function renderMessage({ text, citations = [], choices = [] }: Reply, linkTo: LinkTo): Rendered {
  const entities = [...quotations(text, citations), ...links(text, citations, linkTo)];
  return {
    text,
    ...(entities.length === 0 ? {} : { entities: entities.toSorted((a, b) => a.offset - b.offset) }),
    ...(choices.length === 0 ? {} : { reply_markup: { inline_keyboard: buttons(choices) } }),
  };
}

/** Quotations that stand on lines of their own. */
function quotations(text: string, citations: readonly Citation[]): readonly MessageEntity[] {
  const found = new Map<number, MessageEntity>();
  let offset = 0;
  for (const line of text.split('\n')) {
    const [quoted] = /^[“"«].*/u.exec(line) ?? [];
    const isCited = citations.some(({ quote }) => quote !== '' && line.includes(quote));
    if (quoted !== undefined && isCited)
      found.set(offset, { type: 'blockquote', offset, length: line.length });
    offset += line.length + 1;
  }
  return [...found.values()];
}

/** The names of clauses, as links to their words. */
function links(text: string, citations: readonly Citation[], linkTo: LinkTo): readonly MessageEntity[] {
  const linked = new Map<number, MessageEntity>();
  for (const citation of citations) {
    const url = linkTo(citation);
    const name = telegramPhrases.section + citation.section;
    const offset = text.toLowerCase().indexOf(name.toLowerCase());
    const isWhole = !/[\p{L}\p{N}]/u.test(text[offset + name.length] ?? '');
    if (url === undefined || offset === -1 || !isWhole || linked.has(offset)) continue;
    linked.set(offset, { type: 'text_link', offset, length: name.length, url });
  }
  return [...linked.values()];
}

/** One button a line, as phones show them best. Their ids are short by the house's rule; see `core/short-id.ts`. */
function buttons(choices: readonly Choice[]): { text: string; callback_data: string }[][] {
  const numbered = choices.some(({ label }) => label.length > longestLabel);
  return choices.map(({ id, label }, index) => [
    { text: numbered ? `${index + 1}. ${label}` : label, callback_data: id },
  ]);
}
