import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';

/** The nomination, and the field of it if there is one, that files are sent for. */
export interface UploadGrant {
  readonly nomination: string;
  readonly field?: string;
}

/** A file of a nomination. That it is looked for there gives its name and kind, and ends the link when it is removed. */
export interface DownloadGrant {
  readonly nomination: string;
  readonly evidence: string;
}

/** What a token turned out to be. */
export type Opened<Grant> =
  | { readonly kind: 'good'; readonly grant: Grant }
  | { readonly kind: 'expired' }
  /** Cut off, changed, made by somebody else, or meant for another purpose. */
  | { readonly kind: 'forged' };

/**
 * Makes and reads the secret part of links, made of letters, digits, `-`, `_` and one dot. Nothing is stored: a link is
 * good until its hour, however often it is used, since a phone on a poor network sends again, and a messenger looks at
 * a link before the person does. What one link can bring in is bounded by how many files a nomination may have; whoever
 * opens one still has to see whether the nomination is there and takes files.
 */
export interface Links {
  /** Good for sending files into one nomination, for that long. */
  readonly toUpload: (grant: UploadGrant, lifeMs: number) => string;
  /** Good for fetching one file, for that long. */
  readonly toDownload: (grant: DownloadGrant, lifeMs: number) => string;
  readonly openUpload: (token: string) => Opened<UploadGrant>;
  readonly openDownload: (token: string) => Opened<DownloadGrant>;
}

type Purpose = 'upload' | 'download';

/** What is signed: the purpose, the second from which it is no good, and what it is about. */
const payloads = z.tuple([z.enum(['upload', 'download']), z.number(), z.string(), z.string().optional()]);
const longestToken = 512;
/** Keeps these signatures apart from whatever else the key may sign one day. */
const use = 'evidence-link-1:';

/** Links under that key: 32 random bytes that nobody else has. */
export function createLinks({ key, clock }: { readonly key: Uint8Array; readonly clock: Clock }): Links {
  const signatureOf = (payload: string): Buffer =>
    createHmac('sha256', key)
      .update(use + payload)
      .digest();

  function sign(purpose: Purpose, about: readonly string[], lifeMs: number): string {
    const until = Math.floor((clock.now().getTime() + lifeMs) / 1000);
    const payload = Buffer.from(JSON.stringify([purpose, until, ...about])).toString('base64url');
    return `${payload}.${signatureOf(payload).toString('base64url')}`;
  }

  function read<Grant>(
    token: string,
    wanted: Purpose,
    grantOf: (about: readonly [string, (string | undefined)?]) => Grant,
  ): Opened<Grant> {
    const [payload = '', signature = ''] = token.length > longestToken ? [] : token.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = signatureOf(payload);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return { kind: 'forged' };
    // Ours by its signature: it can be read, unless an older release signed something else.
    const signed: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const facts = payloads.safeParse(signed);
    if (!facts.success) return { kind: 'expired' };
    const [purpose, until, ...about] = facts.data;
    if (purpose !== wanted) return { kind: 'forged' };
    if (clock.now().getTime() >= until * 1000) return { kind: 'expired' };
    return { kind: 'good', grant: grantOf(about) };
  }

  return {
    toUpload: ({ nomination, field }, lifeMs) =>
      sign('upload', field === undefined ? [nomination] : [nomination, field], lifeMs),
    toDownload: ({ nomination, evidence }, lifeMs) => sign('download', [nomination, evidence], lifeMs),
    openUpload: (token) =>
      read(token, 'upload', ([nomination, field]) => ({
        nomination,
        ...(field === undefined ? {} : { field }),
      })),
    openDownload: (token) =>
      read(token, 'download', ([nomination, evidence = '']) => ({ nomination, evidence })),
  };
}
