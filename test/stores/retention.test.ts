import { afterEach, describe, expect, it } from 'vitest';
import type { Ending } from '../../src/conversation/journal.ts';
import type { Address } from '../../src/core/turn.ts';
import { limits } from '../../src/limits.ts';
import { createFiles } from '../world/files.ts';
import type { FiledStores } from '../world/files.ts';
import { morning, settlementOf, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

const retention = { ...limits.retention, turns: 3, replies: 1, faults: 30, conversations: 180 };
const days = (count: number): Date => new Date(morning.getTime() + count * 86_400_000 + 1);

/** Has a turn answered in a chat of its own. */
async function answer({ journal }: FiledStores, id: string, push: boolean): Promise<void> {
  const turn = turnOf(id, { from: chatOf(id) });
  await journal.accept([turn]);
  await journal.settle(settlementOf(turn, [`câu trả lời ${id}`], { push }));
}

const chatOf = (id: string): Address => ({ channel: 'telegram', chat: `chat of ${id}` });

/** One of everything that can be kept, of this morning. */
async function prepare(dataDir: string): Promise<void> {
  const stores = await files.openStores(dataDir, morning);
  const { journal, outbox, goneChats } = stores;
  await journal.accept([turnOf('waiting')]);
  await answer(stores, 'asked for', false);
  for (const id of ['due', 'refused', 'unknown', 'sent']) await answer(stores, id, true);
  const endings: Readonly<Record<string, Ending>> = {
    refused: { kind: 'refused', why: 'x' },
    unknown: { kind: 'unknown', why: 'x' },
    sent: { kind: 'sent' },
  };
  for (const [id, ending] of Object.entries(endings)) await outbox.end(`${id}#0`, ending);
  await journal.accept([turnOf('aside')]);
  await journal.settle({ turn: turnOf('aside'), messages: [], push: false, aside: 'TypeError' });
  await goneChats.gone(chatOf('gone'));
  await stores.close();
}

/** What is left after so many days, as the rest of the service sees it. */
async function leftAfter(count: number) {
  const dataDir = files.newDataDir();
  await prepare(dataDir);
  const stores = await files.openStores(dataDir, days(count));
  const { rows } = await stores.prune(retention);
  const { journal, outbox, conversations, goneChats, unanswered } = stores;
  return {
    rows,
    waiting: (await journal.waiting()).map(({ turn }) => turn.id),
    /** Delivered again they would be answered again. */
    forgotten: [...(await journal.accept(['asked for', 'sent', 'refused', 'aside'].map((id) => turnOf(id))))],
    due: (await outbox.unsent()).map(({ id }) => id),
    staffSee: [...(await unanswered.turns()), ...(await unanswered.messages())].map(({ id }) => id),
    remembered: (await conversations.load(chatOf('sent'))).revision,
    gone: (await goneChats.all()).length,
  };
}

const everything = {
  waiting: ['waiting'],
  forgotten: [],
  due: ['due#0'],
  staffSee: ['aside', 'refused#0', 'unknown#0'],
  remembered: 1,
  gone: 1,
};

describe('what is deleted after a time', () => {
  it('is nothing on the same day', async () => {
    expect(await leftAfter(0)).toEqual({ ...everything, rows: 0 });
  });

  it('is an answer that was kept for asking, after a day', async () => {
    expect(await leftAfter(1)).toEqual({ ...everything, rows: 1 });
  });

  it('is the id of what was answered and heard, after three days: no platform delivers it again', async () => {
    expect(await leftAfter(3)).toEqual({ ...everything, rows: 3, forgotten: ['asked for', 'sent'] });
  });

  it('is what could not be answered or sent, after a month: staff have seen it, and nobody waits for it', async () => {
    expect(await leftAfter(29)).toMatchObject({ waiting: ['waiting'] });
    expect(await leftAfter(30)).toMatchObject({
      waiting: [],
      due: [],
      staffSee: [],
      forgotten: ['asked for', 'sent', 'refused', 'aside'],
      remembered: 1,
      gone: 1,
    });
  });

  it('is what is remembered of a chat in which nothing was said for half a year', async () => {
    expect(await leftAfter(180)).toMatchObject({ remembered: 0, gone: 0 });
    expect(await leftAfter(179)).toMatchObject({ remembered: 1, gone: 1 });
  });

  it('counts from the last thing that was said in a chat', async () => {
    const dataDir = files.newDataDir();
    await prepare(dataDir);
    const later = await files.openStores(dataDir, days(179));
    const turn = turnOf('later', { from: chatOf('sent') });
    await later.journal.accept([turn]);
    const conversation = await later.conversations.load(turn.from);
    await later.journal.settle(settlementOf(turn, [], { conversation }));
    const stores = await files.openStores(dataDir, days(200));
    await stores.prune(retention);
    expect((await stores.conversations.load(chatOf('sent'))).revision).toBe(2);
    expect((await stores.conversations.load(chatOf('due'))).revision).toBe(0);
  });
});
