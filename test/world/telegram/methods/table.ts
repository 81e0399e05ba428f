import { mostDownloadBytes } from '../files.ts';
import { textOf, wholeOf } from '../params.ts';
import { badRequest, done, isRefusal, refused } from '../shapes.ts';
import type { Outcome, Params } from '../shapes.ts';
import type { World } from '../world.ts';
import { deleteMessage, editMessageReplyMarkup, editMessageText } from './edit.ts';
import type { Method } from './method.ts';
import * as profile from './profile.ts';
import { sendChatAction, sendDocument, sendMessage, sendMessageDraft, sendPhoto } from './send.ts';
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './updates.ts';

const getFile: Method = ({ files }, params) => {
  const file = files.find(textOf(params, 'file_id'));
  if (file === undefined) return badRequest('invalid file_id');
  if (file.file_size > mostDownloadBytes) return badRequest('file is too big');
  const { bytes: _, ...told } = file;
  return done(told);
};

/** Assumed: a second answer to the same press, in time, is taken too. */
const answerCallbackQuery: Method = ({ queries, clock, settings }, params) => {
  const pressedAt = queries.get(textOf(params, 'callback_query_id'));
  if (pressedAt === undefined || clock.now().getTime() - pressedAt > settings.queryLifeMs) {
    return badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  return textOf(params, 'text').length > 200 ? badRequest('MESSAGE_TOO_LONG') : done(true);
};

const getChat: Method = ({ chats }, params) => {
  const room = chats.find(params);
  return room === undefined
    ? badRequest('chat not found')
    : done({ ...room.chat, accent_color_id: 0, max_reaction_count: 11 });
};

const setMessageReaction: Method = ({ chats }, params) => {
  const room = chats.writable(params);
  if (isRefusal(room)) return room;
  return room.messages.has(wholeOf(params, 'message_id', 0))
    ? done(true)
    : badRequest('message to react not found');
};

const leaveChat: Method = ({ chats }, params) => {
  const room = chats.writable(params);
  if (isRefusal(room)) return room;
  room.standing = 'left';
  return done(true);
};

const yes: Method = () => done(true);

const methods: Readonly<Record<string, Method>> = {
  getMe: ({ me }) => done(me),
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendMessageDraft,
  sendChatAction,
  sendDocument,
  sendPhoto,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  setMessageReaction,
  answerCallbackQuery,
  getFile,
  getChat,
  leaveChat,
  setMyCommands: profile.setMyCommands,
  getMyCommands: profile.getMyCommands,
  deleteMyCommands: profile.deleteMyCommands,
  setMyName: profile.myName.set,
  getMyName: profile.myName.get,
  setMyDescription: profile.myDescription.set,
  getMyDescription: profile.myDescription.get,
  setMyShortDescription: profile.myShortDescription.set,
  getMyShortDescription: profile.myShortDescription.get,
  setChatMenuButton: yes,
  close: yes,
  logOut: yes,
};

/** Names are compared without regard to case. */
const byName: ReadonlyMap<string, readonly [name: string, method: Method]> = new Map(
  Object.entries(methods).flatMap(([name, method]) => [
    [name, [name, method]] as const,
    [name.toLowerCase(), [name, method]] as const,
  ]),
);

/** The method's own spelling, or the given one when there is no such method. */
export function spelled(name: string): string {
  return (byName.get(name) ?? byName.get(name.toLowerCase()))?.[0] ?? name;
}

/** Does what a call asks, without any of the faults of the way. */
export function perform(
  world: World,
  name: string,
  params: Params,
  onGone: (gone: () => void) => void,
): Outcome | Promise<Outcome> {
  if (world.revoked) return refused(401, 'Unauthorized');
  const method = (byName.get(name) ?? byName.get(name.toLowerCase()))?.[1];
  return method === undefined ? refused(404, 'Not Found') : method(world, params, onGone);
}
