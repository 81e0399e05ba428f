import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { z } from 'zod';
import { ask } from '../../world/page.ts';

/** Somebody with a telephone, at the chat page. */
export interface Talker {
  readonly page: Page;
  /** What the browser complained of: a script's fault, a blocked file. */
  readonly complaints: readonly string[];
  /** Types and sends; gives what was answered. */
  readonly says: (text: string) => Promise<string>;
  /** Presses a button of the last message; gives what was answered. */
  readonly presses: (label: string | RegExp) => Promise<string>;
  /** The last thing that the page was told. */
  readonly heard: () => Promise<string>;
  /** Lets that many seconds go by for the page, once it is at rest. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** The smallest telephone that many people have. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
  locale: 'vi-VN',
};

/** Opens the chat in a profile of its own, whose clock is the test's, and waits for the greeting. */
export async function openTalker(browser: Browser, address: string): Promise<Talker> {
  return talkerIn(await browser.newContext(phone), address);
}

/** The same in another window of a profile. */
export async function talkerIn(context: BrowserContext, address: string): Promise<Talker> {
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  await page.clock.install();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(address);
  const answers = page.locator('.message.assistant');
  await answers.first().waitFor();
  const answerTo = async (deed: () => Promise<void>): Promise<string> => {
    const before = await answers.count();
    await deed();
    await answers.nth(before).waitFor();
    return answers.last().innerText();
  };
  return {
    page,
    complaints,
    says: (text) =>
      answerTo(async () => {
        await page.getByLabel('Câu hỏi của bạn').fill(text);
        await page.getByRole('button', { name: 'Gửi', exact: true }).tap();
      }),
    presses: (label) => answerTo(() => answers.last().getByRole('button', { name: label }).tap()),
    heard: () => answers.last().innerText(),
    wait: async (seconds) => {
      await quiet(page);
      await page.clock.fastForward(seconds * 1_000);
    },
  };
}

/** Waits so long that whatever the page has asked by now has been answered, and the answer taken in. */
export async function quiet(page: Page | Frame): Promise<void> {
  for (const _ of [1, 2, 3]) await page.evaluate(`fetch('/healthz').then((response) => response.text())`);
}

/** Begins to write down what a screen reader reads aloud of the log: whatever is added to it while it is live. */
export async function readAloud(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(`(() => {
    const log = document.querySelector('[role=log]');
    window.spoken = [];
    new MutationObserver((changes) => {
      if (log.getAttribute('aria-live') !== 'polite') return;
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.textContent.trim() !== '') window.spoken.push(node.textContent);
    }).observe(log, { childList: true, subtree: true, characterData: true });
  })()`);
  return () => ask(page, 'window.spoken', z.array(z.string()));
}
