import type { KnowledgeFiles } from '../knowledge/files.ts';
import { knowledgeOf } from '../knowledge/load.ts';
import { loadCounts } from '../reading/counts.ts';
import type { Loaded } from './image.ts';
import { prepare } from './prepare.ts';

/** Reads knowledge files and prepares all there is to prepare of them: about a second's work. Throws `BrokenKnowledge`. */
export function workedOut(knowledgeDir: string, files: KnowledgeFiles): Loaded {
  const knowledge = knowledgeOf(knowledgeDir, files);
  return { knowledge, prepared: prepare(knowledge, loadCounts()) };
}
