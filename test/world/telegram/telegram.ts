import type { Call, Sent } from './record.ts';
import { realClock } from './clock.ts';
import type { Planned, Script } from './faults.ts';
import { createGroup } from './groups.ts';
import type { Group, GroupIs } from './groups.ts';
import { perform, spelled } from './methods/table.ts';
import { createPerson } from './people.ts';
import type { Person, PersonIs } from './people.ts';
import { startRival } from './rival.ts';
import type { Rival } from './rival.ts';
import { startPlatform } from './server.ts';
import type { Platform } from './server.ts';
import { refused } from './shapes.ts';
import type { Params } from './shapes.ts';
import { createWorld } from './world.ts';
import type { Settings, World } from './world.ts';

export type FakeTelegram = Awaited<ReturnType<typeof startFakeTelegram>>;
export type { Group, Person, Sent };

const usual: Settings = {
  token: '7000000001:AAFakeFakeFakeFakeFakeFakeFakeFake1',
  username: 'thi_dua_thu_bot',
  name: 'Thi đua (thử)',
  clock: realClock,
  privacy: true,
  keep: 100_000,
  flood: false,
  queryLifeMs: 60_000,
  webhookDeadlineMs: 60_000,
  loopbackWebhooks: false,
  firstUpdateId: 100_000_001,
};

/** A Bot API on this machine for one bot; `another` adds bots to the same server. */
export async function startFakeTelegram(options: Partial<Settings> & { readonly port?: number } = {}) {
  const { port = 0, ...settings } = options;
  const worlds = new Map<string, World>();
  const first = addWorld(worlds, { ...usual, ...settings });
  const platform = await startPlatform(worlds, port);
  // Not a spread: that would turn what can be set into what was set.
  return Object.assign(handle(first, platform), {
    /** Another bot on the same server, with people and groups of its own. */
    another: (own: Partial<Settings> & { readonly token: string }) =>
      handle(addWorld(worlds, { ...usual, ...settings, ...own }), platform),

    /** Connections are refused until it comes back; what people say meanwhile waits. */
    async goesDown(): Promise<void> {
      for (const world of worlds.values()) world.webhook.stop(true);
      await platform.close();
    },

    async comesBack(): Promise<void> {
      await platform.listen();
      for (const world of worlds.values()) world.webhook.stop(false);
    },

    async close(): Promise<void> {
      await platform.close();
      for (const world of worlds.values()) {
        world.faults.clear();
        world.webhook.remove();
        // Rivals poll without a connection; this ends them.
        world.revoked = true;
        world.updates.endPoll(refused(401, 'Unauthorized'));
      }
    },
  });
}

function addWorld(worlds: Map<string, World>, settings: Settings): World {
  const world = createWorld(settings, replyToWebhook);
  worlds.set(settings.token, world);
  return world;
}

/** A call that came as the answer to a webhook: nobody hears how it went. */
function replyToWebhook(world: World, method: string, params: Params): void {
  const call = world.record.opened(spelled(method), params, world.clock.now().getTime());
  const outcome = perform(world, method, params, () => undefined);
  if (!(outcome instanceof Promise)) world.record.closed(call, outcome.ok ? 200 : outcome.error_code);
}

function handle(world: World, { port }: Platform) {
  const { record, faults, updates, webhook, settings } = world;
  const sent: readonly Sent[] = record.sent;
  const calls: readonly Call[] = record.calls;
  const people = new Map<number, Person>();
  const rivals = new Set<Rival>();
  return {
    root: `http://127.0.0.1:${port}`,
    token: settings.token,
    me: world.me,
    /** For what no method below offers. */
    world,

    /** The person with that id: always the same one. */
    person(is: PersonIs): Person {
      const person = people.get(is.id) ?? createPerson(world, is);
      people.set(is.id, person);
      return person;
    },
    group: (is: GroupIs): Group => createGroup(world, is),

    /** Every message the bot sent and the platform took, in order. */
    sent,
    /** Every call, in order; also those that were refused or got no answer. */
    calls,
    /** How many calls there were of a method, though the list may have been cut. */
    countOf: (method: string): number => record.counts.get(method) ?? 0,
    counts: (): ReadonlyMap<string, number> => record.counts,
    polls: record.polls,
    webhook: webhook.stats,
    /** Updates waiting to be confirmed. */
    pending: (): number => updates.pendingCount(),
    onSent: (listener: (sent: Sent) => void): (() => void) => record.onSent(listener),

    /** Resolves when the claim about `sent`, `calls` or `polls` becomes true; fails with the last calls after `ms`. */
    until: (claim: () => boolean, what = String(claim), ms = 5000): Promise<void> =>
      record.until(claim, what, ms),

    faults: {
      next: (script: Script): Planned => faults.next(script),
      clear: (): void => faults.clear(),
    },
    get latencyMs(): number {
      return world.latencyMs;
    },
    set latencyMs(ms: number) {
      world.latencyMs = ms;
    },

    /** Starts a rival that polls with the same token until it is stopped. */
    secondPoller(): Rival {
      const rival = startRival(world);
      rivals.add(rival);
      return rival;
    },

    /** Gives an update to the bot once more, though it was confirmed. */
    redeliver(updateId: number): void {
      const update = updates.find(updateId);
      if (update === undefined) throw new Error(`there was no update ${updateId}`);
      if (webhook.hook() === undefined) updates.repeat(update);
      else webhook.enqueue(update);
    },

    /** From now on every call is refused with 401. */
    revokeToken(): void {
      world.revoked = true;
      updates.endPoll(refused(401, 'Unauthorized'));
      webhook.remove();
    },

    /** Forgets calls, messages sent and updates waiting; people and chats stay. */
    reset(): void {
      record.clear();
      updates.clear();
      webhook.clearStats();
      for (const rival of rivals) rival.stop();
    },
  };
}
