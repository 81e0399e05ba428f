import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Knowledge } from '../../answering/knowledge/knowledge.ts';
import { loadKnowledge } from '../../answering/knowledge/load.ts';

const line = z.object({
  q: z.string(),
  sections: z.array(z.string()).min(1),
  kind: z.enum(['direct', 'paraphrase', 'abbreviations', 'hard']),
});

/** A question on the plan, and the sections that answer it. */
export type PlanQuestion = z.infer<typeof line>;

/** 68 questions as people ask them, and 32 (`hard`) that share few words with the plan. */
export function planQuestions(): readonly PlanQuestion[] {
  return readFileSync(new URL('./plan-questions.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)));
}

/** The campaign that comes with the program. */
export function planKnowledge(): Promise<Knowledge> {
  return loadKnowledge('knowledge');
}

/** How people ask for passages, as the knowledge has it: by passage, or by section. */
export function waysToAsk(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, string[]>();
  for (const { section, dash, asked } of knowledge.points) {
    const key = dash === undefined ? section : `${knowledge.campaign.document}:${section}/${String(dash)}`;
    ways.set(key, [...(ways.get(key) ?? []), ...asked]);
  }
  return ways;
}
