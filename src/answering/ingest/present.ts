import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Source } from './source.ts';

const headSchema = z
  .object({ id: z.string(), title: z.string(), short: z.string(), sha256: z.string() })
  .partial();

/** What the front matter of a Markdown file may say that matters here. */
export type Head = z.infer<typeof headSchema>;

/** A document that stands in the knowledge folder already. */
export interface Present {
  readonly id: string;
  readonly title: string;
  /** Of the file it was made from; absent if it was written by hand. */
  readonly sha256: string | undefined;
  readonly path: string;
}

/** The documents of a folder, by what their front matter says. */
export async function documentsIn(folder: string): Promise<readonly Present[]> {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ name }) => name);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { head } = split((await readFile(path, 'utf8')).split(/\r?\n/u));
      const id = head.id ?? basename(name, '.md');
      return { id, title: head.title ?? id, sha256: head.sha256, path };
    }),
  );
}

/** A Markdown source without its front matter, which would be read as text; and what it said. */
export function withoutHead(source: Source): { readonly source: Source; readonly head: Head } {
  const [first] = source.pages;
  if (source.kind !== 'markdown' || first === undefined) return { source, head: {} };
  const { head, rest } = split(first.lines);
  return { source: { ...source, pages: [{ ...first, lines: rest }, ...source.pages.slice(1)] }, head };
}

function split(lines: readonly string[]): { readonly head: Head; readonly rest: readonly string[] } {
  const end = lines.indexOf('---', 1);
  if (lines[0]?.replace('\ufeff', '') !== '---' || end === -1) return { head: {}, rest: lines };
  try {
    const read = headSchema.safeParse(parse(lines.slice(1, end).join('\n')));
    return read.success ? { head: read.data, rest: lines.slice(end + 1) } : { head: {}, rest: lines };
  } catch {
    // Not YAML: then the two rules enclose text like any other.
    return { head: {}, rest: lines };
  }
}
