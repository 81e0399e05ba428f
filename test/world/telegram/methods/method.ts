import type { Room } from '../chats.ts';
import { flagOf, isRecord, nestedOf, wholeOf } from '../params.ts';
import type { Message, Outcome, Params, Refusal } from '../shapes.ts';
import { badRequest, withoutReply } from '../shapes.ts';
import type { World } from '../world.ts';

/** One method of the Bot API. `onGone` is told what to do when the client leaves before the answer. */
export type Method = (
  world: World,
  params: Params,
  onGone: (gone: () => void) => void,
) => Outcome | Promise<Outcome>;

/** The message a new one answers; undefined when it answers none, or none that is there and that is allowed. */
export function repliedIn(room: Room, params: Params): Message | Refusal | undefined {
  const raw = nestedOf(params, 'reply_parameters');
  const reply = isRecord(raw) ? raw : undefined;
  const id =
    reply === undefined ? wholeOf(params, 'reply_to_message_id', 0) : wholeOf(reply, 'message_id', 0);
  if (reply === undefined && id === 0) return undefined;
  const found = room.messages.get(id);
  if (found !== undefined) return withoutReply(found);
  return flagOf(reply ?? params, 'allow_sending_without_reply')
    ? undefined
    : badRequest('message to be replied not found');
}

/** The thread a message goes to; only a forum has threads. */
export function threadIn(room: Room, params: Params): number | Refusal | undefined {
  const id = wholeOf(params, 'message_thread_id', 0);
  if (id === 0) return undefined;
  return room.topics?.has(id) === true ? id : badRequest('message thread not found');
}
