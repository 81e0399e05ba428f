import { once } from 'node:events';
import type { EventEmitter } from 'node:events';
import type { ServerType } from '@hono/node-server';
import { Refused } from '../core/errors.ts';

const graceMs = 5_000;

/** A server that listens. */
export interface Listening {
  /** Where it is reached from this machine: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Takes no more requests, lets those under way finish, and cuts off what lasts over five seconds. */
  stop(): Promise<void>;
}

/** What an operator can do about a port that cannot be had, by the system's error code. */
const remedies: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is already in use, perhaps by another copy of this service. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  EACCES: (_, port) =>
    `Port ${port} may not be used by this account. Choose one above 1023: PORT=8080 npm start`,
  EADDRNOTAVAIL: (host) =>
    `This machine has no address ${host}. Set HOST=127.0.0.1, or HOST=0.0.0.0 for every address.`,
  ENOTFOUND: (host) =>
    `The name ${host} is not known here. Set HOST=127.0.0.1, or HOST=0.0.0.0 for every address.`,
};

/** Binds the server. Throws `Refused` with a remedy when the system does not let it. */
export async function listen(
  server: ServerType,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  let underWay = 0;
  server.on('request', (_request: unknown, response: EventEmitter) => {
    underWay += 1;
    response.once('close', () => (underWay -= 1));
  });
  server.listen(port, host);
  await once(server, 'listening').catch((failure: unknown) => {
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
    const remedy = remedies[code];
    throw remedy === undefined ? failure : new Refused(remedy(host, port), { cause: failure });
  });
  const bound = server.address();
  const actualPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  const reached = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return {
    address: `http://${reached.includes(':') ? `[${reached}]` : reached}:${actualPort}`,
    stop: () => stop(server, () => underWay > 0),
  };
}

async function stop(server: ServerType, busy: () => boolean): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const connections = 'closeAllConnections' in server ? server : undefined;
  // Browsers open connections in advance and keep used ones: without a request under way, none is worth waiting for.
  const tidy = setInterval(() => {
    if (!busy()) connections?.closeAllConnections();
  }, 20);
  const impatience = setTimeout(() => connections?.closeAllConnections(), graceMs);
  await closed;
  clearInterval(tidy);
  clearTimeout(impatience);
}
