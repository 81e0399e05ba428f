import { join } from 'node:path';
import { askOf } from './answering/ask.ts';
import type { Knowledge } from './answering/knowledge/knowledge.ts';
import { watchKnowledge } from './answering/knowledge/watch.ts';
import type { Loaded } from './answering/prepared/image.ts';
import { createReload, loadPrepared } from './answering/prepared/load.ts';
import { createWebChannel } from './channels/web/channel.ts';
import type { Config } from './config.ts';
import type { Answering } from './conversation/converse.ts';
import { createHandle } from './conversation/handle.ts';
import type { Clock, NewId } from './core/clock.ts';
import type { Log } from './core/log.ts';
import type { Reply } from './core/reply.ts';
import type { Turn } from './core/turn.ts';
import { createServer } from './http/server.ts';
import type { Listening } from './http/listen.ts';
import { createConversationStore } from './stores/sql/conversation-store.ts';
import { openDataDir } from './stores/sql/database.ts';

/** In characters. Longer ones are turned away with a sentence. */
const longestMessage = 4_000;

export interface AppOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
}

/** The whole service. */
export interface App {
  /** Begins to serve the web; gives the address it is reached at from this machine. */
  start(): Promise<string>;
  /** Finishes what is under way and closes everything. Good to call whether or not it was started. */
  stop(): Promise<void>;
  /** Takes one turn of any channel and gives what is answered. */
  readonly onTurn: (turn: Turn) => Promise<readonly Reply[]>;
}

/** Builds the service from its parts. Throws `Refused` with what to do if the knowledge or the database cannot be used. */
export async function createApp({ config, clock, newId, log }: AppOptions): Promise<App> {
  const keeping = { folder: join(config.dataDir, 'cache'), log };
  const loaded = await loadPrepared(config.knowledgeDir, keeping);
  const database = await openDataDir(config.dataDir);
  const conversations = createConversationStore(database, clock);
  const answeringFrom = ({
    knowledge,
    prepared,
  }: Loaded): { readonly knowledge: Knowledge; readonly answering: Answering } => ({
    knowledge,
    answering: {
      ask: askOf(knowledge, prepared, { staffContact: config.staffContact, longest: longestMessage }),
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
  const handle = createHandle({ conversations, answering: () => current.answering, clock, log });
  const onTurn = async (turn: Turn): Promise<readonly Reply[]> => (await handle(turn)).replies;

  const web = createWebChannel({
    onTurn,
    documents: () => current.knowledge.documents,
    campaign: () => current.knowledge.campaign,
    clock,
    newId,
  });
  const server = createServer({
    host: config.host,
    port: config.port,
    https: config.publicUrl?.startsWith('https:') ?? false,
    embedOrigins: config.embedOrigins,
    routes: [web],
    health: () => ({ knowledge: current.knowledge.version }),
    clock,
    newId,
    log,
  });

  let listening: Listening | undefined;
  return {
    start: async () => {
      listening = await server.start();
      // Not before: the first person who asks should not wait for the next start.
      void keep();
      return listening.address;
    },
    stop: async () => {
      unwatch();
      await listening?.stop();
      await database.destroy();
    },
    onTurn,
  };
}
