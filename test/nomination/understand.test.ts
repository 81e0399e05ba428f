import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../src/nomination/choices.ts';
import { readDraft } from '../../src/nomination/draft.ts';
import type { Asked, Nomination } from '../../src/nomination/nomination.ts';
import { understand } from '../../src/nomination/understand.ts';
import type { Sent, Understood } from '../../src/nomination/understand.ts';
import { planForm } from '../world/nominating.ts';
import { draftOf, givenAs } from '../world/nominations.ts';
import { messages } from './messages.ts';

const today = '2026-11-22';
const field = (id: string): Asked => ({ kind: 'field', field: id });
const asked: Readonly<Record<string, Asked>> = {
  review: { kind: 'review' },
  pick: { kind: 'pick' },
  consent: { kind: 'consent' },
  'really erase': { kind: 'sure', deed: 'erase' },
  'which, of the name': { kind: 'which', field: 'person-name', text: 'Khi nào nộp hồ sơ' },
};

/** A file for a neighbour with everything that is needed, so that each thing can be changed by its number. */
const answers = {
  audience: givenAs('can-bo'),
  relation: givenAs('other'),
  'person-name': givenAs('Nguyễn Thị Lan'),
  'person-unit': givenAs('Trạm Y tế xã Minh Khai'),
  achievement: givenAs('Số hóa 1.200 hồ sơ sức khỏe của người dân trong xã.'),
  aware: givenAs('yes'),
  'contact-name': givenAs('Trần Văn Bình'),
  'contact-phone': givenAs('+84912345678'),
};

function fileAsked(about: string): Nomination {
  return draftOf({ answers, order: Object.keys(answers), asked: asked[about] ?? field(about) });
}

/** An understanding in a few words: `answer: 1980`, `edit birth`, `question`. */
function inWords(about: string, understood: Understood): string {
  if (understood.kind === 'question') return 'question';
  const { move } = understood;
  const read = (id: string, text: string): string => {
    const value = planForm.field(id)?.read(text, today);
    return value?.kind === 'value' ? value.value : `refused ${value?.why ?? ''}`;
  };
  if (move.kind === 'answer') {
    const now = asked[about] ?? field(about);
    const seen = now.kind === 'field' || now.kind === 'which' ? now.field : undefined;
    return `answer: ${seen === undefined ? move.text : read(seen, move.text)}`;
  }
  if (move.kind === 'set')
    return `${move.field === about ? 'answer' : `set ${move.field}`}: ${read(move.field, move.text)}`;
  if (move.kind === 'edit') return `edit ${move.field}`;
  if (move.kind === 'ask-sure') return `really ${move.deed}?`;
  return move.kind === 'which' ? `which: ${move.text}` : move.kind;
}

function understood(about: string, sent: Sent): string {
  const file = fileAsked(about);
  return inWords(about, understand(planForm, file, readDraft(planForm, file, today), sent));
}

describe.each(messages.map(([about, rows]) => ({ about, rows })))('asked for $about', ({ about, rows }) => {
  it.each(rows)('%j comes to: %s', (text, expected) => {
    expect(understood(about, { text })).toBe(expected);
  });
});

describe('whatever is asked', () => {
  const every = [...planForm.fields.map(({ id }) => id), ...Object.keys(asked)];

  it('a number that stands before a choice is the same as its button', () => {
    for (const about of every) {
      const file = fileAsked(about);
      choicesOf(file, readDraft(planForm, file, today), planForm).forEach(({ id }, index) => {
        const pressed = understood(about, { text: '', choice: id });
        expect(understood(about, { text: String(index + 1) }), `${about} ${String(index + 1)}`).toBe(pressed);
      });
    }
  });

  it('“dung” without its marks decides nothing that cannot be taken back', () => {
    for (const about of ['consent', 'really erase'])
      expect(understood(about, { text: 'dung' })).not.toBe('yes');
  });

  it('an answer is understood with the very words that were typed, and any text without harm', () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.string({ unit: 'binary', maxLength: 60 }), (about, text) => {
        const file = fileAsked(about);
        const what = understand(planForm, file, readDraft(planForm, file, today), { text });
        if (what.kind === 'question') return;
        if (what.move.kind === 'answer' && asked[about]?.kind !== 'which')
          expect(text.normalize('NFC').replaceAll('ð', 'đ').replaceAll('Ð', 'Đ')).toContain(what.move.text);
      }),
      { numRuns: 400 },
    );
  });
});
