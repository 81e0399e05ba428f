import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../core/clock.ts';
import { localDate } from '../../core/dates.ts';
import { normalise } from '../../core/text.ts';
import { parseDocumentFile } from '../knowledge/document.ts';
import { clean } from './clean.ts';
import { documentsIn, withoutHead } from './present.ts';
import { bytesOf, readSource } from './read-file.ts';
import { refused, type Attempt, type Fault, type Note, type OnPage, type Source } from './source.ts';
import { survey, type Survey } from './survey.ts';
import { shortened, slugOf, titleOf } from './title.ts';
import { toMarkdown, type FrontMatter } from './to-markdown.ts';
import { writeWhole } from './write.ts';

/** What the operator asked for. */
export interface Order {
  readonly file: string;
  readonly knowledgeDir: string;
  readonly id?: string;
  readonly title?: string;
  readonly short?: string;
  /** Only look: write nothing. */
  readonly dryRun: boolean;
  /** A document of the same id may be written over. */
  readonly replace: boolean;
}

/** A document as it was, or would be, taken in. */
export interface Taken {
  readonly kind: 'written' | 'preview';
  readonly head: FrontMatter;
  /** The file in the knowledge folder. */
  readonly path: string;
  readonly markdown: string;
  readonly source: Source;
  readonly notes: readonly Note[];
  readonly survey: Survey;
  /** Where the former text was put, if there was one. */
  readonly backup: string | undefined;
}

/** What came of it. */
export type Outcome =
  | Taken
  | { readonly kind: 'unchanged'; readonly id: string; readonly path: string }
  | { readonly kind: 'refused'; readonly fault: Fault };

/** Takes a document into the knowledge folder, where a running service finds it by itself. */
export async function ingest(order: Order, clock: Clock, onPage: OnPage): Promise<Outcome> {
  if (!existsSync(order.knowledgeDir)) return { kind: 'refused', fault: { kind: 'no-knowledge-folder' } };
  const name = normalise(basename(order.file));
  const id = order.id ?? slugOf(basename(name, extname(name)));
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/u.test(id)) return { kind: 'refused', fault: { kind: 'bad-id', id } };

  const bytes = await bytesOf(order.file);
  if (!bytes.ok) return { kind: 'refused', fault: bytes.fault };
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  const folder = join(order.knowledgeDir, 'documents');
  const present = await documentsIn(folder);
  const same = present.find((document) => document.sha256 === sha256);
  if (same !== undefined && !order.replace && !order.dryRun)
    return { kind: 'unchanged', id: same.id, path: same.path };
  const taken = present.find((document) => document.id === id || document.path === join(folder, `${id}.md`));
  if (taken !== undefined && !order.replace && !order.dryRun) {
    return { kind: 'refused', fault: { kind: 'taken', id, title: taken.title } };
  }

  const source = await readSource(order.file, bytes.value, onPage);
  if (!source.ok) return { kind: 'refused', fault: source.fault };
  const own = withoutHead(source.value);
  const { paragraphs, notes } = clean(own.source);
  if (!paragraphs.some((paragraph) => /[\p{L}\p{N}]/u.test(paragraph.replace(/^<!--.*-->$/u, ''))))
    return { kind: 'refused', fault: { kind: 'empty' } };
  const found = titleOf(paragraphs);
  const title = oneLine(order.title ?? own.head.title ?? found?.title ?? basename(name, extname(name)));
  const head: FrontMatter = {
    id,
    title,
    short: oneLine(order.short ?? own.head.short ?? found?.short ?? shortened(title)),
    source: name,
    sha256,
    ingested: localDate(clock.now()),
    ...(source.value.pageCount === undefined ? {} : { pages: source.value.pageCount }),
  };
  const markdown = toMarkdown(head, paragraphs, found);
  const path = taken?.path ?? join(folder, `${id}.md`);
  // Read back as the service will read it: what it cannot read must never reach the folder.
  const { blocks } = parseDocumentFile(path, markdown);
  const result = {
    head,
    path,
    markdown,
    source: source.value,
    notes: [...source.value.notes, ...notes],
    survey: survey(blocks),
  };
  if (order.dryRun) return { kind: 'preview', ...result, backup: undefined };
  // The last moment at which the operator may stop us: from here to the end nothing waits.
  await setImmediate();
  const written = put(path, markdown);
  return written.ok
    ? { kind: 'written', ...result, backup: written.value }
    : { kind: 'refused', fault: written.fault };
}

function put(path: string, markdown: string): Attempt<string | undefined> {
  try {
    return { ok: true, value: writeWhole(path, markdown).backup };
  } catch (error) {
    return refused({ kind: 'unwritable', detail: error instanceof Error ? error.message : String(error) });
  }
}

function oneLine(text: string): string {
  return normalise(text).replaceAll(/\s+/gu, ' ').trim();
}
