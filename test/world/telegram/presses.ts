import type { User } from 'grammy/types';
import type { Room } from './chats.ts';
import type { Button, Message } from './shapes.ts';
import type { World } from './world.ts';

/** A button pressed; `update_id` is undefined when the bot asked for no callback queries. */
export interface Pressed {
  readonly update_id: number | undefined;
  readonly query: string;
  readonly data: string;
}

/** Presses a button by its label or its data: of the given message, or of the last one with buttons. */
export function press(world: World, room: Room, from: User, wanted: string, messageId?: number): Pressed {
  const message = messageId === undefined ? lastWithButtons(room) : room.messages.get(messageId);
  if (message === undefined) throw new Error(`nothing with buttons to press "${wanted}" on`);
  const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
  const button = buttons.find(({ text, callback_data: data }) => text === wanted || data === wanted);
  const data = button?.callback_data;
  if (button === undefined || data === undefined) {
    const labels = buttons.map(({ text }) => `"${text}"`).join(', ');
    throw new Error(
      button === undefined
        ? `no button "${wanted}"; there are: ${labels}`
        : `the button "${wanted}" sends nothing to the bot`,
    );
  }
  return pressed(world, room, from, message, data);
}

/** Presses what a message once offered, though it may be gone by now: an old button of an old client. */
export function pressed(world: World, room: Room, from: User, message: Message, data: string): Pressed {
  const query = String(4_000_000_000_000_000 + world.queries.size);
  world.queries.set(query, world.clock.now().getTime());
  const update_id = world.updates.add('callback_query', {
    id: query,
    from,
    message,
    chat_instance: String(-7_000_000_000_000 - room.chat.id),
    data,
  });
  return { update_id, query, data };
}

/** The buttons a person sees in a chat: those of the last message that has any. */
export function buttonsIn(room: Room): readonly Button[] {
  return (lastWithButtons(room)?.reply_markup?.inline_keyboard ?? []).flat();
}

function lastWithButtons(room: Room): Message | undefined {
  return [...room.messages.values()]
    .reverse()
    .find(({ reply_markup: markup }) => markup?.inline_keyboard !== undefined);
}
