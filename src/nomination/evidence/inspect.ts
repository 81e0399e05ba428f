import { contentOf } from './content.ts';
import type { NotKept } from './evidence.ts';
import { saysIdentityPaper } from './identity-paper.ts';
import { claimedKind, kinds } from './kinds.ts';
import type { EvidenceLimits } from './limits.ts';
import { safeName } from './name.ts';

/** A file as a channel brings it. */
export interface SentFile {
  /** What the person called it; empty where they did not. */
  readonly name: string;
  /** `undefined` if it was longer than the limit, and was not read to its end. */
  readonly bytes: Uint8Array | undefined;
  /** What they wrote with it. */
  readonly words?: string;
}

/** What came of looking at a file. The name is safe to show either way. */
export type Inspected =
  | { readonly kind: 'fine'; readonly type: string; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly why: NotKept; readonly name: string };

/**
 * Looks at a file, and keeps nothing. The content decides what it is: a picture with another picture's ending is taken
 * and renamed, something else under the name of a document is not. A PDF that only forbids printing is encrypted like
 * one that nobody can read, so encrypted PDFs are taken; Office files with a password never open without it.
 */
export async function inspect({ name, bytes, words }: SentFile, limits: EvidenceLimits): Promise<Inspected> {
  const refused = (why: NotKept): Inspected => ({ kind: 'refused', why, name: safeName(name) });
  if (saysIdentityPaper(name) || saysIdentityPaper(words ?? '')) return refused('identity-paper');
  if (bytes === undefined || bytes.length > limits.maxBytes) return refused('too-big');
  if (bytes.length === 0) return refused('empty');
  const claimed = claimedKind(safeName(name));
  const content = await contentOf(bytes, claimed?.type, limits);
  switch (content.kind) {
    case 'refused':
      return refused(content.why);
    case 'other':
      return refused(claimed === undefined ? 'type' : 'not-what-it-says');
    case 'known': {
      const kind = kinds[content.is];
      return { kind: 'fine', type: kind.type, name: safeName(name, kind), bytes };
    }
  }
}
