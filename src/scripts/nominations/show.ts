import type { Happening } from '../../nomination/nomination.ts';
import { sheetText } from '../../nomination/staff/sheet/phrases.ts';
import type { Call } from './call.ts';
import type { Office } from './office.ts';
import { nominationWords as words } from './phrases.ts';
import { notDone } from './said.ts';
import type { Said } from './said.ts';

/** One file with everything in it. That it was shown stands in its history. */
export async function show(
  office: Office,
  { number, json }: Extract<Call, { readonly kind: 'show' }>,
  by: Happening['by'],
): Promise<Said> {
  const found = await office.find(number);
  if (typeof found === 'string') return notDone(words.notFound[found](number));
  const looked = await office.look(found, 'shown', by);
  if (looked === undefined) return notDone(words.notFound['not-found'](number));
  const { record } = looked;
  return { out: json ? JSON.stringify(record, undefined, 2) : sheetText(record), code: 0 };
}
