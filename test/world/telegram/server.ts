import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { paramsFrom } from './body.ts';
import { perform, spelled } from './methods/table.ts';
import type { OpenCall } from './record.ts';
import type { Outcome, Params } from './shapes.ts';
import { badRequest, refused, tooMany } from './shapes.ts';
import type { World } from './world.ts';

/** What a proxy in front of the platform says. */
const pages: Readonly<Record<number, string>> = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Time-out',
};
const wellFormed = /^\d+:[\w-]+$/u;

export interface Platform {
  readonly port: number;
  /** Refuses connections and breaks those there are, until `listen` again. */
  close(): Promise<void>;
  /** On the same port as before. */
  listen(): Promise<void>;
}

/** The HTTP side: paths, bodies, scripted faults, answers. Every bot has a world of its own under its token. */
export async function startPlatform(
  worlds: ReadonlyMap<string, World>,
  wantedPort: number,
): Promise<Platform> {
  let server = createServer();
  let port = wantedPort;

  function listen(): Promise<void> {
    server = createServer({ keepAliveTimeout: 75_000 }, (request, response) =>
      route(worlds, request, response),
    );
    server.requestTimeout = 0;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', 1024, () => {
        port = portOf(server);
        resolve();
      });
    });
  }

  await listen();
  return {
    port,
    listen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the fake listens on no port');
  return address.port;
}

function route(worlds: ReadonlyMap<string, World>, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '/';
  const isFile = url.startsWith('/file/bot');
  const start = isFile ? 9 : 4;
  const slash = url.indexOf('/', start);
  if ((!isFile && !url.startsWith('/bot')) || slash < 0) {
    answer(response, refused(404, 'Not Found'));
    return;
  }
  const token = decoded(url.slice(start, slash));
  const world = worlds.get(token);
  if (world === undefined) {
    answer(response, wellFormed.test(token) ? refused(401, 'Unauthorized') : refused(404, 'Not Found'));
    return;
  }
  const mark = url.indexOf('?', slash);
  const path = mark < 0 ? url.slice(slash + 1) : url.slice(slash + 1, mark);
  if (isFile) {
    download(world, decoded(path), response);
    return;
  }
  const query = mark < 0 ? '' : url.slice(mark + 1);
  const chunks: Buffer[] = [];
  // A client that leaves in the middle of its body has called nothing.
  request.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    const params = paramsFrom(query, request.headers['content-type'] ?? '', body);
    if (params === undefined) answer(response, badRequest("can't parse JSON object"));
    else called(world, spelled(path), params, response);
  });
}

/** A path with its escapes read; one with broken escapes stays as it is and leads nowhere. */
function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function download({ files, revoked }: World, path: string, response: ServerResponse): void {
  const file = revoked ? undefined : files.at(path);
  if (file === undefined) {
    answer(response, refused(404, 'Not Found'));
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': file.bytes.length,
  });
  response.end(file.bytes);
}

function called(world: World, method: string, params: Params, response: ServerResponse): void {
  const call = world.record.opened(method, params, world.clock.now().getTime());
  let gone: (() => void) | undefined;
  response.on('close', () => {
    if (call.status !== undefined) return;
    world.record.closed(call, 0);
    gone?.();
  });
  const act = (): Outcome | Promise<Outcome> =>
    perform(world, method, params, (whenGone) => {
      gone = whenGone;
    });
  const met = world.faults.meet(method, params);
  if (met === undefined) {
    const outcome = act();
    if (outcome instanceof Promise) void outcome.then((late) => reply(world, call, response, late));
    else reply(world, call, response, outcome);
    return;
  }
  const { fault } = met;
  world.record.changed();
  switch (fault.kind) {
    case '429':
      return void reply(world, call, response, tooMany(fault.retryAfter));
    case 'refuse': {
      const { kind: _, ...refusal } = fault;
      return void reply(world, call, response, { ok: false, ...refusal });
    }
    case 'status': {
      const title = pages[fault.status] ?? '';
      const page = `<html>\r\n<head><title>${fault.status} ${title}</title></head>\r\n<body>\r\n<center><h1>${fault.status} ${title}</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n`;
      const json = JSON.stringify(refused(fault.status, title));
      const body = { json, html: page, empty: '' }[fault.body];
      return void write(
        world,
        call,
        response,
        fault.status,
        body,
        fault.body === 'html' ? 'text/html' : undefined,
      );
    }
    case 'drop-before':
      return void response.socket?.destroy();
    case 'hang':
      return void met.hang(() => {
        if (!response.destroyed)
          void Promise.resolve(act()).then((late) => reply(world, call, response, late));
      });
    case 'drop-after':
      return void Promise.resolve(act()).then(() => response.socket?.destroy());
    case 'slow':
      return void Promise.resolve(act()).then((outcome) => {
        setTimeout(() => reply(world, call, response, outcome), fault.ms);
      });
    case 'bad-json':
      return void Promise.resolve(act()).then((outcome) => {
        const whole = JSON.stringify(outcome);
        write(world, call, response, 200, whole.slice(0, Math.ceil(whole.length / 2)));
      });
    case 'wrong-shape':
      return void Promise.resolve(act()).then(() => {
        const body = JSON.stringify({ ok: true, result: fault.result ?? { unexpected: true } });
        write(world, call, response, 200, body);
      });
  }
}

function reply(world: World, call: OpenCall, response: ServerResponse, outcome: Outcome): void {
  write(world, call, response, outcome.ok ? 200 : outcome.error_code, JSON.stringify(outcome));
}

function write(
  world: World,
  call: OpenCall,
  response: ServerResponse,
  status: number,
  body: string,
  type = 'application/json',
): void {
  const send = (): void => {
    if (response.destroyed) return;
    world.record.closed(call, status);
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    response.end(body);
  };
  if (world.latencyMs > 0) setTimeout(send, world.latencyMs);
  else send();
}

function answer(response: ServerResponse, outcome: Outcome): void {
  const body = JSON.stringify(outcome);
  const status = outcome.ok ? 200 : outcome.error_code;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
