import type { Block } from '../../core/document.ts';

/** The markers by which Vietnamese documents number their clauses, outermost first (NĐ 30/2020/NĐ-CP, Phụ lục I). */
const levels = [
  { name: 'article', level: 2, marker: /^(Điều\s+\d+[a-zđ]?)\s*(?:[.:]\s*|$)/u },
  { name: 'part', level: 2, marker: /^([IVXLC]{1,6})\.(?:\s+|$)/u },
  { name: 'item', level: 3, marker: /^(\d{1,2}(?:\.\d{1,2}){0,2})\.(?:\s+|$)/u },
  { name: 'point', level: 4, marker: /^([a-zđ]{1,2})\)(?:\s+|$)/u },
] as const;

/** Chapters and the like: they head what follows but are no part of an address, since articles run through. */
const division = /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|PHỤ LỤC|Phụ lục)\s+(?:thứ\s+)?[\p{L}\d]+\.?(?:\s|$)/u;
const dashMarker = /^([-–—•+*])\s*(?=\S)/u;
const anchor = /^<!--\s*mục:\s*(.+?)\s*-->$/u;
const hashes = /^(#{1,6})\s+/u;

interface Place {
  readonly part?: string;
  readonly item?: string;
  readonly point?: string;
  /** An address given by hand for text the document does not number. */
  readonly named?: string;
}

function addressOf(place: Place): string {
  if (place.named !== undefined) return place.named;
  return [place.part, place.item, place.point].filter((step) => step !== undefined).join('.');
}

function enter(place: Place, name: (typeof levels)[number]['name'], number: string): Place {
  const part = place.named === undefined ? place.part : undefined;
  const item = place.named === undefined ? place.item : undefined;
  if (name === 'article' || name === 'part') return { part: number.replace(/\s+/gu, ' ') };
  if (name === 'item') return { ...(part === undefined ? {} : { part }), item: number };
  return { ...(part === undefined ? {} : { part }), ...(item === undefined ? {} : { item }), point: number };
}

/**
 * Splits a document's lines by its legal structure. Markdown headings are welcome but not needed: what counts are
 * the markers (`Điều 4.`, `IV.`, `2.`, `a)`, `-`). A line `<!-- mục: mở đầu -->` gives the text after it an address
 * by hand. `firstLine` is the number of the first line in its file.
 */
export function blocksOf(text: string, firstLine = 1): readonly Block[] {
  const blocks: Block[] = [];
  let place: Place = {};
  let dash = 0;
  text.split('\n').forEach((raw, index) => {
    const line = raw.normalize('NFC').trim();
    if (line === '') return;
    const named = anchor.exec(line)?.[1];
    if (named !== undefined) {
      place = { named };
      dash = 0;
      return;
    }
    const depth = hashes.exec(line)?.[1]?.length;
    const bare = line
      .replace(hashes, '')
      .replaceAll(/\*\*|__/gu, '')
      .trim();
    const common = { line: firstLine + index };
    if (depth === undefined && dashMarker.test(bare)) {
      dash += 1;
      const marker = dashMarker.exec(bare)?.[1] ?? '-';
      blocks.push({
        ...common,
        kind: 'dash',
        section: addressOf(place),
        dash,
        level: 5,
        marker,
        text: bare.replace(dashMarker, ''),
      });
      return;
    }
    const numbered = levels.find(({ marker }) => marker.test(bare));
    if (numbered !== undefined) {
      const number = numbered.marker.exec(bare)?.[1] ?? '';
      const words = bare.replace(numbered.marker, '');
      place = enter(place, numbered.name, number);
      dash = 0;
      const marker = bare.slice(0, bare.length - words.length).trim();
      const kind = depth !== undefined || isHeading(numbered.name, words) ? 'heading' : 'paragraph';
      blocks.push({
        ...common,
        kind,
        section: addressOf(place),
        level: depth ?? numbered.level,
        marker,
        text: words,
      });
      return;
    }
    if (depth !== undefined || division.test(bare)) {
      if (depth === undefined) place = {};
      blocks.push({
        ...common,
        kind: 'heading',
        section: addressOf(place),
        level: depth ?? 2,
        marker: '',
        text: bare,
      });
      return;
    }
    blocks.push({
      ...common,
      kind: 'paragraph',
      section: addressOf(place),
      level: 5,
      marker: '',
      text: bare,
    });
  });
  return blocks;
}

/** Without a Markdown heading: an article's title or a line in capitals heads what follows; anything else is text. */
function isHeading(name: (typeof levels)[number]['name'], words: string): boolean {
  if (words === '') return true;
  if (name === 'article') return words.length < 200 && !/[.;:]$/u.test(words);
  return name === 'part' && words === words.toUpperCase();
}
