import { fold } from '../../core/text.ts';
import { isPossible, placeTone } from '../reading/syllable.ts';
import { afterTitle, documentKinds, titleBegins } from './lexicon/document-words.ts';
import { markerOf } from './markers.ts';

/** What a document calls itself. */
export interface Title {
  /** `Quyết định về việc ban hành Quy chế …`. */
  readonly title: string;
  /** For citations beside other documents: `Quyết định 12/QĐ-UBND`. */
  readonly short: string;
  /** The paragraphs it was taken from: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const longestTitle = 400;
/** Above the title stand the letterhead and the date, no more. */
const letterheadParagraphs = 25;
const documentNumber = /\bSố\s*:?\s*(\d+[a-z]?(?:\/\d{4})?\/[\p{Lu}\d][\p{L}\d-]*)/u;

/** Finds the kind of a document in its first lines (`QUYẾT ĐỊNH`) and the words under it that say what it is on. */
export function titleOf(paragraphs: readonly string[]): Title | undefined {
  const bare = paragraphs.map((paragraph) => paragraph.replace(/^#{1,6}\s+/u, '').replaceAll('**', ''));
  const found = bare.slice(0, letterheadParagraphs).findIndex((paragraph) => kindOf(paragraph) !== undefined);
  const kind = kindOf(bare[found] ?? '');
  if (kind !== undefined) {
    const inline = (bare[found] ?? '').slice(kind.length).trim();
    const below = inline === '' ? titleLines(bare, found + 1) : [];
    const subject = [inline, ...below]
      .filter((line) => line !== '')
      .map(fromCapitals)
      .join(' ');
    const number = documentNumber.exec(bare.slice(0, found + 5).join('\n'))?.[1];
    const name = fromCapitals(kind);
    return {
      title: `${name} ${titleBegins.test(subject) ? lowerFirst(subject) : subject}`
        .trim()
        .slice(0, longestTitle),
      short: number === undefined ? name : `${name} ${number}`,
      from: found,
      to: found + 1 + below.length,
    };
  }
  const heading = paragraphs.findIndex((paragraph) => /^#\s/u.test(paragraph));
  const text = bare[heading];
  return text === undefined || text === ''
    ? undefined
    : { title: text.slice(0, longestTitle), short: shortened(text), from: heading, to: heading + 1 };
}

/** A misread tone must not hide the title: `KỂ HOẠCH` from a scan is a KẾ HOẠCH. */
const foldedKinds = documentKinds.map((kind) => ({ kind, folded: fold(kind) }));

function kindOf(paragraph: string): string | undefined {
  const folded = fold(paragraph);
  return foldedKinds.find((each) => {
    if (!folded.startsWith(each.folded)) return false;
    const [name, rest] = [paragraph.slice(0, each.kind.length), paragraph.slice(each.kind.length)];
    return (
      name === name.toUpperCase() &&
      (rest === '' || (rest.startsWith(' ') && titleBegins.test(rest.slice(1))))
    );
  })?.kind;
}

function titleLines(paragraphs: readonly string[], from: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of paragraphs.slice(from, from + 4)) {
    if (markerOf(paragraph) !== undefined || /[;:]$/u.test(paragraph)) break;
    // Under `KẾ HOẠCH` a title may begin `Thực hiện …`; further down, that is how the text begins.
    if (afterTitle.test(paragraph) && (lines.length > 0 || !titleBegins.test(paragraph))) break;
    if (
      lines.join(' ').length + paragraph.length > longestTitle ||
      (lines.length > 0 && /\.$/u.test(paragraph))
    )
      break;
    lines.push(paragraph);
    // One line in small letters is the whole title; capitals may go on.
    if (/\p{Ll}/u.test(paragraph)) break;
  }
  return lines;
}

/** `THI ĐUA, KHEN THƯỞNG CỦA UBND TỈNH` → `Thi đua, khen thưởng của UBND tỉnh`: what cannot be a syllable is an abbreviation. */
function fromCapitals(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  const lower = text.replaceAll(/[\p{L}\d-]+/gu, (word) => {
    const small = word.toLowerCase();
    return isPossible(placeTone(small)) ? small : word;
  });
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The first words of a text, for want of a shorter name. */
export function shortened(text: string): string {
  if (text.length <= 40) return text;
  return `${text.slice(0, 39).replace(/\s\S*$/u, '')}…`;
}

/** A name for a file and an address: `Quyết định 12 (1)` → `quyet-dinh-12-1`. */
export function slugOf(name: string): string {
  const slug = fold(name.normalize('NFC').replaceAll('Đ', 'd'))
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '');
  return slug === '' ? 'tai-lieu' : slug;
}
