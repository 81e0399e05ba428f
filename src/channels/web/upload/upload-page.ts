import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { phrases, scriptPhrases } from './phrases.ts';

/** What became of one file, said to the person. */
export interface Taken {
  readonly kept: boolean;
  readonly words: string;
}

interface UploadPage {
  /** The number or title of what the files are for. */
  readonly about: string | undefined;
  /** What may be sent. */
  readonly limits: string;
  /** Names and sizes of what is there, one line each. */
  readonly received: readonly string[];
  /** What became of what was just sent, and a word on the whole. */
  readonly taken: readonly Taken[];
  readonly fault: string | undefined;
  /** Endings of names, for the chooser. */
  readonly accept: string;
  readonly maxBytes: number;
  /** The folder of the chat page's files under `/static/`: both look alike. */
  readonly assets: string;
  readonly nonce: string;
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
// Within the page: it is for one visit, and nothing else needs them.
const [style, script] = [read('upload.css'), read('upload.js')];

/** The page at `/tai-len/…`. A plain form; with scripts each file is sent by itself, with its progress. */
export function uploadPage(given: UploadPage): Html {
  const { about, limits, received, taken, fault, accept, maxBytes, assets, nonce } = given;
  const megabytes = (maxBytes / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  const words = JSON.stringify({ ...scriptPhrases, tooBig: scriptPhrases.tooBig(megabytes) });
  return frame(
    phrases.title,
    { assets, nonce, about },
    html`<p>${limits}</p>
      <form
        id="send"
        method="post"
        enctype="multipart/form-data"
        data-words="${words}"
        data-max="${maxBytes}"
      >
        <label for="files">${phrases.choose}</label>
        <input id="files" name="files" type="file" multiple required accept="${accept}" />
        <button class="choice strong" type="submit">${phrases.send}</button>
      </form>
      <section
        aria-labelledby="results-title"
        id="results"
        ${taken.length === 0 && fault === undefined ? 'hidden' : ''}
      >
        <h2 id="results-title">${phrases.results}</h2>
        <p id="fault" role="status">${fault ?? ''}</p>
        <ul id="taken">
          ${taken.map((file) => html`<li class="${file.kept ? 'kept' : 'refused'}">${file.words}</li>`)}
        </ul>
        <p id="to-chat" hidden><a class="choice strong link" href="/">${phrases.toChat}</a></p>
      </section>
      <section aria-labelledby="received-title">
        <h2 id="received-title">${phrases.received}</h2>
        <ul id="received">
          ${received.map((line) => html`<li>${line}</li>`)}
        </ul>
        <p class="none">${phrases.none}</p>
      </section>
      <p>${phrases.back}</p>
      <p class="soft">${phrases.secret}</p>
      <script type="module" nonce="${nonce}">
        ${raw(script)};
      </script>`,
  );
}

/** The page where a link leads that leads nowhere. */
export function shutPage(sentence: string, page: { readonly assets: string; readonly nonce: string }): Html {
  return frame(
    phrases.shutTitle,
    { ...page, about: undefined },
    html`<p>${sentence}</p>
      <p><a href="/">${phrases.home}</a></p>`,
  );
}

function frame(
  title: string,
  page: { readonly assets: string; readonly nonce: string; readonly about: string | undefined },
  body: Html,
): Html {
  const { assets, nonce, about } = page;
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>${title} · ${phrases.product}</title>
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#8f1d21" />
        <link rel="icon" href="/static/${assets}/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/${assets}/page.css" />
        <link rel="stylesheet" href="/static/${assets}/chat.css" />
        <style nonce="${nonce}">
          ${raw(style)}
        </style>
      </head>
      <body class="chat upload">
        <header class="bar">
          <img src="/static/${assets}/icon.svg" alt="" width="36" height="36" />
          <div class="name">
            <h1>${title}</h1>
            <p>${about ?? phrases.product}</p>
          </div>
          <nav aria-label="${phrases.navigation}"><a href="/">${phrases.chat}</a></nav>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
}
