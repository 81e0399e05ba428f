/** One level of a Word list: `{ format: 'decimal', text: 'Điều %1.', start: 1 }`. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface Lists {
  /** The levels of an abstract list, by its id and the level from 0. */
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** The abstract list behind a list of the text. */
  readonly abstractOf: ReadonlyMap<string, string>;
  /** Starts given anew by a list of the text: `7:0` (list, level) → 1. */
  readonly restarts: ReadonlyMap<string, number>;
}

/** Where a paragraph stands in a list. */
interface Place {
  readonly list: string;
  readonly level: number;
}

/** The parts of a .docx that say how its paragraphs are numbered; empty where the file has none. */
export interface WordParts {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}

/**
 * Writes the numbers and dashes Word makes by itself into the text (`w:numPr`, ECMA-376 part 1, 17.9), where the
 * loader, which reads only text, would lose them and the clauses with them. Gives the document and how many it wrote.
 */
export function writeNumbers(parts: WordParts): { readonly document: string; readonly count: number } {
  const lists = listsIn(parts.numbering);
  const styles = stylePlaces(parts.styles);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  let count = 0;
  // What a paragraph's properties were before a tracked change is of no interest and would nest.
  const document = parts.document
    .replaceAll(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/gu, '')
    .replaceAll(/<w:p(?:\s[^>]*[^/])?>(?:\s*<w:pPr>([\s\S]*?)<\/w:pPr>)?/gu, (start, properties?: string) => {
      const place = placeOf(properties ?? '', styles);
      const label = place === undefined ? undefined : nextLabel(place);
      if (label === undefined || label === '') return start;
      count += 1;
      return `${start}<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
    });
  return { document, count };

  function nextLabel({ list, level }: Place): string | undefined {
    const abstract = lists.abstractOf.get(list);
    const levels = lists.levels.get(abstract ?? '');
    const own = levels?.get(level);
    if (abstract === undefined || own === undefined) return undefined;
    const numbers = counters.get(abstract) ?? [];
    counters.set(abstract, numbers);
    const restart = lists.restarts.get(`${list}:${String(level)}`);
    if (restart !== undefined && !begun.has(`${list}:${String(level)}`)) numbers[level] = restart - 1;
    begun.add(`${list}:${String(level)}`);
    numbers[level] = (numbers[level] ?? own.start - 1) + 1;
    numbers.length = level + 1;
    if (own.format === 'bullet') return '-';
    if (own.format === 'none') return own.text.replaceAll(/%\d/gu, '');
    return own.text.replaceAll(/%(\d)/gu, (_, digit: string) => {
      const above = levels?.get(Number(digit) - 1);
      return written(numbers[Number(digit) - 1] ?? above?.start ?? 1, above?.format ?? 'decimal');
    });
  }
}

function placeOf(properties: string, styles: ReadonlyMap<string, Place>): Place | undefined {
  const style = styles.get(/<w:pStyle w:val="([^"]+)"/u.exec(properties)?.[1] ?? '');
  const list = /<w:numId w:val="(\d+)"/u.exec(properties)?.[1] ?? style?.list;
  // List 0 takes a paragraph out of the list its style put it in.
  if (list === undefined || list === '0') return undefined;
  return { list, level: Number(/<w:ilvl w:val="(\d+)"/u.exec(properties)?.[1] ?? style?.level ?? 0) };
}

function listsIn(numbering: string): Lists {
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:abstractNum [^>]*?w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/gu,
  )) {
    const own = [...body.matchAll(/<w:lvl [^>]*?w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/gu)];
    levels.set(id, new Map(own.map(([, level, inside = '']) => [Number(level), levelOf(inside)])));
  }
  const abstractOf = new Map<string, string>();
  const restarts = new Map<string, number>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:num [^>]*?w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/gu,
  )) {
    abstractOf.set(id, /<w:abstractNumId w:val="(\d+)"/u.exec(body)?.[1] ?? '');
    for (const [, level = '0', start = '1'] of body.matchAll(
      /<w:lvlOverride w:ilvl="(\d)"[^>]*>\s*<w:startOverride w:val="(\d+)"/gu,
    )) {
      restarts.set(`${id}:${level}`, Number(start));
    }
  }
  return { levels, abstractOf, restarts };
}

function levelOf(inside: string): Level {
  const value = (name: string): string | undefined =>
    new RegExp(`<w:${name} w:val="([^"]*)"`, 'u').exec(inside)?.[1];
  return {
    format: value('numFmt') ?? 'decimal',
    text: value('lvlText') ?? '',
    start: Number(value('start') ?? 1),
  };
}

/** The lists that styles bring along, through the styles they are based on. */
function stylePlaces(styles: string): ReadonlyMap<string, Place> {
  const bodies = new Map<string, string>();
  for (const [, id = '', body = ''] of styles.matchAll(
    /<w:style [^>]*?w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/gu,
  )) {
    bodies.set(id, body);
  }
  const places = new Map<string, Place>();
  for (const style of bodies.keys()) {
    let body = bodies.get(style);
    // Ten steps: a style based on itself must not keep us for ever.
    for (let steps = 0; body !== undefined && steps < 10; steps += 1) {
      const list = /<w:numId w:val="(\d+)"/u.exec(body)?.[1];
      if (list !== undefined) {
        places.set(style, { list, level: Number(/<w:ilvl w:val="(\d)"/u.exec(body)?.[1] ?? 0) });
        break;
      }
      body = bodies.get(/<w:basedOn w:val="([^"]+)"/u.exec(body)?.[1] ?? '');
    }
  }
  return places;
}

const romanSteps = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'upperLetter': {
      // After z come aa, bb, cc (17.18.59).
      const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
    case 'upperRoman': {
      let left = number;
      let roman = '';
      for (const [step, letters] of romanSteps) {
        while (left >= step) {
          roman += letters;
          left -= step;
        }
      }
      return format === 'upperRoman' ? roman.toUpperCase() : roman;
    }
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}
