import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Listening } from '../../../src/http/listen.ts';
import { launchBrowser } from '../../world/browser.ts';
import { ask, openPage, picture, tooWide } from '../../world/page.ts';
import { webServer } from '../../world/web.ts';
import type { World } from '../../world/web.ts';
import { createPostOffice } from './post-office.ts';
import { quiet } from './talker.ts';

let browser: Browser;
const open: Listening[] = [];
const portals: Server[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop()));
  for (const portal of portals.splice(0)) portal.close().closeAllConnections();
});

afterAll(() => browser.close());

async function serve(embedOrigins?: readonly string[], world: World = {}): Promise<string> {
  const server = await webServer(embedOrigins === undefined ? world : { ...world, embedOrigins }).start();
  open.push(server);
  return server.address;
}

/** The portal of a province, on another origin than the service, with a strict policy of its own. */
async function portalWith(service: string): Promise<string> {
  const portal = createServer((request, response) => {
    const script = request.url === '/' ? `<script src="${service}/embed.js" defer></script>` : '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'self'; script-src ${service}; frame-src ${service}`,
    );
    response.end(`<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Cổng thông tin</title><h1>Cổng thông tin điện tử</h1>
      <p>Tin tức.</p><a href="#">Một liên kết</a>${script}</html>`);
  });
  portals.push(portal);
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  const bound = portal.address();
  // Another name for the same machine makes another site of it, as a real portal is.
  return `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`;
}

const opener = (page: Page) => page.getByRole('button', { name: 'Hỏi Trợ lý Thi đua' });
const focusedIn = (page: Page): Promise<unknown> =>
  page.evaluate(
    `(document.activeElement.shadowRoot?.activeElement ?? document.activeElement).className || document.activeElement.tagName`,
  );

describe('the chat on another site', () => {
  it('opens by a button, answers, and opens the clause beside the site', async () => {
    const { page, complaints } = await openPage(browser, await portalWith(await serve()), {
      viewport: { width: 1280, height: 800 },
    });
    await opener(page).click();
    const chat = page.frameLocator('iframe');
    await chat.getByLabel('Câu hỏi của bạn').fill('Tiêu chuẩn doanh nghiệp?');
    await chat.getByRole('button', { name: 'Gửi' }).click();
    const link = chat.getByRole('link', { name: 'Mở mục IV.2.đ trong Kế hoạch' });
    await link.waitFor();
    await picture(page, 'embed-desktop');
    const [plan] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await plan.locator('mark').first().waitFor();
    expect(page.url()).toContain('localhost');
    expect(complaints).toEqual([]);
  });

  it('gives the keyboard to the question when it opens, and back to the button when it closes', async () => {
    const { page } = await openPage(browser, await portalWith(await serve()), {
      viewport: { width: 1280, height: 800 },
    });
    expect(await page.locator('iframe').count()).toBe(0);
    await opener(page).focus();
    await page.keyboard.press('Enter');
    const chat = page.frameLocator('iframe');
    await chat.getByRole('button', { name: 'Các mốc' }).waitFor();
    await page.keyboard.type('Khi nào?');
    await expect.poll(() => chat.getByLabel('Câu hỏi của bạn').inputValue()).toBe('Khi nào?');
    expect(await opener(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => opener(page).getAttribute('aria-expanded')).toBe('false');
    expect(await focusedIn(page)).toBe('open');
    await page.keyboard.press('Enter');
    expect(await chat.getByLabel('Câu hỏi của bạn').inputValue()).toBe('Khi nào?');
    await page.getByRole('button', { name: 'Đóng Trợ lý Thi đua' }).click();
    expect(await focusedIn(page)).toBe('open');
  });

  it('fills a phone, and lets nothing behind it be reached', async () => {
    const { page } = await openPage(browser, await portalWith(await serve()), {
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      deviceScaleFactor: 2,
    });
    await picture(page, 'embed-phone-closed');
    await opener(page).click();
    await page.frameLocator('iframe').getByRole('button', { name: 'Các mốc' }).waitFor();
    const box = await page.locator('iframe').boundingBox();
    expect([box?.width, box?.height]).toEqual([360, 740]);
    expect(
      await page
        .getByRole('link', { name: 'Một liên kết' })
        .click({ timeout: 300 })
        .catch(() => 'out of reach'),
    ).toBe('out of reach');
    expect(await tooWide(page)).toBe(false);
    await picture(page, 'embed-phone-open');
    await page.getByRole('button', { name: 'Đóng Trợ lý Thi đua' }).click();
    await page.getByRole('link', { name: 'Một liên kết' }).click();
  });

  it('hears news as the page does, and asks for none while it is closed', async () => {
    const office = createPostOffice();
    const chats: string[] = [];
    const onTurn: World['onTurn'] = ({ from }) => {
      chats.push(from.chat);
      return Promise.resolve([{ text: 'Vâng ạ.' }]);
    };
    const portal = await portalWith(await serve(undefined, { news: office, onTurn }));
    const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(portal);
    await opener(page).click();
    const chat = page.frameLocator('iframe');
    await chat.getByLabel('Câu hỏi của bạn').fill('một câu');
    await chat.getByRole('button', { name: 'Gửi' }).click();
    await expect.poll(office.asked).toBe(1);
    await page.getByRole('button', { name: 'Đóng Trợ lý Thi đua' }).click();
    await office.tell(chats.at(-1) ?? '', { text: 'Người được đề cử đã đồng ý.' });
    for (const _ of [1, 2, 3]) {
      await quiet(page.frames()[1] ?? page);
      await page.clock.fastForward(31_000);
    }
    expect(office.asked()).toBe(1);
    await opener(page).click();
    await chat.getByText('Người được đề cử đã đồng ý.').waitFor();
    await expect.poll(office.given).toBe(1);
    await context.close();
  });

  it('leaves the site as it was: no names, no styles, one element, even when included twice', async () => {
    const service = await serve();
    const { page } = await openPage(browser, await portalWith(service), {
      viewport: { width: 1280, height: 800 },
    });
    const fresh = await openPage(browser, `${page.url()}without-the-chat`);
    const names = 'Object.getOwnPropertyNames(window)';
    const before = new Set(await ask(fresh.page, names, z.array(z.string())));
    const after = await ask(page, names, z.array(z.string()));
    expect(after.length).toBeGreaterThan(500);
    expect(after.filter((name) => !before.has(name))).toEqual([]);
    await page.addScriptTag({ url: `${service}/embed.js` });
    expect(await page.locator('[data-tro-ly-thi-dua]').count()).toBe(1);
    expect(await page.evaluate('document.body.children.length')).toBe(5);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('h1')).color`)).toBe('rgb(0, 0, 0)');
  });

  it('is not shown on a site that EMBED_ORIGINS does not name', async () => {
    const { page, complaints } = await openPage(browser, await portalWith(await serve([])), {
      viewport: { width: 1280, height: 800 },
    });
    await opener(page).click();
    await expect.poll(() => complaints.join()).toContain('frame-ancestors');
    expect(await page.frameLocator('iframe').getByRole('log').count()).toBe(0);
  });
});
