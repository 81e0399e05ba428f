import type { ReadableStream, ReadableStreamDefaultReader, ReadableStreamReadResult } from 'node:stream/web';
import type { After } from '../../../core/clock.ts';
import { Busboy } from '@fastify/busboy';
import type { BusboyFileStream, BusboyInstance } from '@fastify/busboy';

/** A file as a browser sends it. */
export interface UploadedFile {
  /** As it is called there: nothing that may be trusted. */
  readonly name: string;
  /** `undefined` if it is longer than the limit: what came of it was thrown away. */
  readonly bytes: Uint8Array | undefined;
}

/** How much one request may bring. */
export interface FormLimits {
  /** Of one file, in bytes. */
  readonly maxBytes: number;
  readonly maxFiles: number;
  /** Of the whole request, in bytes: what comes after is not read. */
  readonly maxFormBytes: number;
  /** Longer than this nothing may come: a phone that lost its network says no goodbye. In milliseconds. */
  readonly silenceMs: number;
}

/** How reading a form ended. */
export type Ending =
  | 'whole'
  /** The connection broke, or the form is damaged: the file it stopped in was not given. */
  | 'cut'
  /** There were more files, or more bytes, than one request may bring. */
  | 'too-much'
  | 'no-form';

/**
 * Gives the files of a form one after the other as they come in. No more than one of them is held at a time, and
 * nothing more is read while `onFile` is at work.
 */
export async function filesIn(
  request: Request,
  { limits, after }: { readonly limits: FormLimits; readonly after: After },
  onFile: (file: UploadedFile) => Promise<void>,
): Promise<Ending> {
  const form = openForm(request.headers.get('Content-Type') ?? '', limits);
  if (form === undefined || request.body === null) return 'no-form';
  const whole: UploadedFile[] = [];
  const streams: Promise<void>[] = [];
  const seen = { fault: false, more: false };
  const ended = new Promise<Ending>((resolve) => {
    form.on('finish', () => resolve('whole'));
    form.on('error', () => {
      seen.fault = true;
      resolve('cut');
    });
  });
  form.on('file', (_field, stream, name: string | undefined) => {
    streams.push(
      Promise.race([bytesOf(stream), ended]).then((bytes) => {
        // A file that is cut off may end as if it were whole, but never before the form has failed.
        if (seen.fault || typeof bytes === 'string') return;
        // A form whose chooser was left empty has one file without name and bytes.
        if ((name ?? '') === '' && bytes?.length === 0) return;
        // Browsers write a quotation mark in a name like this, and leave everything else as it is.
        whole.push({ name: (name ?? '').replaceAll('%22', '"'), bytes });
      }),
    );
  });
  const onMore = (): void => void (seen.more = true);
  form.on('filesLimit', onMore);
  form.on('partsLimit', onMore);
  const giveAll = async (): Promise<void> => {
    for (let file = whole.shift(); file !== undefined; file = whole.shift()) await onFile(file);
  };

  // safe: by the Fetch standard a body is made of bytes
  const body = request.body as ReadableStream<Uint8Array>;
  const reading = await readAll(body.getReader(), limits, after, async (bytes) => {
    await Promise.race([written(form, bytes), ended]);
    await giveAll();
  });
  form.end();
  const parsing = await ended;
  await Promise.all(streams);
  await giveAll();
  const ending = reading === 'whole' ? parsing : reading;
  return seen.more ? 'too-much' : ending;
}

/** Hands on what comes in, part by part. */
async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limits: FormLimits,
  after: After,
  onBytes: (bytes: Uint8Array) => Promise<void>,
): Promise<Ending> {
  for (let count = 0; ;) {
    const part = await nextPart(reader, limits.silenceMs, after);
    if (part === 'cut') return part;
    if (part.done) return 'whole';
    count += part.value.length;
    if (count > limits.maxFormBytes) {
      await reader.cancel();
      return 'too-much';
    }
    await onBytes(part.value);
  }
}

/** `cut` when the person went away, or nothing came for too long. */
async function nextPart(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  silenceMs: number,
  after: After,
): Promise<ReadableStreamReadResult<Uint8Array> | 'cut'> {
  return new Promise((resolve) => {
    const callOff = after(silenceMs, () => {
      resolve('cut');
      reader.cancel().catch(() => undefined);
    });
    reader
      .read()
      .then(resolve, () => resolve('cut'))
      .finally(callOff);
  });
}

/** What a stream brings; `undefined` if it is longer than its limit. */
function bytesOf(stream: BusboyFileStream): Promise<Buffer | undefined> {
  let parts: Buffer[] | undefined = [];
  stream.on('data', (part: Buffer) => parts?.push(part));
  stream.on('limit', () => (parts = undefined));
  // Said again by the form, which counts.
  stream.on('error', () => undefined);
  return new Promise((resolve) => {
    stream.on('end', () => resolve(parts && Buffer.concat(parts)));
  });
}

function openForm(type: string, { maxBytes, maxFiles }: FormLimits): BusboyInstance | undefined {
  if (!/^multipart\/form-data\s*;/iu.test(type)) return undefined;
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fileSize: maxBytes,
        files: maxFiles,
        fields: 4,
        fieldSize: 1024,
        parts: maxFiles + 5,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    // All it refuses here is a type without a boundary, and it has no errors of its own kind.
    return undefined;
  }
}

function written(form: BusboyInstance, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    form.write(bytes, () => {
      resolve();
    });
  });
}
