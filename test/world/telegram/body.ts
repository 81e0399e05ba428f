import { isRecord } from './params.ts';
import type { Params, Upload } from './shapes.ts';

/** What a call was given by its query and its body; undefined when the body cannot be read. */
export function paramsFrom(query: string, type: string, body: Buffer | undefined): Params | undefined {
  const asked = query === '' ? undefined : Object.fromEntries(new URLSearchParams(query));
  if (body === undefined || body.length === 0) return asked ?? {};
  const read = bodyParams(type, body);
  return asked === undefined || read === undefined ? read : { ...asked, ...read };
}

function bodyParams(type: string, body: Buffer): Params | undefined {
  if (type.startsWith('application/json')) {
    try {
      const parsed: unknown = JSON.parse(body.toString('utf8'));
      return isRecord(parsed) ? parsed : undefined;
    } catch {
      return undefined;
    }
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  }
  const boundary = /boundary="?([^";]+)"?/u.exec(type)?.[1];
  return boundary === undefined ? {} : formParts(body, `--${boundary}`);
}

/** The parts of a multipart/form-data body: strings, and files as they are. */
function formParts(body: Buffer, boundary: string): Params {
  const params: Record<string, string | Upload> = {};
  let at = body.indexOf(boundary);
  while (at >= 0) {
    const start = at + boundary.length + 2;
    const next = body.indexOf(`\r\n${boundary}`, start);
    if (next < 0) break;
    const blank = body.indexOf('\r\n\r\n', start);
    const head = body.toString('utf8', start, blank);
    const bytes = body.subarray(blank + 4, next);
    const name = /\bname="?([^";\r\n]+)"?/iu.exec(head)?.[1] ?? '';
    const filename = /filename="?([^";\r\n]+)"?/iu.exec(head)?.[1];
    const type = /content-type:\s*([^\r\n;]+)/iu.exec(head)?.[1] ?? 'application/octet-stream';
    params[name] =
      filename === undefined ? bytes.toString('utf8') : { filename, type, bytes: Buffer.from(bytes) };
    at = next + 2;
  }
  return params;
}
