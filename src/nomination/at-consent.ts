import { asking } from './change.ts';
import type { Attended, Visit } from './desk.ts';
import { consentBy, finished, madeIn } from './finish.ts';
import { kept, opening, told } from './keep.ts';
import type { Say } from './move.ts';
import { next } from './next.ts';
import type { Nomination } from './nomination.ts';
import { saying, viewIn } from './saying.ts';
import { understand } from './understand.ts';
import type { Sent } from './understand.ts';

/** Nothing is kept, and nothing said about the file, before the person agrees. */
export function atConsent(visit: Visit, nomination: Nomination, sent: Sent): Attended {
  const { desk, turn } = visit;
  const { reading } = viewIn(visit, nomination);
  const understood = understand(desk.form, nomination, reading, sent);
  const move = understood.kind === 'move' ? understood.move.kind : undefined;
  if (move === 'yes') {
    const agreed: Nomination = {
      ...asking(nomination, undefined),
      consents: [...nomination.consents, consentBy(visit, 'given')],
    };
    const held = Object.keys(agreed.answers).map((field): Say => ({
      kind: 'taken',
      field,
      doubts: [],
      found: true,
    }));
    const stepped = next({ form: desk.form, nomination: agreed, made: madeIn(visit) }, held);
    return finished(
      visit,
      stepped.nomination,
      stepped.say,
      [{ what: 'consented', about: 'nomination' }],
      false,
    );
  }
  if (move === 'no' || move === 'ask-sure' || move === 'pause') {
    const change = {
      ...kept(visit, { ...nomination, state: 'withdrawn' }, [{ what: 'erased' }]),
      kind: 'erase',
    } as const;
    const reply = saying(visit, nomination, [{ kind: 'no-consent' }], false);
    return told(visit, reply, [change], opening(visit.attendance));
  }
  const before: readonly Say[] = turn.attachment !== undefined ? [{ kind: 'no-file-before-consent' }] : [];
  // The whole text is a screen long: below it the question alone is enough, unless they want to read it again.
  const wantsText = move === 'repeat' || move === 'review';
  const asks: Say = { kind: wantsText ? 'consent' : 'consent-again' };
  const again = told(visit, saying(visit, nomination, [...before, asks]));
  return understood.kind === 'question' ? { ...again, question: understood.text } : again;
}
