import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ingest, type Order, type Outcome, type Taken } from '../../../src/answering/ingest/ingest.ts';
import type { Fault, OnPage } from '../../../src/answering/ingest/source.ts';
import { parseDocumentFile } from '../../../src/answering/knowledge/document.ts';

/** An office with an empty knowledge folder and a desk with files. */
export interface Workspace {
  readonly knowledgeDir: string;
  /** Puts a file on the desk and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly ingest: (file: string, order?: Partial<Order>, onPage?: OnPage) => Promise<Outcome>;
  /** The names of the files in `documents/`, sorted. */
  readonly documents: () => readonly string[];
  readonly read: (name: string) => string;
  /** The addresses of a document as the service loads it, each once, in order. */
  readonly sections: (name: string) => readonly string[];
}

const clock = { now: () => new Date('2026-11-22T20:00:00Z') };

/** A workspace that is gone after the test. */
export function workspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'ingest-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const knowledgeDir = join(root, 'knowledge');
  const folder = join(knowledgeDir, 'documents');
  mkdirSync(folder, { recursive: true });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    knowledgeDir,
    file: (name, content) => {
      writeFileSync(join(root, name), content);
      return join(root, name);
    },
    ingest: (file, order = {}, onPage = () => undefined) =>
      ingest({ file, knowledgeDir, dryRun: false, replace: false, ...order }, clock, onPage),
    documents: () => readdirSync(folder).sort(),
    read,
    sections: (name) => [
      ...new Set(parseDocumentFile(name, read(name)).blocks.map(({ section }) => section)),
    ],
  };
}

/** The outcome of a file that was taken; fails the test otherwise. */
export function taken(outcome: Outcome): Taken {
  if (outcome.kind === 'written' || outcome.kind === 'preview') return outcome;
  throw new Error(`not taken: ${JSON.stringify(outcome)}`);
}

/** Why a file was refused; fails the test if it was not. */
export function faultOf(outcome: Outcome): Fault {
  if (outcome.kind === 'refused') return outcome.fault;
  throw new Error(`not refused: ${outcome.kind}`);
}
