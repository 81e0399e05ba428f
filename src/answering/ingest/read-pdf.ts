import { setImmediate } from 'node:timers/promises';
import type { TextResult } from 'pdf-parse';
import { refused, type Attempt, type OnPage, type Source } from './source.ts';

/** A page with fewer visible characters is a picture, perhaps with a page number or a stamp. */
const fewestCharacters = 20;
/** Points between two words of a line from which they stand in two cells of a table; justified text stretches to about 10. */
const cellGap = 11;

/**
 * Reads a PDF by LangChain's loader over pdf-parse 2, page by page: one broken page must not cost the others, and
 * somebody watches the progress.
 */
export async function readPdf(bytes: Uint8Array, onPage: OnPage): Promise<Attempt<Source>> {
  // Loaded only here: they take some 0.4 s.
  const { PDFLoader } = await import('@langchain/community/document_loaders/fs/pdf');
  const { PDFParse } = await import('pdf-parse');
  const brokenPages: number[] = [];
  let pageCount = 0;

  class PageByPage extends PDFParse {
    override async getText(): Promise<TextResult> {
      // Page 0 does not exist: a result with the number of pages and no text yet.
      const result = await super.getText({ partial: [0] });
      pageCount = result.total;
      for (let page = 1; page <= result.total; page += 1) {
        try {
          result.pages.push(...(await super.getText({ partial: [page], cellThreshold: cellGap })).pages);
        } catch {
          // Whatever is wrong with it, the page is reported by its number.
          brokenPages.push(page);
        }
        onPage(page, result.total);
        // The library never lets go of the process by itself; Ctrl-C and the progress bar need a moment.
        await setImmediate();
      }
      return result;
    }
  }

  try {
    // A copy, since the loader hands its buffer to a worker that takes it away.
    const blob = new Blob([new Uint8Array(bytes)]);
    const loader = new PDFLoader(blob, {
      pdfjs: () => Promise.resolve({ isV2: true, PDFParse: PageByPage }),
    });
    const pages = (await loader.load()).map((document, at) => ({
      number: pageNumberOf(document.metadata) ?? at + 1,
      lines: document.pageContent.split('\n'),
    }));
    const lengths = new Map(
      pages.map(({ number, lines }) => [number, lines.join('').replace(/\s+/gu, '').length]),
    );
    const whole = [...lengths.values()].reduce((sum, length) => sum + length, 0);
    if (pageCount === 0 || brokenPages.length === pageCount) return refused({ kind: 'corrupt' });
    if (whole / pageCount < fewestCharacters) return refused({ kind: 'scan', pages: pageCount });
    const numbers = Array.from({ length: pageCount }, (_, at) => at + 1);
    const emptyPages = numbers.filter(
      (page) => !brokenPages.includes(page) && (lengths.get(page) ?? 0) < fewestCharacters,
    );
    return { ok: true, value: { kind: 'pdf', pages, pageCount, emptyPages, brokenPages, notes: [] } };
  } catch (error) {
    // pdf.js names what is wrong; all but the password come to the same for the person with the file.
    return refused({
      kind: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'corrupt',
    });
  }
}

/** The loader's metadata is untyped: `{ loc: { pageNumber } }`. */
function pageNumberOf(metadata: Readonly<Record<string, unknown>>): number | undefined {
  const place = metadata['loc'];
  if (typeof place !== 'object' || place === null || !('pageNumber' in place)) return undefined;
  return typeof place.pageNumber === 'number' ? place.pageNumber : undefined;
}
