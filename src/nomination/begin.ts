import { normalise, plain } from '../core/text.ts';
import { answered } from './change.ts';
import type { Attended, Visit } from './desk.ts';
import { kept, opening, told } from './keep.ts';
import type { Say } from './move.ts';
import { next } from './next.ts';
import type { Consent, Nomination } from './nomination.ts';
import { consentVersion } from './phrases/consent.ts';
import { filing } from './filing.ts';
import { selfNominating } from './lexicon/desk.ts';
import { saying } from './saying.ts';

/** What an office says once for all its nominees. */
const usedAgain = ['relation', 'contact-name', 'contact-phone', 'contact-email'] as const;

/** Begins a file: what the first words certainly say is filed, and consent is asked before anything else. */
export function begin(visit: Visit): Attended {
  const { desk, turn, found, today } = visit;
  const { id, code, agreementCode } = found.fresh;
  const at = turn.at.getTime();
  const made = { turn: turn.id, at, today };
  const empty: Nomination = {
    id,
    code,
    agreementCode,
    state: 'draft',
    form: desk.form.version,
    answers: {},
    order: [],
    skipped: [],
    asked: { kind: 'consent' },
    evidence: [],
    consents: [],
    owners: [turn.from],
    begunAt: at,
    changedAt: at,
    revision: 0,
  };
  const text = normalise(turn.text);
  const first = speaksOfSelf(text) ? answered(empty, 'relation', 'self', made) : empty;
  const { nomination, say: read } = filing({ form: desk.form, nomination: first, made }, text);
  const before = found.mine.find(({ consents }) => consents.some(isToday));
  if (before === undefined) {
    const reply = saying(visit, nomination, [{ kind: 'consent' }]);
    return told(
      visit,
      reply,
      [kept(visit, nomination, [{ what: 'begun' }])],
      opening(visit.attendance, nomination),
    );
  }
  // Whoever agreed to this very text is not asked again for the next nominee, nor who they are.
  let again: Nomination = { ...nomination, consents: before.consents.filter(isToday) };
  const says: Say[] = [...read];
  for (const field of usedAgain) {
    const given = before.answers[field];
    // Whoever nominated themself does not do so again.
    if (given === undefined || given.value === 'self' || again.answers[field] !== undefined) continue;
    again = answered(again, field, given.value, made);
    says.push({ kind: 'taken', field, doubts: [], found: true });
  }
  const stepped = next({ form: desk.form, nomination: again, made }, says);
  return told(
    visit,
    saying(visit, stepped.nomination, stepped.say),
    [kept(visit, stepped.nomination, [{ what: 'begun' }])],
    opening(visit.attendance, stepped.nomination),
  );
}

const ofSelf = selfNominating.map((words) => ` ${plain(words)} `);

function speaksOfSelf(text: string): boolean {
  const said = ` ${plain(text)} `;
  return ofSelf.some((words) => said.includes(words));
}

function isToday({ by, act, version }: Consent): boolean {
  return by === 'nominator' && act === 'given' && version === consentVersion;
}
