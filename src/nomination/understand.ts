import { normalise, plain } from '../core/text.ts';
import { pressed } from './button.ts';
import type { Reading } from './draft.ts';
import { readEdit } from './edit.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import { ambiguous } from './lexicon/moves.ts';
import { answerWords } from './lexicon/answer-words.ts';
import { moveWords } from './lexicon/moves.ts';
import type { Move } from './move.ts';
import type { Nomination } from './nomination.ts';
import { choicesOf } from './choices.ts';
import { looksAsked } from './looks-asked.ts';
import { said, tableOf } from './said.ts';

/** What somebody who fills in a file has sent. */
export interface Sent {
  readonly text: string;
  readonly choice?: string;
}

/** What it is: a move in the file, or something that is answered beside it: a question to the plan, a wish to see an officer. */
export type Understood =
  { readonly kind: 'move'; readonly move: Move } | { readonly kind: 'question'; readonly text: string };

const ways = tableOf<keyof typeof moveWords>(moveWords);

/**
 * Understands what is sent about a file: a button, a number, a word for a move, an answer to what was asked, a question.
 * Where a text both fits what was asked and looks like a question, the move is to ask which it is.
 */
export function understand(form: Form, nomination: Nomination, reading: Reading, sent: Sent): Understood {
  const { asked } = nomination;
  const field = asked?.kind === 'field' || asked?.kind === 'which' ? form.field(asked.field) : undefined;
  const choices = choicesOf(nomination, reading, form);
  if (sent.choice !== undefined) {
    const press = pressed(sent.choice, nomination);
    return press === undefined ? move({ kind: 'repeat' }) : ofPress(press, nomination);
  }
  const text = normalise(sent.text).trim();
  const number = text.startsWith('-') ? undefined : /^(?:so\s+|cau\s+)?(\d{1,2})$/u.exec(plain(text))?.[1];
  if (number !== undefined) {
    if (asked?.kind === 'pick' || (asked?.kind === 'review' && choices.length < Number(number)))
      return move(readEdit(form, reading, number, true) ?? { kind: 'edit-unknown' });
    const chosen = choices[Number(number) - 1];
    const press = chosen === undefined ? undefined : pressed(chosen.id, nomination);
    if (press !== undefined) return ofPress(press, nomination);
  }
  const edit = readEdit(form, reading, text);
  // "Cập nhật dữ liệu đất đai" names no question, and may well answer one.
  const isAnswerLike =
    field !== undefined &&
    edit?.kind === 'edit-unknown' &&
    !namesValue.test(text) &&
    fits(field, text, reading);
  if (edit !== undefined && !isAnswerLike) return move(edit);
  if (asked?.kind === 'pick') {
    const named = readEdit(form, reading, text, true);
    if (named !== undefined) return move(named);
  }
  // Without marks it is yes as well as stop: what cannot be taken back wants a clear word.
  const decides = asked?.kind === 'sure' || asked?.kind === 'consent';
  if (decides && ambiguous.has(text.toLowerCase())) return move({ kind: 'repeat' });
  const way = said(text, ways);
  if (asked?.kind === 'which') {
    const isOwn = field !== undefined && way === 'yes' && fits(field, text, reading);
    if (way === 'answer' || (way === 'yes' && !isOwn)) return move({ kind: 'answer', text: asked.text });
    if (way === 'question' || way === 'no') return { kind: 'question', text: asked.text };
  }
  const answers = field !== undefined && fits(field, text, reading);
  if (way !== undefined && !(answers && isAnswer(field, text, way))) return ofWay(way, text);
  if (field === undefined)
    return looksAsked(text) ? { kind: 'question', text } : move({ kind: 'answer', text });
  return asAnswer(field, text, answers);
}

/** "Sửa 99", "sửa ô nào đó thành x": it was meant to change something. */
const namesValue = /\d$|(?<!\p{L})th(?:\u{e0}|a)nh(?!\p{L})/iu;

const move = (made: Move): Understood => ({ kind: 'move', move: made });

/** An answer, a question, or something of both. */
function asAnswer(field: Field, text: string, fitting: boolean): Understood {
  if (!looksAsked(text)) return move({ kind: 'answer', text });
  if (!fitting || /\?\s*$/u.test(text)) return { kind: 'question', text };
  return move({ kind: 'which', text });
}

/** "Không", "có", "chưa rõ" are moves, but answers where the question takes just these words. */
function isAnswer({ id, choices, none }: Field, text: string, way: keyof typeof moveWords): boolean {
  if (choices === undefined) return way === 'no' && none === true;
  const own = ownWords.get(id);
  return own !== undefined && said(text, own) !== undefined;
}

const ownWords = new Map(
  Object.entries<Readonly<Record<string, readonly string[]>>>(answerWords).map(([field, words]) => [
    field,
    tableOf(words),
  ]),
);

function fits(field: Field, text: string, { today }: Reading): boolean {
  return field.read(text, today).kind === 'value';
}

function ofWay(way: keyof typeof moveWords, text: string): Understood {
  switch (way) {
    case 'cancel':
    case 'withdraw':
    case 'erase':
      return move({ kind: 'ask-sure', deed: way });
    case 'human':
      return { kind: 'question', text };
    case 'edit':
      return move({ kind: 'pick' });
    // "Câu hỏi", where nobody asked which it is.
    case 'answer':
    case 'question':
      return move({ kind: 'repeat' });
    case 'back':
    case 'no':
    case 'nominee-code':
    case 'pause':
    case 'repeat':
    case 'review':
    case 'skip':
    case 'submit':
    case 'thorough':
    case 'why':
    case 'yes':
      return move({ kind: way });
  }
}

function ofPress(press: Move | 'question', { asked }: Nomination): Understood {
  if (press !== 'question') return move(press);
  return asked?.kind === 'which' ? { kind: 'question', text: asked.text } : move({ kind: 'repeat' });
}
