import type { Room } from '../chats.ts';
import { markupOf } from '../keyboard.ts';
import { wholeOf } from '../params.ts';
import type { Message, Outcome, Params, Refusal } from '../shapes.ts';
import { badRequest, done, isRefusal } from '../shapes.ts';
import { formattedOf } from '../text.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';

const same =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

export const editMessageText: Method = (world, params) => {
  const formatted = formattedOf(params, 'text');
  if (isRefusal(formatted)) return formatted;
  const found = ownMessage(world, params, 'edit');
  if (isRefusal(found)) return found;
  if (found.message.text === undefined) return badRequest('there is no text in the message to edit');
  const { text, entities } = formatted;
  return change(world, found, params, { text, entities });
};

export const editMessageReplyMarkup: Method = (world, params) => {
  const found = ownMessage(world, params, 'edit');
  if (isRefusal(found)) return found;
  const { text, entities = [] } = found.message;
  return change(world, found, params, text === undefined ? {} : { text, entities });
};

export const deleteMessage: Method = (world, params) => {
  const found = ownMessage(world, params, 'delete');
  if (isRefusal(found)) return found;
  found.room.messages.delete(found.message.message_id);
  return done(true);
};

interface Found {
  readonly room: Room;
  readonly message: Message;
}

function ownMessage(world: World, params: Params, deed: 'edit' | 'delete'): Found | Refusal {
  const room = world.chats.writable(params);
  if (isRefusal(room)) return room;
  const message = room.messages.get(wholeOf(params, 'message_id', 0));
  if (message === undefined) return badRequest(`message to ${deed} not found`);
  const mine = message.from?.id === world.me.id;
  // In a private chat a bot may also delete what the person wrote.
  if (!mine && (deed === 'edit' || room.chat.type !== 'private')) {
    return badRequest(`message can't be ${deed}${deed === 'edit' ? 'ed' : 'd'}`);
  }
  return { room, message };
}

/** Edits count for the pace as messages do. Without a reply_markup the buttons go, as on the platform. */
function change(
  world: World,
  { room, message }: Found,
  params: Params,
  content: Pick<Message, 'text' | 'entities'>,
): Outcome {
  const markup = markupOf(params);
  if (isRefusal(markup)) return markup;
  const { reply_markup: before, entities: _, ...rest } = message;
  const unchanged =
    content.text === message.text &&
    JSON.stringify(content.entities ?? []) === JSON.stringify(message.entities ?? []) &&
    JSON.stringify(markup) === JSON.stringify(before);
  if (unchanged) return badRequest(same);
  const slow = world.pace(room);
  if (slow !== undefined) return slow;
  const edited: Message = {
    ...rest,
    edit_date: Math.floor(world.clock.now().getTime() / 1000),
    ...(content.text === undefined ? {} : { text: content.text }),
    ...(content.entities === undefined || content.entities.length === 0
      ? {}
      : { entities: content.entities }),
    ...(markup === undefined ? {} : { reply_markup: markup }),
  };
  room.messages.set(message.message_id, edited);
  world.record.changed();
  return done(edited);
}
