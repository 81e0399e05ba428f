import { renderReply } from '../../src/channels/terminal/render.ts';
import { divide, longestLabel, longestText } from '../../src/channels/telegram/divide.ts';
import { renderMessage } from '../../src/channels/telegram/render.ts';
import { renderReplies } from '../../src/channels/web/render.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { ChannelName } from '../../src/core/turn.ts';
import type { Shown } from './transcript-said.ts';

/** What a channel shows of a reply, or what it loses. */
export type Showing = (reply: Reply) => Shown | { readonly lost: string };

/** The most bytes of a button's id that one of the platforms takes. */
const longestId = 64;
const numbered = /^\d+\. /u;

/** Without any white space: where a channel breaks its lines is its own matter. */
const letters = (text: string): string => text.replaceAll(/\s+/gu, '');

const telegram: Showing = (reply) => {
  const parts = divide(reply).map((part) => renderMessage(part, () => undefined));
  const all = parts.map(({ text }) => text).join('\n');
  if (parts.some(({ text }) => text.length > longestText)) return { lost: 'a message too long to be sent' };
  if (!letters(all).includes(letters(reply.text))) return { lost: 'words' };
  const buttons = parts.flatMap((part) => part.reply_markup?.inline_keyboard.flat() ?? []);
  if (buttons.some((button) => Buffer.byteLength(button.callback_data) > longestId))
    return { lost: 'a button whose id is too long' };
  const missing = (reply.choices ?? []).find(
    ({ label }) => label.length > longestLabel && !all.includes(`. ${label}`),
  );
  if (missing !== undefined) return { lost: `the whole of the choice “${missing.label}”` };
  return {
    text: reply.text,
    choices: buttons.map(({ text, callback_data: id }) => ({ id, label: text.replace(numbered, '') })),
  };
};

const web: Showing = (reply) => {
  const { replies } = renderReplies('a page', [reply], []);
  const text = replies.map((each) => each.text).join('\n');
  return text === reply.text
    ? { text, choices: replies.flatMap((each) => each.choices ?? []) }
    : { lost: 'words' };
};

const terminal: Showing = (reply) => {
  const text = renderReply(reply);
  if (!text.startsWith(reply.text)) return { lost: 'words' };
  const menu = text.slice(reply.text.length);
  return {
    text: reply.text,
    choices: (reply.choices ?? []).filter(({ label }, index) =>
      menu.includes(`\n  ${String(index + 1)}. ${label}`),
    ),
  };
};

/** How each channel shows a reply. */
export const showings: Readonly<Record<ChannelName, Showing>> = { web, telegram, terminal };

/** Channels on which a choice is pressed; on the others its number is typed. */
export const pressing: ReadonlySet<ChannelName> = new Set(['web', 'telegram']);
