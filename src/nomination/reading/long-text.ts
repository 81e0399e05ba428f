import { fold } from '../../core/text.ts';
import type { Reader } from '../field.ts';
import { cleanText } from './clean.ts';
import { secrecy, stamp } from './lexicon/secrecy.ts';
import { refused, taken } from './line-reader.ts';
import { enormous, lengths } from './lengths.ts';
import { hasShortLink } from './links.ts';
import { withoutMarks } from './without-marks.ts';

const phrases = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'u');
const marked = phrases(secrecy);
// Without marks "honest documents lost" and "classified" are the same letters; asking once is the cheaper fault.
const unmarked = phrases(secrecy.map(fold));
const stamped = new RegExp(`(?:^|[(\\["“])\\s?${stamp}\\s?(?:$|[)\\]"”])`, 'mu');

function secret(text: string): boolean {
  const found = withoutMarks(text) ? unmarked.test(text.toLowerCase()) : marked.test(text.toLowerCase());
  return found || stamped.test(text);
}

/** An account of deeds over several lines, as it was typed, without what cannot be seen. */
export const readLongText: Reader = (text) => {
  if (text.length > enormous) return refused('text-too-long');
  const clean = cleanText(text);
  if (clean === '') return refused('empty');
  if (clean.length < lengths.longText.least || !/\p{L}/u.test(clean)) return refused('text-too-short');
  if (clean.length > lengths.longText.most) return refused('text-too-long');
  return taken(
    clean,
    /\p{Nd}/u.test(clean) ? undefined : 'no-figures',
    hasShortLink(clean) ? 'link-shortener' : undefined,
    secret(clean) ? 'secret-document' : undefined,
  );
};
