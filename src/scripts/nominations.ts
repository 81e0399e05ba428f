import { userInfo } from 'node:os';
import { readConfig, readEnvironment } from '../config.ts';
import { systemClock } from '../core/clock.ts';
import { Refused } from '../core/errors.ts';
import type { Happening } from '../nomination/nomination.ts';
import { officerNamed } from '../nomination/staff/words.ts';
import { readCall } from './nominations/call.ts';
import type { Call } from './nominations/call.ts';
import { exportFiles } from './nominations/export.ts';
import { list } from './nominations/list.ts';
import { openOffice } from './nominations/office.ts';
import type { Office } from './nominations/office.ts';
import { nominationWords as words } from './nominations/phrases.ts';
import { decide } from './nominations/rule.ts';
import { notDone } from './nominations/said.ts';
import type { Said } from './nominations/said.ts';
import { show } from './nominations/show.ts';

// npm run --silent nominations                 how it is used: list, show, export, rule, ask

try {
  const { out, beside, code } = await answer(readCall(process.argv.slice(2)));
  if (out !== '') console.log(out);
  if (beside !== undefined) console.error(beside);
  process.exitCode = code;
} catch (failure) {
  if (failure instanceof Refused) console.error(failure.message);
  else if (isBusy(failure)) console.error(words.busy);
  else throw failure;
  process.exitCode = 1;
}

async function answer(call: Call): Promise<Said> {
  if (call.kind === 'help') return { out: words.usage, code: 0 };
  if (call.kind === 'wrong') return notDone(words.wrong(call.why), 2);
  const office = await openOffice(readConfig(readEnvironment()), systemClock);
  try {
    return await done(office, call);
  } finally {
    await office.close();
  }
}

function done(office: Office, call: Exclude<Call, { readonly kind: 'help' | 'wrong' }>): Promise<Said> {
  switch (call.kind) {
    case 'list':
      return list(office, call);
    case 'show':
      return show(office, call, officer(call.by));
    case 'export':
      return exportFiles(office, call, officer(call.by));
    case 'rule':
    case 'ask':
      return decide(office, call);
  }
}

/** Whoever looks without a name is named as the machine knows them. */
function officer(by: string | undefined): Happening['by'] {
  return officerNamed(by ?? '') ?? officerNamed(account()) ?? 'staff:?';
}

function account(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container the account may have no name.
    return '';
  }
}

/** SQLITE_BUSY (5): another process held the database longer than anybody waits. */
function isBusy(failure: unknown): boolean {
  return failure instanceof Error && 'errcode' in failure && failure.errcode === 5;
}
