import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;
const names = [
  'page.css',
  'chat.css',
  'plan.css',
  'chat.js',
  'history.js',
  'message.js',
  'news.js',
  'post.js',
  'icon.svg',
  'embed.js',
] as const;

/** A file of the page, read once at start. */
export interface Asset {
  readonly body: string;
  readonly type: string;
  /** Changes with the content. */
  readonly etag: string;
}

/** The page's files, and the folder name under which browsers may keep them for ever. */
export interface Assets {
  readonly files: ReadonlyMap<string, Asset>;
  /** Changes with the content of any of them, so that one file's relative imports stay in step. */
  readonly version: string;
}

/** Reads the page's files from beside this one. */
export function readAssets(): Assets {
  const files = new Map(names.map((name) => [name, read(name)] as const));
  return { files, version: digest([...files.values()].map(({ etag }) => etag).join('')) };
}

function read(name: (typeof names)[number]): Asset {
  const body = readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');
  const ending = name.endsWith('.js') ? 'js' : name.endsWith('.css') ? 'css' : 'svg';
  return { body, type: `${types[ending]}; charset=utf-8`, etag: `W/"${digest(body)}"` };
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 12);
}
