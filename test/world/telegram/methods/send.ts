import type { Room } from '../chats.ts';
import { markupOf } from '../keyboard.ts';
import { isUpload, textOf, wholeOf } from '../params.ts';
import type { Message, Outcome, Params } from '../shapes.ts';
import { badRequest, done, isRefusal } from '../shapes.ts';
import { formattedOf } from '../text.ts';
import { asSender, post } from '../world.ts';
import type { World } from '../world.ts';
import { repliedIn, threadIn } from './method.ts';
import type { Method } from './method.ts';

export const sendMessage: Method = (world, params) => {
  const formatted = formattedOf(params, 'text');
  if (isRefusal(formatted)) return formatted;
  const { text, entities } = formatted;
  return send(world, params, entities.length === 0 ? { text } : { text, entities });
};

export const sendDocument: Method = (world, params) => sendFile(world, params, 'document');
export const sendPhoto: Method = (world, params) => sendFile(world, params, 'photo');

const actions = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
);

/** Assumed not to count as a message for the pace. */
export const sendChatAction: Method = ({ chats }, params) => {
  const room = chats.writable(params);
  if (isRefusal(room)) return room;
  return actions.has(textOf(params, 'action').toLowerCase())
    ? done(true)
    : badRequest('wrong parameter action in request');
};

/** A preview while a text is being made; private chats only, nothing stays of it. */
export const sendMessageDraft: Method = (world, params) => {
  const room = world.chats.writable(params);
  if (isRefusal(room)) return room;
  if (room.chat.type !== 'private') return badRequest('TEXTDRAFT_PEER_INVALID');
  if (wholeOf(params, 'draft_id', 0) === 0) return badRequest('RANDOM_ID_INVALID');
  if (textOf(params, 'text') === '') return done(true);
  const formatted = formattedOf(params, 'text');
  if (isRefusal(formatted)) return formatted;
  return world.pace(room) ?? done(true);
};

function sendFile(world: World, params: Params, kind: 'document' | 'photo'): Outcome {
  const given = params[kind];
  const attached = textOf(params, kind).replace(/^attach:\/\//u, '');
  const upload = isUpload(given) ? given : params[attached];
  const known = world.files.find(attached);
  if (known === undefined && !isUpload(upload)) {
    return badRequest(attached === '' ? `there is no ${kind} in the request` : 'invalid file_id');
  }
  const caption = formattedOf(params, 'caption');
  if (isRefusal(caption)) return caption;
  const name = isUpload(upload) ? upload.filename : 'file';
  const extension = /\.(\w+)$/u.exec(name)?.[1] ?? 'bin';
  const { file_id, file_unique_id, file_size } =
    known ??
    world.files.add({ folder: `${kind}s`, extension, ...(isUpload(upload) ? { bytes: upload.bytes } : {}) });
  const file = { file_id, file_unique_id, file_size };
  return send(world, params, {
    ...(kind === 'document'
      ? { document: { ...file, file_name: name, ...(isUpload(upload) ? { mime_type: upload.type } : {}) } }
      : { photo: [{ ...file, width: 800, height: 600 }] }),
    ...(caption.text === '' ? {} : { caption: caption.text, caption_entities: caption.entities }),
  });
}

function send(world: World, params: Params, content: Partial<Message>): Outcome {
  const markup = markupOf(params);
  if (isRefusal(markup)) return markup;
  const room = world.chats.writable(params);
  if (isRefusal(room)) return room;
  const replied = repliedIn(room, params);
  if (isRefusal(replied)) return replied;
  const thread = threadIn(room, params);
  if (isRefusal(thread)) return thread;
  const slow = world.pace(room);
  if (slow !== undefined) return slow;
  const message = post(world, room, asSender(world), {
    ...(replied === undefined ? {} : { reply_to_message: replied }),
    ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
    ...content,
    ...(markup?.inline_keyboard === undefined ? {} : { reply_markup: markup }),
  });
  if (markup !== undefined && markup.inline_keyboard === undefined) keepKeyboard(room, message, markup);
  world.record.sentOut({
    chat_id: room.chat.id,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    reply_markup: markup,
    at: world.clock.now().getTime(),
    message,
  });
  return done(message);
}

/** A reply keyboard is shown to the person, but the platform does not give it back in the message. */
function keepKeyboard(room: Room, message: Message, markup: NonNullable<Message['reply_markup']>): void {
  room.messages.set(message.message_id, { ...message, reply_markup: markup });
}
