import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAsk } from '../../../answering/ask.ts';
import { loadKnowledge } from '../../../answering/knowledge/load.ts';
import { loadCounts } from '../../../answering/reading/counts.ts';
import { formCampaignOf } from '../../../conversation/form-campaign.ts';
import { createReception } from '../../../conversation/reception.ts';
import { createSending } from '../../../conversation/sending.ts';
import type { Channel } from '../../../core/channel.ts';
import { randomId, systemAfter, systemClock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';
import { limits } from '../../../limits.ts';
import { createForm } from '../../../nomination/form.ts';
import { states } from '../../../nomination/nomination.ts';
import { openStores } from '../../../stores/sql/open.ts';
import { drive } from './drive.ts';

// Our reception, desk, store and sending, with a channel that swallows what is said: prints what was measured as JSON.

const dataDir = mkdtempSync(join(tmpdir(), 'thi-dua-bench-'));
const knowledge = await loadKnowledge(fileURLToPath(new URL('../../../../knowledge', import.meta.url)));
const stores = await openStores(dataDir, systemClock);
const desk = {
  form: createForm(formCampaignOf(knowledge)),
  longest: limits.longestMessage,
  house: { staffContact: undefined, page: undefined },
  staff: undefined,
  uploadLink: undefined,
};
const answering = {
  ask: createAsk(knowledge, {
    counts: loadCounts(),
    staffContact: undefined,
    longest: limits.longestMessage,
  }),
  campaign: knowledge.campaign,
};
const sent = new Map<string, () => void>();
const channel: Channel = {
  name: 'telegram',
  divide: (reply) => [reply],
  pace: ({ chat }) => ({ chat, burst: 1_000, everyMs: 1 }),
  send: ({ chat }) => {
    sent.get(chat)?.();
    return Promise.resolve();
  },
  showTyping: () => undefined,
};
const common = {
  ...stores,
  channels: new Map([[channel.name, channel]]),
  clock: systemClock,
  after: systemAfter,
  log: silentLog,
};
const sending = createSending({ ...common, limits: limits.sending });
const reception = createReception({
  ...common,
  answering: () => answering,
  desk: () => desk,
  keepFiles: () => Promise.resolve([]),
  newId: randomId,
  pulled: new Set(),
  send: sending.add,
  heardFrom: sending.heardFrom,
  limits: limits.reception,
});

let turns = 0;
const result = await drive(async (person, text) => {
  turns += 1;
  const chat = String(person);
  const id = `bench:${String(turns)}`;
  const answered = new Promise<number>((resolve) => {
    sent.set(chat, () => {
      resolve(performance.now());
    });
  });
  await reception.receive([{ id, from: { channel: 'telegram', chat }, at: systemClock.now(), text }]);
  return answered;
});
const files = await stores.nominations.list(states);
await reception.stop();
await sending.stop();
await stores.close();
rmSync(dataDir, { recursive: true });
console.log(JSON.stringify({ ...result, done: files.filter(({ state }) => state === 'submitted').length }));
