import { isList, isRecord, nestedOf } from './params.ts';
import type { Button, Markup, Params, Refusal } from './shapes.ts';
import { badRequest, isRefusal } from './shapes.ts';
import { validUrl } from './url.ts';

const mostButtons = 100;
/** Besides its text, an inline button has exactly one of these. */
const deeds = [
  'callback_data url web_app login_url switch_inline_query switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat copy_text callback_game pay disabled',
].flatMap((line) => line.split(' '));

/** The reply_markup of a call, checked; undefined when there is none. Assumed: the wordings for no text and for over 100 buttons. */
export function markupOf(params: Params): Markup | Refusal | undefined {
  const raw = nestedOf(params, 'reply_markup');
  if (raw === undefined || raw === null) {
    return params['reply_markup'] === undefined || params['reply_markup'] === ''
      ? undefined
      : badRequest("can't parse reply keyboard markup JSON object");
  }
  if (!isRecord(raw)) return badRequest('object expected as reply markup');
  const rows = raw['inline_keyboard'];
  if (rows === undefined) return raw;
  if (!isList(rows)) {
    return badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array');
  }
  const kept: (readonly Button[])[] = [];
  let count = 0;
  for (const row of rows) {
    if (!isList(row)) {
      return badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
    }
    const buttons: Button[] = [];
    for (const one of row) {
      const button = buttonOf(one);
      if (isRefusal(button)) return button;
      buttons.push(button);
    }
    count += buttons.length;
    if (buttons.length > 0) kept.push(buttons);
  }
  if (count > mostButtons) return badRequest('reply markup is too long');
  return kept.length === 0 ? undefined : { inline_keyboard: kept };
}

function buttonOf(raw: unknown): Button | Refusal {
  if (!isRecord(raw)) return badRequest("can't parse inline keyboard button: expected an Object");
  const { text, callback_data: data, url } = raw;
  if (typeof text !== 'string') {
    return badRequest('can\'t parse inline keyboard button: Can\'t find field "text"');
  }
  if (text.trim() === '') return badRequest('inline keyboard button text must be non-empty');
  if (!deeds.some((deed) => raw[deed] !== undefined)) {
    return badRequest(
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
  }
  if (typeof url === 'string') {
    const valid = validUrl(url);
    return typeof valid === 'string'
      ? { ...raw, text, url: valid }
      : badRequest(`inline keyboard button URL '${url}' is invalid: ${valid.why}`);
  }
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
    if (bytes < 1 || bytes > 64) return badRequest('BUTTON_DATA_INVALID');
  }
  return { ...raw, text };
}
