import { normalise } from '../../core/text.ts';
import { withoutFurniture } from './furniture.ts';
import { looksWrapped, paragraphsOf, type Line, type Wrapping } from './paragraphs.ts';
import type { Note, Page, Source } from './source.ts';

/** A text ready to be written: one line per paragraph, and what was done to get there. */
export interface Cleaned {
  readonly paragraphs: readonly string[];
  readonly notes: readonly Note[];
}

/** A drawn line: `-----`, `_____`, `* * *`. */
const rule = /^[-_=*~–—.·\s]{3,}$/u;

/** The signs Word and its Symbol and Wingdings fonts put before an item of a list. */
const bullet = /^\s*[\uf0b7\uf02d\uf0a7\uf0d8\uf0fc●■▪○◦►➢✓]\s*/u;

/** Drops what belongs to the page and not to the text, and makes paragraphs of its lines. */
export function clean(source: Source): Cleaned {
  const paged = source.pageCount !== undefined;
  const { pages, notes } = paged ? withoutFurniture(source.pages) : { pages: source.pages, notes: [] };
  // In Word a tab is a wide space: rows of tables were written out when the file was read.
  const tabled = pages.map((page) => (source.kind === 'docx' ? { page, rows: 0 } : withRows(page)));
  const all = linesOf(tabled.map(({ page }) => page));
  const lines = all.filter(({ text }) => !rule.test(text) || text.startsWith('|'));
  const paragraphs = paragraphsOf(lines, wrappingOf(source, lines));

  const rows = tabled.reduce((sum, each) => sum + each.rows, 0);
  const rules = all.length - lines.length;
  const joined = lines.length - paragraphs.length;
  return {
    paragraphs,
    notes: [
      ...notes,
      ...(rows === 0 ? [] : [{ kind: 'tables', rows } as const]),
      ...(rules === 0 ? [] : [{ kind: 'rules', count: rules } as const]),
      ...(joined === 0 ? [] : [{ kind: 'joined', lines: joined } as const]),
    ],
  };
}

function wrappingOf(source: Source, lines: readonly Line[]): Wrapping {
  if (source.kind === 'pdf') return 'across';
  if (source.kind === 'docx') return 'within';
  if (!looksWrapped(lines)) return 'never';
  return source.kind === 'markdown' ? 'within' : 'across';
}

/** The lines that say something; whether a gap stood before each. */
function linesOf(pages: readonly Page[]): readonly Line[] {
  const lines: Line[] = [];
  for (const page of pages) {
    let afterGap = true;
    for (const raw of page.lines) {
      const text = tidy(raw);
      if (text !== '') lines.push({ text, afterGap });
      afterGap = text === '';
    }
  }
  return lines;
}

/** NFC, one space where there were several, control and private-use characters gone; a soft hyphen at the end stays for the joining. */
function tidy(line: string): string {
  const broken = /\u00ad\s*$/u.test(line);
  const text = normalise(line)
    .replace(bullet, '- ')
    .replaceAll(/[\p{Cc}\p{Co}\u2028\u2029]/gu, ' ')
    .replaceAll('\u2011', '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^ĐIỀU (?=\d+\s*(?:[.:]|$))/u, 'Điều ');
  return broken ? `${text}\u00ad` : text;
}

/** Two lines with cells under each other are rows of a table; a single wide gap is only a wide gap. */
function withRows(page: Page): { readonly page: Page; readonly rows: number } {
  const cellsOf = (line: string | undefined): readonly string[] =>
    (line ?? '')
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
  const isRow = (at: number): boolean => cellsOf(page.lines[at]).length > 1;
  let rows = 0;
  const lines = page.lines.map((line, at) => {
    if (!isRow(at) || !(isRow(at - 1) || isRow(at + 1))) return line;
    rows += 1;
    return `| ${cellsOf(line).join(' | ')} |`;
  });
  return { page: { ...page, lines }, rows };
}
