import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/nomination/rulings.ts';
import { deploys, rightAnswers } from './deploys.ts';
import { anything } from './events.ts';
import { applyingIn, begun, happens, makes, played } from './told.ts';

describe('whatever people do, in whatever order, while the form is changed under them', () => {
  it('no answer is lost, none is filed under another question, and the file stays a sound one', () => {
    fc.assert(
      fc.property(anything, (some) => void played(some)),
      { numRuns: 150 },
    );
  });

  it('every question that is asked of the nominee can be reached to change it, and keeps its answer until then', () => {
    fc.assert(
      fc.property(anything, (some) => {
        const told = played(some);
        if (!isOpen(told.file.state)) return;
        if (told.file.asked?.kind === 'sure') makes(told, { kind: 'no' });
        for (const { id } of applyingIn(told)) {
          makes(told, { kind: 'edit', field: id });
          expect(told.file.asked).toEqual({ kind: 'field', field: id });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('going back comes to the first question at last', () => {
    fc.assert(
      fc.property(anything, (some) => {
        const told = played(some);
        if (!isOpen(told.file.state)) return;
        if (told.file.asked?.kind === 'sure') makes(told, { kind: 'no' });
        const most = told.file.order.length + 1;
        const heard = Array.from({ length: most }, () =>
          makes(told, { kind: 'back' }).say.map(({ kind }) => kind),
        );
        expect(heard.flat()).toContain('first');
      }),
      { numRuns: 50 },
    );
  });

  it('whoever then answers what is asked comes to the end, and can hand the file in', () => {
    fc.assert(
      fc.property(anything, fc.nat(9), (some, which) => {
        const told = played(some);
        const { state } = told.file;
        if (state !== 'draft' && state !== 'supplement') return;
        if (told.file.asked?.kind === 'sure') makes(told, { kind: 'no' });
        makes(told, { kind: 'repeat' });
        for (
          let turns = 0;
          told.file.asked?.kind !== 'review' && turns < 2 * told.form.fields.length;
          turns += 1
        )
          happens(told, { kind: 'answers', which });
        makes(told, { kind: 'submit' });
        for (let turns = 0; told.file.state !== 'submitted' && turns < told.form.fields.length; turns += 1) {
          happens(told, { kind: 'answers', which });
          makes(told, { kind: 'submit' });
        }
        expect(told.file.state).toBe('submitted');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a form that is changed while a question is open', () => {
  const pairs = deploys.flatMap(([, form], from) =>
    deploys.map(([name], to) => [from, to, name, form] as const),
  );

  it('an answer goes to the question that was seen, or nowhere', () => {
    for (const [from, to, name] of pairs) {
      const told = begun(deploys[from]?.[1]);
      makes(told, { kind: 'repeat' });
      for (let turns = 0; told.file.asked?.kind !== 'review' && turns < 80; turns += 1) {
        const { asked } = told.file;
        const seen = asked?.kind === 'field' ? told.form.field(asked.field) : undefined;
        const before = told.answers;
        told.form = deploys[to]?.[1] ?? told.form;
        makes(told, { kind: 'answer', text: seen === undefined ? 'x' : (rightAnswers(seen)[0] ?? '') });
        const filed = [...told.answers].filter(([id, given]) => before.get(id) !== given).map(([id]) => id);
        expect(
          filed.filter((id) => id !== seen?.id),
          name,
        ).toEqual([]);
        told.form = deploys[from]?.[1] ?? told.form;
        makes(told, { kind: 'repeat' });
        if (filed.length === 0) happens(told, { kind: 'answers', which: 0 });
      }
      expect(told.file.asked?.kind, name).toBe('review');
    }
  });
});
