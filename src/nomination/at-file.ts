import { atConsent } from './at-consent.ts';
import { asking } from './change.ts';
import type { Attended, Visit } from './desk.ts';
import { beforeFirst, filing } from './filing.ts';
import { finished, madeIn } from './finish.ts';
import type { Move } from './move.ts';
import { next } from './next.ts';
import type { Nomination } from './nomination.ts';
import { deskPhrases } from './phrases/desk.ts';
import { saying, viewIn } from './saying.ts';
import { step } from './step.ts';
import { understand } from './understand.ts';
import type { Understood } from './understand.ts';

/** A turn of somebody who is filling in a file. */
export function atFile(visit: Visit, nomination: Nomination): Attended {
  const { desk, turn, found } = visit;
  if (turn.text.length > desk.longest) {
    const again =
      nomination.asked?.kind === 'consent'
        ? atConsent(visit, nomination, { text: '' })
        : repeat(visit, nomination);
    return after(deskPhrases.tooLong(desk.longest), again);
  }
  const { reading } = viewIn(visit, nomination);
  const sent = { text: turn.text, ...(turn.choice === undefined ? {} : { choice: turn.choice }) };
  if (nomination.asked?.kind === 'consent') return atConsent(visit, nomination, sent);
  if (found.kept.length > 0) return withFiles(visit, nomination);
  // Something without words that cannot be kept: it is said so, and the question asked again.
  if (turn.text === '' && turn.choice === undefined)
    return besides(visit, nomination, { kind: 'question', text: '' });
  if (turn.edited === true) return edited(visit, nomination);
  const understood = understand(desk.form, nomination, reading, sent);
  if (understood.kind === 'question') return besides(visit, nomination, understood);
  const { move } = understood;
  return moved(
    visit,
    nomination,
    move.kind === 'answer' ? { ...move, text: asAnswered(visit, nomination, move.text) } : move,
  );
}

/**
 * What a message says to the question: where it cannot be read as a whole, what stands before the things that are
 * certain in it. "Vũ Thị Thu, 0912 345 678" answers the name, and says the number besides.
 */
function asAnswered({ desk, today }: Visit, { asked }: Nomination, text: string): string {
  const field = asked?.kind === 'field' ? desk.form.field(asked.field) : undefined;
  if (field === undefined || field.read(text, today).kind === 'value') return text;
  const before = beforeFirst(text, today);
  return before !== undefined && field.read(before, today).kind === 'value' ? before : text;
}

/** An edited message changes the answer that it gave, and is never an answer to what is asked now. */
function edited(visit: Visit, nomination: Nomination): Attended {
  const { turn } = visit;
  const [field] =
    Object.entries(nomination.answers).find(
      ([, { message }]) => message !== undefined && message === turn.message,
    ) ?? [];
  if (field !== undefined) return moved(visit, nomination, { kind: 'set', field, text: turn.text });
  return after(deskPhrases.editedUnknown, repeat(visit, nomination));
}

/** Files are kept with what is asked; of an album each further one is only counted. */
function withFiles(visit: Visit, nomination: Nomination): Attended {
  const { turn, found, attendance } = visit;
  const came = moved(visit, nomination, { kind: 'evidence', kept: found.kept, text: turn.text });
  if (turn.album === undefined) return came;
  const { changes, notices } = came;
  const one = { attendance: { ...came.attendance, album: turn.album }, changes, notices };
  if (attendance.album !== turn.album) return { ...came, ...one };
  const [change] = changes;
  const reply = saying(
    visit,
    change?.nomination ?? nomination,
    [{ kind: 'evidence', kept: found.kept }],
    false,
  );
  return { ...one, reply };
}

/** The same question once more. */
export function repeat(visit: Visit, nomination: Nomination): Attended {
  return moved(visit, nomination, { kind: 'repeat' });
}

/** Something is said before what is said anyway. */
function after(words: string, came: Attended): Attended {
  return { ...came, reply: { ...came.reply, text: `${words}\n\n${came.reply.text}` } };
}

/** Whoever asks something in between is answered, and then asked the same again. */
function besides(
  visit: Visit,
  nomination: Nomination,
  { text }: Extract<Understood, { kind: 'question' }>,
): Attended {
  const { asked } = nomination;
  // It was asked whether this is a question: it is.
  const back =
    asked?.kind === 'which' && asked.text === text
      ? asking(nomination, { kind: 'field', field: asked.field })
      : nomination;
  const came = moved(visit, back, { kind: 'repeat' });
  return {
    ...came,
    reply: { ...came.reply, text: `${deskPhrases.goesOn}\n${came.reply.text}` },
    question: text,
  };
}

function moved(visit: Visit, nomination: Nomination, move: Move): Attended {
  const { desk, turn } = visit;
  const made = madeIn(visit);
  const stepped = step(desk.form, nomination, move, made);
  let file = stepped.nomination;
  const said = [...stepped.say];
  // What else a message says is filed too, but for a long text, which is one answer however much it names.
  const field = nomination.asked?.kind === 'field' ? nomination.asked.field : undefined;
  if (move.kind === 'answer' && field !== 'achievement' && !stepped.leaves) {
    const filed = filing({ form: desk.form, nomination: file, made }, turn.text, field);
    if (filed.say.length > 0) {
      // An answer that was not taken is asked again, with the reason; one that was makes room for the next question.
      const wasTaken = said.some(({ kind }) => kind === 'taken');
      const words = said.filter(({ kind }) => kind !== 'ask' && kind !== 'review');
      const place = { form: desk.form, nomination: filed.nomination, made };
      const again = next(place, [...words, ...filed.say], wasTaken ? undefined : field);
      return finished(visit, again.nomination, again.say, stepped.happened, false);
    }
  }
  if (file.state === 'submitted' && file.number === undefined)
    file = { ...file, number: visit.found.fresh.number };
  return finished(visit, file, said, stepped.happened, stepped.leaves);
}
