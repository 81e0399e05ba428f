/**
 * Makes a paragraph `| one | two |` of every row of a table, where the loader would make a paragraph of every cell.
 * Small tables are left alone: letterheads and signatures are set in them. Gives the document and the rows made.
 */
export function writeTables(document: string): { readonly document: string; readonly rows: number } {
  let rows = 0;
  let written = '';
  let depth = 0;
  let from = 0;
  for (const tag of document.matchAll(/<(\/?)w:tbl>/gu)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 1 && tag[1] === '') {
      written += document.slice(from, tag.index);
      from = tag.index;
    }
    if (depth !== 0) continue;
    const end = tag.index + tag[0].length;
    const table = rowsOf(document.slice(from, end));
    const columns = Math.max(0, ...table.map((cells) => cells.length));
    const isData = table.length >= 3 ? columns >= 2 : table.length === 2 && columns >= 3;
    written += isData ? table.map(paragraphOf).join('') : document.slice(from, end);
    rows += isData ? table.length : 0;
    from = end;
  }
  return { document: written + document.slice(from), rows };
}

function rowsOf(table: string): readonly (readonly string[])[] {
  return [...table.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/gu)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >][\s\S]*?<\/w:tc>/gu)].map(([cell]) => textOf(cell)),
  );
}

/** Still escaped as in XML: it goes back there. */
function textOf(cell: string): string {
  const parts = cell.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\b[^>]*>|<\/w:p>/gu);
  return [...parts]
    .map(([, text]) => text ?? ' ')
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('|', '/')
    .trim();
}

function paragraphOf(cells: readonly string[]): string {
  if (cells.every((cell) => cell === '')) return '';
  return `<w:p><w:r><w:t xml:space="preserve">| ${cells.join(' | ')} |</w:t></w:r></w:p>`;
}
