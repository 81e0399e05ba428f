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
import { BrokenKnowledge, type Fault } from './broken.ts';
import { faultsOf } from './faults.ts';
import { readKnowledgeFiles, versionOf, type KnowledgeFiles } from './files.ts';
import type { Knowledge } from './knowledge.ts';
import { passagesOf } from './passages.ts';
import { parseYaml, type Located } from './yaml-file.ts';

const noGlossary: Glossary = { abbreviations: {}, synonyms: {} };
const needed = 'campaign.yaml';
const optional = ['silences.yaml', 'glossary.yaml', 'concepts.yaml', 'answers.yaml'];

/**
 * Reads a knowledge folder: `campaign.yaml` and `documents/*.md` are needed; `points/*.yaml`, `silences.yaml`,
 * `glossary.yaml`, `concepts.yaml` and `answers.yaml` make it better. Throws `BrokenKnowledge` naming the faults of
 * every file with their lines; what one file says of another is only looked at when each is sound by itself.
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  return knowledgeOf(folder, await readKnowledgeFiles(folder));
}

/** The same from the files as they were read; `folder` is only named to people. */
export function knowledgeOf(folder: string, files: KnowledgeFiles): Knowledge {
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
