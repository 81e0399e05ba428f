import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { routePath } from 'hono/route';
import { timeout } from 'hono/timeout';
import type { Clock, NewId } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { sayFailure, statusOf } from './failure.ts';
import { securityHeaders } from './headers.ts';
import { listen } from './listen.ts';
import type { Listening } from './listen.ts';

const maxBodyBytes = 64 * 1024;
const answerTimeoutMs = 20_000;

/** What `/healthz` tells besides that we are there: which knowledge is served, what waits, how the channels are. */
export type Health = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Whether the world reaches us by https, so that browsers may be told to insist on it. */
  readonly https: boolean;
  readonly embedOrigins: readonly string[];
  /** The rooms that have pages or webhooks, each with its own paths. */
  readonly routes: readonly Hono[];
  /** Paths that take longer bodies than the rest, and how long. */
  readonly longBodies?: Readonly<Record<string, number>>;
  /** What paths begin with whose rooms read bodies themselves, within limits of their own and for as long as it takes. */
  readonly ownBodies?: readonly string[];
  readonly health: () => Health;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
}

export interface Server {
  /** Answers one request, without a socket. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Begins to listen. Throws `Refused` if the port cannot be had, saying what to do. */
  start(): Promise<Listening>;
}

/** The one server: limits, headers, log and failures around the rooms' routes. */
export function createServer(options: ServerOptions): Server {
  const { clock, log } = options;
  const startedAt = clock.now().getTime();
  const app = new Hono();

  app.use(async function access(context, next) {
    const [id, began] = [options.newId(), clock.now().getTime()];
    context.header('X-Request-Id', id);
    await next();
    // The pattern of the route, not its path: a path may carry what a person typed.
    const facts = { id, room: routePath(context, -1), status: context.res.status };
    log.info({ ...facts, ms: clock.now().getTime() - began }, 'request');
  });
  app.use(securityHeaders(options.embedOrigins, options.https));
  app.use(compress());
  const readsItself = ({ path }: { readonly path: string }): boolean =>
    (options.ownBodies ?? []).some((start) => path.startsWith(start));
  const inTime = timeout(answerTimeoutMs);
  app.use((context, next) => (readsItself(context.req) ? next() : inTime(context, next)));
  const usual = limitBody(maxBodyBytes);
  const long = new Map(
    Object.entries(options.longBodies ?? {}).map(([path, bytes]) => [path, limitBody(bytes)]),
  );
  app.use((context, next) =>
    readsItself(context.req) ? next() : (long.get(context.req.path) ?? usual)(context, next),
  );

  app.get('/healthz', (context) => {
    const seconds = Math.round((clock.now().getTime() - startedAt) / 1000);
    return context.json({ ok: true, uptimeSeconds: seconds, ...options.health() });
  });
  for (const routes of options.routes) app.route('/', routes);

  app.notFound((context) => sayFailure(context, 404));
  app.onError((failure, context) => {
    const status = statusOf(failure);
    if (status >= 500) log.error({ room: routePath(context, -1), err: failure }, 'a request failed');
    return sayFailure(context, status);
  });

  return {
    fetch: (request) => app.fetch(request),
    start: () => listen(createAdaptorServer({ fetch: app.fetch, serverOptions: slowClientLimits }), options),
  };
}

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (context) => {
      // What is still coming is not read: the connection is of no use for another request.
      context.header('Connection', 'close');
      return sayFailure(context, 413);
    },
  });
}

/** A client that sends its request drop by drop holds a connection no longer than this. */
const slowClientLimits = {
  headersTimeout: 10_000,
  // A file of 20 MB over a poor mobile network. What answers in a moment gives up after `answerTimeoutMs`, and a
  // room that reads bodies itself does when nothing comes any more.
  requestTimeout: 10 * 60_000,
  connectionsCheckingInterval: 5_000,
  // Longer than a proxy keeps its side (nginx: 60 s), or it would send a request into a connection just closed.
  keepAliveTimeout: 65_000,
};
