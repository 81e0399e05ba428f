import type { Turn } from '../core/turn.ts';
import { plain } from '../core/text.ts';
import { agreementView } from './agreement.ts';
import type { Attended, Passed, Visit } from './desk.ts';
import { kept, opening, told } from './keep.ts';
import { takingBack } from './lexicon/desk.ts';
import type { Nomination } from './nomination.ts';
import { typedIn } from './number.ts';
import { deskPhrases } from './phrases/desk.ts';
import { next } from './next.ts';
import { isOpen } from './rulings.ts';
import { saying, viewIn } from './saying.ts';
import type { Stepped } from './step.ts';
import { statusText } from './phrases/status.ts';

/** After so many codes in vain on one day no further one is looked at. */
const mostWrong = 8;

/** A turn in which a file's number or code stands; `undefined` where there is none. */
export function byCode(visit: Visit): Attended | Passed | undefined {
  const { turn, found, attendance, today } = visit;
  const typed = typedIn(turn.text);
  if (typed === undefined) return undefined;
  const { typed: file } = found;
  const isNumber = file !== undefined && typed.typed === file.number;
  if (isNumber && isOwner(file, turn)) return told(visit, { text: statusText(viewIn(visit, file)) });
  const times = attendance.wrong?.on === today ? attendance.wrong.times : 0;
  const counted = { ...attendance, wrong: { on: today, times: times + 1 } };
  if (file === undefined || times >= mostWrong) {
    // With other words around it, or in the middle of a file, it may be something else that looks like a code.
    if (typed.rest !== '' || attendance.open !== undefined) return { passed: true, attendance: counted };
    const text = times >= mostWrong ? deskPhrases.tooManyCodes : deskPhrases.noSuchCode;
    return told(visit, { text }, [], counted);
  }
  if (isNumber) return told(visit, { text: deskPhrases.numberOfOthers }, [], counted);
  return typed.typed === file.agreementCode ? asNominee(visit, file, typed.rest) : linked(visit, file);
}

/** The nominator goes on in this chat. */
function linked(visit: Visit, file: Nomination): Attended {
  const { desk, attendance, turn, today } = visit;
  const happened = isOwner(file, turn) ? [] : [{ what: 'linked', about: turn.from.channel } as const];
  if (file.state === 'withdrawn' || !isOpen(file.state))
    return told(visit, { text: statusText(viewIn(visit, file)) }, [kept(visit, file, happened)]);
  const made = { turn: turn.id, at: turn.at.getTime(), today };
  // What was left open elsewhere ("really?") is not asked here out of the blue.
  const asked = file.asked?.kind === 'field' || file.asked?.kind === 'consent' ? file.asked : undefined;
  const stepped: Pick<Stepped, 'nomination' | 'say'> =
    asked?.kind === 'consent'
      ? { nomination: file, say: [{ kind: 'consent' }] }
      : next({ form: desk.form, nomination: file, made }, [], asked?.field);
  const reply = saying(visit, stepped.nomination, stepped.say);
  const changed = file.form === desk.form.version ? [] : [deskPhrases.newForm];
  return told(
    visit,
    { ...reply, text: [deskPhrases.opened(viewIn(visit, file)), ...changed, reply.text].join('\n\n') },
    [kept(visit, { ...stepped.nomination, form: desk.form.version }, happened)],
    opening(attendance, file),
  );
}

function asNominee(visit: Visit, file: Nomination, rest: string): Attended {
  // The nominator may look whether the code is right; the yes is not theirs to give.
  if (isOwner(file, visit.turn)) return told(visit, { text: deskPhrases.codeOfNominee });
  const said = plain(rest);
  return agreementView(visit, file, takingBack.some((words) => said === plain(words)) ? 'take-back' : 'ask');
}

/** Whether this chat may see and change a file. */
export function isOwner({ owners }: Nomination, { from }: Turn): boolean {
  return owners.some(({ channel, chat }) => channel === from.channel && chat === from.chat);
}
