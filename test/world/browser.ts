import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const say = (line: string): void => void process.stderr.write(`[browser] ${line}\n`);
const isRoot = process.getuid?.() === 0;

function installed(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen === undefined || chosen === '') return places.find((place) => existsSync(place));
  if (existsSync(chosen)) return chosen;
  throw new Error(`CHROMIUM_PATH is ${chosen}, and there is no such file.`);
}

function install(): void {
  for (const args of [
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-liberation'],
  ]) {
    say(`apt-get ${args.join(' ')} …`);
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    });
    if (status !== 0)
      throw new Error(
        `Chromium is needed for the browser tests, and apt-get ${args.join(' ')} failed:\n${stderr}`,
      );
  }
}

/** Run once by vitest before any test: makes sure there is a browser, so that a missing one fails and never skips. */
export function setup(): void {
  if (installed() !== undefined) return;
  if (!isRoot || !existsSync('/etc/debian_version')) {
    throw new Error(
      'The browser tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to its path.',
    );
  }
  say('Chromium is not installed; installing it once, which takes a minute or two');
  install();
  say('Chromium is ready');
}

/** A fresh headless browser. The switches keep it from looking for the outer world. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = installed();
  if (executablePath === undefined) throw new Error('Chromium is not installed.');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
