import { randomId } from '../../../../src/core/clock.ts';
import { silentLog } from '../../../../src/core/log.ts';
import type { Log } from '../../../../src/core/log.ts';
import { createServer } from '../../../../src/http/server.ts';
import type { Server } from '../../../../src/http/server.ts';
import { createUploadRoutes } from '../../../../src/channels/web/upload/routes.ts';
import type { UploadLimits } from '../../../../src/channels/web/upload/routes.ts';
import { createWebChannel } from '../../../../src/channels/web/channel.ts';
import type { Evidence } from '../../../../src/nomination/evidence/evidence.ts';
import { createKeep } from '../../../../src/nomination/evidence/keep.ts';
import { accepted } from '../../../../src/nomination/evidence/kinds.ts';
import { evidenceLimits } from '../../../../src/nomination/evidence/limits.ts';
import { createLinks } from '../../../../src/nomination/evidence/link.ts';
import type { Links } from '../../../../src/nomination/evidence/link.ts';
import { evidencePhrases } from '../../../../src/nomination/evidence/phrases.ts';
import { createMemoryEvidence } from '../../../../src/stores/evidence/memory.ts';
import { createHours } from '../../../world/clock.ts';
import type { Hours } from '../../../world/clock.ts';

export const nomination = 'f47ac10b-58cc-4372-a567-0e02b2c3d479';
export const hour = 3_600_000;

/** The routes over real files and links; the nomination is a list. */
export interface Desk {
  readonly server: Server;
  readonly clock: Hours;
  readonly links: Links;
  readonly kept: Evidence[];
  /** Path and query of a good link for sending. */
  readonly path: string;
  /** Whether the nomination takes files. */
  open: boolean;
}

export interface DeskOptions {
  readonly limits?: Partial<UploadLimits>;
  /** Before a file is kept: where a test waits, or breaks something. */
  readonly before?: () => Promise<void>;
  readonly log?: Log;
}

/** The real server with the pages for files. */
export function openDesk({ limits, before, log = silentLog }: DeskOptions = {}): Desk {
  const clock = createHours();
  const files = createMemoryEvidence(clock);
  const keep = createKeep({ files, limits: evidenceLimits, clock, newId: randomId });
  const links = createLinks({ key: new Uint8Array(32).fill(1), clock });
  const path = `/tai-len/${links.toUpload({ nomination, field: 'proof' }, hour)}`;
  const kept: Evidence[] = [];
  const desk = { open: true };
  const upload = createUploadRoutes({
    openUpload: (token) => links.openUpload(token),
    openDownload: (token) => links.openDownload(token),
    desk: () =>
      Promise.resolve(
        desk.open ? { about: 'Hồ sơ <b>A</b>', received: kept.map(({ name }) => name) } : undefined,
      ),
    onFile: async ({ field }, file) => {
      await before?.();
      const of = field === undefined ? {} : { field };
      const became = await keep({ ...file, ...of, turn: 'upload' }, kept);
      const known = became.kind === 'kept' && kept.includes(became.evidence);
      if (became.kind === 'kept' && !known) kept.push(became.evidence);
      const words = known ? evidencePhrases.same(became.evidence) : evidencePhrases.kept(became);
      return { kept: became.kind === 'kept', words };
    },
    read: async ({ evidence }) => {
      const found = kept.find(({ id }) => id === evidence);
      const bytes = found && (await files.read(found.id));
      return found && bytes && { ...found, bytes };
    },
    limitsSaid: evidencePhrases.limits,
    accept: accepted,
    limits: {
      maxBytes: evidenceLimits.maxBytes,
      maxFiles: 10,
      maxFormBytes: 60 * 1024 * 1024,
      silenceMs: 30_000,
      atOnce: 4,
      ...limits,
    },
    after: clock.after,
  });
  const web = createWebChannel({
    onTurn: () => Promise.resolve([]),
    documents: () => [],
    campaign: () => ({ title: 'Phong trào', short: 'Phong trào' }),
    news: { waitingFor: () => Promise.resolve([]), heard: () => Promise.resolve() },
    clock,
    newId: randomId,
  });
  const server = createServer({
    host: '127.0.0.1',
    port: 0,
    https: false,
    embedOrigins: ['*'],
    routes: [web, upload],
    ownBodies: [path],
    health: () => ({}),
    clock,
    newId: randomId,
    log,
  });
  return Object.assign(desk, { server, clock, links, kept, path });
}

/** A form with these files, as a browser sends it. */
export function formOf(files: readonly (readonly [string, Uint8Array])[]): FormData {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('files', new File([Uint8Array.from(bytes)], name));
  return form;
}

/** A form as it goes over the wire. */
export async function onTheWire(
  form: FormData,
): Promise<{ readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> }> {
  const wire = new Response(form);
  const type = wire.headers.get('Content-Type') ?? '';
  const bytes = Buffer.from(await wire.arrayBuffer());
  return { bytes, headers: { 'Content-Type': type, 'Content-Length': String(bytes.length) } };
}

/** Sends a form to a path, in pieces as a network does. */
export async function send(
  { server }: Pick<Desk, 'server'>,
  path: string,
  body: FormData | string | ReadableStream,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  if (!(body instanceof FormData)) {
    return server.fetch(
      new Request(`http://localhost${path}`, { method: 'POST', body, headers, duplex: 'half' }),
    );
  }
  const { bytes, headers: form } = await onTheWire(body);
  return send({ server }, path, inPieces(bytes), { ...form, ...headers });
}

/** These bytes, 64 KB at a time; with `end` something other may happen than that they are all. */
export function inPieces(
  bytes: Uint8Array,
  end: (stream: ReadableStreamDefaultController) => void = (stream) => stream.close(),
): ReadableStream {
  let at = 0;
  return new ReadableStream({
    pull(stream) {
      if (at >= bytes.length) return void end(stream);
      stream.enqueue(Uint8Array.from(bytes.subarray(at, at + 65_536)));
      at += 65_536;
    },
  });
}
