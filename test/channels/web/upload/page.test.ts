import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Unreachable } from '../../../../src/core/errors.ts';
import type { Listening } from '../../../../src/http/listen.ts';
import { samples, unwanted } from '../../../nomination/evidence/samples.ts';
import { launchBrowser } from '../../../world/browser.ts';
import { lowestContrast, openPage, picture, tooWide } from '../../../world/page.ts';
import { hour, openDesk } from './desk.ts';
import type { Desk, DeskOptions } from './desk.ts';

let browser: Browser;
const listening: Listening[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const server of listening.splice(0)) await server.stop();
});
afterAll(async () => {
  await browser.close();
});

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const photo = { name: 'Ảnh hội thi 🎉.jpg', mimeType: 'image/jpeg', buffer: samples.jpg };
const certificate = { name: 'Giấy khen của chị Lan.pdf', mimeType: 'application/pdf', buffer: samples.pdf };

async function begin(options: DeskOptions = {}): Promise<{ readonly desk: Desk; readonly address: string }> {
  const desk = openDesk(options);
  const server = await desk.server.start();
  listening.push(server);
  return { desk, address: server.address };
}

describe('the page for files on a phone', () => {
  it('sends two files and says what became of each, and what is there', async () => {
    const { desk, address } = await begin();
    const { page, complaints } = await openPage(browser, address + desk.path, phone);
    await page.getByText(/mỗi tệp tối đa 20\sMB/u).waitFor();
    await picture(page, 'phone-upload-before');
    await page.getByLabel('Chọn một hoặc nhiều tệp').setInputFiles([photo, certificate]);
    await page.getByRole('button', { name: 'Gửi tệp' }).tap();
    await page.getByText('Đã nhận tệp “Giấy khen của chị Lan.pdf”').waitFor();
    await page.getByText('Đã gửi xong.').waitFor();
    expect(await page.locator('#received li').allInnerTexts()).toEqual([photo.name, certificate.name]);
    expect(desk.kept.map(({ name, type }) => [name, type])).toEqual([
      [photo.name, photo.mimeType],
      [certificate.name, certificate.mimeType],
    ]);
    await picture(page, 'phone-upload-after');
    expect(await tooWide(page)).toBe(false);
    expect((await lowestContrast(page)).ratio).toBeGreaterThanOrEqual(4.5);
    await page.reload();
    await page.getByText(certificate.name).waitFor();
    expect(complaints).toEqual([]);
  });

  it('does the same without scripts', async () => {
    const { desk, address } = await begin();
    const { page } = await openPage(browser, address + desk.path, { ...phone, javaScriptEnabled: false });
    await page.getByLabel('Chọn một hoặc nhiều tệp').setInputFiles([photo, certificate]);
    await page.getByRole('button', { name: 'Gửi tệp' }).tap();
    await page.getByText('Đã nhận tệp “Giấy khen của chị Lan.pdf”').waitFor();
    expect(await page.locator('#received li').allInnerTexts()).toEqual([photo.name, certificate.name]);
    await picture(page, 'phone-upload-without-scripts');
  });

  it('says why a file is not taken, one too long without sending it', async () => {
    const { desk, address } = await begin({ limits: { maxBytes: 4_000 } });
    const { page } = await openPage(browser, address + desk.path, phone);
    await page
      .getByLabel('Chọn một hoặc nhiều tệp')
      .setInputFiles([
        { name: '<b>trang</b>.pdf', mimeType: 'application/pdf', buffer: unwanted.page },
        { name: 'dài.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(5_000) },
        photo,
      ]);
    await page.getByRole('button', { name: 'Gửi tệp' }).tap();
    await page.getByText('Đã nhận tệp “Ảnh').waitFor();
    const lines = await page.locator('#taken li').allInnerTexts();
    expect(lines[0]).toContain('không phải loại tệp như đuôi tên');
    expect(lines[1]).toContain('“dài.jpg” lớn hơn');
    const kinds = '[...document.querySelectorAll("#taken li")].map((each) => each.className)';
    expect(await page.evaluate(kinds)).toEqual(['refused', 'refused', 'kept']);
    await picture(page, 'phone-upload-refused');
  });

  it('offers to send again what did not get through', async () => {
    const broken = { now: true };
    const { desk, address } = await begin({
      before: () => (broken.now ? Promise.reject(new Unreachable('the disk is full')) : Promise.resolve()),
    });
    const { page } = await openPage(browser, address + desk.path, phone);
    await page.getByLabel('Chọn một hoặc nhiều tệp').setInputFiles([photo]);
    await page.getByRole('button', { name: 'Gửi tệp' }).tap();
    const again = page.getByRole('button', { name: 'Gửi lại' });
    await again.waitFor();
    await picture(page, 'phone-upload-failed');
    broken.now = false;
    await again.tap();
    await page.getByText('Đã nhận tệp “Ảnh').waitFor();
    expect(await again.count()).toBe(0);
    expect(desk.kept).toHaveLength(1);
  });

  it('leads back to the chat of this browser once a file was received, where it cannot close itself', async () => {
    const { desk, address } = await begin();
    const { page } = await openPage(browser, address, phone);
    await page.evaluate(`localStorage.setItem('tro-ly-thi-dua', '{"messages":[]}')`);
    await page.goto(address + desk.path);
    const back = page.getByRole('link', { name: 'Quay lại trò chuyện' });
    const chooser = page.getByLabel('Chọn một hoặc nhiều tệp');
    await chooser.setInputFiles([{ ...certificate, buffer: unwanted.page }]);
    await page.getByRole('button', { name: 'Gửi tệp' }).tap();
    await page.getByText('không phải loại tệp như đuôi tên').waitFor();
    expect(await back.count()).toBe(0);
    await chooser.setInputFiles([certificate]);
    await page.getByRole('button', { name: 'Gửi tệp' }).tap();
    await back.tap();
    await page.waitForURL(`${address}/`);
  });

  it('offers no way back to people whose chat is elsewhere and whose page cannot close itself', async () => {
    const { desk, address } = await begin();
    const { page } = await openPage(browser, `${address}/plan`, phone);
    await page.goto(address + desk.path);
    await page.getByLabel('Chọn một hoặc nhiều tệp').setInputFiles([certificate]);
    await page.getByRole('button', { name: 'Gửi tệp' }).tap();
    await page.getByText('Đã gửi xong.').waitFor();
    expect(await page.getByRole('link', { name: 'Quay lại trò chuyện' }).count()).toBe(0);
  });

  it('says what to do where the link is too old', async () => {
    const { desk, address } = await begin();
    desk.clock.pass(hour);
    const { page } = await openPage(browser, address + desk.path, phone);
    await page.getByText('xin đường dẫn mới').waitFor();
    await picture(page, 'phone-upload-expired');
  });

  it('saves a file under its name instead of showing it', async () => {
    const { desk, address } = await begin();
    const { page } = await openPage(browser, address + desk.path, phone);
    await page.getByLabel('Chọn một hoặc nhiều tệp').setInputFiles([certificate]);
    await page.getByRole('button', { name: 'Gửi tệp' }).tap();
    await page.getByText('Đã gửi xong.').waitFor();
    const evidence = desk.kept[0]?.id ?? '';
    const path = `/tep/${desk.links.toDownload({ nomination: 'n', evidence }, hour)}`;
    const saving = page.waitForEvent('download');
    await page.evaluate(`location.href = ${JSON.stringify(path)}`);
    expect((await saving).suggestedFilename()).toBe(certificate.name);
  });
});
