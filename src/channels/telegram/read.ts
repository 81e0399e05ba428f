import type { Clock } from '../../core/clock.ts';
import { readable } from '../../core/text.ts';
import type { Address, Attachment, Elsewhere, Turn } from '../../core/turn.ts';
import { addressAt } from './address.ts';
import { isAddressed, wordsOf } from './addressed.ts';
import type { Bot } from './addressed.ts';
import type { Message, Update } from './update.ts';

/** What an update tells. */
export type Read =
  | { readonly kind: 'turn'; readonly turn: Turn }
  /** A button was pressed; the platform waits to hear that we know. `label`: what stands on the button. */
  | { readonly kind: 'pressed'; readonly turn: Turn; readonly query: string; readonly label?: string }
  /** The person blocked the bot, or put it out of a group. */
  | { readonly kind: 'gone' | 'back'; readonly chat: Address }
  | { readonly kind: 'nothing' };

export interface ReadOptions {
  readonly bot: Bot;
  /** Whether personal matters may be spoken of on this channel, and where else they can be. */
  readonly personalData: boolean;
  readonly webPage: string | undefined;
  readonly clock: Clock;
}

const attachments: readonly (readonly [keyof Message, Attachment])[] = [
  ['photo', 'photo'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'sticker'],
  ['document', 'document'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['contact', 'contact'],
  ['poll', 'poll'],
  ['dice', 'sticker'],
];

/** Whoever administers a group without a name writes as this bot: Bot API, `Message.sender_chat`. */
const anonymousAdministrator = 1_087_968_824;

/** States of a bot in a chat in which it hears and says nothing. */
const outside = new Set(['kicked', 'left']);

/** Reads an update. In a group only what is meant for the bot is a turn; what other bots say never is. */
export function readUpdate(update: Update, options: ReadOptions): Read {
  const { callback_query: query, my_chat_member: member } = update;
  const message = update.message ?? update.edited_message;
  if (message !== undefined) return readMessage(update, message, options);
  if (query !== undefined) return readPress(update, query, options);
  if (member === undefined) return { kind: 'nothing' };
  const { chat, new_chat_member: now } = member;
  return { kind: outside.has(now.status) ? 'gone' : 'back', chat: addressAt({ chat: chat.id }) };
}

function readMessage(update: Update, message: Message, options: ReadOptions): Read {
  const { bot, clock } = options;
  const { chat, from } = message;
  if (from === undefined || (from.is_bot && from.id !== anonymousAdministrator) || chat.type === 'channel')
    return { kind: 'nothing' };
  const inGroup = chat.type !== 'private';
  if (inGroup && !isAddressed(message, bot)) return { kind: 'nothing' };
  const text = readable(wordsOf(message, bot));
  const [, attachment] = attachments.find(([field]) => message[field] !== undefined) ?? [];
  // Whoever calls the bot by its name alone says hello.
  const called = inGroup && text === '' && attachment === undefined;
  if (text === '' && attachment === undefined && !called) return { kind: 'nothing' };
  const edited = update.edited_message !== undefined;
  const file = message.document ?? message.photo?.at(-1);
  const seconds = message.edit_date ?? message.date;
  return {
    kind: 'turn',
    turn: {
      id: idOf(update, bot),
      from: addressOf(message, from.id),
      at: Number.isFinite(seconds) ? new Date(seconds * 1000) : clock.now(),
      text: called ? '/start' : text,
      ...(attachment === undefined ? {} : { attachment }),
      ...(file === undefined ? {} : { files: [{ ref: file.file_id, name: file.file_name ?? '' }] }),
      ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
      message: String(message.message_id),
      ...(edited ? { edited } : {}),
      ...elsewhere(inGroup, options),
      ...(inGroup || edited ? { under: String(message.message_id) } : {}),
    },
  };
}

function readPress(update: Update, query: NonNullable<Update['callback_query']>, options: ReadOptions): Read {
  const { message, data } = query;
  if (message === undefined || data === undefined) return { kind: 'nothing' };
  const inGroup = message.chat.type !== 'private';
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const label = buttons.find(({ callback_data }) => callback_data === data)?.text;
  return {
    kind: 'pressed',
    query: query.id,
    ...(label === undefined ? {} : { label }),
    turn: {
      id: idOf(update, options.bot),
      // In a group the choices belong to whom the message with the buttons answers, whoever presses them.
      from: addressOf(message, message.reply_to_message?.from?.id ?? query.from.id),
      at: options.clock.now(),
      text: '',
      choice: data,
      ...elsewhere(inGroup, options),
      ...(inGroup ? { under: String(message.message_id) } : {}),
    },
  };
}

function idOf({ update_id: update }: Update, bot: Bot): string {
  return `telegram:${bot.id}:${update}`;
}

function addressOf(
  message: Pick<Message, 'chat' | 'message_thread_id' | 'is_topic_message'>,
  person: number,
): Address {
  const thread = message.is_topic_message === true ? message.message_thread_id : undefined;
  return addressAt({
    chat: message.chat.id,
    ...(thread === undefined ? {} : { thread }),
    ...(message.chat.type === 'private' ? {} : { person }),
  });
}

function elsewhere(
  inGroup: boolean,
  { bot, personalData, webPage }: ReadOptions,
): { readonly elsewhere?: Elsewhere } {
  if (!personalData)
    return { elsewhere: { because: 'policy', ...(webPage === undefined ? {} : { link: webPage }) } };
  if (!inGroup) return {};
  const link = bot.username === undefined ? {} : { link: `https://t.me/${bot.username}` };
  return { elsewhere: { because: 'public', ...link } };
}
