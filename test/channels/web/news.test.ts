import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Reply } from '../../../src/core/reply.ts';
import type { Listening } from '../../../src/http/listen.ts';
import { launchBrowser } from '../../world/browser.ts';
import { ask, lowestContrast, picture } from '../../world/page.ts';
import { scripted, webServer } from '../../world/web.ts';
import type { World } from '../../world/web.ts';
import { createPostOffice } from './post-office.ts';
import type { PostOffice } from './post-office.ts';
import { openTalker, quiet, readAloud, talkerIn } from './talker.ts';
import type { Talker } from './talker.ts';

let browser: Browser;
const listening: Listening[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const server of listening.splice(0)) await server.stop();
});
afterAll(() => browser.close());

const agreed: Reply = { text: 'Người được đề cử đã đồng ý với hồ sơ TD 123 456 789.' };

interface Opened {
  readonly office: PostOffice;
  readonly talker: Talker;
  readonly address: string;
  /** Has the person of the page told something. */
  readonly tell: (reply?: Reply) => Promise<void>;
}

async function begin(world: World = {}): Promise<Opened> {
  const office = createPostOffice();
  const server = await webServer({ news: office, ...world }).start();
  listening.push(server);
  const talker = await openTalker(browser, server.address);
  return {
    office,
    talker,
    address: server.address,
    tell: async (reply = agreed) => office.tell(await conversationOf(talker.page), reply),
  };
}

/** A page whose person has asked something, and which has then looked for news. */
async function afterQuestion(world: World = {}): Promise<Opened> {
  const opened = await begin(world);
  await opened.talker.says('một câu');
  await expect.poll(opened.office.asked).toBe(1);
  return opened;
}

const conversationOf = (page: Page): Promise<string> =>
  ask(page, `JSON.parse(localStorage.getItem('tro-ly-thi-dua')).conversation`, z.string());

const newsOn = (page: Page) => page.locator('.message.assistant', { hasText: 'Người được đề cử đã đồng ý' });

/** Hides the page as a browser does whose person looks at something else, or shows it again. */
const setSeen = (page: Page, seen: boolean): Promise<unknown> =>
  page.evaluate(`(() => {
    const state = ${seen ? "'visible'" : "'hidden'"};
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  })()`);

describe('news on the page', () => {
  it('comes by itself, is read aloud once, and stays over a reload', async () => {
    const { office, talker, tell } = await afterQuestion();
    const spoken = await readAloud(talker.page);
    await tell();
    await talker.wait(31);
    await newsOn(talker.page).waitFor();
    await expect.poll(office.given).toBe(1);
    for (const _ of [1, 2]) await talker.wait(31);
    expect(await spoken()).toEqual([`Trợ lý: ${agreed.text}`]);
    await talker.page.reload();
    await newsOn(talker.page).waitFor();
    await quiet(talker.page);
    expect(await newsOn(talker.page).count()).toBe(1);
    expect(office.given()).toBe(1);
    expect(talker.complaints).toEqual([]);
  });

  it('is there when the page is opened again, in view from its beginning', async () => {
    const { talker, tell } = await afterQuestion();
    for (const words of ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy']) await talker.says(words);
    await tell({ text: `${agreed.text}${'\nMột dòng nữa.'.repeat(20)}` });
    await talker.page.reload();
    await newsOn(talker.page).waitFor();
    const box = await newsOn(talker.page).boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(200);
    expect(await talker.page.getByRole('button', { name: 'Có tin mới' }).count()).toBe(0);
  });

  it('comes right after an answer', async () => {
    const { talker, tell } = await afterQuestion();
    await tell();
    await talker.says('hai');
    await newsOn(talker.page).waitFor();
    expect(await talker.heard()).toContain(agreed.text);
  });

  it('is shown once by a page that could not give it back, and given back later', async () => {
    const { office, talker, tell } = await afterQuestion();
    office.breaks('giving');
    await tell();
    await talker.wait(31);
    await newsOn(talker.page).waitFor();
    await expect.poll(office.given).toBe(1);
    await talker.page.reload();
    await expect.poll(office.given).toBe(2);
    office.breaks('nothing');
    await talker.says('hai');
    await expect.poll(office.given).toBe(3);
    expect(await newsOn(talker.page).count()).toBe(1);
    expect(await office.waitingFor({ channel: 'web', chat: await conversationOf(talker.page) })).toEqual([]);
  });

  it('never stands between a question and its answer', async () => {
    const { promise: slow, resolve } = Promise.withResolvers<readonly Reply[]>();
    const { office, talker, tell } = await afterQuestion({
      onTurn: (turn) => (turn.text === 'chậm' ? slow : scripted(turn)),
    });
    await tell();
    await talker.wait(20);
    const asked = talker.says('chậm');
    await talker.page.locator('.person', { hasText: 'chậm' }).waitFor();
    await talker.wait(11);
    await expect.poll(office.asked).toBe(2);
    resolve([{ text: 'Đáp chậm.' }]);
    await asked;
    await newsOn(talker.page).waitFor();
    const said = await talker.page.locator('.message').allTextContents();
    expect(said.slice(-3)).toEqual(['Bạn: chậm', 'Trợ lý: Đáp chậm.', `Trợ lý: ${agreed.text}`]);
  });

  it('moves nobody who reads further up, but shows a way down', async () => {
    const { talker, tell } = await afterQuestion();
    const { page } = talker;
    await talker.says('Tiêu chuẩn của doanh nghiệp?');
    await page.evaluate('scrollTo(0, 0)');
    await tell();
    await talker.wait(31);
    await page.getByRole('button', { name: 'Có tin mới' }).waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await picture(page, 'phone-news');
    // The same above an open keyboard.
    await page.setViewportSize({ width: 360, height: 400 });
    await page.evaluate('scrollTo(0, 0)');
    const button = await page.getByRole('button', { name: 'Có tin mới' }).boundingBox();
    expect(button?.y).toBeGreaterThan(300);
    expect(button?.y).toBeLessThan(400 - 44);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Có tin mới' }).tap();
    await page.getByRole('button', { name: 'Có tin mới' }).waitFor({ state: 'hidden' });
    expect((await newsOn(page).boundingBox())?.y).toBeLessThan(640);
  });

  it('is not asked for before the person has written, nor once everything was erased', async () => {
    const { office, talker } = await begin();
    await talker.wait(120);
    await talker.page.reload();
    await quiet(talker.page);
    expect(office.asked()).toBe(0);
    await talker.says('một câu');
    await expect.poll(office.asked).toBe(1);
    await talker.page.getByRole('button', { name: 'Xoá lịch sử trên máy này' }).tap();
    await talker.page.getByRole('button', { name: 'Xoá lịch sử', exact: true }).tap();
    await expect.poll(() => talker.page.locator('.person').count()).toBe(0);
    await talker.wait(120);
    await quiet(talker.page);
    expect(office.asked()).toBe(1);
  });

  it('is not asked for while nobody sees the page, and at once when somebody does again', async () => {
    const { office, talker, tell } = await afterQuestion();
    await setSeen(talker.page, false);
    await tell();
    for (const _ of [1, 2, 3]) await talker.wait(60);
    await quiet(talker.page);
    expect(office.asked()).toBe(1);
    await setSeen(talker.page, true);
    await newsOn(talker.page).waitFor();
    await talker.wait(31);
    await expect.poll(office.asked).toBeGreaterThanOrEqual(4);
  });

  it('is asked for less and less often while the service is broken', async () => {
    const { office, talker, tell } = await afterQuestion();
    office.breaks('asking');
    await talker.wait(31);
    await expect.poll(office.asked).toBe(2);
    await quiet(talker.page);
    await talker.wait(31);
    await quiet(talker.page);
    expect(office.asked()).toBe(2);
    await talker.wait(30);
    await expect.poll(office.asked).toBe(3);
    await quiet(talker.page);
    await tell();
    office.breaks('nothing');
    await talker.wait(119);
    await quiet(talker.page);
    expect(office.asked()).toBe(3);
    await talker.wait(2);
    await newsOn(talker.page).waitFor();
  });

  it('is kept by every window of a browser that shows the conversation', async () => {
    const { office, talker, tell, address } = await afterQuestion();
    // Behind the other window this one asks for nothing itself.
    await setSeen(talker.page, false);
    const other = await talkerIn(talker.page.context(), address);
    await quiet(other.page);
    await tell();
    await other.wait(31);
    await expect.poll(office.given).toBe(1);
    await newsOn(other.page).waitFor();
    await newsOn(talker.page).waitFor();
    await talker.says('hai');
    await talker.page.reload();
    await newsOn(talker.page).waitFor();
    expect(await newsOn(talker.page).count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)('may have a link that can be pressed, when %s', async (colorScheme) => {
    const { talker, tell } = await afterQuestion();
    await talker.page.emulateMedia({ colorScheme });
    await tell({
      ...agreed,
      link: { label: 'Gửi tệp', address: 'https://thidua.example.vn//evil.example/x' },
    });
    await talker.wait(31);
    const link = talker.page.getByRole('link', { name: 'Gửi tệp' });
    await link.waitFor();
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    // Whatever came, it leads to a page of ours, beside the chat.
    expect(await link.getAttribute('href')).toBe('/evil.example/x');
    expect(await link.getAttribute('target')).toBe('_blank');
    const { ratio, words } = await lowestContrast(talker.page);
    expect(ratio, words).toBeGreaterThanOrEqual(4.5);
    await talker.page.reload();
    await link.waitFor();
  });
});
