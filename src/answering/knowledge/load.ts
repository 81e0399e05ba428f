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
import { BrokenKnowledge, parseYaml, type Located } from './yaml-file.ts';

const noGlossary: Glossary = { abbreviations: {}, synonyms: {} };

/**
 * Reads a knowledge folder: `campaign.yaml` and `documents/*.md` are needed; `points/*.yaml`, `silences.yaml`,
 * `glossary.yaml`, `concepts.yaml` and `answers.yaml` make it better. Throws `BrokenKnowledge` naming every fault with its line.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const files = await readAll(folder);
  const named = (start: string, end: string): readonly (readonly [string, string])[] =>
    [...files].filter(([file]) => file.startsWith(start) && file.endsWith(end));

  const yaml = <T>(file: string, schema: z.ZodType<T>, otherwise: T): Located<T> => {
    const text = files.get(file);
    return text === undefined ? { value: otherwise, lineOf: () => 1 } : parseYaml(file, text, schema);
  };
  const campaignText = files.get('campaign.yaml');
  if (campaignText === undefined) {
    throw new BrokenKnowledge([
      { file: join(folder, 'campaign.yaml'), line: 1, message: 'the file is missing' },
    ]);
  }
  const campaign = parseYaml('campaign.yaml', campaignText, campaignSchema);
  const documents = named('documents/', '.md').map(([file, text]) => parseDocumentFile(file, text));
  const main = documents.find(({ id }) => id === campaign.value.document);
  if (main === undefined) {
    throw new BrokenKnowledge([
      {
        file: 'campaign.yaml',
        line: campaign.lineOf(['document']),
        message: `no documents/*.md has the id "${campaign.value.document}"`,
      },
    ]);
  }
  const points = named('points/', '.yaml').map(([file, text]) => ({
    file,
    ...parseYaml(file, text, pointsSchema),
  }));
  const silences = yaml('silences.yaml', silencesSchema, []);
  const curated = yaml('answers.yaml', curatedSchema, []);
  const faults = faultsOf({ campaign, points, silences, curated, main });
  if (faults.length > 0) throw new BrokenKnowledge(faults);

  return {
    version: versionOf(files),
    campaign: campaign.value,
    documents: [main, ...documents.filter((document) => document !== main)],
    passages: documents.flatMap(passagesOf),
    points: points.flatMap(({ value }) => value),
    silences: silences.value,
    concepts: yaml('concepts.yaml', conceptsSchema, []).value,
    glossary: yaml('glossary.yaml', glossarySchema, noGlossary).value,
    curated: curated.value,
  };
}

async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const found: (readonly [string, string])[] = [];
  for (const sub of ['', 'documents', 'points']) {
    const names = await readdir(join(folder, sub)).catch((cause: unknown) => {
      if (sub !== '') return [];
      const message = 'the folder cannot be read; set KNOWLEDGE_DIR to a knowledge folder';
      throw new BrokenKnowledge([{ file: folder, line: 1, message: `${message} (${String(cause)})` }]);
    });
    for (const name of names.filter((each) => /\.(?:md|yaml)$/u.test(each)).sort()) {
      const file = sub === '' ? name : `${sub}/${name}`;
      found.push([file, await readFile(join(folder, file), 'utf8')]);
    }
  }
  return new Map(found);
}

function versionOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [file, text] of files) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}
