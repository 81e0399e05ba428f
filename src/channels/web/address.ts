import type { Block, DocumentText } from '../../core/document.ts';
import type { Citation } from '../../core/reply.ts';

const longQuote = 200;
const wordsAtEachEnd = 8;

/** Stands between the first and the last words of a long quote in a link. */
export const gap = ' … ';

/** The anchor of a block on its page, which is its address: `IV.2.đ`, `IV.2.a/3`, `mở đầu`. Empty outside every clause. */
export function anchorOf(block: Block): string {
  return block.dash === undefined ? block.section : `${block.section}/${block.dash}`;
}

/** The path of a document's page: `/plan` for the first, `/plan/ID` for the others. */
export function pathOf(documents: readonly DocumentText[], document: DocumentText): string {
  return document === documents[0] ? '/plan' : `/plan/${encodeURIComponent(document.id)}`;
}

/** Where a citation can be read: the page, with the quoted words marked, opened at the clause. */
export function linkOf(documents: readonly DocumentText[], citation: Citation): string | undefined {
  const document = documentOf(documents, citation);
  if (document === undefined) return undefined;
  const wanted = new URLSearchParams({ section: citation.section, quote: shortened(citation.quote) });
  return `${pathOf(documents, document)}?${wanted.toString()}#${encodeURIComponent(citation.section)}`;
}

/** The document in which the words stand under that address; else the first that has the address. */
export function documentOf(documents: readonly DocumentText[], citation: Citation): DocumentText | undefined {
  const holding = documents.filter(({ blocks }) =>
    blocks.some(({ section }) => section === citation.section),
  );
  const quoted = holding.find(({ blocks }) =>
    blocks.some(({ section, text }) => section === citation.section && text.includes(citation.quote)),
  );
  return quoted ?? holding[0];
}

/** Long quotes are named by their ends, or a link would outgrow what mail programs and logs keep whole. */
function shortened(quote: string): string {
  if (quote.length <= longQuote) return quote;
  const words = quote.split(/\s+/u);
  return [words.slice(0, wordsAtEachEnd).join(' '), words.slice(-wordsAtEachEnd).join(' ')].join(gap);
}
