import type { View } from './view.ts';

/** Fields about the nominator: none of the nominee's business. */
const ofNominator: ReadonlySet<string> = new Set([
  'relation',
  'aware',
  'contact-name',
  'contact-phone',
  'contact-email',
]);

/** The fields by which a file says something of the nominee. */
export function saidOfNominee({ reading }: Pick<View, 'reading'>): readonly string[] {
  return reading.applying
    .map(({ id }) => id)
    .filter((id) => !ofNominator.has(id) && reading.value(id) !== undefined);
}
