import type { Form } from '../form.ts';
import { readDraft } from '../draft.ts';
import { needsAgreement } from '../needs-agreement.ts';
import type { Nomination, State } from '../nomination.ts';
import { mayRule } from '../rulings.ts';
import type { Done, Officer } from './deed.ts';
import { staffPhrases } from './phrases.ts';
import { longestWords, officerNamed, wordsOf } from './words.ts';

/** An officer brings a file to another state; with a reason, which a file that is given back cannot be without. Pure. */
export function rule(
  form: Form,
  nomination: Nomination,
  to: State,
  { by, at, today, reason = '' }: Officer & { readonly reason?: string },
): Done {
  const officer = officerNamed(by);
  if (officer === undefined) return { kind: 'refused', why: 'no-name' };
  if (!mayRule(nomination.state, to, 'staff')) return { kind: 'refused', why: 'not-allowed' };
  if (to === 'supplement') return { kind: 'refused', why: 'ask-instead' };
  const waiting = needsAgreement({ nomination, reading: readDraft(form, nomination, today) });
  if (to === 'handed-over' && waiting) return { kind: 'refused', why: 'not-agreed' };
  const words = wordsOf(reason);
  if (to === 'returned' && words === '') return { kind: 'refused', why: 'no-reason' };
  if (words.length > longestWords) return { kind: 'refused', why: 'too-long' };
  const { reason: _, ...rest } = nomination;
  return {
    kind: 'done',
    change: {
      kind: 'save',
      nomination: {
        ...rest,
        state: to,
        changedAt: at,
        ...(to === 'returned' ? { reason: words } : {}),
      },
      happened: [{ nomination: nomination.id, at, by: officer, what: 'ruled', about: to }],
    },
    say: staffPhrases.ruled(nomination.number, to, words, waiting),
  };
}
