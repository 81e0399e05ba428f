import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Api, HttpError } from 'grammy';
import fetch, { FetchError, Response } from 'node-fetch';
import { z } from 'zod';
import { notConnected } from './failures.ts';
import { ServerFault } from './server-fault.ts';

export interface ClientOptions {
  readonly token: string;
  /** Without a trailing slash. */
  readonly apiRoot: string;
  /** `socks5://…`, `http://…`: what stands between us and the platform. */
  readonly proxy: string | undefined;
  /** After this a call is given up. */
  readonly timeoutMs: number;
}

/** A client of the Bot API with connections of its own. */
export interface Client {
  readonly api: Api;
  /** The bytes of a file by the path that `getFile` gives; `undefined` if there are more than that many. */
  readonly download: (path: string, maxBytes: number) => Promise<Uint8Array | undefined>;
  /** Ends its connections, also those that hang. */
  close(): void;
}

/** Twenty megabytes, the most a bot may fetch, over a poor line. */
const downloadMs = 60_000;

/** What gives a call up, as the client takes it. */
export function signalOf({ signal }: AbortController): Parameters<Api['getMe']>[0] {
  // The client's own type of signal is that of an older library; any signal will do.
  return signal as Parameters<Api['getMe']>[0];
}

/** How the platform says no: Bot API, "Making requests". */
const refusal = z.object({ ok: z.literal(false), error_code: z.number(), description: z.string() });
const answer = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), refusal]);

/** Connects; the connections themselves are made as calls need them. */
export async function createClient({ token, apiRoot, proxy, timeoutMs }: ClientOptions): Promise<Client> {
  const agent = await agentFor(apiRoot, proxy);
  const checked = async (...[url, init]: Parameters<typeof fetch>) => {
    const response = await fetch(url, init).catch((failure: unknown) => {
      dropIdle(agent);
      throw failure;
    });
    if (response.ok) return response;
    // By what it says and not by its type: whatever stands in front of the platform calls anything JSON.
    const said = await response.text();
    if (!refusal.safeParse(parsed(said)).success) throw new ServerFault(response.status);
    return new Response(said, { status: response.status });
  };
  const api = new Api(token, {
    apiRoot,
    timeoutSeconds: timeoutMs / 1000,
    baseFetchConfig: { compress: true, agent },
    fetch: Object.assign(checked, fetch),
  });
  api.config.use(async (call, method, payload, signal) => {
    const said = await call(method, payload, signal);
    if (answer.safeParse(said).success) return said;
    throw new HttpError(`No answer to '${method}'`, new Error('what came is no answer of the Bot API'));
  });
  return {
    api,
    download: async (path, maxBytes) => {
      const url = `${apiRoot}/file/bot${token}/${path}`;
      try {
        const response = await fetch(url, { agent, timeout: downloadMs, size: maxBytes });
        if (!response.ok) throw new ServerFault(response.status);
        return await response.buffer();
      } catch (failure) {
        // What the library says when a body is longer than `size`.
        if (failure instanceof FetchError && failure.type === 'max-size') return undefined;
        throw new HttpError('A file could not be fetched', failure);
      }
    },
    close: () => {
      agent.destroy();
    },
  };
}

/** Connections that wait for a call may be as dead as the one that just failed, and the next call may be the last try. */
function dropIdle({ freeSockets }: HttpAgent): void {
  for (const socket of Object.values(freeSockets).flat()) socket?.destroy();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function agentFor(root: string, proxy: string | undefined): Promise<HttpAgent> {
  const keep = { keepAlive: true };
  if (proxy === undefined) return root.startsWith('http:') ? new HttpAgent(keep) : new HttpsAgent(keep);
  // Only who needs a way around loads it.
  if (proxy.startsWith('socks')) {
    const { SocksProxyAgent } = await import('socks-proxy-agent');
    const agent = new SocksProxyAgent(proxy, keep);
    const connect = agent.connect.bind(agent);
    agent.connect = (...way) => connect(...way).catch(failOnTheWay);
    return agent;
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  const agent = new HttpsProxyAgent(proxy, keep);
  const connect = agent.connect.bind(agent);
  agent.connect = (...way) => connect(...way).catch(failOnTheWay);
  return agent;
}

/** What a proxy agent throws while it connects does not tell that nothing was sent yet; with a code it does. */
function failOnTheWay(failure: unknown): never {
  throw Object.assign(new Error(failure instanceof Error ? failure.message : ''), { code: notConnected });
}
