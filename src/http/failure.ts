import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Conflict, Unreachable } from '../core/errors.ts';
import { failures, page } from './phrases.ts';

/** The HTTP status that says what went wrong: ours unless the error says otherwise. */
export function statusOf(failure: unknown): number {
  if (failure instanceof HTTPException) return failure.status;
  // Both pass by themselves: the person may simply try again.
  return failure instanceof Unreachable || failure instanceof Conflict ? 503 : 500;
}

/** A plain sentence with the status: as JSON in the form of a chat's answer under `/api/`, else as a page. */
export function sayFailure(context: Context, status: number): Response | Promise<Response> {
  const code = Object.hasOwn(failures, status) ? status : status >= 500 ? 500 : 400;
  const sentence = failures[code] ?? '';
  context.header('Cache-Control', 'no-store');
  // The table of sentences holds only statuses that carry a body.
  context.status(code as ContentfulStatusCode);
  if (context.req.path.startsWith('/api/')) return context.json({ replies: [{ text: sentence }] });
  return context.html(
    html`<!doctype html>
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${page.title}</title>
          <style nonce="${context.get('secureHeadersNonce')}">
            :root {
              color-scheme: light dark;
              font:
                1.0625rem/1.6 system-ui,
                sans-serif;
            }
            main {
              max-width: 34rem;
              margin: 15vh auto;
              padding: 0 1.25rem;
            }
          </style>
        </head>
        <body>
          <main>
            <h1>${page.title}</h1>
            <p>${sentence}</p>
            <p><a href="/">${page.home}</a> · <a href="/plan">${page.plan}</a></p>
          </main>
        </body>
      </html>`,
  );
}
