import { stringify } from 'yaml';
import { recipients, signature } from './lexicon/document-words.ts';
import { markerOf } from './markers.ts';
import { sectionNames } from './phrases.ts';
import type { Title } from './title.ts';

/** The head of a document file. `id`, `title` and `short` are what the service reads; the rest is for people. */
export interface FrontMatter {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** The name of the file it was made from. */
  readonly source: string;
  /** Of that file, to know it again. */
  readonly sha256: string;
  /** A date, `yyyy-mm-dd`. */
  readonly ingested: string;
  readonly pages?: number;
}

/** The file of the knowledge folder: front matter, then a line per paragraph, a blank line between but for dashes. */
export function toMarkdown(
  head: FrontMatter,
  paragraphs: readonly string[],
  title: Title | undefined,
): string {
  const lines: string[] = ['---', stringify(head, { lineWidth: 0 }).trimEnd(), '---', ''];
  let dashes = false;
  for (const line of anchored(paragraphs, title)) {
    const dash = /^[-–—•+*]\s?\S/u.test(line) || line.startsWith('| ');
    if (!(dash && dashes) && lines.at(-1) !== '') lines.push('');
    lines.push(line);
    dashes = dash;
  }
  return `${lines.join('\n')}\n`;
}

/**
 * The paragraphs with addresses by hand for what the document does not number: without one, text outside every
 * clause could not be cited.
 */
function anchored(paragraphs: readonly string[], title: Title | undefined): readonly string[] {
  const has = (test: (paragraph: string) => boolean): boolean => paragraphs.some(test);
  if (has((paragraph) => markerOf(paragraph)?.kind === 'anchor')) return paragraphs;
  const anchor = (name: string): string => `<!-- mục: ${name} -->`;
  const numbered = has((paragraph) => isClause(paragraph));
  const body = anchor(numbered ? sectionNames.opening : sectionNames.whole);
  const start = title?.to ?? 0;

  const lines: string[] = [];
  let inText = false;
  paragraphs.forEach((paragraph, at) => {
    if (at === 0 && start > 0 && title !== undefined && title.from > 0) lines.push(anchor(sectionNames.head));
    if (at === start && !isClause(paragraph) && markerOf(paragraph)?.kind !== 'division') lines.push(body);
    if (at >= start && recipients.test(paragraph) && inText) lines.push(anchor(sectionNames.recipients));
    if (at >= start && signature.test(paragraph) && inText) lines.push(anchor(sectionNames.signature));
    if (at >= start) inText = true;
    lines.push(title !== undefined && at === title.from ? headed(paragraph) : paragraph);
  });
  return lines;
}

function headed(paragraph: string): string {
  return paragraph.startsWith('#') ? paragraph : `# ${paragraph}`;
}

function isClause(paragraph: string): boolean {
  const kind = markerOf(paragraph.replace(/^#{1,6}\s+/u, ''))?.kind;
  return kind === 'article' || kind === 'part' || kind === 'item' || kind === 'point';
}
