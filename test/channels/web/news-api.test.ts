import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { turnOf, messageOf } from '../../world/turns.ts';
import { createMemoryStores } from '../../../src/stores/memory/stores.ts';
import { webServer } from '../../world/web.ts';

const lan = 'f3a1c2d4-5b6e-4f70-8a91-b2c3d4e5f607';
const minh = '0b7e5a52-1f0a-4c8e-9d53-6a1f0c9b7e21';
const newsSchema = z.object({
  news: z.array(z.looseObject({ id: z.string().min(1), text: z.string() })),
});

/** A server to whose chat `lan` the turn of `minh` had those said. */
async function serve(...texts: readonly string[]) {
  const { mailbox, journal, outbox } = createMemoryStores();
  const from = { channel: 'web', chat: minh } as const;
  const turn = turnOf(`web:${minh}:1`, { from });
  await journal.accept([turn]);
  const notices = texts.map((text, index) =>
    messageOf(
      `${turn.id}#1.${String(index)}`,
      { channel: 'web', chat: lan },
      { text, citations: [{ section: 'V.1', quote: 'Quý II năm 2027' }], choices: [{ id: 'a', label: 'A' }] },
    ),
  );
  await journal.settle({ turn, messages: [], push: false, notices });
  const server = webServer({ news: mailbox });
  const get = async (query: string) => {
    const headers = query === '' ? {} : { 'X-Conversation': query };
    const response = await server.fetch(new Request('http://host/api/chat/news', { headers }));
    const { news } = newsSchema.parse(await response.json());
    return { status: response.status, caching: response.headers.get('Cache-Control'), news };
  };
  const post = async (body: string, type = 'application/json') => {
    const headers = { 'Content-Type': type };
    const request = new Request('http://host/api/chat/news', { method: 'POST', headers, body });
    return (await server.fetch(request)).status;
  };
  return {
    get,
    post,
    textsOf: async (conversation: string) => (await get(conversation)).news.map(({ text }) => text),
    hear: (conversation: string, heard: readonly string[]) => post(JSON.stringify({ conversation, heard })),
    unsent: async () => (await outbox.unsent()).length,
  };
}

describe('/api/chat/news', () => {
  it('gives what waits as a reply is given, kept by no cache, and again until it was heard', async () => {
    const { get, textsOf } = await serve('một', 'hai');
    const { status, caching, news } = await get(lan);
    expect(status).toBe(200);
    expect(caching).toBe('no-store');
    expect(news[0]).toMatchObject({
      text: 'một',
      choices: [{ id: 'a', label: 'A' }],
      citations: [{ section: 'V.1', document: 'Kế hoạch' }],
    });
    expect(await textsOf(lan.toUpperCase())).toEqual(['một', 'hai']);
  });

  it('tells nobody the conversation in which it arose', async () => {
    const { get } = await serve('một');
    expect(JSON.stringify(await get(lan))).not.toContain(minh);
  });

  it('gives nothing to another conversation', async () => {
    const { textsOf } = await serve('một');
    expect(await textsOf(minh)).toEqual([]);
  });

  it('forgets what was heard, and only that; hearing it again does no harm', async () => {
    const { get, hear, textsOf, unsent } = await serve('một', 'hai');
    const [first] = (await get(lan)).news;
    const ids = [first?.id ?? '', 'never told'];
    expect(await hear(lan, ids)).toBe(204);
    expect(await hear(lan, ids)).toBe(204);
    expect(await textsOf(lan)).toEqual(['hai']);
    expect(await unsent()).toBe(1);
  });

  it('lets no other conversation hear it away', async () => {
    const { get, hear, textsOf } = await serve('một');
    const [first] = (await get(lan)).news;
    expect(await hear(minh, [first?.id ?? ''])).toBe(204);
    expect(await textsOf(lan)).toEqual(['một']);
  });

  it.each(['', 'lan', '00000000-0000-0000-0000-000000000000'])(
    'has nothing for %j, which names no conversation',
    async (query) => {
      expect(await (await serve('một')).get(query)).toMatchObject({ status: 400, news: [] });
    },
  );

  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['of another shape', '{}', 'application/json', 400],
    ['of no conversation', '{"conversation":"lan","heard":[]}', 'application/json', 400],
    ['of ids that are none', `{"conversation":"${lan}","heard":[1]}`, 'application/json', 400],
    ['what a form of another site can send', `{"conversation":"${lan}","heard":[]}`, 'text/plain', 415],
  ])('refuses a body that is %s', async (_, body, type, status) => {
    const { post } = await serve('một');
    expect(await post(body, type)).toBe(status);
  });

  it('says which methods there are', async () => {
    const response = await webServer().fetch(new Request('http://host/api/chat/news', { method: 'DELETE' }));
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, POST');
  });
});
