import { cleanLine } from '../../nomination/reading/clean.ts';
import type { FileRecord } from '../../nomination/staff/record.ts';
import { nominationWords as words } from './phrases.ts';

/** A file that was exported, and the folder it is in. */
export interface Exported {
  readonly record: FileRecord;
  readonly folder: string;
}

/** The mark by which spreadsheets know that a text is UTF-8. */
const mark = '\ufeff';
/** What a spreadsheet would take for a formula and run. */
const formula = /^\s*[=+\-@]/u;

/** A list of exported files that a spreadsheet opens. */
export function tableOf(exported: readonly Exported[]): string {
  const rows = exported.map(({ record, folder }) => words.tableRow(record, folder));
  const lines = [words.tableHead, ...rows].map((cells) => cells.map(cell).join(','));
  return `${mark}${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const line = cleanLine(text);
  const harmless = formula.test(line) ? `'${line}` : line;
  return `"${harmless.replaceAll('"', '""')}"`;
}
