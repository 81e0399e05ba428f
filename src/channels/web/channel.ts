import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Clock, NewId } from '../../core/clock.ts';
import type { DocumentText } from '../../core/document.ts';
import type { Reply } from '../../core/reply.ts';
import type { Turn } from '../../core/turn.ts';
import { pathOf } from './address.ts';
import { readAssets } from './assets.ts';
import type { Assets } from './assets.ts';
import { createNewsRoutes } from './news.ts';
import type { News } from './news.ts';
import { chatPage } from './page/chat-page.ts';
import { planPage } from './page/plan-page.ts';
import { unreadable } from './phrases.ts';
import { readTurn } from './read.ts';
import type { Unreadable } from './read.ts';
import { renderReplies } from './render.ts';

/** What the pages say the service is about. */
export interface Campaign {
  readonly title: string;
  readonly short: string;
}

export interface WebOptions {
  /** Takes what a person sent and gives what is answered. May throw; the server then says so. */
  readonly onTurn: (turn: Turn) => Promise<readonly Reply[]>;
  /** The documents that can be read at `/plan`, the plan first. */
  readonly documents: () => readonly DocumentText[];
  readonly campaign: () => Campaign;
  readonly news: News;
  readonly clock: Clock;
  readonly newId: NewId;
}

const statuses: Readonly<Record<Unreadable, 400 | 405 | 413 | 415>> = {
  type: 415,
  json: 400,
  shape: 400,
  empty: 400,
  long: 413,
  method: 405,
};

/** The web page, its documents, its `POST /api/chat` and its news. A person on the page is answered in the response itself. */
export function createWebChannel(options: WebOptions): Hono {
  const { onTurn, documents, campaign, news } = options;
  const assets = readAssets();
  const routes = new Hono();

  routes.get('/', (context) => {
    const embedded = context.req.query('embed') !== undefined;
    return page(
      context,
      chatPage({
        campaign: campaign(),
        plan: documents()[0]?.short ?? campaign().short,
        assets: assets.version,
        nonce: nonceOf(context),
        embedded,
      }),
    );
  });

  routes.get('/plan/:id?', (context) => {
    const id = context.req.param('id');
    const all = documents();
    const document = id === undefined ? all[0] : all.find((each) => each.id === id);
    if (document === undefined) return context.notFound();
    const others = all
      .filter((other) => other !== document)
      .map((other) => ({ title: other.title, path: pathOf(all, other) }));
    const { quote = '', section = '' } = context.req.query();
    return page(context, planPage({ document, others, quote, section, assets: assets.version }));
  });

  routes.post('/api/chat', async (context) => {
    const read = readTurn(context.req.header('Content-Type'), await context.req.text(), options);
    context.header('Cache-Control', 'no-store');
    if (!read.ok) {
      const answer = renderReplies(read.conversation, [{ text: unreadable[read.why] }], []);
      return context.json(answer, statuses[read.why]);
    }
    return context.json(renderReplies(read.turn.from.chat, await onTurn(read.turn), documents()));
  });
  routes.all('/api/chat', (context) =>
    context.json(renderReplies(undefined, [{ text: unreadable.method }], []), statuses.method, {
      Allow: 'POST',
    }),
  );

  routes.route('/', createNewsRoutes({ news, documents }));

  routes.get('/static/:version/:file', (context) => {
    const { version, file } = context.req.param();
    // A page from before an update asks for the files of its day: it gets today's, and must not keep them.
    const keep = version === assets.version ? 'public, max-age=31536000, immutable' : 'no-cache';
    return sendAsset(context, assets, file, keep);
  });
  routes.get('/favicon.ico', (context) => sendAsset(context, assets, 'icon.svg', 'public, max-age=86400'));
  // Other sites load this one by its plain name, so it is asked for anew every hour.
  routes.get('/embed.js', (context) => {
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return sendAsset(context, assets, 'embed.js', 'public, max-age=3600');
  });
  return routes;
}

function page(context: Context, body: string | Promise<string>): Response | Promise<Response> {
  // Not kept: the nonce in it is good for this response alone.
  context.header('Cache-Control', 'no-cache');
  return context.html(body);
}

function sendAsset(
  context: Context,
  { files }: Assets,
  name: string,
  keep: string,
): Response | Promise<Response> {
  const asset = files.get(name);
  if (asset === undefined) return context.notFound();
  context.header('Cache-Control', keep);
  context.header('ETag', asset.etag);
  if (context.req.header('If-None-Match')?.includes(asset.etag) === true) return context.body(null, 304);
  return context.body(asset.body, 200, { 'Content-Type': asset.type });
}

function nonceOf(context: Context): string {
  const nonce: unknown = context.get('secureHeadersNonce');
  return typeof nonce === 'string' ? nonce : '';
}
