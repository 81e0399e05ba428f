import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Api } from 'grammy';
import fetch from 'node-fetch';
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
  /** Ends its connections, also those that hang. */
  close(): void;
}

/** Connects; the connections themselves are made as calls need them. */
export async function createClient({ token, apiRoot, proxy, timeoutMs }: ClientOptions): Promise<Client> {
  const agent = await agentFor(apiRoot, proxy);
  const checked = async (...[url, init]: Parameters<typeof fetch>) => {
    const response = await fetch(url, init);
    const type = response.headers.get('content-type') ?? '';
    if (response.status >= 500 && !type.includes('json')) throw new ServerFault(response.status);
    return response;
  };
  const api = new Api(token, {
    apiRoot,
    timeoutSeconds: timeoutMs / 1000,
    baseFetchConfig: { compress: true, agent },
    fetch: Object.assign(checked, fetch),
  });
  return {
    api,
    close: () => {
      agent.destroy();
    },
  };
}

async function agentFor(root: string, proxy: string | undefined): Promise<HttpAgent> {
  const keep = { keepAlive: true };
  if (proxy === undefined) return root.startsWith('http:') ? new HttpAgent(keep) : new HttpsAgent(keep);
  // Only who needs a way around loads it.
  if (proxy.startsWith('socks')) {
    const { SocksProxyAgent } = await import('socks-proxy-agent');
    return new SocksProxyAgent(proxy, keep);
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  return new HttpsProxyAgent(proxy, keep);
}
