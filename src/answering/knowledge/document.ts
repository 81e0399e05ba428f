import { z } from 'zod';
import type { DocumentText } from '../../core/document.ts';
import { normalise } from '../../core/text.ts';
import { BrokenKnowledge } from './broken.ts';
import { blocksOf } from './structure.ts';
import { parseYaml } from './yaml-file.ts';

/** What the service reads of the front matter; further keys (`source`, `issued`, …) are for people. */
const frontMatter = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u, 'lower-case letters a-z, digits and hyphens only'),
  title: z.string().min(1),
  short: z.string().min(1),
});

/** Reads a document of the knowledge folder: YAML front matter between `---` lines, then the text. */
export function parseDocumentFile(file: string, text: string): DocumentText {
  const lines = normalise(text).split(/\r?\n/u);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) {
    throw new BrokenKnowledge([
      {
        file,
        line: 1,
        message: 'a document begins with front matter between two "---" lines (id, title, short)',
      },
    ]);
  }
  const { value } = parseYaml(file, lines.slice(1, end).join('\n'), frontMatter, 2);
  const blocks = blocksOf(lines.slice(end + 1).join('\n'), end + 2);
  if (blocks.length === 0)
    throw new BrokenKnowledge([{ file, line: end + 1, message: 'the document has no text' }]);
  return { ...value, blocks };
}
