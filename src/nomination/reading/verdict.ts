/** Why a text cannot be the value of a field. Each has its sentence in `phrases.ts`, which says what a right one looks like. */
export const whys = [
  'empty',
  'not-a-choice',
  'name-shape',
  'name-digits',
  'phone-shape',
  'email-shape',
  'tax-code-shape',
  'id-number-shape',
  'date-shape',
  'date-impossible',
  'date-future',
  'age',
  'year-shape',
  'decision-shape',
  'too-short',
  'too-long',
  'text-too-short',
  'text-too-long',
  'unit-shape',
  'district-unit',
  'number-shape',
] as const;

/** See `whys`. */
export type Why = (typeof whys)[number];

/** What is odd about a value that is taken all the same. Each has its sentence in `phrases.ts`. */
export const doubts = [
  'name-without-marks',
  'phone-unknown-prefix',
  'phone-old-prefix',
  'email-domain',
  'tax-code-check-digit',
  'id-number-old',
  'id-number-mismatch',
  'year-only',
  'decision-without-number',
  'no-figures',
  'link-shortener',
  'secret-document',
  'unit-abbreviated',
  'district-gone',
] as const;

/** See `doubts`. */
export type Doubt = (typeof doubts)[number];
