import type { Link, Reply } from '../core/reply.ts';
import { choicesOf } from './choices.ts';
import type { Say } from './move.ts';
import type { Nomination } from './nomination.ts';
import { buttonWords } from './phrases/buttons.ts';
import { deskPhrases } from './phrases/desk.ts';
import { say } from './phrases/say.ts';
import { isOpen } from './rulings.ts';
import type { Visit } from './desk.ts';
import { viewOf } from './view.ts';
import type { View } from './view.ts';

/** A file as a visit talks about it. */
export function viewIn({ desk, today }: Visit, nomination: Nomination): View {
  return viewOf(desk.form, nomination, today, desk.house);
}

/** What is said of a file, one thing below the other, with what can be pressed there. */
export function saying(visit: Visit, nomination: Nomination, said: readonly Say[], pressable = true): Reply {
  const view = viewIn(visit, nomination);
  const link = linksTo(nomination) ? linkOf(visit, nomination) : undefined;
  const choices = pressable ? choicesOf(nomination, view.reading, visit.desk.form) : [];
  return {
    text: said.map((each, at) => between(said[at - 1], each) + say(each, view)).join(''),
    ...(link === undefined ? {} : { link }),
    ...(choices.length === 0
      ? {}
      : { choices: choices.map(({ id, word }) => ({ id, label: buttonWords(word, visit.desk.form) })) }),
  };
}

/** What was filed stands line by line; everything else in a paragraph of its own. */
function between(before: Say | undefined, each: Say): string {
  if (before === undefined) return '';
  return before.kind === 'taken' && each.kind === 'taken' ? '\n' : '\n\n';
}

/** The page by which files come into a nomination, where there is one. */
export function linkOf({ desk }: Visit, { id }: Nomination): Link | undefined {
  const address = desk.uploadLink?.(id);
  return address === undefined ? undefined : { label: deskPhrases.sendFiles, address };
}

/** Where evidence is wanted: with a criterion, and when everything is looked over. */
function linksTo({ asked, state }: Nomination): boolean {
  if (!isOpen(state)) return false;
  return asked?.kind === 'review' || (asked?.kind === 'field' && asked.field.startsWith('criterion:'));
}
