import type { Message } from './update.ts';

/** The bot, as messages name it. */
export interface Bot {
  readonly id: number;
  /** Without `@`; absent as long as the platform has not told us. */
  readonly username?: string;
}

/** The words of a message without the bot's name in them. */
export function wordsOf(message: Message, bot: Bot): string {
  const text = message.text ?? message.caption ?? '';
  const name = bot.username === undefined ? undefined : `@${bot.username.toLowerCase()}`;
  return (message.entities ?? message.caption_entities ?? [])
    .toReversed()
    .reduce((words, { type, offset, length }) => {
      const part = words.slice(offset, offset + length).toLowerCase();
      const at = part.indexOf('@');
      if (name === undefined || at === -1 || part.slice(at) !== name) return words;
      if (type !== 'mention' && type !== 'bot_command') return words;
      return words.slice(0, offset + at) + words.slice(offset + length);
    }, text)
    .trim();
}

/** Whether a message in a group is meant for the bot: a command, its name, or a reply to what it said. */
export function isAddressed(message: Message, bot: Bot): boolean {
  if (message.reply_to_message?.from?.id === bot.id) return true;
  const text = message.text ?? message.caption ?? '';
  const name = bot.username?.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).some(({ type, offset, length, user }) => {
    const part = text.slice(offset, offset + length).toLowerCase();
    if (type === 'text_mention') return user?.id === bot.id;
    if (type === 'mention') return part === `@${name ?? ''}`;
    // `/help@another_bot` is for another.
    return type === 'bot_command' && offset === 0 && (!part.includes('@') || part.endsWith(`@${name ?? ''}`));
  });
}
