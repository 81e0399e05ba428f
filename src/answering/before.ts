import type { Memory } from './memory.ts';

/** What of a memory a decision may turn on, as text that can be compared. Where nothing was asked there is nothing else. */
const facets = {
  isFollowing: ({ asked }: Memory): string => (asked === undefined ? '' : 'yes'),
  asked: ({ asked }: Memory): string | undefined => asked,
  topic: ({ topic }: Memory): string | undefined => topic,
  audience: ({ asked, audience }: Memory): string | undefined => (asked === undefined ? undefined : audience),
  acts: ({ acts }: Memory): string | undefined => acts?.join('\n'),
  section: ({ sections }: Memory): string | undefined => sections?.[0],
  pending: ({ asked, pending }: Memory): string => (asked !== undefined && pending === true ? 'yes' : ''),
} as const;

type Facet = keyof typeof facets;

/** What a conversation was about before this question. Every look is noted: what was not looked at changed nothing. */
export interface Before {
  /** Something was asked before. */
  readonly isFollowing: () => boolean;
  readonly asked: () => string | undefined;
  readonly topic: () => string | undefined;
  /** Whom it was about. */
  readonly audience: () => string | undefined;
  readonly acts: () => readonly string[];
  /** The first clause that answered. */
  readonly section: () => string | undefined;
  /** We asked back which audience is meant. */
  readonly pending: () => boolean;
}

/** What was looked at of a memory, and what was seen. */
export type Seen = ReadonlyMap<Facet, string | undefined>;

/** A memory to be looked at, and what has been seen of it. */
export function lookingAt(memory: Memory): { readonly before: Before; readonly seen: Seen } {
  const seen = new Map<Facet, string | undefined>();
  const look = (facet: Facet): string | undefined => {
    const value = facets[facet](memory);
    seen.set(facet, value);
    return value;
  };
  return {
    seen,
    before: {
      isFollowing: () => look('isFollowing') === 'yes',
      asked: () => look('asked'),
      topic: () => look('topic'),
      audience: () => look('audience'),
      acts: () => {
        look('acts');
        return memory.acts ?? [];
      },
      section: () => look('section'),
      pending: () => look('pending') === 'yes',
    },
  };
}

/** Whether whoever looks at this memory in the same way sees the same: then they decide the same. */
export function looksLike(seen: Seen, memory: Memory): boolean {
  for (const [facet, value] of seen) if (facets[facet](memory) !== value) return false;
  return true;
}
