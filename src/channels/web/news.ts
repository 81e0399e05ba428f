import { Hono } from 'hono';
import type { DocumentText } from '../../core/document.ts';
import type { Reply } from '../../core/reply.ts';
import { shortId } from '../../core/short-id.ts';
import type { Address } from '../../core/turn.ts';
import { readChat, readHeard } from './read.ts';
import { renderReply } from './render.ts';
import type { ShownReply } from './render.ts';

/** What waits for people who are not waiting for an answer. */
export interface News {
  /** Oldest first; ids are good for ever. */
  readonly waitingFor: (chat: Address) => Promise<readonly { readonly id: string; readonly reply: Reply }[]>;
  /** These were shown, and need not be kept for that chat. */
  readonly heard: (chat: Address, ids: readonly string[]) => Promise<void>;
}

export interface NewsOptions {
  readonly news: News;
  readonly documents: () => readonly DocumentText[];
}

/** What `GET /api/chat/news` answers, oldest first. */
export interface NewsAnswer {
  readonly news: readonly ({ readonly id: string } & ShownReply)[];
}

/** Not in the address: whoever keeps the addresses that were asked for would keep the key to the chat. */
const conversationHeader = 'X-Conversation';

const nothing: NewsAnswer = { news: [] };

/**
 * `/api/chat/news`: what was said to a conversation without being asked. Getting it takes nothing away, since an answer
 * may be lost on its way; the page then posts the ids of what it has shown.
 */
export function createNewsRoutes({ news, documents }: NewsOptions): Hono {
  const routes = new Hono();
  const chatOf = (conversation: string): Address => ({ channel: 'web', chat: conversation });

  routes.use('/api/chat/news', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });

  routes.get('/api/chat/news', async (context) => {
    const conversation = readChat(context.req.header(conversationHeader));
    if (conversation === undefined) return context.json(nothing, 400);
    const waiting = await news.waitingFor(chatOf(conversation));
    const all = documents();
    return context.json({
      news: waiting.map(({ id, reply }) => ({ id: shownId(id), ...renderReply(reply, all) })),
    } satisfies NewsAnswer);
  });

  routes.post('/api/chat/news', async (context) => {
    const read = readHeard(context.req.header('Content-Type'), await context.req.text());
    if (!read.ok) return context.json(nothing, read.why === 'type' ? 415 : 400);
    const chat = chatOf(read.conversation);
    const shown = new Set(read.heard);
    const waiting = await news.waitingFor(chat);
    const heard = waiting.filter(({ id }) => shown.has(shownId(id)));
    await news.heard(
      chat,
      heard.map(({ id }) => id),
    );
    return context.body(null, 204);
  });

  routes.all('/api/chat/news', (context) => context.json(nothing, 405, { Allow: 'GET, POST' }));
  return routes;
}

/** The id of what was said holds that of the chat it was said in, by which one could go on there: nobody else is told it. */
function shownId(id: string): string {
  return shortId(id);
}
