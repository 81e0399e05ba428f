import type { Reader } from '../field.ts';
import { createLineReader, refused, taken } from './line-reader.ts';
import { lengths } from './lengths.ts';

/** A few words in one line: a position, a profession, a place. */
export const readShortText: Reader = createLineReader('too-long', (line) => {
  if (!/[\p{L}\p{N}]/u.test(line) || line.length < lengths.shortText.least) return refused('too-short');
  return line.length > lengths.shortText.most ? refused('too-long') : taken(line);
});
