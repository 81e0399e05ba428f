import { button } from './button.ts';
import type { Reading } from './draft.ts';
import type { Form } from './form.ts';
import type { Nomination } from './nomination.ts';

/** Something that can be pressed: its id, and what it is, for `phrases/` to word. */
export interface Pressable {
  readonly id: string;
  readonly word: Word;
}

/** What a button says. */
export type Word =
  | { readonly kind: 'value'; readonly field: string; readonly value: string }
  | {
      readonly kind:
        | 'skip'
        | 'back'
        | 'submit'
        | 'pick'
        | 'thorough'
        | 'pause'
        | 'yes'
        | 'no'
        | 'answer'
        | 'question'
        | 'repeat'
        | 'review'
        | 'agree'
        | 'disagree'
        | 'nominee-code';
    };

/** What can be pressed where a file is: in the order in which it is numbered. */
export function choicesOf(nomination: Nomination, reading: Reading, form: Form): readonly Pressable[] {
  const { asked } = nomination;
  const simple = (kind: Exclude<Word['kind'], 'value'>, ...what: readonly string[]): Pressable => ({
    id: button(nomination, kind, ...what),
    word: { kind },
  });
  if (asked === undefined) return [];
  switch (asked.kind) {
    case 'consent':
      return [
        { id: button(nomination, 'yes', 'consent'), word: { kind: 'agree' } },
        { id: button(nomination, 'no', 'consent'), word: { kind: 'disagree' } },
      ];
    case 'sure':
      return [simple('yes', asked.deed), simple('no', asked.deed)];
    case 'which':
      return [simple('answer'), simple('question')];
    case 'pick':
      return [];
    case 'review':
      return [
        ...(nomination.state === 'submitted' || reading.lacking.length > 0 ? [] : [simple('submit')]),
        ...(reading.open.length + reading.lacking.length > 0 ? [simple('repeat')] : []),
        simple('pick'),
        ...(reading.later.length > 0 && !reading.thorough ? [simple('thorough')] : []),
        simple('pause'),
      ];
    case 'field': {
      const field = form.field(asked.field);
      const values = (field?.choices ?? []).map((value) => ({
        id: button(nomination, 'set', asked.field, value),
        word: { kind: 'value', field: asked.field, value } as const,
      }));
      return field === undefined || field.need === 'needed'
        ? values
        : [...values, simple('skip', asked.field)];
    }
  }
}
