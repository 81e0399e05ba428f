import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  campaignSchema,
  conceptsSchema,
  curatedSchema,
  glossarySchema,
  pointsSchema,
  silencesSchema,
  type Glossary,
} from './campaign.ts';
import { parseDocumentFile } from './document.ts';
import { faultsOf } from './faults.ts';
import type { Knowledge } from './knowledge.ts';
import { passagesOf } from './passages.ts';
import { BrokenKnowledge, parseYaml, type Fault, type Located } from './yaml-file.ts';

const noGlossary: Glossary = { abbreviations: {}, synonyms: {} };
/** Where the files of a knowledge folder lie, relative to it. */
export const folders = ['', 'documents', 'points'] as const;

const needed = 'campaign.yaml';
const optional = ['silences.yaml', 'glossary.yaml', 'concepts.yaml', 'answers.yaml'];

/**
 * Reads a knowledge folder: `campaign.yaml` and `documents/*.md` are needed; `points/*.yaml`, `silences.yaml`,
 * `glossary.yaml`, `concepts.yaml` and `answers.yaml` make it better. Throws `BrokenKnowledge` naming the faults of
 * every file with their lines; what one file says of another is only looked at when each is sound by itself.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const files = await readAll(folder);
  const faults: Fault[] = [...files].flatMap(([file, text]) => fileFaults(file, text));
  const sound = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BrokenKnowledge)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const named = (start: string, end: string): readonly (readonly [string, string])[] =>
    [...files].filter(([file]) => file.startsWith(start) && file.endsWith(end));
  const yaml = <T>(file: string, schema: z.ZodType<T>, otherwise?: T): Located<T> | undefined => {
    const text = files.get(file);
    if (text !== undefined) return sound(() => parseYaml(file, text, schema));
    if (otherwise !== undefined) return { value: otherwise, lineOf: () => 1 };
    faults.push({ file: join(folder, file), line: 1, message: 'the file is missing' });
    return undefined;
  };

  const campaign = yaml(needed, campaignSchema);
  const documents = named('documents/', '.md').flatMap(([file, text]) => {
    const document = sound(() => parseDocumentFile(file, text));
    return document === undefined ? [] : [{ file, document }];
  });
  const points = named('points/', '.yaml').flatMap(([file, text]) => {
    const list = sound(() => parseYaml(file, text, pointsSchema));
    return list === undefined ? [] : [{ file, ...list }];
  });
  const silences = yaml('silences.yaml', silencesSchema, []);
  const curated = yaml('answers.yaml', curatedSchema, []);
  const concepts = yaml('concepts.yaml', conceptsSchema, []);
  const glossary = yaml('glossary.yaml', glossarySchema, noGlossary);
  documents.forEach(({ file, document: { id } }, at) => {
    const first = documents.slice(0, at).find(({ document }) => document.id === id);
    if (first !== undefined)
      faults.push({ file, line: 1, message: `the id "${id}" is already borne by ${first.file}` });
  });
  if (
    faults.length > 0 ||
    campaign === undefined ||
    silences === undefined ||
    curated === undefined ||
    concepts === undefined ||
    glossary === undefined
  )
    throw new BrokenKnowledge(faults);

  const main = documents.find(({ document: { id } }) => id === campaign.value.document)?.document;
  if (main === undefined) {
    const message = `no documents/*.md has the id "${campaign.value.document}"`;
    throw new BrokenKnowledge([{ file: needed, line: campaign.lineOf(['document']), message }]);
  }
  const disagreements = faultsOf({ campaign, points, silences, concepts, curated, main });
  if (disagreements.length > 0) throw new BrokenKnowledge(disagreements);

  const all = documents.map(({ document }) => document);
  return {
    version: versionOf(files),
    campaign: campaign.value,
    documents: [main, ...all.filter((document) => document !== main)],
    passages: all.flatMap(passagesOf),
    points: points.flatMap(({ value }) => value),
    silences: silences.value,
    concepts: concepts.value,
    glossary: glossary.value,
    curated: curated.value,
  };
}

async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const found: (readonly [string, string])[] = [];
  for (const sub of folders) {
    const names = await readdir(join(folder, sub)).catch((cause: unknown) => {
      if (sub !== '' && isMissing(cause)) return [];
      const message = 'the folder cannot be read; set KNOWLEDGE_DIR to a knowledge folder';
      throw new BrokenKnowledge([
        { file: join(folder, sub), line: 1, message: `${message} (${String(cause)})` },
      ]);
    });
    for (const name of names.filter((each) => /\.(?:md|ya?ml)$/u.test(each)).sort()) {
      const file = sub === '' ? name : `${sub}/${name}`;
      const text = await readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
        throw new BrokenKnowledge([{ file, line: 1, message: `cannot be read (${String(cause)})` }]);
      });
      found.push([file, text]);
    }
  }
  return new Map(found);
}

/** What is wrong with a file whatever it says: a name nobody reads, or letters that are not UTF-8. */
function fileFaults(file: string, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  if (file.endsWith('.yml')) {
    faults.push({ file, line: 1, message: 'is not read; let its name end in ".yaml"' });
  } else if (/^[^/]+\.yaml$/u.test(file) && ![needed, ...optional].includes(file)) {
    const known = [needed, ...optional].join(', ');
    faults.push({ file, line: 1, message: `is no file that is known here; known are ${known}` });
  }
  const broken = text.split('\n').findIndex((line) => line.includes('\ufffd'));
  if (broken !== -1) faults.push({ file, line: broken + 1, message: 'is not UTF-8; save it as UTF-8' });
  return faults;
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

function versionOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [file, text] of files) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}
