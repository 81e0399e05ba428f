import type { Block } from '../../core/document.ts';
import { normalise } from '../../core/text.ts';
import { gap } from './address.ts';

/** The letters of a block's text to be marked: from the first, up to but without the last. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/**
 * Where quoted words stand, by the index of the block: in the given section if they occur there, else where they
 * first occur. `first words … last words` marks all between. Words that do not occur mark nothing.
 */
export function marksOf(blocks: readonly Block[], quote: string, section = ''): ReadonlyMap<number, Mark> {
  const [start = '', end = ''] = normalise(quote).trim().split(gap);
  if (start === '') return new Map();
  const text = blocks.map((block) => block.text).join('\n');
  const starts = offsets(blocks);
  const here = blocks.findIndex((block) => block.section === section);
  const inSection = text.indexOf(start, starts[here] ?? text.length);
  const from = inSection === -1 ? text.indexOf(start) : inSection;
  if (from === -1) return new Map();
  const afterStart = from + start.length;
  const lastWords = end === '' ? -1 : text.indexOf(end, afterStart);
  const to = lastWords === -1 ? afterStart : lastWords + end.length;
  return new Map(
    blocks.flatMap((block, index) => {
      const at = starts[index] ?? 0;
      const mark = { from: Math.max(from - at, 0), to: Math.min(to - at, block.text.length) };
      return mark.from < mark.to ? [[index, mark] as const] : [];
    }),
  );
}

/** Where each block's text begins when all are joined with a line feed between. */
function offsets(blocks: readonly Block[]): readonly number[] {
  let next = 0;
  return blocks.map(({ text }) => {
    const at = next;
    next += text.length + 1;
    return at;
  });
}
