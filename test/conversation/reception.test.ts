import { afterEach, describe, expect, it } from 'vitest';
import { Unreachable } from '../../src/core/errors.ts';
import type { Turn } from '../../src/core/turn.ts';
import { createMemoryStores } from '../../src/stores/memory/stores.ts';
import { settled, until } from '../world/clock.ts';
import { answeringBut, createDesk, poison } from '../world/desk.ts';
import { createFiles } from '../world/files.ts';
import { createPlatform } from '../world/platform.ts';
import { hoa, lan, turnOf } from '../world/turns.ts';

const files = createFiles();

afterEach(files.close);

const question = 'Khi nào ấp sơ kết?';

/** A turn of a chat where messages are sent when they are ready. */
const sentBy = (chat: string, id: string, text = question): Turn =>
  turnOf(id, { from: { channel: 'telegram', chat }, text });

describe('taking turns in', () => {
  it('stores a turn before it says that it has it, whatever comes of it', async () => {
    const stores = createMemoryStores();
    const { reception } = createDesk({ stores, answering: answeringBut(), limits: { atOnce: 0 } });
    await reception.receive([turnOf('a', { text: poison })]);
    expect((await stores.journal.waiting()).map(({ turn }) => turn.id)).toEqual(['a']);
    expect(reception.waiting()).toBe(1);
  });

  it('says that it has nothing of what could not be stored, and takes it when it comes again', async () => {
    const stores = createMemoryStores();
    const { journal } = stores;
    let broken = true;
    const accept = (turns: readonly Turn[]): Promise<ReadonlySet<string>> =>
      broken ? Promise.reject(new Error('disk full')) : journal.accept(turns);
    const { reception } = createDesk({ stores: { ...stores, journal: { ...journal, accept } } });
    await expect(reception.receive([turnOf('a')])).rejects.toThrow('disk full');
    expect(reception.waiting()).toBe(0);
    broken = false;
    expect(await reception.answer(turnOf('a', { text: question }))).toHaveLength(1);
  });

  it('answers a turn delivered twice as it was answered, and nothing changes by it', async () => {
    const asked: string[] = [];
    const { reception, stores } = createDesk({ answering: answeringBut((text) => asked.push(text)) });
    const first = await reception.answer(turnOf('a', { text: question }));
    const before = await stores.conversations.load(lan);
    expect(await reception.answer(turnOf('a', { text: question }))).toEqual(first);
    expect(await stores.conversations.load(lan)).toEqual(before);
    expect(first[0]?.text).toContain('Quý IV năm 2027');
    expect(asked).toEqual([question]);
  });

  it.each(['memory', 'SQLite'])('answers ten deliveries at once with one answer: %s', async (kind) => {
    const stores = kind === 'memory' ? createMemoryStores() : await files.openStores(files.newDataDir());
    const asked: string[] = [];
    const { reception } = createDesk({ stores, answering: answeringBut((text) => asked.push(text)) });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => reception.answer(turnOf('a', { text: question }))),
    );
    expect(new Set(answers.map((replies) => JSON.stringify(replies))).size).toBe(1);
    expect(answers[0]).toHaveLength(1);
    expect(asked).toEqual([question]);
    expect((await stores.conversations.load(lan)).revision).toBe(1);
  });

  it('sends one answer to a turn delivered ten times, on a platform where nobody waits', async () => {
    const platform = createPlatform();
    const { reception, sending } = createDesk({ platform });
    await Promise.all(Array.from({ length: 10 }, () => reception.receive([sentBy('a', '1')])));
    await until(() => reception.waiting() + sending.waiting() === 0);
    await reception.receive([sentBy('a', '1')]);
    await settled();
    expect(platform.heardIn('a')).toHaveLength(1);
  });

  it('answers thirty turns of one chat in order while other chats go on', async () => {
    const order: string[] = [];
    const platform = createPlatform();
    const stores = await files.openStores(files.newDataDir());
    const { reception, sending } = createDesk({
      stores,
      platform,
      answering: answeringBut((text) => order.push(text)),
      limits: { atOnce: 2 },
    });
    const many = Array.from({ length: 30 }, (_, index) =>
      sentBy('busy', `b${String(index)}`, `số ${String(index)}?`),
    );
    await reception.receive(many.slice(0, 20));
    await reception.receive([sentBy('other', 'o', 'câu khác?'), ...many.slice(20)]);
    await until(() => reception.waiting() + sending.waiting() === 0);
    expect(order.filter((text) => text !== 'câu khác?')).toEqual(many.map(({ text }) => text));
    expect(order.indexOf('câu khác?')).toBeLessThan(5);
    expect(platform.heardIn('busy')).toHaveLength(30);
    expect((await stores.conversations.load(many[0]?.from ?? lan)).revision).toBe(30);
  });

  it('takes up after a restart what was not answered, in order, and each once', async () => {
    const dataDir = files.newDataDir();
    const stopped = createDesk({ stores: await files.openStores(dataDir), limits: { atOnce: 0 } });
    await stopped.reception.receive([1, 2, 3].map((n) => sentBy('a', String(n), `${question} ${String(n)}`)));
    const asked: string[] = [];
    const platform = createPlatform();
    const next = createDesk({
      stores: await files.openStores(dataDir),
      platform,
      answering: answeringBut((text) => asked.push(text)),
    });
    await next.resume();
    // The platform delivers again what it does not know to have arrived.
    await next.reception.receive([sentBy('a', '2', `${question} 2`)]);
    await until(() => next.reception.waiting() + next.sending.waiting() === 0);
    expect(asked).toEqual([1, 2, 3].map((n) => `${question} ${String(n)}`));
    expect(platform.heardIn('a')).toHaveLength(3);
  });

  it('gives whoever asks again after a restart the answer that was made for them', async () => {
    const dataDir = files.newDataDir();
    const first = createDesk({ stores: await files.openStores(dataDir) });
    const answer = await first.reception.answer(turnOf('a', { text: question }));
    const next = createDesk({ stores: await files.openStores(dataDir) });
    expect(await next.reception.answer(turnOf('a', { text: question }))).toEqual(answer);
  });

  it('takes no more in than it has room for, and says when there is room again', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const stores = createMemoryStores();
    const { reception } = createDesk({
      stores: {
        ...stores,
        conversations: { load: (address) => released.then(() => stores.conversations.load(address)) },
      },
      limits: { mostWaiting: 3 },
    });
    await reception.room();
    await reception.receive([turnOf('a'), turnOf('b'), turnOf('c')]);
    let room = false;
    const waited = reception.room().then(() => (room = true));
    await expect(reception.answer(turnOf('d'))).rejects.toBeInstanceOf(Unreachable);
    expect((await stores.journal.waiting()).map(({ turn }) => turn.id)).toEqual(['a', 'b', 'c']);
    expect(room).toBe(false);
    release(undefined);
    await waited;
    expect(reception.waiting()).toBeLessThan(3);
    expect(await reception.answer(turnOf('d'))).toHaveLength(1);
  });

  it('finishes what is in hand when it stops; the rest stays stored, and whoever waits for it is told', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const stores = createMemoryStores();
    const { conversations } = stores;
    const { reception } = createDesk({
      stores: {
        ...stores,
        conversations: { load: (address) => released.then(() => conversations.load(address)) },
      },
      limits: { mostWaiting: 2 },
    });
    const first = reception.answer(turnOf('a', { text: question }));
    const second = reception.answer(turnOf('b', { text: question }));
    const refused = expect(second).rejects.toBeInstanceOf(Unreachable);
    await settled();
    const room = reception.room();
    const stopped = reception.stop();
    await room;
    release(undefined);
    await stopped;
    expect(await first).toHaveLength(1);
    await refused;
    expect((await stores.journal.waiting()).map(({ turn }) => turn.id)).toEqual(['b']);
  });

  it('tells whoever comes after it has stopped that they are answered later', async () => {
    const { reception, stores } = createDesk();
    await reception.stop();
    await expect(reception.answer(turnOf('a'))).rejects.toBeInstanceOf(Unreachable);
    expect((await stores.journal.waiting()).map(({ turn }) => turn.id)).toEqual(['a']);
  });

  it('hears of a person who writes again, so that they are reached again', async () => {
    const platform = createPlatform();
    const { reception, sending } = createDesk({ platform });
    sending.lost(hoa);
    await reception.receive([turnOf('a', { from: hoa, text: question })]);
    await until(() => reception.waiting() + sending.waiting() === 0);
    expect(platform.heardIn(hoa.chat)).toHaveLength(1);
  });
});
