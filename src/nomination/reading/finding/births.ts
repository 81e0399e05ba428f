import { born } from '../lexicon/announcing.ts';
import { readDate } from '../date.ts';
import { whoseAt } from './certain.ts';
import type { Found, Message } from './found.ts';
import { foundAt } from './found.ts';
import { phraseAt, phrasesFor } from './tokens.ts';

const births = phrasesFor(born);
const date =
  /^\s*[:=.]?\s*(?:l\p{L}\s+)?(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2} th\p{L}ng \d{1,2} n\p{L}m \d{4}|\d{4})(?![\p{L}\p{N}]|\s?[./-]\s?\p{N})/iu;

/** A date or a year of birth, only after words that say so. */
export function findBirths(message: Message): readonly Found[] {
  const { text, tokens } = message;
  let past = 0;
  return tokens.flatMap((token, at) => {
    const length = at < past ? 0 : phraseAt(tokens, at, births);
    const after = tokens[at + length - 1]?.end;
    if (length === 0 || after === undefined) return [];
    past = at + length;
    const [whole, typed] = date.exec(text.slice(after, after + 60)) ?? [];
    if (whole === undefined || typed === undefined) return [];
    const end = after + whole.length;
    return foundAt(
      message,
      'birth',
      whoseAt(tokens, token.start),
      [end - typed.length, end],
      readDate,
      token.start,
    );
  });
}
