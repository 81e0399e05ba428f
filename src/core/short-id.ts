import { createHash } from 'node:crypto';

const length = 12;

/** A short name for a meaning, the same every time: 12 letters, digits, `-` and `_`. Buttons carry no more (64 bytes on one platform). */
export function shortId(meaning: string): string {
  return createHash('sha256').update(meaning).digest('base64url').slice(0, length);
}
