import type { Chat } from 'grammy/types';
import type { Room } from './chats.ts';
import { contentFields, textFields } from './content.ts';
import type { Content } from './content.ts';
import { textsIn, textsTo } from './people.ts';
import type { Person, Said } from './people.ts';
import { buttonsIn, press } from './presses.ts';
import type { Pressed } from './presses.ts';
import { withoutReply } from './shapes.ts';
import type { Message } from './shapes.ts';
import { asSender, post } from './world.ts';
import type { World } from './world.ts';

export interface GroupIs {
  readonly title: string;
  readonly type: 'group' | 'supergroup';
  readonly id?: number;
  readonly username?: string;
  /** A forum; gives the ids of its threads. Supergroups only. */
  readonly topics?: readonly number[];
  /** The bot is in it; true when left out. */
  readonly joined?: boolean;
}

export interface GroupSay {
  /** Names the bot at the start, so that it is addressed. */
  readonly mention?: boolean;
  readonly replyTo?: number;
  /** Sends `/command@bot text`. */
  readonly command?: string;
  readonly topic?: number;
}

export type Group = ReturnType<typeof createGroup>;

/** A group, with the bot in it unless it is said otherwise. */
export function createGroup(world: World, is: GroupIs) {
  const count = world.chats.rooms.size + 1;
  const { title, type } = is;
  let room = open(is.id ?? (type === 'group' ? -(40_000_000 + count) : -(1_001_000_000_000 + count)), type);

  function open(id: number, kind: 'group' | 'supergroup'): Room {
    const chat: Chat =
      kind === 'group'
        ? { id, type: 'group', title }
        : {
            id,
            type: 'supergroup',
            title,
            ...(is.username === undefined ? {} : { username: is.username }),
            ...(is.topics === undefined ? {} : { is_forum: true as const }),
          };
    const opened = world.chats.add(chat, is.joined === false ? 'left' : 'open');
    if (is.topics !== undefined) opened.topics = new Set(is.topics);
    return opened;
  }

  /** A message in the group; the bot hears of it when it is in the group and may. */
  function write(from: Person, fields: Partial<Message>): Said {
    const message = post(world, room, from.user, fields);
    const heard = room.standing === 'open' && (isService(message) || addressed(message));
    return { message, update_id: heard ? world.updates.add('message', message) : undefined };
  }

  /** Without privacy mode a bot hears all; with it what names it, answers it or is a command not meant for another bot. */
  function addressed({
    text = '',
    caption = '',
    entities,
    caption_entities,
    reply_to_message,
  }: Message): boolean {
    if (!world.settings.privacy) return true;
    if (reply_to_message?.from?.id === world.me.id) return true;
    const whole = text === '' ? caption : text;
    return [...(entities ?? []), ...(caption_entities ?? [])].some((entity) => {
      const hit = whole.slice(entity.offset, entity.offset + entity.length).toLowerCase();
      const name = `@${world.me.username.toLowerCase()}`;
      if (entity.type === 'mention') return hit === name;
      if (entity.type === 'text_mention') return entity.user?.id === world.me.id;
      return entity.type === 'bot_command' && (!hit.includes('@') || hit.endsWith(name));
    });
  }

  function context({ replyTo, topic }: GroupSay): Partial<Message> {
    const replied = replyTo === undefined ? undefined : room.messages.get(replyTo);
    return {
      ...(replied === undefined ? {} : { reply_to_message: withoutReply(replied) }),
      ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
    };
  }

  function stands(by: Person, was: string, now: string): number | undefined {
    const user = asSender(world);
    const as = (status: string) => ({ user, status, ...(status === 'kicked' ? { until_date: 0 } : {}) });
    return world.updates.add('my_chat_member', {
      chat: room.chat,
      from: by.user,
      date: Math.floor(world.clock.now().getTime() / 1000),
      old_chat_member: as(was),
      new_chat_member: as(now),
    });
  }

  return {
    /** Changes when the group becomes a supergroup. */
    get id(): number {
      return room.chat.id;
    },
    get room(): Room {
      return room;
    },

    says(from: Person, text: string, options: GroupSay = {}): Said {
      const { mention, command } = options;
      const named = mention === true ? `@${world.me.username} ${text}` : text;
      const whole = command === undefined ? named : `/${command}@${world.me.username} ${text}`.trim();
      return write(from, { ...textFields(whole), ...context(options) });
    },

    sends: (from: Person, content: Content, options: GroupSay = {}): Said =>
      write(from, { ...contentFields(world.files, content), ...context(options) }),

    presses: (from: Person, labelOrData: string, messageId?: number): Pressed =>
      press(world, room, from.user, labelOrData, messageId),

    /** Becomes a supergroup under a new id: two service messages, and the old id is no good any more. */
    migrates(by: Person): { readonly from: number; readonly to: number } {
      if (room.chat.type !== 'group') throw new Error(`"${title}" is a supergroup already`);
      const old = room;
      const to = -(1_002_000_000_000 + count);
      write(by, { migrate_to_chat_id: to });
      old.migratedTo = to;
      room = open(to, 'supergroup');
      write(by, { migrate_from_chat_id: old.chat.id });
      return { from: old.chat.id, to };
    },

    addsBot(by: Person): readonly (number | undefined)[] {
      room.standing = 'open';
      return [stands(by, 'left', 'member'), write(by, { new_chat_members: [asSender(world)] }).update_id];
    },

    removesBot(by: Person): number | undefined {
      const id = stands(by, 'member', 'kicked');
      room.standing = 'kicked';
      return id;
    },

    hears: (): readonly string[] => textsTo(world, room.chat.id),
    sees: (): readonly string[] => textsIn(world, room),
    buttons: (): readonly string[] => buttonsIn(room).map(({ text }) => text),
  };
}

/** What the platform says itself in a group; a bot hears it even in privacy mode. */
const isService = (message: Message): boolean =>
  ['new_chat_members', 'migrate_to_chat_id', 'migrate_from_chat_id'].some((field) => field in message);
