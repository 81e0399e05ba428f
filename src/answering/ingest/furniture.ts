import { markerOf } from './markers.ts';
import type { Note, Page } from './source.ts';

/** A header or footer has so many lines at most. */
const deepest = 3;
/** It stands on so many pages at least, and on this share of them (odd and even pages may differ). */
const fewestPages = 3;
const leastShare = 0.4;

const pageNumber = /^[-–—\s|]*(?:[Tt]rang\s*)?(\d{1,4})(?:\s*(?:\/|trên|of)\s*\d{1,4})?[-–—\s|.]*$/u;
const sides = ['top', 'bottom'] as const;

/** A line near the edge of a page. */
interface EdgeLine {
  readonly at: number;
  readonly text: string;
  /** Lines that differ only in numbers are one header. */
  readonly key: string;
  /** For a line that is nothing but a number: how far from the page's own. */
  readonly offset: number | undefined;
}

/**
 * The pages without what a page carries only because it is a page: headers, footers, its number. They are taken off
 * from the edge inwards, so that a line of the text is safe behind the first line of text, and never a clause.
 */
export function withoutFurniture(pages: readonly Page[]): {
  readonly pages: readonly Page[];
  readonly notes: readonly Note[];
} {
  const edges = pages.map((page) => ({ page, lines: sides.map((side) => edgeOf(page, side)) }));
  const offsets = countsOf(edges.map(({ lines }) => lines.flat().flatMap(({ offset }) => offset ?? [])));
  const repeated = countsOf(edges.map(({ lines }) => lines.flat().map(({ key }) => key)));
  const dropped = new Map<string, { readonly text: string; readonly pages: number }>();
  let numbers = 0;

  const kept = edges.map(({ page, lines }) => {
    const taken = new Set<number>();
    for (const edge of lines) {
      for (const line of edge) {
        if (isPageNumber(line)) {
          if (!taken.has(line.at)) numbers += 1;
        } else if (isRunning(line)) {
          const before = dropped.get(line.key);
          // The head of a table runs on from page to page, a chapter's name may: the first one belongs to the text.
          const isFirst = before === undefined && belongsOnce(line.text);
          dropped.set(line.key, {
            text: before?.text ?? line.text,
            pages: (before?.pages ?? 0) + (isFirst ? 0 : 1),
          });
          if (isFirst) break;
        } else break;
        taken.add(line.at);
      }
    }
    return { number: page.number, lines: page.lines.filter((_, at) => !taken.has(at)) };
  });
  const running = [...dropped.values()]
    .filter((each) => each.pages > 0)
    .map((each) => ({ kind: 'running-line', ...each }) as const);
  return {
    pages: kept,
    notes: numbers === 0 ? running : [...running, { kind: 'page-numbers', count: numbers }],
  };

  function isPageNumber({ offset }: EdgeLine): boolean {
    // Right for this page, or as far from it as on another: an annex may begin again at 1.
    return offset !== undefined && pages.length > 1 && (offset === 0 || (offsets.get(offset) ?? 0) > 1);
  }

  function isRunning({ key, text }: EdgeLine): boolean {
    const marker = markerOf(text)?.kind;
    if (marker !== undefined && marker !== 'division') return false;
    const times = repeated.get(key) ?? 0;
    // On two pages only what counts them is surely no text: `trang 1/2`, `trang 2/2`.
    const fewest = pages.length === 2 && /\d/u.test(text) ? 2 : fewestPages;
    return times >= fewest && times >= pages.length * leastShare;
  }
}

function belongsOnce(text: string): boolean {
  return markerOf(text)?.kind === 'division' || (text.includes('\t') && !/\d/u.test(text));
}

/** The outermost lines of a page that are not blank, from the edge inwards. */
function edgeOf({ lines, number }: Page, side: (typeof sides)[number]): readonly EdgeLine[] {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ at, text: line.trim() }]));
  const outermost = side === 'top' ? filled.slice(0, deepest) : filled.slice(-deepest).reverse();
  return outermost.map(({ at, text }) => {
    const found = pageNumber.exec(text)?.[1];
    return {
      at,
      text,
      key: `${side} ${text.replaceAll(/\s+/gu, ' ').replaceAll(/\d+/gu, '#')}`,
      offset: found === undefined ? undefined : Number(found) - number,
    };
  });
}

/** On how many pages each value occurs. */
function countsOf<T>(pages: readonly (readonly T[])[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of pages.flatMap((page) => [...new Set(page)]))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
