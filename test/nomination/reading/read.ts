import type { Reader } from '../../../src/nomination/field.ts';

/** The day on which the tests read. */
export const today = '2026-11-23';

/** What a reader made of a text in one line: `value`, `value ? doubt, doubt`, or `! why`. */
export function told(reader: Reader, text: string): string {
  const read = reader(text, today);
  if (read.kind === 'refused') return `! ${read.why}`;
  return read.doubts.length === 0 ? read.value : `${read.value} ? ${read.doubts.join(', ')}`;
}
