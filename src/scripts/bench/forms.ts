import { fold } from '../../core/text.ts';
import { seeded } from './seeded.ts';
import { mistyped } from './spoil.ts';

const share = 0.1;

/** The ways one question reaches us. Errors are the same in every run. */
export const forms: readonly { readonly name: string; readonly of: (question: string) => string }[] = [
  { name: 'clean', of: (question) => question },
  { name: 'unaccented', of: fold },
  { name: 'mistyped', of: (question) => mistyped(question, share, seeded(seedOf(question))) },
  { name: 'both', of: (question) => fold(mistyped(question, share, seeded(seedOf(question) + 1))) },
  { name: 'NFD', of: (question) => question.normalize('NFD') },
];

function seedOf(text: string): number {
  let seed = 7;
  for (const character of text) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return seed;
}
