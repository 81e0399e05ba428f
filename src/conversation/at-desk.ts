import { localDate } from '../core/dates.ts';
import type { NewId } from '../core/clock.ts';
import type { Turn } from '../core/turn.ts';
import { attend } from '../nomination/attend.ts';
import { wish } from '../nomination/wishes.ts';
import { start } from '../nomination/start.ts';
import type { Attended, Desk, Found, Passed } from '../nomination/desk.ts';
import type { Kept } from '../nomination/evidence/evidence.ts';
import type { Nomination, NominationStore } from '../nomination/nomination.ts';
import { isOpen } from '../nomination/rulings.ts';
import { codeFrom, numberFrom, typedIn } from '../nomination/number.ts';
import type { Conversation } from './conversation.ts';

/** What the desk is asked with. */
export interface LookUp {
  /** The desk as the knowledge makes it now. */
  readonly desk: () => Desk;
  readonly nominations: Pick<NominationStore, 'find' | 'of'>;
  /** Fetches and keeps the files that came with a turn, as evidence of that nomination. May be asked again for the same turn. */
  readonly keepFiles: (turn: Turn, nomination: Nomination) => Promise<readonly Kept[]>;
  readonly newId: NewId;
}

/** Looks up what a turn may need at the desk; of chats without a file nothing is read. */
export async function lookUp(
  { nomination }: Conversation,
  turn: Turn,
  { nominations, keepFiles, newId }: Omit<LookUp, 'desk'>,
): Promise<Found> {
  const typed = typedIn(turn.text)?.typed;
  const [mine, found, agreeing] = await Promise.all([
    nomination === undefined ? [] : nominations.of(turn.from),
    typed === undefined ? undefined : nominations.find({ typed }),
    nomination?.agreeing === undefined ? undefined : nominations.find({ id: nomination.agreeing }),
  ]);
  const into = turn.files === undefined ? undefined : takingFiles(mine, nomination?.open);
  const fresh = {
    id: newId(),
    code: codeFrom(digits(newId())),
    agreementCode: codeFrom(digits(newId())),
    number: numberFrom(digits(newId())),
  };
  return {
    mine,
    ...(found === undefined ? {} : { typed: found }),
    ...(agreeing === undefined ? {} : { agreeing }),
    kept: into === undefined ? [] : await keepFiles(turn, into),
    fresh,
  };
}

/** The file that takes evidence now: the one being filled in, else the one used last. Never before consent. */
function takingFiles(mine: readonly Nomination[], open: string | undefined): Nomination | undefined {
  const able = mine.filter(({ state, asked }) => isOpen(state) && asked?.kind !== 'consent');
  return able.find(({ id }) => id === open) ?? able[0];
}

/** Eleven random digits out of a random id. */
function digits(id: string): string {
  return String(BigInt(`0x${id.replaceAll('-', '')}`) % 10n ** 11n).padStart(11, '0');
}

/** What the desk makes of a turn. */
export function atDesk(
  { nomination }: Conversation,
  turn: Turn,
  desk: Desk,
  found: Found,
): Attended | Passed {
  return attend({ desk, attendance: nomination ?? {}, turn, found, today: localDate(turn.at) });
}

/** Shows how somebody's files stand: the answering room understood that this is wanted. `undefined` where they have none. */
export function statusAtDesk(
  { nomination }: Conversation,
  turn: Turn,
  desk: Desk,
  found: Found,
): Attended | undefined {
  return wish({ desk, attendance: nomination ?? {}, turn, found, today: localDate(turn.at) }, 'list');
}

/** Has somebody's files deleted, after asking back; also where this was understood in another language. */
export function eraseAtDesk(
  { nomination }: Conversation,
  turn: Turn,
  desk: Desk,
  found: Found,
): Attended | undefined {
  return wish({ desk, attendance: nomination ?? {}, turn, found, today: localDate(turn.at) }, 'erase');
}

/** Begins a nomination: the answering room understood that this is wanted. */
export function startAtDesk({ nomination }: Conversation, turn: Turn, desk: Desk, found: Found): Attended {
  return start({ desk, attendance: nomination ?? {}, turn, found, today: localDate(turn.at) });
}
