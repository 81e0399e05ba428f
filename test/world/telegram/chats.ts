import type { Chat } from 'grammy/types';
import { textOf } from './params.ts';
import type { Message, Params, Refusal } from './shapes.ts';
import { badRequest, forbidden, refused } from './shapes.ts';

/** How the bot stands in a chat. A stranger is a person known to the platform who never wrote to the bot. */
export type Standing = 'stranger' | 'open' | 'blocked' | 'deactivated' | 'kicked' | 'left';

/** A chat with everything the platform keeps of it. */
export interface Room {
  readonly chat: Chat;
  standing: Standing;
  lastMessageId: number;
  /** By id, the oldest first. */
  readonly messages: Map<number, Message>;
  migratedTo?: number;
  /** The threads of a forum, by the id of the message that opened each. */
  topics?: ReadonlySet<number>;
}

/** The chats of one bot. `keep` bounds how many messages of a chat are remembered. */
export function createChats(keep: number) {
  const rooms = new Map<number, Room>();

  function find(params: Params): Room | undefined {
    const id = params['chat_id'];
    if (typeof id === 'number') return rooms.get(id);
    const name = textOf(params, 'chat_id');
    if (!name.startsWith('@')) return rooms.get(Number(name));
    return [...rooms.values()].find(({ chat }) => chat.username === name.slice(1));
  }

  return {
    rooms,
    find,

    add(chat: Chat, standing: Standing): Room {
      const room: Room = { chat, standing, lastMessageId: 0, messages: new Map() };
      rooms.set(chat.id, room);
      return room;
    },

    /** The chat a call is for, if the bot may write there. */
    writable(params: Params): Room | Refusal {
      const given = params['chat_id'];
      if (given === undefined || given === '') return badRequest('chat_id is empty');
      const room = find(params);
      if (room === undefined) return badRequest('chat not found');
      if (room.migratedTo !== undefined) {
        return refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: room.migratedTo,
        });
      }
      return room.standing === 'open' ? room : shut(room);
    },

    keepMessage(room: Room, message: Message): void {
      room.messages.set(message.message_id, message);
      if (room.messages.size <= keep) return;
      for (const oldest of room.messages.keys()) {
        room.messages.delete(oldest);
        break;
      }
    },
  };
}

function shut({ chat, standing }: Room): Refusal {
  switch (standing) {
    case 'blocked':
      return forbidden('bot was blocked by the user');
    case 'deactivated':
      return forbidden('user is deactivated');
    case 'kicked':
      return forbidden(`bot was kicked from the ${chat.type} chat`);
    case 'left':
      return forbidden(`bot is not a member of the ${chat.type} chat`);
    case 'stranger':
    case 'open':
      return chat.type === 'private'
        ? forbidden("bot can't initiate conversation with a user")
        : badRequest('chat not found');
  }
}
