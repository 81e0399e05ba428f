import type { DocumentText } from '../../core/document.ts';
import type { Choice, Citation, Link, Reply } from '../../core/reply.ts';
import { documentOf, linkOf } from './address.ts';

/** A citation with what the page needs to show it. */
export interface LinkedCitation extends Citation {
  /** A word for the document: `Kế hoạch`. Absent for a section no document has. */
  readonly document?: string;
  /** The document's page at the clause, with the words marked. */
  readonly href?: string;
}

/** One thing we say, as the page gets it. */
export interface ShownReply {
  readonly text: string;
  readonly choices?: readonly Choice[];
  readonly citations?: readonly LinkedCitation[];
  readonly link?: Link;
}

/** What `POST /api/chat` answers. */
export interface ChatAnswer {
  /** Absent only when the request could not even be read. */
  readonly conversation?: string;
  readonly replies: readonly ShownReply[];
}

/** Replies as the page and other programs get them. */
export function renderReplies(
  conversation: string | undefined,
  replies: readonly Reply[],
  documents: readonly DocumentText[],
): ChatAnswer {
  return {
    ...(conversation === undefined ? {} : { conversation }),
    replies: replies.map((reply) => renderReply(reply, documents)),
  };
}

/** One reply as the page and other programs get it. */
export function renderReply(
  { text, choices = [], citations = [], link }: Reply,
  documents: readonly DocumentText[],
): ShownReply {
  return {
    text,
    ...(link === undefined ? {} : { link }),
    ...(choices.length === 0 ? {} : { choices: choices.map(({ id, label }) => ({ id, label })) }),
    ...(citations.length === 0
      ? {}
      : { citations: citations.map((citation) => linked(documents, citation)) }),
  };
}

function linked(documents: readonly DocumentText[], { section, quote }: Citation): LinkedCitation {
  const document = documentOf(documents, { section, quote })?.short;
  const href = linkOf(documents, { section, quote });
  return {
    section,
    quote,
    ...(document === undefined ? {} : { document }),
    ...(href === undefined ? {} : { href }),
  };
}
