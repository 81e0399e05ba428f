import { readFileSync } from 'node:fs';
import { createAsk } from '../../../src/answering/ask.ts';
import { loadKnowledge } from '../../../src/answering/knowledge/load.ts';
import { clauseText } from '../../../src/answering/knowledge/passages.ts';
import { loadCounts } from '../../../src/answering/reading/counts.ts';

/** The longest message that is read, as the service sets it. */
export const longest = 4_000;

/** The knowledge that comes with the program, and the bot that answers from it alone. */
export const knowledge = await loadKnowledge('knowledge');
export const ask = createAsk(knowledge, { counts: loadCounts(), staffContact: undefined, longest });

/** The plan as its file has it: nothing is quoted that does not stand in it letter for letter. */
export const planFile = readFileSync(
  new URL(`../../../knowledge/documents/${knowledge.campaign.document}.md`, import.meta.url),
  'utf8',
).normalize('NFC');

const blocks = knowledge.documents.find(({ id }) => id === knowledge.campaign.document)?.blocks ?? [];

/** The addresses of the plan's clauses. */
export const sections: ReadonlySet<string> = new Set(blocks.map(({ section }) => section));

/** The words of a clause, with its number and name. */
export function clauseOf(section: string): string {
  const headings = blocks.filter((block) => block.section === section).map(({ marker }) => marker);
  return `${headings.join(' ')}\n${clauseText(blocks, section)}`;
}

const { campaign } = knowledge;
const named = [
  ...campaign.audiences,
  ...campaign.bodies,
  ...campaign.acts,
  ...campaign.parts,
  ...campaign.awards,
].map(({ name, name_en }) => `${name}\n${name_en}`);

/** What the campaign says of itself: names, titles, status and whom to ask; not the nicknames by which people ask. */
export const campaignWords = [
  campaign.title,
  campaign.title_en,
  campaign.short,
  ...Object.values(campaign.plan_status),
  ...Object.values(campaign.ask),
  ...named,
  ...campaign.audiences.flatMap(({ gone }) => (gone === undefined ? [] : [gone.say, gone.say_en])),
].join('\n');
