import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { mend } from './legacy.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './read-text.ts';
import { sniff, type Sniffed } from './sniff.ts';
import { refused, type Attempt, type OnPage, type Source, type SourceKind } from './source.ts';

/** A larger file is no decision but a book of scans; reading it would take more memory than a small server has. */
const maxBytes = 50 * 1024 * 1024;

/** The bytes of a file people gave us, or why they cannot be had. */
export async function bytesOf(file: string): Promise<Attempt<Uint8Array>> {
  try {
    const { size, ...status } = await sizeOf(file);
    if (status.isFolder) return refused({ kind: 'folder' });
    if (size > maxBytes) return refused({ kind: 'too-large', bytes: size, maxBytes });
    return size === 0 ? refused({ kind: 'empty' }) : { ok: true, value: await readFile(file) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return refused({ kind: 'missing' });
    return refused({ kind: 'unreadable', detail: error.message });
  }
}

async function sizeOf(file: string): Promise<{ readonly size: number; readonly isFolder: boolean }> {
  const status = await stat(file);
  return { size: status.size, isFolder: status.isDirectory() };
}

/** Reads a document by what it is, whatever its name says. */
export async function readSource(file: string, bytes: Uint8Array, onPage: OnPage): Promise<Attempt<Source>> {
  const name = file.toLowerCase();
  const sniffed = sniff(bytes, name);
  const read = mended(await readKind(sniffed, bytes, onPage));
  const ending = extname(name);
  if (!read.ok || endings[read.value.kind].includes(ending)) return read;
  const note = { kind: 'named-otherwise', ending, found: read.value.kind } as const;
  return { ok: true, value: { ...read.value, notes: [note, ...read.value.notes] } };
}

/** Brings the text to Unicode: a PDF or a .docx set in `.VnTime` holds TCVN3 as any old text file does. */
function mended(read: Attempt<Source>): Attempt<Source> {
  if (!read.ok) return read;
  const { pages, notes } = read.value;
  const text = mend(pages.map(({ lines }) => lines.join('\n')).join('\f'));
  if (text === undefined) return refused({ kind: 'mojibake' });
  if (text.from === undefined) return read;
  const parts = text.text.split('\f');
  const converted = pages.map(({ number }, at) => ({ number, lines: (parts[at] ?? '').split('\n') }));
  return {
    ok: true,
    value: { ...read.value, pages: converted, notes: [{ kind: 'converted', from: text.from }, ...notes] },
  };
}

const endings: Readonly<Record<SourceKind, readonly string[]>> = {
  pdf: ['.pdf'],
  docx: ['.docx'],
  markdown: ['.md', '.markdown'],
  text: ['.txt', '.text', ''],
};

async function readKind(sniffed: Sniffed, bytes: Uint8Array, onPage: OnPage): Promise<Attempt<Source>> {
  switch (sniffed.kind) {
    case 'pdf':
      return readPdf(bytes, onPage);
    case 'docx':
      return readDocx(bytes);
    case 'text':
    case 'markdown':
      return readText(bytes, sniffed.kind);
    case 'wrong':
      return refused({ kind: 'wrong-kind', found: sniffed.found });
    case 'password':
    case 'corrupt':
      return refused({ kind: sniffed.kind });
  }
}
