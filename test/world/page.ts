import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const output = fileURLToPath(new URL('../.output/', import.meta.url));

/** A page in a fresh profile. Anything the browser complains of (a script's fault, a blocked file) is collected. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints };
}

/** A picture for people to look at, in `test/.output/`. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  await page.screenshot({ path: `${output}${name}.png` });
}

/** What an expression comes to in the page, held against a schema. */
export async function ask<T>(page: Page, expression: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(await page.evaluate(expression));
}

/** Whether anything reaches beyond the right edge, so that one would have to scroll sideways. */
export function tooWide(page: Page): Promise<boolean> {
  return ask(
    page,
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    z.boolean(),
  );
}

/**
 * The lowest contrast of any visible text on the page (WCAG 2.2, 1.4.3 asks for 4.5), each text measured against the
 * nearest opaque background behind it.
 */
export function lowestContrast(page: Page): Promise<{ readonly ratio: number; readonly words: string }> {
  const measure = `(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r, g, b]) => [r, g, b]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if (colour[3] > 250) return colour;
      }
      return [255, 255, 255];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let lowest = { ratio: Infinity, words: '' };
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const words = walker.currentNode.textContent.trim();
      if (words === '' || !element.checkVisibility() || element.closest('.hidden, noscript, dialog')) continue;
      const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < lowest.ratio) lowest = { ratio, words };
    }
    return lowest;
  })()`;
  return ask(page, measure, z.object({ ratio: z.number(), words: z.string() }));
}
