import type { Block, DocumentText } from '../../core/document.ts';
import type { Passage } from '../passage.ts';

/** A longer paragraph is searched in parts; the parts keep the clause's address. */
const longestInSyllables = 120;

/** Every citable piece of a document, in order. Headings are not pieces of their own: they stand above their pieces. */
export function passagesOf(document: DocumentText): readonly Passage[] {
  const headings: { readonly level: number; readonly text: string }[] = [];
  const seen = new Map<string, number>();
  const passages: Passage[] = [];
  for (const block of document.blocks) {
    // Only what is numbered or a heading itself ends a heading; plain text and dashes lie under the last one.
    const ends = block.kind === 'heading' || (block.kind === 'paragraph' && block.marker !== '');
    while (ends && (headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
    if (block.kind === 'heading') {
      headings.push({ level: block.level, text: `${block.marker} ${block.text}`.trim() });
      continue;
    }
    if (block.section === '') continue;
    for (const text of inParts(block.text)) {
      const base = `${document.id}:${block.section}${block.dash === undefined ? '' : `/${String(block.dash)}`}`;
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      passages.push({
        id: times === 1 ? base : `${base}§${String(times)}`,
        document: document.id,
        section: block.section,
        ...(block.dash === undefined ? {} : { dash: block.dash }),
        heading: headings.map((heading) => heading.text),
        text,
        line: block.line,
      });
    }
  }
  return passages;
}

/** The words of a clause as they stand, a paragraph or dash a line: what a quotation must occur in. */
export function clauseText(blocks: readonly Block[], section: string): string {
  return blocks
    .filter((block) => block.section === section)
    .map((block) => block.text)
    .join('\n');
}

function inParts(text: string): readonly string[] {
  if (syllableCount(text) <= longestInSyllables) return [text];
  const parts: string[] = [];
  for (const sentence of text.split(/(?<=\.)\s+(?=\p{Lu})|(?<=;)\s+/u)) {
    const last = parts.at(-1);
    if (last !== undefined && syllableCount(last) + syllableCount(sentence) <= longestInSyllables) {
      parts[parts.length - 1] = `${last} ${sentence}`;
    } else parts.push(sentence);
  }
  return parts;
}

function syllableCount(text: string): number {
  return text.split(/\s+/u).length;
}
