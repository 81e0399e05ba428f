import { isList, isRecord, nestedOf, textOf } from '../params.ts';
import type { Params } from '../shapes.ts';
import { badRequest, done, isRefusal } from '../shapes.ts';
import type { Method } from './method.ts';

const mostCommands = 100;
const scopes = new Set(
  'default all_private_chats all_group_chats all_chat_administrators chat chat_administrators chat_member'.split(
    ' ',
  ),
);

/** Commands are kept for each scope and language apart. Assumed: the wordings of a wrong scope and language. */
function shelf(params: Params): string | ReturnType<typeof badRequest> {
  const scope = nestedOf(params, 'scope');
  const type = isRecord(scope) ? textOf(scope, 'type') : 'default';
  if (!scopes.has(type)) return badRequest('unsupported type specified');
  const language = textOf(params, 'language_code');
  if (language !== '' && !/^[a-z]{2}$/u.test(language)) return badRequest('invalid language code specified');
  const chat = isRecord(scope) ? `${textOf(scope, 'chat_id')}/${textOf(scope, 'user_id')}` : '/';
  return `commands/${type}/${chat}/${language}`;
}

export const setMyCommands: Method = ({ profile }, params) => {
  const raw = nestedOf(params, 'commands');
  if (!isList(raw)) return badRequest("can't parse commands JSON object");
  if (raw.length > mostCommands) return badRequest('BOT_COMMANDS_TOO_MUCH');
  const commands: { readonly command: string; readonly description: string }[] = [];
  for (const one of raw) {
    if (!isRecord(one)) return badRequest("can't parse BotCommand: expected an Object");
    const command = textOf(one, 'command').replace(/^\//u, '');
    const description = textOf(one, 'description').trim();
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) return badRequest('BOT_COMMAND_INVALID');
    if (description === '' || description.length > 256) {
      return badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
    commands.push({ command, description });
  }
  const key = shelf(params);
  if (isRefusal(key)) return key;
  profile.set(key, commands);
  return done(true);
};

export const getMyCommands: Method = ({ profile }, params) => {
  const key = shelf(params);
  return isRefusal(key) ? key : done(profile.get(key) ?? []);
};

export const deleteMyCommands: Method = ({ profile }, params) => {
  const key = shelf(params);
  if (isRefusal(key)) return key;
  profile.delete(key);
  return done(true);
};

/** A text about the bot kept for each language; without one for a language the common one is given. */
function told(field: 'name' | 'description' | 'short_description', most: number, tooLong: string) {
  const set: Method = ({ profile }, params) => {
    const value = textOf(params, field);
    if (value.length > most) return badRequest(tooLong);
    profile.set(`${field}/${textOf(params, 'language_code')}`, value);
    return done(true);
  };
  const get: Method = ({ profile, me }, params) => {
    const own = profile.get(`${field}/${textOf(params, 'language_code')}`) ?? profile.get(`${field}/`);
    return done({ [field]: own ?? (field === 'name' ? me.first_name : '') });
  };
  return { set, get };
}

export const myName = told('name', 64, 'BOT_TITLE_INVALID');
export const myDescription = told('description', 512, 'BOT_DESCRIPTION_INVALID');
export const myShortDescription = told('short_description', 120, 'BOT_SHORT_DESCRIPTION_INVALID');
