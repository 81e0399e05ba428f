import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Campaign } from '../channel.ts';
import { maxLetters } from '../read.ts';

interface ChatPage {
  readonly campaign: Campaign;
  /** What the first document is called: `Kế hoạch`. */
  readonly plan: string;
  /** The folder of the page's files under `/static/`. */
  readonly assets: string;
  /** Without it the browser runs no script. */
  readonly nonce: string;
  /** Shown in a frame of another site: its links open beside it, and the frame brings its own way to close. */
  readonly embedded: boolean;
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The page at `/`. Everything said in the chat is drawn by `chat.js`; without scripts the documents can still be read. */
export function chatPage({ campaign, plan, assets, nonce, embedded }: ChatPage): Html {
  const scripts = ['history.js', 'message.js', 'news.js', 'post.js'];
  return html`<!doctype html>
    <html lang="vi" class="${embedded ? 'embedded' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <title>Trợ lý Thi đua</title>
        <meta
          name="description"
          content="Hỏi đáp về ${campaign.title}, mỗi câu trả lời kèm nguyên văn và vị trí trong văn bản."
        />
        <meta name="theme-color" content="#8f1d21" />
        <link rel="icon" href="/static/${assets}/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/${assets}/page.css" />
        <link rel="stylesheet" href="/static/${assets}/chat.css" />
        ${scripts.map((file) => html`<link rel="modulepreload" href="/static/${assets}/${file}" nonce="${nonce}" />`)}
        <script type="module" src="/static/${assets}/chat.js" nonce="${nonce}"></script>
      </head>
      <body class="chat">
        <a class="skip" href="#question">Đến ô nhập câu hỏi</a>
        <header class="bar">
          <img src="/static/${assets}/icon.svg" alt="" width="36" height="36" />
          <div class="name">
            <h1>Trợ lý Thi đua</h1>
            <p>${campaign.short}</p>
          </div>
          <nav aria-label="Trang">
            <a href="/plan" ${embedded ? html`target="_blank" rel="noopener"` : ''}>${plan}</a>
          </nav>
        </header>
        <main>
          <div id="log" role="log" aria-live="polite" aria-label="Cuộc trò chuyện"></div>
          <p id="status" class="status" role="status"></p>
          <noscript>
            <p class="notice">
              Trình duyệt đang tắt JavaScript nên chưa hỏi đáp được ở đây. Bạn có thể
              <a href="/plan">đọc toàn văn</a>.
            </p>
          </noscript>
          <div class="fine">
            <p id="ask-hint">
              Trả lời theo văn bản, có dẫn mục. Chỉ gửi thông tin cá nhân khi làm hồ sơ đề cử.
            </p>
            <button id="erase" class="plain" type="button">Xoá lịch sử trên máy này</button>
          </div>
        </main>
        <footer class="ask">
          <button id="newer" class="choice newer" type="button" hidden>Có tin mới</button>
          <form id="ask">
            <label class="hidden" for="question">Câu hỏi của bạn</label>
            <textarea
              id="question"
              rows="1"
              maxlength="${maxLetters}"
              placeholder="Nhập tin nhắn…"
              autocomplete="off"
              enterkeyhint="send"
              aria-describedby="ask-hint"
            ></textarea>
            <button class="send" type="submit">
              <span class="hidden">Gửi</span>
              <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
                <path
                  d="M12 19V5m0 0-6 6m6-6 6 6"
                  fill="none"
                  stroke="currentColor"
                  stroke-width="2.25"
                  stroke-linecap="round"
                  stroke-linejoin="round"
                />
              </svg>
            </button>
          </form>
        </footer>
        <dialog id="erase-dialog" aria-labelledby="erase-title">
          <form method="dialog">
            <h2 id="erase-title">Xoá lịch sử trên máy này?</h2>
            <p>
              Các câu hỏi và câu trả lời lưu trong trình duyệt này sẽ mất, cuộc trò chuyện bắt đầu lại từ đầu.
            </p>
            <p class="actions">
              <button class="choice" value="keep">Giữ lại</button>
              <button class="choice strong" value="erase">Xoá lịch sử</button>
            </p>
          </form>
        </dialog>
      </body>
    </html>`;
}
