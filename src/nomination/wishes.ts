import { start } from './start.ts';
import { begin } from './begin.ts';
import { atFile } from './at-file.ts';
import type { Attended, Visit } from './desk.ts';
import { told } from './keep.ts';
import type { Wish } from './wish.ts';
import type { Nomination } from './nomination.ts';
import { spaced } from './number.ts';
import { deskPhrases } from './phrases/desk.ts';
import { copyText, listText, statusText } from './phrases/status.ts';
import { isOpen } from './rulings.ts';
import { linkOf, viewIn } from './saying.ts';

/** What somebody wants of their files while none is being filled in; `undefined` where they have none that it fits. */
export function wish(visit: Visit, wanted: Wish, open?: Nomination): Attended | undefined {
  const { found } = visit;
  const alive = found.mine.filter(({ state }) => state !== 'withdrawn');
  // What was withdrawn is still there until its time is up: it can be deleted and copied.
  const [latest] = evenWithdrawn.has(wanted) && alive.length === 0 ? found.mine : alive;
  if (wanted === 'new')
    return open !== undefined && isBlank(visit, open)
      ? go(visit, open, 'repeat')
      : begin({ ...visit, turn: { ...visit.turn, text: '' } });
  if (latest === undefined) return undefined;
  return wishes[wanted](visit, open ?? latest, alive);
}

const evenWithdrawn: ReadonlySet<Wish> = new Set(['erase', 'copy']);

type Granted = (visit: Visit, latest: Nomination, alive: readonly Nomination[]) => Attended | undefined;

const wishes: Readonly<Record<Exclude<Wish, 'new'>, Granted>> = {
  resume: (visit, latest, alive) => {
    const draft =
      alive.find(({ state }) => state === 'draft') ?? alive.find(({ state }) => isOpen(state)) ?? latest;
    return go(visit, draft, 'repeat');
  },
  list: (visit, latest, alive) =>
    alive.length === 1
      ? told(visit, { text: statusText(viewIn(visit, latest)) })
      : told(visit, { text: listText(alive.map((each) => viewIn(visit, each))) }),
  supplement: (visit, latest) => go(visit, latest, 'thorough'),
  withdraw: (visit, latest) => go(visit, latest, 'withdraw'),
  erase: (visit, latest) => go(visit, latest, 'erase'),
  copy: (visit) =>
    told(visit, { text: visit.found.mine.map((each) => copyText(viewIn(visit, each))).join('\n\n') }),
  evidence: (visit, latest) => {
    if (visit.found.kept.length > 0)
      return isOpen(latest.state) ? atFile(visit, latest) : told(visit, { text: deskPhrases.lockedFiles });
    const link = linkOf(visit, latest);
    return told(visit, {
      text: deskPhrases.sendFilesBy(link?.address),
      ...(link === undefined ? {} : { link }),
    });
  },
  review: (visit, latest) => go(visit, latest, 'review'),
  code: (visit, latest) => told(visit, { text: deskPhrases.code(spaced(latest.code)) }),
  // To be told it is not to open the file.
  'nominee-code': (visit, latest) => ({
    ...go(visit, latest, 'nominee-code'),
    attendance: visit.attendance,
  }),
  start: (visit) => start(visit),
};

/** Nothing is said in it of a nominee yet. */
function isBlank(visit: Visit, file: Nomination): boolean {
  const { value } = viewIn(visit, file).reading;
  return (
    file.state === 'draft' && ['audience', 'person-name', 'unit-name'].every((id) => value(id) === undefined)
  );
}

/** As if these words were said in the file. */
function go(visit: Visit, file: Nomination, way: string): Attended {
  return atFile({ ...visit, turn: { ...visit.turn, text: deskPhrases.ways[way] ?? '' } }, file);
}
