import { localDate } from '../../core/dates.ts';
import { Conflict } from '../../core/errors.ts';
import type { Nomination } from '../../nomination/nomination.ts';
import { announced } from '../../nomination/staff/announce.ts';
import { askForMore } from '../../nomination/staff/ask-for-more.ts';
import type { Done } from '../../nomination/staff/deed.ts';
import { rule } from '../../nomination/staff/rule.ts';
import type { Call } from './call.ts';
import type { Office } from './office.ts';
import { nominationWords as words } from './phrases.ts';
import { notDone } from './said.ts';
import type { Said } from './said.ts';

type Ruling = Extract<Call, { readonly kind: 'rule' | 'ask' }>;

/** An officer decides on a file; the nominator is told in the same breath, or nothing is done. */
export async function decide(office: Office, call: Ruling): Promise<Said> {
  const found = await office.find(call.number);
  if (typeof found === 'string') return notDone(words.notFound[found](call.number));
  const done = deed(office, found, call);
  if (done.kind === 'refused') return notDone(words.refused(done, found));
  const notices = announced(found, done.say);
  try {
    await office.nominations.save([done.change], notices);
  } catch (failure) {
    // What the officer decided was about the file as it was: they look at it again.
    if (failure instanceof Conflict) return notDone(words.changedMeanwhile(call.number));
    throw failure;
  }
  const { number = '', state } = done.change.nomination;
  return { out: words.decided(number, state, done.say, notices[0]?.to.channel), code: 0 };
}

function deed({ form, now }: Office, nomination: Nomination, call: Ruling): Done {
  const at = now();
  const officer = { by: call.by, at, today: localDate(new Date(at)) };
  if (call.kind === 'rule') return rule(form, nomination, call.to, { ...officer, reason: call.reason });
  const { fields, until, note } = call;
  return askForMore(nomination, form, { ...officer, fields, until, note });
}
