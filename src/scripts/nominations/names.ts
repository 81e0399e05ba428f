import { fold } from '../../core/text.ts';
import type { FileRecord } from '../../nomination/staff/record.ts';

const longest = 60;

/** Small letters without marks, and digits, with dashes between: a name that every disk and every mail takes. */
function nameOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/gu, '');
}

/** `TD482739151-nguyen-thi-lan` */
export function folderNameOf({ number, fields }: FileRecord): string {
  const called = fields.find(({ id, shown }) => naming.has(id) && shown !== undefined)?.shown;
  const name = nameOf(called ?? '');
  return name === '' ? number : `${number}-${name}`;
}

const naming: ReadonlySet<string> = new Set(['person-name', 'unit-name']);

/** `minh-chung/03-quyet-dinh-khen-thuong.pdf`: numbered as in the text, so that no two are the same. */
export function evidenceNameOf(called: string, index: number): string {
  const dot = called.lastIndexOf('.');
  const ending = dot < 0 ? '' : nameOf(called.slice(dot + 1));
  const stem = nameOf(dot < 0 ? called : called.slice(0, dot));
  const number = String(index + 1).padStart(2, '0');
  return `minh-chung/${[number, ...(stem === '' ? [] : [stem])].join('-')}${ending === '' ? '' : `.${ending}`}`;
}
