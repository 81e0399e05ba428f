import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../../src/http/listen.ts';
import { launchBrowser } from '../../world/browser.ts';
import { openPage, picture } from '../../world/page.ts';
import { scripted, webServer } from '../../world/web.ts';

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

describe('the page', () => {
  it('answers a question and leads to the clause, with the quoted words marked', async () => {
    const { page, complaints } = await openPage(browser, server.address, phone);
    await page.getByLabel('Câu hỏi của bạn').fill(question);
    await page.getByLabel('Câu hỏi của bạn').press('Enter');
    const link = page.getByRole('link', { name: 'Mở mục IV.2.đ trong Kế hoạch' });
    await link.waitFor();
    const quoted = await page.locator('blockquote').innerText();
    await picture(page, 'phone-answer');
    await link.click();
    const mark = page.locator('mark');
    expect(quoted).toContain(await mark.innerText());
    expect(new URL(page.url()).hash).toBe('#IV.2.%C4%91');
    const place = await page.locator('[id="IV.2.đ"]').boundingBox();
    expect(place?.y).toBeGreaterThan(0);
    expect(place?.y).toBeLessThan(200);
    await picture(page, 'phone-clause');
    expect(complaints).toEqual([]);
  });

  it('opens /plan#IV.2.đ at that clause', async () => {
    const { page } = await openPage(browser, `${server.address}/plan#IV.2.đ`, desktop);
    await expect.poll(async () => (await page.locator('[id="IV.2.đ"]').boundingBox())?.y).toBeLessThan(200);
    expect(await page.locator(':target').innerText()).toContain('Đối với doanh nghiệp');
    await page.goto(`${server.address}/plan#mở đầu`);
    expect(await page.locator(':target').count()).toBe(1);
  });

  it('offers choices that work by keyboard alone, stay readable, and cannot be pressed twice', async () => {
    const { page } = await openPage(browser, server.address, desktop);
    const choice = page.getByRole('button', { name: '2. Tiêu chuẩn thi đua' });
    await choice.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1. Doanh nghiệp' }).waitFor();
    const chosen = page.getByRole('button', { name: 'Tiêu chuẩn thi đua (đã chọn)' });
    expect(await chosen.getAttribute('aria-disabled')).toBe('true');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('(đã chọn)');
    const said = await page.locator('.message').count();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Hình thức khen thưởng' }).click({ force: true });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Mở mục IV.2.đ' }).waitFor();
    expect(await page.locator('.message').count()).toBe(said + 2);
  });

  it('keeps the conversation over a reload, and forgets it when asked', async () => {
    const { page } = await openPage(browser, server.address, desktop);
    await page.getByRole('button', { name: 'Các mốc' }).click();
    await page.getByRole('link', { name: 'Mở mục V.1' }).waitFor();
    const said = await page.getByRole('log').innerText();
    await page.reload();
    await page.getByRole('link', { name: 'Mở mục V.1' }).waitFor();
    expect(await page.getByRole('log').innerText()).toBe(said);
    await page.getByRole('button', { name: 'Xoá lịch sử trên máy này' }).click();
    await page.getByRole('button', { name: 'Xoá lịch sử', exact: true }).click();
    await page.getByRole('button', { name: 'Các mốc' }).waitFor();
    expect(await page.getByRole('link', { name: 'Mở mục V.1' }).count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Các mốc' }).waitFor();
    expect(await page.locator('.message').count()).toBe(1);
  });

  it('works where storage is denied', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })`,
    );
    await page.goto(server.address);
    await page.getByRole('button', { name: 'Các mốc' }).click();
    await page.getByRole('link', { name: 'Mở mục V.1' }).waitFor();
  });

  it('never takes words for HTML, and sends new lines and Vietnamese composition as they are', async () => {
    const { page, complaints } = await openPage(browser, server.address, desktop);
    const input = page.getByLabel('Câu hỏi của bạn');
    await input.fill('<img src=x onerror="document.title=1">');
    await input.press('Shift+Enter');
    await input.pressSequentially('dòng hai');
    await input.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await input.inputValue()).toContain('\ndòng hai');
    await input.press('Enter');
    await page.getByText('Bạn vừa hỏi: <img src=x').waitFor();
    expect(await page.title()).toBe('Trợ lý Thi đua');
    expect(await page.locator('.message img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says what is English in English, so that it is read aloud rightly', async () => {
    const { page } = await openPage(browser, server.address, desktop);
    await page.getByLabel('Câu hỏi của bạn').fill('english');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.locator('p[lang="en"]', { hasText: 'In Thái Bình the mid-term review' }).waitFor();
    expect(
      await page.locator('[lang="vi"]', { hasText: 'vào Quý II năm 2027' }).last().innerText(),
    ).not.toContain('plan');
    expect(await page.getByRole('link', { name: 'Open section V.1 of Kế hoạch' }).getAttribute('lang')).toBe(
      'en',
    );
    expect(await page.locator('.person [lang]').count()).toBe(0);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  });

  it('keeps what could not be sent, and sends it again once, in its place', async () => {
    const ids: string[] = [];
    const own = await webServer({
      onTurn: (turn) => {
        if (turn.text !== '') ids.push(turn.id);
        return scripted(turn);
      },
    }).start();
    const { page } = await openPage(browser, own.address, phone);
    await page.getByRole('button', { name: 'Các mốc' }).waitFor();
    await own.stop();
    await page.getByLabel('Câu hỏi của bạn').fill(question);
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Chưa gửi được').waitFor();
    await picture(page, 'phone-not-sent');
    const port = Number(new URL(own.address).port);
    const revived = await webServer({
      port,
      onTurn: (turn) => {
        ids.push(turn.id);
        return scripted(turn);
      },
    }).start();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('link', { name: 'Mở mục IV.2.đ' }).waitFor();
    expect(await page.getByText('Chưa gửi được').count()).toBe(0);
    expect(await page.locator('.person').count()).toBe(1);
    expect(ids).toHaveLength(1);
    await revived.stop();
  });

  it('says so when even the greeting cannot be had, and greets after all when asked again', async () => {
    let broken = true;
    const own = await webServer({
      onTurn: (turn) => (broken ? Promise.reject(new Error('down')) : scripted(turn)),
    }).start();
    const { page } = await openPage(browser, own.address, phone);
    await page.getByText('Chưa kết nối được với hệ thống').waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: 'Các mốc' }).waitFor();
    expect(await page.locator('.message').count()).toBe(1);
    await own.stop();
  });

  it('offers to send again what was still unanswered when the page was closed', async () => {
    const { promise: later, reject: giveUp } = Promise.withResolvers<never>();
    let slow = true;
    const own = await webServer({
      onTurn: (turn) => (slow && turn.text !== '' ? later : scripted(turn)),
    }).start();
    const { page } = await openPage(browser, own.address, phone);
    await page.getByRole('button', { name: 'Các mốc' }).waitFor();
    await page.getByLabel('Câu hỏi của bạn').fill(question);
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('status').filter({ hasText: 'Trợ lý đang trả lời' }).waitFor();
    slow = false;
    await page.reload();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('link', { name: 'Mở mục IV.2.đ' }).waitFor();
    giveUp(new Error('nobody waits any more'));
    await own.stop();
  });
});
