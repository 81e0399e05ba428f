import { setImmediate as round } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Unreachable } from '../../../../src/core/errors.ts';
import type { Facts, Log } from '../../../../src/core/log.ts';
import { samples, unwanted } from '../../../nomination/evidence/samples.ts';
import { formOf, hour, inPieces, nomination, onTheWire, openDesk, send } from './desk.ts';
import type { Desk } from './desk.ts';

const get = ({ server }: Desk, path: string): Promise<Response> =>
  Promise.resolve(server.fetch(new Request(`http://localhost${path}`)));
setFlagsFromString('--expose-gc');
// safe: it is there since the line above, and takes nothing
const collect = runInNewContext('gc') as () => void;
const megabytes = (count: number): Uint8Array =>
  Buffer.concat([samples.jpg, Buffer.alloc(count * 1024 * 1024)]);

describe('the page for sending files', () => {
  it('says what may be sent before anything is sent, and is kept nowhere', async () => {
    const desk = openDesk();
    const page = await get(desk, desk.path);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toMatch(/mỗi tệp tối đa 20\sMB/u);
    expect(text).toContain('Hồ sơ &lt;b&gt;A&lt;/b&gt;');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  it('takes several files at once, tells of each, and lists what is there', async () => {
    const desk = openDesk();
    const nfd = 'Giấy khen của chị Lan 🎉.pdf'.normalize('NFD');
    const page = await send(
      desk,
      desk.path,
      formOf([
        ['ảnh hội thi.JPG', samples.jpg],
        [nfd, samples.pdf],
        ['hoa-don.pdf', unwanted.page],
        ['ảnh hội thi (1).jpg', samples.jpg],
        ['anh\u202egpj.exe', unwanted.program],
        ['rỗng.png', new Uint8Array()],
      ]),
    );
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(desk.kept.map(({ name, field }) => [name, field])).toEqual([
      ['ảnh hội thi.jpg', 'proof'],
      ['Giấy khen của chị Lan 🎉.pdf', 'proof'],
    ]);
    expect(text.match(/<li class="kept">/gu)).toHaveLength(3);
    expect(text.match(/<li class="refused">/gu)).toHaveLength(3);
    expect(text).toContain('giống hệt tệp “ảnh hội thi.jpg”');
    expect(text).toContain('<li>Giấy khen của chị Lan 🎉.pdf</li>');
    expect(text).not.toContain('\u202e');
  });

  it('shows a name as letters, never as a part of the page', async () => {
    const desk = openDesk();
    const page = await send(desk, desk.path, formOf([['<img src=x onerror=alert(1)>.gif', unwanted.gif]]));
    const text = await page.text();
    expect(text).toContain('img src=x onerror=alert');
    expect(text).not.toContain('<img src=x');
  });

  it('says the same as data to a page with scripts', async () => {
    const desk = openDesk();
    const form = formOf([['a.png', samples.png]]);
    const answer: unknown = await (await send(desk, desk.path, form, { Accept: 'application/json' })).json();
    expect(answer).toMatchObject({
      taken: [{ kept: true, words: expect.stringContaining('Đã nhận tệp “a.png”') as string }],
      received: ['a.png'],
    });
  });

  it('turns away a file of 25 MB and keeps the one after it', async () => {
    const desk = openDesk();
    const page = await send(
      desk,
      desk.path,
      formOf([
        ['dài.jpg', megabytes(25)],
        ['ngắn.png', samples.png],
      ]),
    );
    expect(await page.text()).toMatch(/Tệp “dài\.jpg” lớn hơn 20\sMB/u);
    expect(desk.kept.map(({ name }) => name)).toEqual(['ngắn.png']);
  });

  it('holds no more than a file of a form, however long it is', async () => {
    const desk = openDesk({ limits: { maxFormBytes: 1024 * 1024 * 1024 } });
    const blocks: WeakRef<ArrayBuffer>[] = [];
    let most = 0;
    const body = new ReadableStream({
      start: (stream) =>
        void stream.enqueue(
          Buffer.from('--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n'),
        ),
      pull(stream) {
        if (blocks.length % 20 === 0) {
          collect();
          most = Math.max(most, blocks.filter((block) => block.deref() !== undefined).length);
        }
        if (blocks.length === 300) {
          stream.enqueue(Buffer.from('\r\n--x--'));
          return void stream.close();
        }
        const block = new Uint8Array(256 * 1024);
        blocks.push(new WeakRef(block.buffer));
        stream.enqueue(block);
      },
    });
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '78643500' };
    const page = await send(desk, desk.path, body, headers);
    expect(await page.text()).toMatch(/lớn hơn 20\sMB/u);
    // Until the limit, 80 blocks, the file grows; from then on nothing of it is held.
    expect(most).toBeGreaterThan(60);
    expect(most).toBeLessThan(100);
  });

  it('keeps what came of a form that brings too much, and says that there was more', async () => {
    const desk = openDesk({ limits: { maxFiles: 2 } });
    const many = await send(
      desk,
      desk.path,
      formOf([
        ['1.png', samples.png],
        ['2.jpg', samples.jpg],
        ['3.pdf', samples.pdf],
      ]),
    );
    expect([many.status, desk.kept.length]).toEqual([413, 2]);
    expect(await many.text()).toContain('chưa nhận hết');
    const small = openDesk({ limits: { maxFormBytes: 1024 * 1024 } });
    const long = await send(
      small,
      small.path,
      formOf([
        ['1.png', samples.png],
        ['2.jpg', megabytes(2)],
      ]),
    );
    expect([long.status, small.kept.map(({ name }) => name)]).toEqual([413, ['1.png']]);
    expect(long.headers.get('Connection')).toBe('close');
  });

  it('keeps no file that was cut off on its way', async () => {
    const desk = openDesk();
    const { bytes, headers } = await onTheWire(
      formOf([
        ['1.png', samples.png],
        ['2.jpg', megabytes(1)],
      ]),
    );
    const cut = await send(desk, desk.path, inPieces(bytes.subarray(0, -200)), headers);
    expect([cut.status, desk.kept.map(({ name }) => name)]).toEqual([400, ['1.png']]);
    expect(await cut.text()).toContain('Kết nối bị ngắt');
    const gone = inPieces(bytes.subarray(0, -200), (stream) => stream.error(new Error('gone')));
    expect((await send(desk, desk.path, gone, headers)).status).toBe(400);
    expect(desk.kept).toHaveLength(1);
  });

  it.each([
    ['a form without a file', formOf([]), {}, 200],
    ['an empty chooser', formOf([['', new Uint8Array()]]), {}, 200],
    ['words', 'xin chào', { 'Content-Type': 'text/plain' }, 415],
    ['a form without a boundary', 'x', { 'Content-Type': 'multipart/form-data;' }, 415],
    ['a broken form', '--x\r\nhuh', { 'Content-Type': 'multipart/form-data; boundary=x' }, 400],
  ])('says what to do about %s', async (_, body, headers, status) => {
    const desk = openDesk();
    const page = await send(desk, desk.path, body, headers);
    expect(page.status).toBe(status);
    expect(await page.text()).toMatch(/<p id="fault" role="status">[^<]*vui lòng[^<]*<\/p>/u);
    expect(desk.kept).toEqual([]);
  });

  it('does not wait for ever for a phone that lost its network', async () => {
    const desk = openDesk({ limits: { atOnce: 1 } });
    const { bytes, headers } = await onTheWire(formOf([['1.png', samples.png]]));
    const silent = inPieces(bytes.subarray(0, -50), () => undefined);
    const page = send(desk, desk.path, silent, headers);
    for (let rounds = 0; rounds < 50; rounds += 1) await round();
    desk.clock.pass(29_999);
    expect((await send(desk, desk.path, formOf([['2.png', samples.png]]))).status).toBe(503);
    desk.clock.pass(1);
    expect([(await page).status, desk.kept]).toEqual([400, []]);
    expect((await send(desk, desk.path, formOf([['3.png', samples.png]]))).status).toBe(200);
    expect(desk.clock.set()).toEqual([]);
  });

  it('takes a few senders at once and asks the others to come back', async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const desk = openDesk({ limits: { atOnce: 1 }, before: () => gate });
    const form = (): FormData => formOf([['a.png', samples.png]]);
    const first = send(desk, desk.path, form());
    for (let rounds = 0; rounds < 50; rounds += 1) await round();
    const second = await send(desk, desk.path, form());
    expect([second.status, second.headers.get('Retry-After')]).toEqual([503, '60']);
    go();
    expect((await first).status).toBe(200);
    expect((await send(desk, desk.path, form())).status).toBe(200);
  });

  it('is not blocked for others by a failure', async () => {
    const broken = { now: true };
    const desk = openDesk({
      limits: { atOnce: 1 },
      before: () => (broken.now ? Promise.reject(new Unreachable('the disk is full')) : Promise.resolve()),
    });
    const form = (): FormData => formOf([['a.png', samples.png]]);
    expect((await send(desk, desk.path, form())).status).toBe(503);
    broken.now = false;
    expect((await send(desk, desk.path, form())).status).toBe(200);
  });
});

describe('links', () => {
  it.each([
    ['/tai-len/', 'đã hết hạn'],
    ['/tep/', 'đã hết hạn'],
  ])('under %s say when they are too old, or not ours, and what to do', async (place, words) => {
    const desk = openDesk();
    const { links } = desk;
    const upload = links.toUpload({ nomination }, hour);
    const download = links.toDownload({ nomination, evidence: 'x' }, hour);
    const [mine, other] = place === '/tep/' ? [download, upload] : [upload, download];
    for (const wrong of [other, mine.slice(0, -3), `x${mine}`, 'x', '..%2F..%2Fsecret.key']) {
      const page = await get(desk, place + wrong);
      expect([page.status, (await page.text()).includes('không đúng')]).toEqual([404, true]);
    }
    desk.clock.pass(hour);
    const old = await get(desk, place + mine);
    expect([old.status, (await old.text()).includes(words)]).toEqual([410, true]);
  });

  it('take no file once they are too old, not ours, or the nomination is closed', async () => {
    const desk = openDesk();
    const form = (): FormData => formOf([['a.png', samples.png]]);
    expect((await send(desk, `${desk.path.slice(0, -3)}abc`, form())).status).toBe(404);
    desk.open = false;
    const closed = await send(desk, desk.path, form(), { Accept: 'application/json' });
    expect([closed.status, await closed.text()]).toEqual([410, expect.stringContaining('không nhận tệp')]);
    expect((await get(desk, desk.path)).status).toBe(410);
    desk.open = true;
    desk.clock.pass(hour);
    expect((await send(desk, desk.path, form())).status).toBe(410);
    expect(desk.kept).toEqual([]);
  });

  it('leave no trace of themselves, or of names, in the log', async () => {
    const lines: string[] = [];
    const note = (facts: Facts, message: string): void => void lines.push(JSON.stringify(facts) + message);
    const log: Log = { info: note, warn: note, error: note };
    const desk = openDesk({ log });
    await send(desk, desk.path, formOf([['chị Lan.png', samples.png]]));
    expect(lines.join()).toContain('/tai-len/:token');
    expect(lines.join()).not.toMatch(/chị Lan|tai-len\/[^:]/u);
  });
});

describe('fetching a file', () => {
  it('gives the very bytes to be saved under their name, and lets no browser run them', async () => {
    const desk = openDesk();
    await send(desk, desk.path, formOf([['Giấy khen "chị Lan" (1).pdf', samples.pdf]]));
    const evidence = desk.kept[0]?.id ?? '';
    const link = `/tep/${desk.links.toDownload({ nomination, evidence }, hour)}`;
    const file = await get(desk, link);
    expect(Buffer.from(await file.arrayBuffer()).equals(samples.pdf)).toBe(true);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(samples.pdf.length),
      'content-disposition': `attachment; filename="giay khen -chi lan- (1).pdf"; filename*=UTF-8''${encodeURIComponent('Giấy khen -chị Lan- ')}%281%29.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    desk.kept.splice(0);
    const gone = await get(desk, link);
    expect([gone.status, (await gone.text()).includes('không còn được lưu')]).toEqual([410, true]);
  });
});
