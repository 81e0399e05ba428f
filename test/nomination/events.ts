import fc from 'fast-check';
import { moveWords } from '../../src/nomination/lexicon/moves.ts';
import type { Move } from '../../src/nomination/move.ts';
import { deploys, someAnswers } from './deploys.ts';

const everyField = [
  ...new Set([...deploys.flatMap(([, { fields }]) => fields.map(({ id }) => id)), 'no-such', '__proto__']),
];

/** Something that happens: to the person, to the service, to the file. */
export type Event =
  | { readonly kind: 'move'; readonly move: Move }
  /** The question is answered rightly, by its how-manieth answer. */
  | { readonly kind: 'answers'; readonly which: number }
  | { readonly kind: 'types'; readonly text: string }
  /** Presses a button that was shown before, however long ago. */
  | { readonly kind: 'presses'; readonly which: number }
  | { readonly kind: 'deploy'; readonly to: number }
  | { readonly kind: 'staff'; readonly which: number };

const words = Object.values(moveWords).flat();
const spellings = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom('', ' ạ', ' nhé', ' đi', '!', '.', ' giúp em'), fc.nat(2))
  .map(([word, courtesy, how]) => {
    const typed = `${word}${courtesy}`;
    if (how === 0) return typed;
    return how === 1
      ? typed.toUpperCase()
      : typed.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  });
const texts = fc.oneof(fc.constantFrom(...someAnswers), fc.string({ unit: 'binary', maxLength: 30 }));
const fields = fc.constantFrom(...everyField);
const simple = fc.constantFrom(
  ...([
    'skip',
    'back',
    'repeat',
    'review',
    'submit',
    'pause',
    'thorough',
    'why',
    'pick',
    'nominee-code',
  ] as const),
  ...(['yes', 'no', 'edit-unknown'] as const),
);
const kept = {
  kind: 'kept',
  evidence: { id: 'e', name: 'a.pdf', type: 'application/pdf', size: 1, hash: 'h', turn: 't', at: 1 },
} as const;
const moves: fc.Arbitrary<Move> = fc.oneof(
  texts.map((text): Move => ({ kind: 'answer', text })),
  fc.tuple(fields, texts).map(([field, text]): Move => ({ kind: 'set', field, text })),
  fields.map((field): Move => ({ kind: 'edit', field })),
  simple.map((kind): Move => ({ kind })),
  fc
    .constantFrom('cancel' as const, 'withdraw' as const, 'erase' as const)
    .map((deed): Move => ({ kind: 'ask-sure', deed })),
  texts.map((text): Move => ({ kind: 'which', text })),
  fc
    .constantFrom([], [kept], [kept, { kind: 'refused', name: 'b', why: 'too-big' } as const])
    .map((some): Move => ({ kind: 'evidence', kept: some, text: '' })),
);
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 30, arbitrary: fc.nat(9).map((which): Event => ({ kind: 'answers', which })) },
  { weight: 20, arbitrary: moves.map((move): Event => ({ kind: 'move', move })) },
  {
    weight: 10,
    arbitrary: fc
      .oneof(spellings, texts, fc.nat(30).map(String))
      .map((text): Event => ({ kind: 'types', text })),
  },
  { weight: 5, arbitrary: fc.nat(200).map((which): Event => ({ kind: 'presses', which })) },
  { weight: 5, arbitrary: fc.nat(deploys.length - 1).map((to): Event => ({ kind: 'deploy', to })) },
  { weight: 4, arbitrary: fc.nat(9).map((which): Event => ({ kind: 'staff', which })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Move>({ kind: 'submit' }, { kind: 'yes' })
      .map((move): Event => ({ kind: 'move', move })),
  },
);

/** Whatever may happen, to a file of which nothing or everything that is asked was answered before. */
export const anything = fc.record({
  complete: fc.boolean(),
  some: fc.array(events, { maxLength: 40, size: 'max' }),
});
