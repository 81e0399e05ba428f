import { mendBytes, type Mended } from './legacy.ts';
import { refused, type Attempt, type Source } from './source.ts';

/** Reads plain text or Markdown in any encoding we can be sure of. A form feed begins a page. */
export function readText(bytes: Uint8Array, kind: 'text' | 'markdown'): Attempt<Source> {
  const mended = decoded(bytes);
  if (mended === undefined) return refused({ kind: 'mojibake' });
  const pages = mended.text.split('\f').map((page) => page.split(/\r\n|[\n\r\u2028]/u));
  return {
    ok: true,
    value: {
      kind,
      pages: pages.map((lines, at) => ({ number: at + 1, lines })),
      pageCount: pages.length > 1 ? pages.length : undefined,
      emptyPages: [],
      brokenPages: [],
      notes: mended.from === undefined ? [] : [{ kind: 'converted', from: mended.from }],
    },
  };
}

function decoded(bytes: Uint8Array): Mended | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  // Without its mark, UTF-16 shows itself by the zeros of its ASCII letters; no other text has any.
  const zero = bytes.indexOf(0);
  if (zero !== -1) return { text: new TextDecoder(zero % 2 === 1 ? 'utf-16le' : 'utf-16be').decode(bytes) };
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') && !isUtf8(bytes) ? mendBytes(bytes) : { text };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Throwing is how a strict decoder says no.
    return false;
  }
}
