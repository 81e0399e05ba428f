import type { Attendance, Attended, Visit } from './desk.ts';
import type { Change, Happening, Nomination } from './nomination.ts';
import type { Reply } from '../core/reply.ts';

/** What happened, before it is known to which file and when. */
export type Happened = Pick<Happening, 'what' | 'about'>;

/** The file as it is to be saved after this turn: this chat is the one that used it last. */
export function kept(
  { turn }: Visit,
  nomination: Nomination,
  happened: readonly Happened[],
  by: Happening['by'] = 'nominator',
): Change {
  const at = turn.at.getTime();
  const { channel, chat } = turn.from;
  const others = nomination.owners.filter((owner) => owner.channel !== channel || owner.chat !== chat);
  return {
    kind: 'save',
    nomination: {
      ...nomination,
      changedAt: at,
      owners: by === 'nominator' ? [turn.from, ...others] : nomination.owners,
    },
    happened: happened.map((each) => ({ ...each, nomination: nomination.id, at, by })),
  };
}

/** What the desk says, with nothing else to do. */
export function told(
  visit: Visit,
  reply: Reply,
  changes: readonly Change[] = [],
  attendance: Attendance = visit.attendance,
): Attended {
  return { attendance, changes, notices: [], reply };
}

/** The attendance with another file open, or none. */
export function opening({ open: _, ...rest }: Attendance, nomination?: Nomination): Attendance {
  return nomination === undefined ? rest : { ...rest, open: nomination.id };
}
