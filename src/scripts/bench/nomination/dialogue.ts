import { readFileSync } from 'node:fs';
import { z } from 'zod';

const shape = z.object({
  begins: z.string(),
  asked: z.array(z.string()),
  thanks: z.string(),
  answers: z.array(z.string()),
});

/** A nomination as the simplest nominator makes it: the first words, ten questions, ten answers. */
export const dialogue = shape.parse(
  JSON.parse(readFileSync(new URL('dialogue.json', import.meta.url), 'utf8')),
);

/** What one person says, from the first words on; a number of theirs stands in it. */
export function saidBy(person: number): readonly string[] {
  return [dialogue.begins, ...dialogue.answers].map((text) => text.replace('{person}', String(person)));
}
