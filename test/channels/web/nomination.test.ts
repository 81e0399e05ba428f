import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { samples } from '../../nomination/evidence/samples.ts';
import { launchBrowser } from '../../world/browser.ts';
import { lowestContrast, picture, tooWide } from '../../world/page.ts';
import { startService, sweep } from '../../world/service.ts';
import { openTalker, readAloud } from './talker.ts';
import type { Talker } from './talker.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(sweep);
afterAll(() => browser.close());

const photo = { name: 'Ảnh hội thi.jpg', mimeType: 'image/jpeg', buffer: samples.jpg };
const certificate = { name: 'Giấy khen.pdf', mimeType: 'application/pdf', buffer: samples.pdf };

/** What is answered to each question of the form, in whatever order they come: a button of a regex, or words that are typed. */
const answers: readonly (readonly [question: RegExp, answer: RegExp | string])[] = [
  [/đối tượng nào\?/u, /Cán bộ, công chức/u],
  [/tư cách nào\?/u, /Tôi biết và muốn đề cử/u],
  [/Họ và tên đầy đủ của người được đề cử/u, 'Nguyễn Thị Lan'],
  [/công tác ở đâu\?/u, 'Trạm Y tế xã Minh Khai'],
  [
    /Thành tích trong Phong trào là gì\?/u,
    'Chị Lan đã số hóa 1.200 hồ sơ sức khỏe của người dân trong xã, giảm nửa thời gian chờ.',
  ],
  [/đã biết và đồng ý với việc này chưa\?/u, /Chưa biết/u],
  [/Họ và tên của anh\/chị/u, 'Trần Văn Bình'],
  [/Số điện thoại của anh\/chị/u, '0912 345 678'],
];

/** Nothing is cut off at the side, and everything can be read. */
async function looksWell(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await tooWide(page), name).toBe(false);
  const { ratio, words } = await lowestContrast(page);
  expect(ratio, words).toBeGreaterThanOrEqual(4.5);
}

/** Answers what is asked until everything is looked over. */
async function fillIn(talker: Talker): Promise<string> {
  for (let step = 0; step < 20; step += 1) {
    const heard = await talker.heard();
    if (heard.includes('Hồ sơ đề cử (nháp)')) return heard;
    const [, answer] = answers.find(([question]) => question.test(heard)) ?? [];
    expect(answer, heard).toBeDefined();
    if (answer instanceof RegExp) {
      await looksWell(talker.page, `nomination-choices-${String(step)}`);
      await talker.presses(answer);
    } else await talker.says(answer ?? '');
  }
  return talker.heard();
}

it('takes a citizen through a nomination on a phone, and tells them of the nominee’s yes', async () => {
  const { address } = await startService({ settings: { KNOWLEDGE_DIR: './knowledge' } });
  const bình = await openTalker(browser, address);
  const { page } = bình;
  const spoken = await readAloud(page);

  expect(await bình.says('tôi muốn đề cử chị Nguyễn Thị Lan')).toContain('đồng ý xử lý dữ liệu cá nhân');
  await looksWell(page, 'nomination-consent');
  await page.getByRole('button', { name: 'Tôi đồng ý' }).scrollIntoViewIfNeeded();
  await picture(page, 'nomination-consent-buttons');
  await bình.presses(/Tôi đồng ý/u);
  expect(await fillIn(bình)).toContain('Họ và tên người được đề cử: Nguyễn Thị Lan');
  await looksWell(page, 'nomination-review');

  const link = page.getByRole('link', { name: 'Gửi tệp minh chứng' }).last();
  await page.getByRole('button', { name: 'Tạm dừng' }).scrollIntoViewIfNeeded();
  await picture(page, 'nomination-review-buttons');
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const [uploading] = await Promise.all([page.context().waitForEvent('page'), link.tap()]);
  expect(new URL(uploading.url()).origin).toBe(new URL(address).origin);
  await uploading.getByLabel('Chọn một hoặc nhiều tệp').setInputFiles([photo, certificate]);
  await picture(uploading, 'nomination-upload-chosen');
  expect(await uploading.getByRole('link', { name: 'Quay lại trò chuyện' }).count()).toBe(0);
  await uploading.getByRole('button', { name: 'Gửi tệp' }).tap();
  await uploading.getByText('Đã gửi xong.').waitFor();
  expect(await uploading.locator('#received li').count()).toBe(2);
  await looksWell(uploading, 'nomination-upload');
  await Promise.all([
    uploading.waitForEvent('close'),
    uploading
      .getByRole('link', { name: 'Quay lại trò chuyện' })
      .tap()
      // The page is gone before the tap has ended.
      .catch(() => undefined),
  ]);

  await bình.wait(31);
  await page.locator('.message', { hasText: 'Hồ sơ có 2 tệp' }).waitFor();
  expect(await bình.says('xem lại')).toContain(`${photo.name}; ${certificate.name}`);
  const receipt = await bình.presses(/Nộp hồ sơ/u);
  expect(receipt).toMatch(/Số để theo dõi: TD[\d -]{9,}/u);
  await looksWell(page, 'nomination-receipt');
  const code = /gửi mã ([\d ]+\d)/u.exec(receipt)?.[1] ?? '';

  const lan = await openTalker(browser, address);
  expect(await lan.says(code)).toContain('1.200 hồ sơ sức khỏe');
  await looksWell(lan.page, 'nomination-nominee');
  expect(await lan.presses(/Tôi đồng ý/u)).toContain('ghi nhận sự đồng ý');

  await bình.wait(31);
  const news = page.locator('.message', { hasText: /đã đồng ý với hồ sơ TD/u });
  await news.waitFor();
  await picture(page, 'nomination-news');
  const [number = ''] = /TD[\d -]{9,}\d/u.exec(receipt) ?? [];
  expect(await news.innerText()).toContain(number);
  expect(await page.locator('.message').last().innerText()).toBe(await news.innerText());

  // Every message is read aloud once, as a whole, in its order.
  const said = await page.locator('.message').allTextContents();
  const chosen = ' (đã chọn)';
  expect((await spoken()).filter((words) => words !== chosen)).toEqual(
    said.slice(1).map((words) => words.replace(chosen, '')),
  );
  await bình.wait(31);
  await page.reload();
  await news.waitFor();
  expect(await page.locator('.message').allTextContents()).toEqual(said);
  expect(await page.getByRole('link', { name: 'Gửi tệp minh chứng' }).count()).toBeGreaterThan(0);
  expect([...bình.complaints, ...lan.complaints]).toEqual([]);
}, 120_000);
