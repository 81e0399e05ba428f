import { localDate } from '../../core/dates.ts';
import { readDraft } from '../../nomination/draft.ts';
import { needsAgreement } from '../../nomination/needs-agreement.ts';
import type { Nomination } from '../../nomination/nomination.ts';
import { valueOf } from '../../nomination/phrases/of-field.ts';
import type { Call } from './call.ts';
import type { Office } from './office.ts';
import { nominationWords as words } from './phrases.ts';
import type { Said } from './said.ts';

/** One file in a list: nothing in it names anybody. */
export interface Listed {
  readonly number: string;
  readonly state: Nomination['state'];
  readonly submittedAt?: number;
  readonly audience?: string;
  readonly files: number;
  /** The nominee has not said yes. */
  readonly waiting: boolean;
  /** Until when something more was asked for, and whether that day has passed. */
  readonly until?: string;
  readonly late: boolean;
}

/** The files in some states, oldest first. */
export async function list(
  office: Office,
  { states, json }: Extract<Call, { readonly kind: 'list' }>,
): Promise<Said> {
  const found = (await office.nominations.list(states)).flatMap((each) => listed(office, each) ?? []);
  if (json) return { out: JSON.stringify(found, undefined, 2), code: 0 };
  return found.length === 0
    ? { out: words.none(office.dataDir), code: 0 }
    : { out: words.list(found), code: 0 };
}

function listed({ form, now }: Office, nomination: Nomination): Listed | undefined {
  const { number, state, submittedAt, evidence, supplement } = nomination;
  // Given up before it was handed in.
  if (number === undefined) return undefined;
  const today = localDate(new Date(now()));
  const reading = readDraft(form, nomination, today);
  const audience = reading.value('audience');
  const until = state === 'supplement' ? supplement?.until : undefined;
  return {
    number,
    state,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(audience === undefined ? {} : { audience: valueOf('audience', audience, form) }),
    files: evidence.length,
    waiting: state !== 'withdrawn' && needsAgreement({ nomination, reading }),
    ...(until === undefined ? {} : { until }),
    late: until !== undefined && until < today,
  };
}
