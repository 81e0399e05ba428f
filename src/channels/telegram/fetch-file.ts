import { GrammyError } from 'grammy';
import type { Client } from './client.ts';
import { meaningOf } from './failures.ts';

/** Fetches a file by its id; `undefined` if it is longer than that, or than the platform gives to bots (20 MB). */
export async function fetchFile(
  { api, download }: Client,
  ref: string,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  try {
    const { file_path: path, file_size: size = 0 } = await api.getFile(ref);
    if (size > maxBytes || path === undefined) return undefined;
    return await download(path, maxBytes);
  } catch (failure) {
    if (failure instanceof GrammyError && /too big/iu.test(failure.description)) return undefined;
    throw meaningOf(failure);
  }
}
