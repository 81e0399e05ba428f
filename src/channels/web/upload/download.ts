import type { Context } from 'hono';
import { fold } from '../../../core/text.ts';

/** A file as it is given out. */
export interface StoredFile {
  /** Made safe when it was kept. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Somebody else's file: saved, never shown as a page of ours. Should a browser show it all the same, it may run
 * nothing and load nothing.
 */
export function sendFile(context: Context, { name, type, bytes }: StoredFile): Response {
  return context.body(bytes, 200, {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    'Content-Disposition': disposition(name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Cache-Control': 'no-store',
  });
}

/** RFC 6266, appendix D: the name in plain letters for old programs, and as it is (RFC 8187) for all others. */
function disposition(name: string): string {
  const plain = fold(name).replaceAll(/[^a-z0-9 ._()-]/gu, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
