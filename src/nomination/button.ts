import type { Move } from './move.ts';
import type { Nomination } from './nomination.ts';

const mark = 'n';
const between = '|';

/** The button that begins another file. */
export const newFileChoice = 'n-new';

/** Tells the buttons of one file from those of another. */
function tagOf({ id }: Pick<Nomination, 'id'>): string {
  return id.slice(0, 6);
}

/** The id of a button of a file: `n|3f9ac2|set|relation|self`. Fits into 64 bytes. */
export function button(nomination: Pick<Nomination, 'id'>, ...what: readonly string[]): string {
  return [mark, tagOf(nomination), ...what].join(between);
}

/** Whether a choice is a button of some file. */
export function isButton(choice: string): boolean {
  return choice.startsWith(mark + between);
}

/** Whether a choice is a button of this file. */
export function isButtonOf(choice: string, nomination: Pick<Nomination, 'id'>): boolean {
  return choice.startsWith(`${button(nomination)}${between}`);
}

/** The move a button stands for; `undefined` where it is none of this file's or does not stand for anything any more. */
export function pressed(choice: string, nomination: Nomination): Move | 'question' | undefined {
  if (!isButtonOf(choice, nomination)) return undefined;
  const [, , kind = '', field = '', value = ''] = choice.split(between);
  const { asked } = nomination;
  switch (kind) {
    case 'set':
      return { kind: 'set', field, text: value };
    case 'skip':
      return asked?.kind === 'field' && asked.field === field ? { kind: 'skip' } : undefined;
    case 'back':
    case 'review':
    case 'submit':
    case 'pause':
    case 'thorough':
    case 'pick':
    case 'repeat':
    case 'nominee-code':
      return { kind };
    // A button of an earlier question says nothing to this one.
    case 'yes':
    case 'no':
      return field === decidedIn(nomination) ? { kind } : undefined;
    case 'answer':
      return asked?.kind === 'which' ? { kind: 'answer', text: asked.text } : undefined;
    case 'question':
      return 'question';
    default:
      return undefined;
  }
}

/** What a yes or no would decide now: `consent`, or the deed that is asked about. */
export function decidedIn({ asked }: Nomination): string | undefined {
  if (asked?.kind === 'consent') return 'consent';
  return asked?.kind === 'sure' ? asked.deed : undefined;
}
