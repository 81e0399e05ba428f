import { fold } from '../../core/text.ts';
import { seeded } from './seeded.ts';
import { mistyped } from './spoil.ts';

const share = 0.1;

/** A way one question reaches us, in so many drafts: which letters go wrong is chance. */
export interface Form {
  readonly name: string;
  readonly drafts: number;
  readonly of: (question: string, draft: number) => string;
}

const many = 5;

/** The ways one question reaches us. Errors are the same in every run. */
export const forms: readonly Form[] = [
  { name: 'clean', drafts: 1, of: (question) => question },
  { name: 'unaccented', drafts: 1, of: fold },
  {
    name: 'mistyped',
    drafts: many,
    of: (question, draft) => mistyped(question, share, seeded(seedOf(question) + 2 * draft)),
  },
  {
    name: 'both',
    drafts: many,
    of: (question, draft) => fold(mistyped(question, share, seeded(seedOf(question) + 2 * draft + 1))),
  },
  { name: 'NFD', drafts: 1, of: (question) => question.normalize('NFD') },
];

/** Questions in one form, every draft of them. */
export function dressed<Asked extends { readonly question: string }>(
  asked: readonly Asked[],
  form: Form,
): readonly Asked[] {
  return Array.from({ length: form.drafts }, (_, draft) => draft).flatMap((draft) =>
    asked.map((each) => ({ ...each, question: form.of(each.question, draft) })),
  );
}

function seedOf(text: string): number {
  let seed = 7;
  for (const character of text) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return seed;
}
