import type { Address } from '../../core/turn.ts';

/** Where a message goes on the platform. */
export interface Place {
  readonly chat: number;
  /** The topic of a chat that has topics. */
  readonly thread?: number;
  /** In a group each person has a conversation of their own. */
  readonly person?: number;
}

/** A place as an address: `4411`, `-1001/7:4411` for a person in a topic of a group. */
export function addressAt({ chat, thread, person }: Place): Address {
  const topic = thread === undefined ? '' : `/${thread}`;
  const who = person === undefined ? '' : `:${person}`;
  return { channel: 'telegram', chat: `${chat}${topic}${who}` };
}

/** The place of an address. Throws `RangeError` for one that this channel never gave. */
export function placeOf({ chat }: Address): Place {
  const [, id, thread, person] = /^(-?\d+)(?:\/(\d+))?(?::(\d+))?$/u.exec(chat) ?? [];
  if (id === undefined) throw new RangeError('This is not an address of a chat on this channel.');
  return {
    chat: Number(id),
    ...(thread === undefined ? {} : { thread: Number(thread) }),
    ...(person === undefined ? {} : { person: Number(person) }),
  };
}
