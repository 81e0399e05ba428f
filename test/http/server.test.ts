import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Refused, Unreachable } from '../../src/core/errors.ts';
import type { Log } from '../../src/core/log.ts';
import { webServer } from '../world/web.ts';

const ask = (body: unknown): Request =>
  new Request('http://host/api/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('the server', () => {
  it('tells whether it is well, since when, and which knowledge it serves', async () => {
    const response = await webServer().fetch(new Request('http://host/healthz'));
    expect(await response.json()).toEqual({ ok: true, uptimeSeconds: 0, knowledge: 'abc123' });
  });

  it('guards every answer: scripts only by nonce, no sniffing, no referrer, no camera', async () => {
    const server = webServer({ https: true });
    for (const path of ['/', '/plan', '/healthz', '/nothing-here', '/embed.js']) {
      const { headers } = await server.fetch(new Request(`http://host${path}`));
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toMatch(/script-src 'nonce-[\w+/=-]{16,}'/u);
      expect(policy).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Permissions-Policy')).toContain('camera=()');
      expect(headers.get('Strict-Transport-Security')).toContain('max-age=');
      expect(headers.get('X-Powered-By')).toBeNull();
    }
  });

  it('gives every page its own nonce, which the page then uses', async () => {
    const server = webServer();
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await server.fetch(new Request('http://host/'));
        const nonce =
          /'nonce-([^']+)'/u.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1] ?? 'none';
        expect(await response.text()).toContain(`nonce="${nonce}"`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('lets the sites named in EMBED_ORIGINS frame the page, and no other', async () => {
    const policyFor = async (embedOrigins: readonly string[]): Promise<string | undefined> => {
      const response = await webServer({ embedOrigins }).fetch(new Request('http://host/'));
      expect(response.headers.get('X-Frame-Options')).toBeNull();
      return /frame-ancestors ([^;]+)/u.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1];
    };
    expect(await policyFor(['*'])).toBe('*');
    expect(await policyFor([])).toBe("'self'");
    expect(await policyFor(['https://cong.example.vn'])).toBe("'self' https://cong.example.vn");
  });

  it('says in plain Vietnamese that a page is not there, and leads back', async () => {
    const response = await webServer().fetch(new Request('http://host/khong-co'));
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('Không có trang này');
    expect(page).toContain('href="/plan"');
  });

  it.each([
    [new Error('a bug with a secret in it'), 500, 'Có lỗi ở phía chúng tôi'],
    [new Unreachable('busy'), 503, 'Hệ thống đang bận'],
  ])('says in plain Vietnamese that it failed (%s), and not why', async (failure, status, sentence) => {
    const response = await webServer({ onTurn: () => Promise.reject(failure) }).fetch(ask({ text: 'Chào' }));
    expect(response.status).toBe(status);
    const body = await response.text();
    expect(body).toContain(sentence);
    expect(body).not.toContain('secret');
  });

  it('logs one line a request with its id, room and time, and nothing a person wrote', async () => {
    const lines: string[] = [];
    const note = (facts: object, message: string): void =>
      void lines.push(JSON.stringify({ ...facts, message }));
    const log: Log = { info: note, warn: note, error: note };
    const server = webServer({ log });
    const asked = await server.fetch(ask({ text: 'Tôi tên là Bí Mật' }));
    await server.fetch(new Request(`http://host/plan?quote=${encodeURIComponent('Bí Mật')}`));
    await server.fetch(new Request(`http://host/${encodeURIComponent('Bí Mật')}`));
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toMatch(/Bí|%C3%AD|Mật/u);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      room: '/api/chat',
      status: 200,
      id: asked.headers.get('X-Request-Id'),
    });
  });

  it('says what to do when the port is taken', async () => {
    const first = await webServer().start();
    const port = Number(new URL(first.address).port);
    const failure = await webServer({ port })
      .start()
      .catch((reason: unknown) => reason);
    await first.stop();
    expect(failure).toBeInstanceOf(Refused);
    expect(String(failure)).toContain(`PORT=${port + 1}`);
  });

  it('finishes what is under way before it stops, and takes nothing new', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
    const server = await webServer({
      onTurn: async () => {
        arrive(undefined);
        await released;
        return [{ text: 'Xong.' }];
      },
    }).start();
    const { body, headers } = { body: '{"text":"x"}', headers: { 'Content-Type': 'application/json' } };
    const answer = fetch(`${server.address}/api/chat`, { method: 'POST', headers, body });
    await arrived;
    const stopped = server.stop();
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
    release(undefined);
    expect(await (await answer).text()).toContain('Xong.');
    await stopped;
  });

  it('answers a megabyte with a sentence and goes on serving', async () => {
    const server = await webServer().start();
    const send = (body: RequestInit['body'], extra: object = {}): Promise<Response> =>
      fetch(`${server.address}/api/chat`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        ...extra,
        body: body ?? null,
      });
    const megabyte = JSON.stringify({ text: 'a'.repeat(1_000_000) });
    const whole = await send(megabyte);
    expect([whole.status, await whole.text()]).toEqual([413, expect.stringContaining('quá dài')]);
    const dripping = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(megabyte));
        controller.close();
      },
    });
    const chunked = await send(dripping, { duplex: 'half' });
    expect(chunked.status).toBe(413);
    expect((await send('{"text":"còn sống?"}')).status).toBe(200);
    await server.stop();
  });

  it('answers what is not even HTTP with 400 and closes', async () => {
    const server = await webServer().start();
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.write('\u0000\u0001\u0002 this is no request\r\n\r\n');
    const answer = await new Promise<string>((resolve) => {
      socket.on('data', (data) => {
        resolve(data.toString());
      });
    });
    expect(answer).toContain('400 Bad Request');
    socket.destroy();
    await server.stop();
  });
});
