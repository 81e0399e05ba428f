import { join } from 'node:path';
import { askOf } from './answering/ask.ts';
import type { Knowledge } from './answering/knowledge/knowledge.ts';
import { watchKnowledge } from './answering/knowledge/watch.ts';
import type { Loaded } from './answering/prepared/image.ts';
import { createReload, loadPrepared } from './answering/prepared/load.ts';
import { createWebChannel } from './channels/web/channel.ts';
import type { Config } from './config.ts';
import type { Answering } from './conversation/converse.ts';
import { createReception } from './conversation/reception.ts';
import { createSending } from './conversation/sending.ts';
import type { Channel } from './core/channel.ts';
import type { After, Clock, NewId } from './core/clock.ts';
import type { Log } from './core/log.ts';
import type { Reply } from './core/reply.ts';
import type { ChannelName, Turn } from './core/turn.ts';
import { createServer } from './http/server.ts';
import type { Listening } from './http/listen.ts';
import type { Limits } from './limits.ts';
import type { Desk } from './nomination/desk.ts';
import { takeDeskLock } from './stores/sql/desk-lock.ts';
import type { DeskLock } from './stores/sql/desk-lock.ts';
import type { OpenStores } from './stores/sql/open.ts';
import { createNominating } from './nominating.ts';
import type { FetchFile } from './nominating.ts';
import { addTelegram } from './telegram.ts';

export interface AppOptions {
  readonly config: Config;
  readonly stores: OpenStores;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly after: After;
  readonly newId: NewId;
  readonly log: Log;
}

/** The whole service. */
export interface App {
  /** Begins to serve; gives the address it is reached at from this machine. Throws `Refused` with what to do if it cannot. */
  start(): Promise<string>;
  /** Takes nothing more in, finishes what is in hand (within a limit) and closes everything. Good to call whether or not it was started. */
  stop(): Promise<void>;
  /** Takes one turn of any channel and gives what is answered. */
  readonly onTurn: (turn: Turn) => Promise<readonly Reply[]>;
}

/** Builds the service from its parts. Throws `Refused` with what to do if the knowledge cannot be used. */
export async function createApp({
  config,
  stores,
  limits,
  clock,
  after,
  newId,
  log,
}: AppOptions): Promise<App> {
  const keeping = { folder: join(config.dataDir, 'cache'), log };
  const loaded = await loadPrepared(config.knowledgeDir, keeping);
  const fetchers = new Map<ChannelName, FetchFile>();
  const nominating = await createNominating({ config, stores, fetchers, limits, clock, after, newId, log });
  const answeringFrom = ({
    knowledge,
    prepared,
  }: Loaded): { readonly knowledge: Knowledge; readonly answering: Answering; readonly desk: Desk } => ({
    knowledge,
    desk: nominating.deskOf(knowledge),
    answering: {
      ask: askOf(knowledge, prepared, { staffContact: config.staffContact, longest: limits.longestMessage }),
      campaign: knowledge.campaign,
    },
  });
  let current = answeringFrom(loaded);
  const { keep } = loaded;
  const unwatch = watchKnowledge(config.knowledgeDir, loaded.knowledge, {
    load: createReload(keeping, loaded.code),
    changed: (changed) => {
      current = answeringFrom(changed);
      log.info({ knowledge: changed.version }, 'knowledge taken up');
    },
    broken: (error) => {
      log.error({ faults: String(error) }, 'knowledge refused; what was loaded before keeps serving');
    },
  });

  const channels = new Map<ChannelName, Channel>();
  const sending = createSending({ ...stores, channels, limits: limits.sending, clock, after, log });
  const reception = createReception({
    ...stores,
    answering: () => current.answering,
    channels,
    pulled: new Set(['web', 'terminal']),
    desk: () => current.desk,
    keepFiles: nominating.keepFiles,
    newId,
    send: sending.add,
    heardFrom: sending.heardFrom,
    limits: limits.reception,
    clock,
    after,
    log,
  });
  const documents = () => current.knowledge.documents;
  const telegram = await addTelegram(channels, fetchers, {
    config,
    reception,
    sending,
    documents,
    clock,
    after,
    log,
    limits,
  });
  const web = createWebChannel({
    onTurn: reception.answer,
    documents,
    campaign: () => current.knowledge.campaign,
    news: stores.mailbox,
    clock,
    newId,
  });
  const server = createServer({
    host: config.host,
    port: config.port,
    https: config.publicUrl?.startsWith('https:') ?? false,
    embedOrigins: config.embedOrigins,
    routes: [web, nominating.routes, ...(telegram?.routes === undefined ? [] : [telegram.routes])],
    longBodies: telegram?.longBodies ?? {},
    ownBodies: ['/tai-len/'],
    health: () => ({
      knowledge: current.knowledge.version,
      turnsWaiting: reception.waiting(),
      messagesWaiting: sending.waiting(),
      ...(telegram === undefined ? {} : { telegram: telegram.health() }),
    }),
    clock,
    newId,
    log,
  });

  let lock: DeskLock | undefined;
  let stopping = false;
  let listening: Listening | undefined;
  let stopPruning = (): void => undefined;
  const prune = (): void => {
    stores.prune(limits.retention).then(
      async ({ rows, evidence }) => {
        await nominating.sweep(evidence);
        log.info({ rows }, 'what is no longer kept was deleted');
      },
      (fault: unknown) => {
        log.error({ err: fault }, 'what is no longer kept could not be deleted');
      },
    );
    stopPruning = after(limits.pruneEveryMs, prune);
  };
  let stopLooking = (): void => undefined;
  const look = async (): Promise<void> => {
    try {
      await sending.look();
    } catch (fault) {
      log.error({ err: fault }, 'what others have stored to be said could not be read');
    }
    if (!stopping) stopLooking = after(limits.lookEveryMs, () => void look());
  };

  const finish = async (): Promise<void> => {
    await Promise.all([telegram?.stop(), listening?.stop()]);
    await reception.stop();
    await sending.stop();
  };

  return {
    start: async () => {
      lock = takeDeskLock(config.dataDir);
      listening = await server.start();
      await sending.resume();
      await reception.resume();
      telegram?.start();
      stopPruning = after(limits.pruneEveryMs, prune);
      stopLooking = after(limits.lookEveryMs, () => void look());
      // Not before: the first person who asks should not wait for the next start.
      void keep();
      return listening.address;
    },
    stop: async () => {
      stopping = true;
      unwatch();
      stopPruning();
      stopLooking();
      await within(limits.stopMs, finish(), after);
      await stores.close();
      lock?.release();
    },
    onTurn: reception.answer,
  };
}

/** Waits for what is in hand, but not for ever: whatever is cut short is stored and taken up at the next start. */
async function within(ms: number, work: Promise<void>, after: After): Promise<void> {
  let cancel = (): void => undefined;
  const enough = new Promise<void>((resolve) => {
    cancel = after(ms, resolve);
  });
  await Promise.race([work, enough]);
  cancel();
}
