import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Listening } from '../../../src/http/listen.ts';
import { launchBrowser } from '../../world/browser.ts';
import { ask, lowestContrast, openPage, picture, tooWide } from '../../world/page.ts';
import { webServer } from '../../world/web.ts';

let browser: Browser;
let server: Listening;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), webServer().start()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1280, height: 800 } };
const question = 'Tiêu chuẩn của doanh nghiệp là gì?';

describe('the page for everybody', () => {
  const sizes = {
    'a small phone': phone,
    'a desktop': desktop,
    'a desktop at 200 % zoom': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    'a desktop at 400 % zoom': { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 },
  };

  it.each(Object.entries(sizes))(
    'fits %s without scrolling sideways, and can be used',
    async (name, size) => {
      const { page } = await openPage(browser, server.address, size);
      await page.getByLabel('Câu hỏi của bạn').fill(`${question} ${'dài'.repeat(60)}`);
      await page.getByRole('button', { name: 'Gửi' }).click();
      await page.getByRole('link', { name: 'Mở mục IV.2.đ' }).waitFor();
      expect(await tooWide(page)).toBe(false);
      await picture(page, `size-${name.replaceAll(/\W+/gu, '-')}`);
      await page.goto(`${server.address}/plan`);
      expect(await tooWide(page)).toBe(false);
    },
  );

  it('fits when only the letters are made twice as large', async () => {
    const { page } = await openPage(browser, server.address, phone);
    await page.getByRole('button', { name: 'Các mốc' }).click();
    await page.getByRole('link', { name: 'Mở mục V.1' }).waitFor();
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    expect(await tooWide(page)).toBe(false);
    const bar = await page.getByRole('banner').boundingBox();
    expect(bar?.height).toBeLessThan(phone.viewport.height / 2);
    await picture(page, 'phone-large-letters');
  });

  it.each(['light', 'dark'] as const)('has contrast enough for weak eyes when %s', async (colorScheme) => {
    const { page } = await openPage(browser, server.address, { ...phone, colorScheme });
    await page.getByRole('button', { name: 'Các mốc' }).click();
    await page.getByRole('link', { name: 'Mở mục V.1' }).waitFor();
    const { ratio, words } = await lowestContrast(page);
    expect(ratio, words).toBeGreaterThanOrEqual(4.5);
    await picture(page, `phone-${colorScheme}`);
    await page.goto(`${server.address}/plan?quote=${encodeURIComponent('Quý II năm 2027')}#V.1`);
    const onPlan = await lowestContrast(page);
    expect(onPlan.ratio, onPlan.words).toBeGreaterThanOrEqual(4.5);
  });

  it('is one polite log for a screen reader, silent about what was said before', async () => {
    const { page } = await openPage(browser, server.address, desktop);
    const log = page.getByRole('log', { name: 'Cuộc trò chuyện' });
    await page.getByRole('button', { name: 'Các mốc' }).waitFor();
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await page.locator('[role=log], [role=alert], [aria-live]').count()).toBe(1);
    expect(await page.locator('[role=log] [role=status], [role=log] [aria-live]').count()).toBe(0);
    expect(await log.innerText()).toContain('Trợ lý:');
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('banner').count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Trợ lý Thi đua');
    expect(await page.getByRole('group', { name: 'Lựa chọn' }).getByRole('button').count()).toBe(3);
  });

  it('names everything that can be pressed or filled, and makes it large enough for a thumb', async () => {
    const { page } = await openPage(browser, server.address, phone);
    await page.getByRole('button', { name: 'Các mốc' }).click();
    await page.getByRole('link', { name: 'Mở mục V.1' }).waitFor();
    const stops = `[...document.querySelectorAll('main button, main a, form button, textarea, .bar a')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({
        name: (element.labels?.[0] ?? element).textContent.trim(),
        height: Math.round(element.getBoundingClientRect().height),
      }))`;
    const found = await ask(page, stops, z.array(z.object({ name: z.string(), height: z.number() })).min(8));
    for (const { name, height } of found) {
      expect(name).not.toBe('');
      expect(height, name).toBeGreaterThanOrEqual(24);
    }
    expect(
      await page.evaluate(`parseFloat(getComputedStyle(document.querySelector('textarea')).fontSize)`),
    ).toBeGreaterThanOrEqual(16);
  });

  it('can be left and entered by keyboard: every stop shows a ring', async () => {
    const { page } = await openPage(browser, server.address, desktop);
    await page.getByRole('button', { name: 'Các mốc' }).waitFor();
    const focused = `(({ activeElement: at }) => ({
      name: at === document.body ? 'page' : at.textContent.trim() || at.id,
      ring: getComputedStyle(at).outlineStyle,
    }))(document)`;
    const stops: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      await page.keyboard.press('Tab');
      const { name, ring } = await ask(page, focused, z.object({ name: z.string(), ring: z.string() }));
      // Past the last stop the keyboard is in the browser's own bar, and the page as a whole is what is active.
      if (name === 'page') continue;
      expect(ring, name).not.toBe('none');
      stops.push(name);
    }
    expect(stops).toEqual(
      expect.arrayContaining([
        'Đến ô nhập câu hỏi',
        'Kế hoạch',
        'question',
        'Gửi',
        'Xoá lịch sử trên máy này',
      ]),
    );
  });

  it('moves nothing for people who asked for stillness', async () => {
    const { page } = await openPage(browser, server.address, { ...phone, reducedMotion: 'reduce' });
    await page.evaluate(`document.getElementById('status').textContent = 'x'`);
    expect(
      await page.evaluate(`getComputedStyle(document.getElementById('status'), '::before').animationName`),
    ).toBe('none');
  });

  it('weighs under 60 KB in all, and under 25 KB over a compressed line', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const [sent, whole] = [[0], [0]];
    page.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      sent.push(responseBodySize + responseHeadersSize);
      whole.push((await (await request.response())?.body())?.length ?? 0);
    });
    await page.goto(server.address);
    await page.getByRole('button', { name: 'Các mốc' }).waitFor();
    await page.waitForLoadState('networkidle');
    const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
    expect(sent.length).toBeGreaterThan(6);
    expect(sum(whole)).toBeLessThan(60_000);
    expect(sum(sent)).toBeLessThan(25_000);
    process.stdout.write(
      `[page] ${sent.length - 1} files, ${sum(whole)} bytes, ${sum(sent)} over the line\n`,
    );
  });

  it('lets people without scripts read the plan', async () => {
    const { page } = await openPage(browser, server.address, { ...phone, javaScriptEnabled: false });
    await page.getByRole('link', { name: 'đọc toàn văn' }).click();
    expect(await page.getByRole('main').innerText()).toContain('TIẾN ĐỘ THỰC HIỆN');
  });
});
