import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';

/** Where the platform delivers, below our address. */
export const webhookPath = '/telegram/webhook';
const secretHeader = 'X-Telegram-Bot-Api-Secret-Token';

export interface WebhookOptions {
  /** What the platform sends with each update, so that nobody else can. */
  readonly secret: string;
  /** Whether nothing more can be taken in now. */
  readonly full: () => boolean;
  /** Stores an update; only when it resolves is the update confirmed. */
  readonly take: (updates: readonly unknown[]) => Promise<void>;
}

/** The door for updates that are delivered. Whatever is not answered with 200 comes again. */
export function createWebhook({ secret, full, take }: WebhookOptions): Hono {
  const routes = new Hono();
  routes.post(webhookPath, async (context) => {
    if (!isSame(context.req.header(secretHeader) ?? '', secret)) return context.body(null, 401);
    if (full()) return comeAgain(context);
    const update = parsed(await context.req.text());
    if (update === undefined) return context.body(null, 400);
    await take([update]);
    return context.body(null, 200);
  });
  routes.all(webhookPath, (context) => context.body(null, 405, { Allow: 'POST' }));
  routes.onError((_failure, context) => comeAgain(context));
  return routes;
}

function comeAgain(context: Context): Response {
  return context.body(null, 503, { 'Retry-After': '1' });
}

/** In the same time for every wrong secret, so that it cannot be guessed letter by letter. */
function isSame(given: string, secret: string): boolean {
  const [left, right] = [given, secret].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

function parsed(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return value ?? undefined;
  } catch {
    return undefined;
  }
}
