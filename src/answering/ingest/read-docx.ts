import { refused, type Attempt, type Note, type Source } from './source.ts';
import { writeNumbers } from './word-numbers.ts';
import { writeTables } from './word-tables.ts';
import { entryOf, readZip, textOf, writeZip } from './zip.ts';

const documentPart = 'word/document.xml';

/**
 * Reads a .docx by LangChain's loader (mammoth). The loader takes nothing but runs of text, so what Word adds on the
 * page is written out first: numbers, dashes, line breaks, the rows of tables.
 */
export async function readDocx(bytes: Uint8Array): Promise<Attempt<Source>> {
  const entries = readZip(bytes);
  const part = (name: string): string | undefined => {
    const entry = entries?.find((each) => each.name === name);
    return entry === undefined ? undefined : textOf(entry);
  };
  const original = part(documentPart);
  if (entries === undefined || original === undefined) return refused({ kind: 'corrupt' });

  const numbered = writeNumbers({
    document: original.replaceAll(/<w:(?:br|cr)(?:\s[^>]*)?\/>/gu, '<w:t xml:space="preserve">&#10;</w:t>'),
    numbering: part('word/numbering.xml') ?? '',
    styles: part('word/styles.xml') ?? '',
  });
  const { document, rows } = writeTables(numbered.document);
  const prepared = writeZip(
    entries.map((entry) => (entry.name === documentPart ? entryOf(documentPart, document) : entry)),
  );

  const text = await loaded(prepared);
  if (text === undefined) return refused({ kind: 'corrupt' });
  const pictures = entries.filter(({ name }) => name.startsWith('word/media/')).length;
  if (text.trim() === '') {
    return refused(pictures > 0 ? { kind: 'scan', pages: pictures } : { kind: 'empty' });
  }
  const notes: readonly Note[] = [
    ...(numbered.count === 0 ? [] : [{ kind: 'word-numbers', count: numbered.count } as const]),
    ...(rows === 0 ? [] : [{ kind: 'tables', rows } as const]),
    ...(pictures === 0 ? [] : [{ kind: 'pictures', count: pictures } as const]),
  ];
  const page = { number: 1, lines: text.split('\n') };
  return {
    ok: true,
    value: { kind: 'docx', pages: [page], pageCount: undefined, emptyPages: [], brokenPages: [], notes },
  };
}

async function loaded(bytes: Uint8Array): Promise<string | undefined> {
  // Loaded only here: a PDF or a text needs no mammoth.
  const { DocxLoader } = await import('@langchain/community/document_loaders/fs/docx');
  try {
    const documents = await new DocxLoader(new Blob([new Uint8Array(bytes)])).load();
    return documents.map(({ pageContent }) => pageContent).join('\n\n');
  } catch {
    // mammoth throws plain errors of many kinds, all of which mean that the file is not as it should be.
    return undefined;
  }
}
