import type { Stores } from '../../src/conversation/journal.ts';
import type { Reply } from '../../src/core/reply.ts';
import { readable } from '../../src/core/text.ts';
import type { Address, ChannelName, Turn } from '../../src/core/turn.ts';
import { states } from '../../src/nomination/nomination.ts';
import type { Nomination } from '../../src/nomination/nomination.ts';
import { createHours } from './clock.ts';
import { pressing } from './transcript-channels.ts';
import type { Showing } from './transcript-channels.ts';
import { formOfToday, openOffice } from './transcript-desk.ts';
import type { Office } from './transcript-desk.ts';
import { createKeeping } from './transcript-files.ts';
import { formWith } from './transcript-form.ts';
import { createIds } from './transcript-ids.ts';
import { compare, filledIn, written } from './transcript-said.ts';
import type { Names, Shown } from './transcript-said.ts';
import type { Deed, Heard, Scene, Seat, Transcript } from './transcript.ts';

/** Another way to play a transcript; all of them must come to the same. */
export interface Play {
  readonly stores: Stores;
  /** Opens the stores again before every message, as after a restart. */
  readonly reopen?: () => Promise<Stores>;
  /** Every message is delivered twice at once, and once more when it is answered. */
  readonly twice?: boolean;
  /** Everybody is on this channel, and sees and presses what it shows. */
  readonly through?: { readonly channel: ChannelName; readonly showing: Showing };
}

const minuteMs = 60_000;
/** Where staff are told of new files. */
const staffSeat: Seat = { channel: 'telegram', who: 'cán bộ' };

/**
 * Plays a transcript and gives the files that there are at its end, oldest first. Throws where something else comes
 * than the transcript says: with the line, what was expected and what came.
 */
export async function play(
  { scenes }: Transcript,
  { stores, reopen, twice, through }: Play,
): Promise<readonly Nomination[]> {
  const clock = createHours();
  const newId = createIds('transcript');
  const keepFiles = createKeeping(clock);
  const addressOf = ({ channel, who }: Seat): Address => ({
    channel: through?.channel ?? channel,
    chat: who,
  });
  let form = formOfToday;
  const open = (at: Stores): Office =>
    openOffice({ stores: at, form: () => form, staff: addressOf(staffSeat), keepFiles, newId, clock });

  let current = stores;
  let office = open(current);
  let seat: Seat = { channel: 'web', who: 'a' };
  let marks: 'NFC' | 'NFD' = 'NFC';
  let names: Names = new Map();
  let turns = 0;
  let noticesHeard = 0;
  /** The name of each message by what it said. */
  const messages = new Map<string, string>();
  /** What each chat can see and press, the latest last. */
  const seen = new Map<string, Shown[]>();

  const show = (reply: Reply, scene: Scene): Shown => {
    const shown = through?.showing(reply) ?? { text: reply.text, choices: reply.choices ?? [] };
    if ('lost' in shown) throw failure(scene, `The channel loses ${shown.lost}.`, '', reply.text);
    if (shown.choices.length !== (reply.choices ?? []).length)
      throw failure(scene, 'The channel loses choices.', '', reply.text);
    return shown;
  };

  const hear = (scene: Scene, heard: Heard, came: Shown): void => {
    const compared = compare(heard, came, names);
    if ('names' in compared) names = compared.names;
    else
      throw failure(
        scene,
        `Not what was to be said: ${compared.wrong}.`,
        written(heard),
        written({ text: came.text, choices: came.choices.map(({ label }) => label) }),
      );
  };

  const turnOf = (scene: Scene, deed: Deed): Turn => {
    turns += 1;
    const from = addressOf(seat);
    const turn = { id: `${from.channel}:${from.chat}:${String(turns)}`, from, at: clock.now(), text: '' };
    switch (deed.kind) {
      case 'says':
        // Every channel reads so what is typed there.
        messages.set(deed.text, turn.id);
        return { ...turn, text: readable(filledIn(deed.text, names).normalize(marks)), message: turn.id };
      case 'sends':
        return { ...turn, attachment: 'document', files: deed.files.map((name) => ({ ref: name, name })) };
      case 'edits': {
        const message = messages.get(deed.before);
        if (message === undefined) throw failure(scene, 'Nobody wrote that message.', deed.before, '');
        return { ...turn, text: readable(deed.text.normalize(marks)), message, edited: true };
      }
      case 'presses': {
        const shown = seen.get(keyOf(from)) ?? [];
        const last = shown.at(-1)?.choices ?? [];
        const number = last.findIndex(({ label }) => label === deed.label) + 1;
        if (number > 0 && !pressing.has(from.channel)) return { ...turn, text: String(number) };
        const choice = [...shown]
          .reverse()
          .flatMap(({ choices }) => choices)
          .find(({ label }) => label === deed.label);
        if (choice === undefined)
          throw failure(scene, `There is no choice “${deed.label}” to press.`, '', '');
        return { ...turn, choice: choice.id };
      }
    }
  };

  /** Every choice that is shown may be had by its number as well. */
  const reachAll = async (scene: Scene, { choices }: Shown): Promise<void> => {
    const from = addressOf(seat);
    for (const [index, { id, label }] of choices.entries()) {
      const turn = { id: `${from.channel}:${from.chat}:would`, from, at: clock.now(), text: '' };
      const pressed = await office.wouldSay({ ...turn, choice: id });
      const typed = await office.wouldSay({ ...turn, text: String(index + 1) });
      const [one, other] = [pressed, typed].map((replies) => replies.map(({ text }) => text).join('\n'));
      if (one !== other)
        throw failure(
          scene,
          `“${label}” is not to be had by its number ${String(index + 1)}.`,
          one ?? '',
          other ?? '',
        );
    }
  };

  const converse = async (scene: Scene, deed: Deed, heard: Heard): Promise<void> => {
    if (reopen !== undefined) {
      await office.stop();
      current = await reopen();
      office = open(current);
    }
    clock.pass(minuteMs);
    const turn = turnOf(scene, deed);
    const [replies = [], again = replies] = await Promise.all(
      twice === true ? [office.answer(turn), office.answer(turn)] : [office.answer(turn)],
    );
    const later = twice === true ? await office.answer(turn) : again;
    for (const other of [again, later])
      if (textOf(other) !== textOf(replies))
        throw failure(scene, 'The same message was answered in two ways.', textOf(replies), textOf(other));
    const [reply = { text: '' }, ...more] = replies;
    if (more.length > 0) throw failure(scene, 'Several replies came.', written(heard), textOf(replies));
    const shown = show(reply, scene);
    const from = keyOf(turn.from);
    seen.set(from, [...(seen.get(from) ?? []), shown]);
    hear(scene, heard, shown);
    if (through !== undefined) await reachAll(scene, shown);
  };

  const notify = async (scene: Scene, to: Seat, heard: Heard): Promise<void> => {
    const notice = (await office.notices())[noticesHeard];
    if (notice === undefined) throw failure(scene, 'Nobody is told anything.', written(heard), '');
    noticesHeard += 1;
    if (keyOf(notice.to) !== keyOf(addressOf(to)))
      throw failure(scene, `Somebody else is told: ${keyOf(notice.to)}.`, written(heard), notice.reply.text);
    hear(scene, heard, show(notice.reply, scene));
  };

  for (const scene of scenes) {
    switch (scene.kind) {
      case 'turn':
        await converse(scene, scene.deed, scene.heard);
        break;
      case 'notice':
        await notify(scene, scene.to, scene.heard);
        break;
      case 'seat':
        seat = scene.seat;
        break;
      case 'passes':
        clock.pass(scene.ms);
        break;
      case 'form':
        form = formWith(formOfToday, scene.form);
        break;
      case 'keyboard':
        marks = scene.marks;
    }
  }
  const untold = (await office.notices())[noticesHeard];
  if (untold !== undefined) throw new Error(`The transcript says nothing of this:\n${untold.reply.text}`);
  await office.stop();
  return current.nominations.list(states);
}

const keyOf = ({ channel, chat }: Address): string => `${channel}: ${chat}`;

const textOf = (replies: readonly Reply[]): string => replies.map(({ text }) => text).join('\n\n');

function failure(scene: Scene, what: string, expected: string, came: string): Error {
  const did = scene.kind === 'turn' ? `${deedWords(scene.deed)}\n` : '';
  const both = [
    ...(expected === '' ? [] : [`--- expected ---\n${expected}`]),
    ...(came === '' ? [] : [`--- came ---\n${came}`]),
  ];
  return new Error([`Line ${String(scene.line)}. ${what}`, `${did}${both.join('\n')}`].join('\n'));
}

function deedWords(deed: Deed): string {
  switch (deed.kind) {
    case 'says':
      return `Người: ${deed.text}`;
    case 'presses':
      return `Người: [${deed.label}]`;
    case 'sends':
      return `(Gửi tệp: ${deed.files.join(', ')})`;
    case 'edits':
      return `(Sửa tin “${deed.before}” thành “${deed.text}”)`;
  }
}
