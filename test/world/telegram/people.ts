import type { Chat, User } from 'grammy/types';
import type { Room } from './chats.ts';
import { contentFields, textFields } from './content.ts';
import type { Content } from './content.ts';
import { buttonsIn, press, pressed } from './presses.ts';
import type { Pressed } from './presses.ts';
import { withoutReply } from './shapes.ts';
import type { Entity, Message } from './shapes.ts';
import { asSender, post } from './world.ts';
import type { World } from './world.ts';

export type PersonIs = Pick<User, 'id' | 'first_name'> &
  Partial<Pick<User, 'last_name' | 'username' | 'language_code'>>;

/** Something somebody sent; `update_id` is undefined when the bot does not get to hear of it. */
export interface Said {
  readonly update_id: number | undefined;
  readonly message: Message;
}

export interface SayOptions {
  /** The message it answers. */
  readonly replyTo?: number;
  readonly entities?: readonly Entity[];
}

export type Person = ReturnType<typeof createPerson>;

/** A person with a private chat with the bot. Until they first write, the bot cannot write to them. */
export function createPerson(world: World, is: PersonIs) {
  const user: User = { is_bot: false, language_code: 'vi', ...is };
  const { id, first_name, last_name, username } = user;
  const chat: Chat.PrivateChat = { id, type: 'private', first_name };
  if (last_name !== undefined) chat.last_name = last_name;
  if (username !== undefined) chat.username = username;
  const room: Room = world.chats.rooms.get(id) ?? world.chats.add(chat, 'stranger');

  function write(fields: Partial<Message>): Said {
    if (room.standing === 'stranger') room.standing = 'open';
    if (room.standing !== 'open') throw new Error(`${first_name} cannot write: ${room.standing}`);
    const message = post(world, room, user, fields);
    return { message, update_id: world.updates.add('message', message) };
  }

  function stands(was: 'member' | 'kicked', is: 'member' | 'kicked'): number | undefined {
    const bot = asSender(world);
    const as = (status: 'member' | 'kicked') =>
      status === 'kicked' ? { user: bot, status, until_date: 0 } : { user: bot, status };
    return world.updates.add('my_chat_member', {
      chat,
      from: user,
      date: Math.floor(world.clock.now().getTime() / 1000),
      old_chat_member: as(was),
      new_chat_member: as(is),
    });
  }

  const person = {
    id,
    user,
    room,

    says(text: string, { replyTo, entities }: SayOptions = {}): Said {
      const replied = replyTo === undefined ? undefined : room.messages.get(replyTo);
      return write({
        ...textFields(text, entities),
        ...(replied === undefined ? {} : { reply_to_message: withoutReply(replied) }),
      });
    },

    /** Presses Start, perhaps from a link with a payload. */
    starts: (payload?: string): Said => person.says(payload === undefined ? '/start' : `/start ${payload}`),

    sends: (content: Content): Said => write(contentFields(world.files, content)),

    /** Several pictures or documents at once: as many messages under one media_group_id. */
    album(items: readonly Content[]): readonly Said[] {
      const media_group_id = String(13_000_000_000_000_000 + room.lastMessageId);
      return items.map((item) => person.sends({ ...item, media_group_id }));
    },

    /** Changes what they wrote before. */
    edits(messageId: number, text: string): Said {
      const before = room.messages.get(messageId);
      if (before?.from?.id !== id) throw new Error(`${first_name} wrote no message ${messageId}`);
      const { entities: _, ...rest } = before;
      const edit_date = Math.floor(world.clock.now().getTime() / 1000);
      const message: Message = { ...rest, ...textFields(text), edit_date };
      room.messages.set(messageId, message);
      return { message, update_id: world.updates.add('edited_message', message) };
    },

    /** Presses an inline button by its label or data; of the last message with buttons unless another is named. */
    presses: (labelOrData: string, messageId?: number): Pressed =>
      press(world, room, user, labelOrData, messageId),

    /** Taps a button of the reply keyboard on show, which says its label. */
    taps(label: string): Said {
      const shown = [...room.messages.values()].findLast(({ reply_markup: markup }) => markup?.keyboard);
      const labels = (shown?.reply_markup?.keyboard ?? [])
        .flat()
        .map((key) => (typeof key === 'string' ? key : key.text));
      if (!labels.includes(label)) throw new Error(`no key "${label}"; there are: ${labels.join(', ')}`);
      return person.says(label);
    },

    /** Presses a button that is not there any more: any data on any message. */
    pressesStale: (data: string, message: Message): Pressed => pressed(world, room, user, message, data),

    /** Blocks the bot; the id of the update that tells it. */
    blocks(): number | undefined {
      room.standing = 'blocked';
      return stands('member', 'kicked');
    },

    unblocks(): number | undefined {
      room.standing = 'open';
      return stands('kicked', 'member');
    },

    /** Deletes the account; the bot is told nothing. */
    leavesTelegram(): void {
      room.standing = 'deactivated';
    },

    /** The texts the bot sent, in order, as they were sent. */
    hears: (): readonly string[] => textsTo(world, id),

    /** The texts of the bot that are in the chat now, after edits and deletions. */
    sees: (): readonly string[] => textsIn(world, room),

    buttons: (): readonly string[] => buttonsIn(room).map(({ text }) => text),
  };
  return person;
}

export function textsTo({ record }: World, chat: number): readonly string[] {
  return record.sent.filter(({ chat_id }) => chat_id === chat).map(({ text }) => text);
}

export function textsIn({ me }: World, { messages }: Room): readonly string[] {
  return [...messages.values()]
    .filter(({ from }) => from?.id === me.id)
    .map(({ text, caption }) => text ?? caption ?? '');
}
