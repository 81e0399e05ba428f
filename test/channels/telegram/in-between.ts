import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands between the service and the platform. Lives as long as the test. */
interface InBetween {
  readonly port: number;
}

/** A server in front of the platform that may answer in its place. */
export interface Front extends InBetween {
  readonly root: string;
  /** The next so many calls of that method get this and never arrive. */
  readonly saysInstead: (what: Instead) => void;
  readonly said: () => number;
}

export interface Instead {
  readonly method: string;
  readonly times: number;
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function opened(server: Server, close: () => void, port = 0): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(close);
  return portOf(server);
}

/** Such as an office's gate that answers in its own way as long as nobody has logged in to it. */
export async function openFront(platform: string): Promise<Front> {
  let said = 0;
  let script: (Instead & { left: number })[] = [];
  const server = createHttpServer((request, response) => {
    const entry = script.find(({ method }) => request.url?.endsWith(`/${method}`));
    if (entry === undefined) {
      passOn(platform, request, response);
      return;
    }
    said += 1;
    entry.left -= 1;
    script = script.filter(({ left }) => left > 0);
    request.resume();
    response.writeHead(entry.status, { 'content-type': entry.type }).end(entry.body);
  });
  const port = await opened(server, () => {
    server.closeAllConnections();
    server.close();
  });
  return {
    port,
    root: `http://127.0.0.1:${port}`,
    saysInstead: (what) => void script.push({ ...what, left: what.times }),
    said: () => said,
  };
}

function passOn(platform: string, request: IncomingMessage, response: ServerResponse): void {
  const { url = '/', method = 'GET', headers } = request;
  const onward = httpRequest(`${platform}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

/** A proxy, of the kind that TELEGRAM_PROXY names. */
export interface Proxy extends InBetween {
  /** Where each connection wanted to go. */
  readonly wanted: readonly string[];
  /** Every connection there is now stays open and carries nothing more, in neither direction. */
  readonly deafen: () => void;
  readonly goesDown: () => Promise<void>;
  readonly comesBack: () => Promise<void>;
}

/** Reads what a client asks of a proxy; gives where to, and what is to be said when that is reached. */
type Greet = (client: Socket, reach: (host: string, port: number, ready: Buffer) => void) => void;

async function openProxy(greet: Greet): Promise<Proxy> {
  const wanted: string[] = [];
  const pairs = new Set<readonly [Socket, Socket]>();
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    client.on('error', () => undefined);
    greet(client, (host, port, ready) => {
      wanted.push(`${host}:${port}`);
      const onward = connect(port, host, () => {
        client.write(ready);
        client.pipe(onward);
        onward.pipe(client);
      });
      onward.on('error', () => client.destroy());
      client.on('close', () => onward.destroy());
      pairs.add([client, onward]);
    });
  });
  const close = (): void => {
    for (const client of clients) client.destroy();
    clients.clear();
    server.close();
  };
  const port = await opened(server, close);
  return {
    port,
    wanted,
    deafen: () => {
      for (const [client, onward] of pairs) {
        client.unpipe(onward);
        onward.unpipe(client);
        onward.destroy();
      }
      pairs.clear();
    },
    goesDown: () =>
      new Promise((resolve) => {
        server.once('close', resolve);
        close();
      }),
    comesBack: async () => void (await opened(server, () => undefined, port)),
  };
}

/** CONNECT host:port, as RFC 9110 has it. */
export const openHttpProxy = (): Promise<Proxy> =>
  openProxy((client, reach) => {
    client.once('data', (head: Buffer) => {
      const [, host = '', port = ''] = /^CONNECT ([^:\s]+):(\d+) /u.exec(head.toString()) ?? [];
      reach(host, Number(port), Buffer.from('HTTP/1.1 200 Connection established\r\n\r\n'));
    });
  });

/** SOCKS 5 without a password, as RFC 1928 has it, to addresses of four bytes and to names. */
export const openSocksProxy = (): Promise<Proxy> =>
  openProxy((client, reach) => {
    client.once('data', () => {
      client.write(Buffer.from([5, 0]));
      client.once('data', (asked: Buffer) => {
        const isName = asked[3] === 3;
        const end = isName ? 5 + (asked[4] ?? 0) : 8;
        const host = isName ? asked.toString('latin1', 5, end) : [...asked.subarray(4, 8)].join('.');
        reach(host, asked.readUInt16BE(end), Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      });
    });
  });
