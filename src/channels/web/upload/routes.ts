import { Hono } from 'hono';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { After } from '../../../core/clock.ts';
import { readAssets } from '../assets.ts';
import { sendFile } from './download.ts';
import type { StoredFile } from './download.ts';
import { filesIn } from './files-in.ts';
import type { Ending, FormLimits, UploadedFile } from './files-in.ts';
import { downloadShut, formFaults, uploadShut } from './phrases.ts';
import { shutPage, uploadPage } from './upload-page.ts';
import type { Taken } from './upload-page.ts';

/** The nomination, and the field of it if there is one, that files are sent for. */
export interface UploadGrant {
  readonly nomination: string;
  readonly field?: string;
}

/** The file of a nomination that may be fetched. */
export interface DownloadGrant {
  readonly nomination: string;
  readonly evidence: string;
}

/** What a token lets its holder do. */
export type Opened<Grant> =
  { readonly kind: 'good'; readonly grant: Grant } | { readonly kind: 'expired' | 'forged' };

/** A nomination that takes files, as its page shows it. */
export interface Desk {
  /** Its number or title, if it may be shown to whoever holds the link. */
  readonly about?: string;
  /** What is there, one line a file. */
  readonly received: readonly string[];
}

/** How much is taken in. */
export interface UploadLimits extends FormLimits {
  /** Requests that are read at the same time; each holds one file at most. */
  readonly atOnce: number;
}

export interface UploadOptions {
  readonly openUpload: (token: string) => Opened<UploadGrant>;
  readonly openDownload: (token: string) => Opened<DownloadGrant>;
  /** `undefined` when the nomination takes no files, or is not there any more. */
  readonly desk: (grant: UploadGrant) => Promise<Desk | undefined>;
  /** Takes one file, and says what became of it. Called for one file of a request after the other. */
  readonly onFile: (grant: UploadGrant, file: UploadedFile) => Promise<Taken>;
  /** `undefined` when it is not kept any more. */
  readonly read: (grant: DownloadGrant) => Promise<StoredFile | undefined>;
  /** What may be sent, in a sentence; said before anybody sends. */
  readonly limitsSaid: string;
  /** Endings of names that the chooser of a browser offers: `.jpg,.pdf`. */
  readonly accept: string;
  readonly limits: UploadLimits;
  readonly after: After;
}

/**
 * The pages for files: `/tai-len/TOKEN` takes them in, `/tep/TOKEN` gives one out. Each does what its token says and
 * nothing else; there are no accounts and no cookies, so whoever holds a link may use it until its hour.
 */
export function createUploadRoutes(options: UploadOptions): Hono {
  const { openUpload, openDownload, desk, onFile, read, limits, after } = options;
  const assets = readAssets().version;
  const routes = new Hono();
  let reading = 0;

  const showShut = (context: Context, status: ContentfulStatusCode, sentence: string) => {
    guard(context, status);
    if (wantsJson(context)) return context.json({ taken: [{ kept: false, words: sentence }] }, status);
    return context.html(shutPage(sentence, { assets, nonce: nonceOf(context) }), status);
  };
  const show = (
    context: Context,
    { about, received }: Desk,
    came: { readonly taken: readonly Taken[]; readonly fault?: string },
    status: ContentfulStatusCode = 200,
  ) => {
    guard(context, status);
    const { taken, fault } = came;
    if (wantsJson(context)) return context.json({ taken, fault, received }, status);
    const { limitsSaid, accept } = options;
    const page = { about, received, taken, fault, limits: limitsSaid, accept, maxBytes: limits.maxBytes };
    return context.html(uploadPage({ ...page, assets, nonce: nonceOf(context) }), status);
  };

  routes.get('/tai-len/:token', async (context) => {
    const opened = openUpload(context.req.param('token'));
    if (opened.kind !== 'good') return showShut(context, statuses[opened.kind], uploadShut[opened.kind]);
    const found = await desk(opened.grant);
    if (found === undefined) return showShut(context, statuses.closed, uploadShut.closed);
    return show(context, found, { taken: [] });
  });

  routes.post('/tai-len/:token', async (context) => {
    const opened = openUpload(context.req.param('token'));
    if (opened.kind !== 'good') return showShut(context, statuses[opened.kind], uploadShut[opened.kind]);
    const { grant } = opened;
    const found = await desk(grant);
    if (found === undefined) return showShut(context, statuses.closed, uploadShut.closed);
    if (reading >= limits.atOnce) {
      context.header('Retry-After', '60');
      return show(context, found, { taken: [], fault: formFaults.busy }, 503);
    }
    reading += 1;
    try {
      const taken: Taken[] = [];
      const ending = await filesIn(context.req.raw, { limits, after }, async (file) => {
        taken.push(await onFile(grant, file));
      });
      const fault = faultOf(ending, taken.length);
      const now = (await desk(grant)) ?? found;
      return await show(context, now, { taken, ...(fault === undefined ? {} : { fault }) }, endings[ending]);
    } finally {
      reading -= 1;
    }
  });

  routes.get('/tep/:token', async (context) => {
    const opened = openDownload(context.req.param('token'));
    if (opened.kind !== 'good') return showShut(context, statuses[opened.kind], downloadShut[opened.kind]);
    const file = await read(opened.grant);
    if (file === undefined) return showShut(context, statuses.closed, downloadShut.gone);
    return sendFile(context, file);
  });
  return routes;
}

const statuses = { expired: 410, forged: 404, closed: 410 } as const;
const endings: Readonly<Record<Ending, ContentfulStatusCode>> = {
  whole: 200,
  cut: 400,
  'too-much': 413,
  'no-form': 415,
};

function faultOf(ending: Ending, taken: number): string | undefined {
  if (ending !== 'whole') return formFaults[ending];
  return taken === 0 ? formFaults.none : undefined;
}

/** What holds a token belongs in no cache, and in nobody's list of pages. */
function guard(context: Context, status: number): void {
  context.header('Cache-Control', 'no-store');
  context.header('X-Robots-Tag', 'noindex');
  // What is still coming then is not read: the connection is of no use for another request.
  if (context.req.method === 'POST' && status !== 200) context.header('Connection', 'close');
}

function wantsJson(context: Context): boolean {
  const supports = ['text/html', 'application/json'];
  return accepts(context, { header: 'Accept', supports, default: 'text/html' }) === 'application/json';
}

function nonceOf(context: Context): string {
  const nonce: unknown = context.get('secureHeadersNonce');
  return typeof nonce === 'string' ? nonce : '';
}
