import type { Block } from '../../core/document.ts';
import { normalise } from '../../core/text.ts';

type Level = 'article' | 'part' | 'item' | 'point';

/** How a marker's number is written: `2.` or `2)`. A list `1)`, `2)` inside an item `2.` is text, not further items. */
type Form = 'usual' | 'older';

interface LevelMarker {
  readonly name: Level;
  readonly form: Form;
  readonly marker: RegExp;
}

/** The markers by which Vietnamese documents number their clauses (NĐ 30/2020/NĐ-CP, Phụ lục I), and older ones did. */
const levels: readonly LevelMarker[] = [
  { name: 'article', form: 'usual', marker: /^((?:Điều|ĐIỀU)\s\d+[a-zđ]?)(?:\s?[.:]\s?|$)/u },
  { name: 'part', form: 'usual', marker: /^(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))\.(?:\s|$)/u },
  { name: 'item', form: 'usual', marker: /^(\d{1,2}(?:\.\d{1,2}){0,2})\.(?:\s|$)/u },
  { name: 'item', form: 'usual', marker: /^(\d{1,2}(?:\.\d{1,2}){1,2})\s(?=\p{Lu})/u },
  { name: 'item', form: 'older', marker: /^(\d{1,2})[)/](?:\s|$)/u },
  { name: 'point', form: 'usual', marker: /^([a-zđ]{1,2})\)(?:\s|$)/u },
  { name: 'point', form: 'older', marker: /^([a-zđ])[./]\s(?=\S)/u },
];

/** Chapters and the like, outermost first: they head what follows but are no part of an address, since articles run through. */
const divisions: readonly RegExp[] = [
  /^(?:PHẦN|Phần|PHỤ LỤC|Phụ lục)\s/u,
  /^(?:CHƯƠNG|Chương)\s/u,
  /^(?:MỤC|Mục)\s/u,
];
/** The number of a division; what may follow it on the line tells it from a sentence that speaks of one. */
const divisionNumber =
  /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|PHỤ LỤC|Phụ lục)\s(?:(?:thứ|THỨ)\s\p{L}+|[IVXLC]+|\d{1,2}|[A-Z])(?=$|\s?[.:–-]|\s["“(]?\p{Lu})/u;
const capitalDivision = /^(?:PHẦN|PHỤ LỤC)(?:\s|$)/u;

/** `-5`, `+84` and `*note` are words; `+Words` is a dash that lost its space. */
const dashMarker = /^([-–—•]|[+*](?=\s)|\+(?=\p{L}))\s*(?=\S)/u;
const anchor = /^<!--\s*mục:\s*(.+?)\s*-->$/u;
const comment = /^<!--.*-->$/u;
const hashes = /^(#{1,6})\s+/u;
const anyWord = /[\p{L}\p{N}]/u;

interface Place {
  readonly part?: string;
  readonly item?: string;
  readonly itemForm?: Form;
  readonly point?: string;
  /** An address given by hand for text the document does not number. */
  readonly named?: string;
}

function addressOf(place: Place): string {
  if (place.named !== undefined) return place.named;
  return [place.part, place.item, place.point].filter((step) => step !== undefined).join('.');
}

function enter(place: Place, { name, form }: LevelMarker, number: string): Place {
  const { part, item, itemForm } = place.named === undefined ? place : {};
  const outer = part === undefined ? {} : { part };
  switch (name) {
    case 'article':
      return { part: number.replace('ĐIỀU', 'Điều') };
    case 'part':
      return { part: number };
    case 'item':
      return { ...outer, item: number, itemForm: form };
    case 'point':
      return {
        ...outer,
        ...(item === undefined ? {} : { item }),
        ...(itemForm === undefined ? {} : { itemForm }),
        point: number,
      };
  }
}

/** The marker a line begins with, where it can be one there: an older form only where the usual one is not in use. */
function markerOf(line: string, place: Place): LevelMarker | undefined {
  return levels.find(({ name, form, marker }) => {
    if (!marker.test(line)) return false;
    if (form === 'usual') return true;
    if (name === 'point') return place.item !== undefined;
    return place.itemForm === undefined ? place.point === undefined : place.itemForm === 'older';
  });
}

/** How deep the line lies as a division, from 0; -1 if it is none. */
function divisionDepth(line: string): number {
  const number = divisionNumber.exec(line)?.[0];
  const rest = number === undefined ? '' : line.slice(number.length);
  const isNumbered = number !== undefined && (/^\s?[.:–-]|^$/u.test(rest) || !/[.,;:]$/u.test(rest));
  if (isNumbered || (capitalDivision.test(line) && isCapital(line))) {
    return Math.max(
      0,
      divisions.findIndex((kind) => kind.test(line)),
    );
  }
  return -1;
}

function isCapital(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}/u.test(line);
}

/**
 * Splits a document's lines by its legal structure. Markdown headings are welcome but not needed: what counts are
 * the markers (`Điều 4.`, `IV.`, `2.`, `a)`, `-`). A line `<!-- mục: mở đầu -->` gives the text after it an address
 * by hand; other comments, rules (`---`) and lines without any letter or digit are passed over. `firstLine` is the number
 * of the first line in its file.
 */
export function blocksOf(text: string, firstLine = 1): readonly Block[] {
  const blocks: Block[] = [];
  let place: Place = {};
  let dash = 0;
  /** The depths of the divisions we are in, and the level of the article or part: what is inside lies deeper. */
  let open: readonly number[] = [];
  let outer = 1;
  /** A division without a title: a line of capitals after it is its title. */
  let untitled = false;

  text.split('\n').forEach((raw, index) => {
    const line = normalise(raw).replace(/\s+/gu, ' ').trim();
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
    if (comment.test(line) || !anyWord.test(bare)) return;
    const add = (kind: Block['kind'], level: number, marker: string, words: string, at?: number): void => {
      const section = addressOf(place);
      const numbered = at === undefined ? {} : { dash: at };
      blocks.push({ line: firstLine + index, kind, section, ...numbered, level, marker, text: words });
    };
    const awaited = untitled;
    untitled = false;

    if (depth === undefined && dashMarker.test(bare)) {
      dash += 1;
      add('dash', 5, dashMarker.exec(bare)?.[1] ?? '-', bare.replace(dashMarker, ''), dash);
      return;
    }
    const numbered = markerOf(bare, place);
    if (numbered !== undefined) {
      const number = numbered.marker.exec(bare)?.[1] ?? '';
      const words = bare.replace(numbered.marker, '');
      place = enter(place, numbered, number);
      dash = 0;
      const marker = bare.slice(0, bare.length - words.length).trim();
      const heads = depth !== undefined || isHeading(numbered.name, words);
      const level = depth ?? levelOf(numbered.name, open.length, outer, place);
      if (numbered.name === 'article' || numbered.name === 'part') outer = level;
      add(heads ? 'heading' : 'paragraph', level, marker, words);
      return;
    }
    const division = divisionDepth(bare);
    if (division !== -1) {
      place = {};
      dash = 0;
      open = [...open.filter((each) => each < division), division];
      outer = depth ?? 1 + open.length;
      untitled = divisionNumber.exec(bare)?.[0] === bare;
      add('heading', outer, '', bare);
      return;
    }
    const last = blocks.at(-1);
    if (awaited && depth === undefined && last !== undefined && isCapital(bare)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${bare}` };
      return;
    }
    add(depth === undefined ? 'paragraph' : 'heading', depth ?? 5, '', bare);
  });
  return blocks;
}

/** Where there is no Markdown heading to tell: articles and parts lie inside the divisions, items and points inside them. */
function levelOf(name: Level, openDivisions: number, outer: number, place: Place): number {
  switch (name) {
    case 'article':
    case 'part':
      return 2 + openDivisions;
    case 'item':
      return Math.max(3, place.part === undefined ? 0 : outer + 1);
    case 'point':
      return Math.max(4, place.part === undefined ? 0 : outer + (place.item === undefined ? 1 : 2));
  }
}

/** Without a Markdown heading: an article's title or a line in capitals heads what follows; anything else is text. */
function isHeading(name: Level, words: string): boolean {
  if (words === '') return true;
  if (name === 'article') return words.length < 200 && !/[.;:]$/u.test(words);
  return name === 'part' && words === words.toUpperCase();
}
