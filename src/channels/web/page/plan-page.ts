import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Block, DocumentText } from '../../../core/document.ts';
import { anchorOf } from '../address.ts';
import { marksOf } from '../marks.ts';
import type { Mark } from '../marks.ts';

interface PlanPage {
  readonly document: DocumentText;
  /** The other documents that can be read. */
  readonly others: readonly { readonly title: string; readonly path: string }[];
  /** Words to mark, and the section in which to look first; both may be empty. */
  readonly quote: string;
  readonly section: string;
  readonly assets: string;
}

const contentsLetters = 64;

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A document as a page: each clause has its address as anchor, and the words in question are marked. Needs no script. */
export function planPage({ document, others, quote, section, assets }: PlanPage): Html {
  const marks = marksOf(document.blocks, quote, section);
  const clauses = clausesOf(document.blocks);
  const anchors = anchored(clauses, marks);
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>${document.short} · Trợ lý Thi đua</title>
        <meta name="description" content="${document.title}" />
        <meta name="theme-color" content="#8f1d21" />
        <link rel="icon" href="/static/${assets}/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/${assets}/page.css" />
        <link rel="stylesheet" href="/static/${assets}/plan.css" />
      </head>
      <body class="plan">
        <a class="skip" href="#text">Đến nội dung văn bản</a>
        <header class="bar">
          <img src="/static/${assets}/icon.svg" alt="" width="36" height="36" />
          <div class="name">
            <p class="title">${document.short}</p>
            <p>${document.title}</p>
          </div>
          <nav aria-label="Trang"><a href="/">Hỏi đáp</a></nav>
        </header>
        <div class="columns">
          <nav class="contents" aria-labelledby="contents-title">
            <h2 id="contents-title">Mục lục</h2>
            <ol>
              ${numbered(document.blocks).map(
                (block) =>
                  html`<li class="depth-${block.level}">
                    <a href="#${anchorOf(block)}">${block.marker} ${opening(block.text)}</a>
                  </li>`,
              )}
            </ol>
            ${
              others.length === 0
                ? ''
                : html`<h2>Văn bản khác</h2>
                    <ul>
                      ${others.map(({ title, path }) => html`<li><a href="${path}">${title}</a></li>`)}
                    </ul>`
            }
          </nav>
          <main id="text" tabindex="-1">
            ${clauses.map((clause) => clauseHtml(clause, marks, anchors.has(clause)))}
          </main>
        </div>
      </body>
    </html>`;
}

/** Blocks of one address in a row, each with its index in the document. */
interface Clause {
  readonly section: string;
  readonly blocks: readonly { readonly index: number; readonly block: Block }[];
}

function clausesOf(blocks: readonly Block[]): readonly Clause[] {
  const clauses: { section: string; blocks: { index: number; block: Block }[] }[] = [];
  blocks.forEach((block, index) => {
    const last = clauses.at(-1);
    if (last?.section === block.section) last.blocks.push({ index, block });
    else clauses.push({ section: block.section, blocks: [{ index, block }] });
  });
  return clauses;
}

/** A clause may stand in two places (a part's heading, and its closing words): its anchor is where the marked words are. */
function anchored(clauses: readonly Clause[], marks: ReadonlyMap<number, Mark>): ReadonlySet<Clause> {
  const bySection = Map.groupBy(clauses, ({ section }) => section);
  const isMarked = ({ blocks }: Clause): boolean => blocks.some(({ index }) => marks.has(index));
  return new Set([...bySection.values()].flatMap((same) => same.find(isMarked) ?? same.slice(0, 1)));
}

/** Parts, items and points: what the contents list, headings or not. */
function numbered(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ level, marker }) => marker !== '' && level >= 2 && level <= 4);
}

/** The first words of a clause, enough to know it by. */
function opening(text: string): string {
  const words = (/^.{0,90}?:(?=\s)/u.exec(text)?.[0] ?? text).replace(/:$/u, '');
  if (words.length <= contentsLetters * 1.5) return words;
  return `${words.slice(0, words.lastIndexOf(' ', contentsLetters)).replace(/[,;]$/u, '')}…`;
}

function clauseHtml({ section, blocks }: Clause, marks: ReadonlyMap<number, Mark>, hasAnchor: boolean): Html {
  const body = blocks.map(({ index, block }) => blockHtml(block, marks.get(index)));
  if (section === '' || !hasAnchor) return html`<section>${body}</section>`;
  return html`<section id="${section}" class="clause">
    <a class="address" href="#${section}" aria-label="Liên kết đến mục ${section}">${section}</a>
    ${body}
  </section>`;
}

function blockHtml(block: Block, mark: Mark | undefined): Html {
  const marker = block.marker === '' ? '' : `${block.marker} `;
  const words = html`${marker}${marked(block.text, mark)}`;
  if (block.kind === 'dash') return html`<p class="dash" id="${anchorOf(block)}">${words}</p>`;
  if (block.kind === 'paragraph') return html`<p>${words}</p>`;
  if (block.level <= 1) return html`<h1>${words}</h1>`;
  if (block.level === 2) return html`<h2>${words}</h2>`;
  return block.level === 3 ? html`<h3>${words}</h3>` : html`<h4>${words}</h4>`;
}

function marked(text: string, mark: Mark | undefined): Html | string {
  if (mark === undefined) return text;
  return html`${text.slice(0, mark.from)}<mark>${text.slice(mark.from, mark.to)}</mark>${text.slice(mark.to)}`;
}
