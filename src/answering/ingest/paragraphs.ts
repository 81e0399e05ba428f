import { beginsParagraph, goesOn, signature } from './lexicon/document-words.ts';
import { markerOf, ordinal, type Marker } from './markers.ts';

/** A line of a source, and whether blank lines or the end of a page stand before it. */
export interface Line {
  readonly text: string;
  readonly afterGap: boolean;
}

/**
 * How lines make paragraphs: `across` where every line of the page is a line of the file, and blank lines say nothing
 * (PDF, OCR); `within` where blank lines part the paragraphs (Word, Markdown); `never` where each line is one.
 */
export type Wrapping = 'across' | 'within' | 'never';

const finished = /[.;:!?…][)"”’\]]*$/u;
const beginsLower = /^["“'(]?\p{Ll}/u;
const capitals = /^[^\p{Ll}]*\p{Lu}{2,}[^\p{Ll}]*\s[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** A line at least so long, by the page's width, ran to the margin. A sentence that ends there may also end its paragraph. */
const fullShare = 0.82;
const surelyFullShare = 0.95;

/** Joins lines into paragraphs, one clause at most in each. */
export function paragraphsOf(lines: readonly Line[], wrapping: Wrapping): readonly string[] {
  const width = widthOf(lines);
  const paragraphs: string[] = [];
  const latest = new Map<Marker['kind'], number>();
  let previous = '';
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const marker = markerOf(line.text);
    const follows = marker !== undefined && ordinal(marker) === (latest.get(marker.kind) ?? 0) + 1;
    if (last !== undefined && goesTogether(last, previous, line, { wrapping, width, marker, follows })) {
      paragraphs[paragraphs.length - 1] = glue(last, line.text);
    } else {
      paragraphs.push(line.text);
      if (marker !== undefined) enter(latest, marker);
    }
    previous = line.text;
  }
  return paragraphs;
}

interface Circumstances {
  readonly wrapping: Wrapping;
  /** Characters of a full line. */
  readonly width: number;
  readonly marker: Marker | undefined;
  /** The marker is the next of its series. */
  readonly follows: boolean;
}

function goesTogether(paragraph: string, previous: string, line: Line, how: Circumstances): boolean {
  const above = markerOf(paragraph)?.kind;
  if (above === 'anchor' || above === 'row' || above === 'heading') return false;
  if (how.marker?.kind === 'anchor' || how.marker?.kind === 'row' || how.marker?.kind === 'heading')
    return false;
  // `Chương I` and its name in capitals, on two lines of the page or in two paragraphs of the file, are one heading.
  if (above === 'division' && how.marker === undefined && capitals.test(line.text))
    return !paragraph.includes(' - ');
  if (beginsParagraph.test(line.text) || signature.test(line.text)) return false;
  if (how.wrapping === 'never' || (how.wrapping === 'within' && line.afterGap)) return false;

  const open = !finished.test(previous);
  const full = previous.length >= how.width * (open ? fullShare : surelyFullShare);
  if (how.marker !== undefined) return open && !startsClause(previous, line.text, how, full);
  if (capitals.test(previous) || capitals.test(line.text)) {
    const heading = above !== undefined && capitals.test(previous) && capitals.test(line.text);
    return heading && !line.afterGap;
  }
  if (how.wrapping === 'within') return true;
  if (line.afterGap) return open && (beginsLower.test(line.text) || full || goesOn.test(previous));
  if (beginsLower.test(line.text)) return true;
  if (open && goesOn.test(previous)) return true;
  return full && !/[:;]$/u.test(previous);
}

/** Below an unfinished line: whether a marker is one, or just the place where a sentence broke. */
function startsClause(previous: string, text: string, how: Circumstances, full: boolean): boolean {
  if (how.wrapping === 'within') return true;
  if (/[,(]$/u.test(previous) || goesOn.test(previous)) return false;
  if (how.marker?.kind === 'dash') return !full || /^.\s*["“]?\p{Lu}/u.test(text);
  return !full || how.follows;
}

/** `41-` and `CTr/TU` make `41-CTr/TU`: Vietnamese does not break words, so a hyphen at the end belongs to a number. */
function glue(paragraph: string, line: string): string {
  if (paragraph.endsWith('\u00ad')) return paragraph.slice(0, -1) + line;
  return /[\p{L}\d][-/]$/u.test(paragraph) ? paragraph + line : `${paragraph} ${line}`;
}

/** A new article begins its items at 1 again, a new item its points at a. */
function enter(latest: Map<Marker['kind'], number>, marker: Marker): void {
  const order = ['division', 'article', 'part', 'item', 'point'] as const;
  const depth = order.findIndex((kind) => kind === marker.kind);
  if (depth === -1) return;
  latest.set(marker.kind, ordinal(marker));
  // Articles run on through chapters.
  for (const kind of order.slice(depth + 1)) if (kind !== 'article') latest.delete(kind);
}

/** The length that nine lines of ten do not exceed, of those long enough to tell. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines
    .map(({ text }) => text.length)
    .filter((length) => length > 25)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Whether a text file is broken into lines of a page: many lines stop in the middle of a sentence. */
export function looksWrapped(lines: readonly Line[]): boolean {
  const pairs = lines.slice(1).filter(({ afterGap }) => !afterGap).length;
  const broken = lines.filter(({ text, afterGap }, at) => {
    const above = lines[at - 1]?.text ?? '';
    return (
      !afterGap && above.length > 40 && above.length < 160 && !finished.test(above) && beginsLower.test(text)
    );
  });
  return broken.length >= 2 && broken.length >= pairs * 0.2;
}
