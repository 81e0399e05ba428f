import { agreementAnswer } from './agreement.ts';
import { atFile, repeat } from './at-file.ts';
import { begin } from './begin.ts';
import { isButton, isButtonOf, newFileChoice } from './button.ts';
import { byCode } from './by-code.ts';
import type { Attendance, Attended, Passed, Visit } from './desk.ts';
import type { Nomination } from './nomination.ts';
import { startingPick } from './start.ts';
import { deskPhrases } from './phrases/desk.ts';
import { wish } from './wishes.ts';
import { wishIn } from './wish.ts';
import type { Wish } from './wish.ts';

/** Wishes that are granted in the middle of a file too. */
const anywhere: ReadonlySet<Wish> = new Set(['list', 'evidence', 'code', 'copy']);

/**
 * Attends to a turn if it concerns nominations: a number or code, a button, an answer in the file that is open, a wish
 * about the chat's files. Else only what is remembered changes. Pure.
 */
export function attend(visit: Visit): Attended | Passed {
  const { turn, attendance } = visit;
  const { choice } = turn;
  const coded = choice === undefined ? byCode(visit) : undefined;
  if (coded !== undefined && !('passed' in coded)) return coded;
  const { offered } = attendance;
  const here = { ...visit, attendance: answeredNowOrNever(coded?.attendance ?? attendance) };
  if (choice === newFileChoice) return begin({ ...here, turn: { ...turn, text: '' } });
  const picked = offered === true && choice === undefined ? startingPick(turn.text) : undefined;
  const came =
    picked === undefined ? (agreementAnswer(here, attendance) ?? atOwnFiles(here)) : wish(here, picked);
  if (came !== undefined) return came;
  const adds = attendance.deciding === undefined ? {} : { adds: deskPhrases.agreeAgain };
  return { passed: true, attendance: here.attendance, ...adds };
}

/** What was asked last is answered now or not at all: a "có" to something else is nobody's consent. */
function answeredNowOrNever({ offered: _offered, deciding: _deciding, ...rest }: Attendance): Attendance {
  return rest;
}

const shortWish = 30;

function atOwnFiles(visit: Visit): Attended | undefined {
  const { turn, found, attendance } = visit;
  const { choice } = turn;
  if (choice !== undefined && isButton(choice)) {
    const file = found.mine.find((each) => isButtonOf(choice, each));
    const inHand = found.mine.find(({ id }) => id === attendance.open);
    const isOld =
      file !== undefined && inHand !== undefined && inHand.state !== 'withdrawn' && inHand !== file;
    if (isOld) {
      const again = repeat(visit, inHand);
      return { ...again, reply: { ...again.reply, text: `${deskPhrases.oldButton}\n\n${again.reply.text}` } };
    }
    return file === undefined ? undefined : atFile(visit, file);
  }
  const open = found.mine.find(({ id }) => id === attendance.open);
  // Most who write have no file: then a wish is only to begin one, in a few words.
  const mayWish = choice === undefined && (found.mine.length > 0 || turn.text.length <= shortWish);
  const wanted = mayWish ? wishIn(turn.text) : undefined;
  const goesOn = open !== undefined && (open.state !== 'withdrawn' || open.asked?.kind === 'sure');
  // A button of an earlier answer: its question is answered, and then this one asked again.
  if (goesOn && choice !== undefined) return pressedBeside(visit, open);
  if (goesOn) return (wanted === undefined ? undefined : besides(visit, wanted, open)) ?? atFile(visit, open);
  if (wanted === 'start') return undefined;
  return wanted === undefined && found.kept.length === 0 ? undefined : wish(visit, wanted ?? 'evidence');
}

/** What is granted in the middle of a file, and then the same question again. */
function besides(visit: Visit, wanted: Wish, open: Nomination): Attended | undefined {
  if (wanted === 'new') return wish(visit, wanted, open);
  // In the middle of a question it may be the answer.
  if (wanted === 'start') return open.asked?.kind === 'field' ? undefined : wish(visit, wanted, open);
  // Files are kept by the file itself.
  if (!anywhere.has(wanted) || visit.found.kept.length > 0) return undefined;
  const granted = wish(visit, wanted, open);
  if (granted === undefined) return undefined;
  const again = repeat(visit, open);
  return {
    ...again,
    reply: { ...again.reply, ...granted.reply, text: `${granted.reply.text}\n\n${again.reply.text}` },
  };
}

function pressedBeside(visit: Visit, open: Nomination): Attended {
  const again = repeat(visit, open);
  return {
    ...again,
    reply: { ...again.reply, text: `${deskPhrases.goesOn}\n${again.reply.text}` },
    question: '',
  };
}
