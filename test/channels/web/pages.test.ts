import { describe, expect, it } from 'vitest';
import { plan, webServer } from '../../world/web.ts';

describe('the files of the page', () => {
  it('may be kept for ever under the name of their content, and are asked for anew under any other', async () => {
    const server = webServer();
    const page = await (await server.fetch(new Request('http://host/'))).text();
    const [path = ''] = /\/static\/[\w-]+\/chat\.js/u.exec(page) ?? [];
    const kept = await server.fetch(new Request(`http://host${path}`));
    expect(kept.headers.get('Cache-Control')).toContain('immutable');
    const old = await server.fetch(new Request('http://host/static/yesterday/chat.js'));
    expect([old.status, old.headers.get('Cache-Control')]).toEqual([200, 'no-cache']);
    const etag = old.headers.get('ETag') ?? '';
    const again = new Request('http://host/static/yesterday/chat.js', { headers: { 'If-None-Match': etag } });
    expect((await server.fetch(again)).status).toBe(304);
  });

  it('can be loaded by other sites only where that is meant', async () => {
    const policyOf = async (path: string): Promise<string | null> =>
      (await webServer().fetch(new Request(`http://host${path}`))).headers.get(
        'Cross-Origin-Resource-Policy',
      );
    expect(await policyOf('/embed.js')).toBe('cross-origin');
    expect(await policyOf('/')).toBe('same-origin');
  });

  it.each(['/static/x/..%2fchannel.ts', '/static/x/chat-page.ts', '/static/x/', '/plan/khong-co'])(
    'do not include %s',
    async (path) => {
      expect((await webServer().fetch(new Request(`http://host${path}`))).status).toBe(404);
    },
  );
});

describe('the plan page', () => {
  const open = async (path: string): Promise<string> =>
    (await webServer().fetch(new Request(`http://host${path}`))).text();

  it('has an anchor for every clause and every dash, each once', async () => {
    const page = await open('/plan');
    const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const sections = new Set(plan.blocks.map(({ section }) => section));
    expect(ids).toEqual(expect.arrayContaining([...sections].filter((section) => section !== '')));
    expect(ids).toContain('IV.2.a/3');
    expect(ids).toContain('mở đầu');
  });

  it('says every word of the plan', async () => {
    const words = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const page = words(await open('/plan'));
    for (const { text } of plan.blocks) expect(page).toContain(text);
  });

  it('marks words in the section that was meant, though they stand elsewhere too', async () => {
    const page = await open(`/plan?section=V.2&quote=${encodeURIComponent('sơ kết')}`);
    expect(page.match(/<mark>/gu)).toHaveLength(1);
    expect(page.indexOf('<mark>')).toBeGreaterThan(page.indexOf('<section id="V.2"'));
  });

  it('opens at the closing words of a part where those are what was quoted', async () => {
    const closing = plan.blocks.findLast(({ section }) => section === 'VI')?.text ?? '';
    const page = await open(`/plan?section=VI&quote=${encodeURIComponent(closing.slice(0, 60))}`);
    expect(page.indexOf('id="VI"')).toBeGreaterThan(page.indexOf('id="VI.6"'));
    expect(page.indexOf('<mark>')).toBeGreaterThan(page.indexOf('id="VI"'));
  });

  it('marks nothing for words that are not there, and takes none of them for HTML', async () => {
    const page = await open(`/plan?quote=${encodeURIComponent('<script>alert(1)</script>')}&section=%22%3E`);
    expect(page).not.toContain('<mark>');
    expect(page).not.toContain('alert(1)');
  });

  it('shows another document under its id, its title escaped', async () => {
    const page = await open('/plan/huong-dan');
    expect(page).toContain('Nộp một bộ.');
    expect(await open('/plan')).toContain('Hướng dẫn &lt;thử&gt;');
  });
});
