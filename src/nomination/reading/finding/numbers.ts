import { otherNumberCues, phoneCues, taxCode } from '../lexicon/announcing.ts';
import { eitherSelf, others, selves } from '../lexicon/persons.ts';
import { readEmail } from '../email.ts';
import { readPhone } from '../phone.ts';
import { readTaxCode } from '../tax-code.ts';
import type { Whose } from './certain.ts';
import type { Found, Message } from './found.ts';
import { foundAt } from './found.ts';
import type { Token } from './tokens.ts';
import { phraseAt, phrasesFor } from './tokens.ts';

const number =
  /(?<![\p{L}\p{N}@._+/-]|\d )(?:\(?\+\s?84[\s.)]{0,2}|00\s?84\s?|84\s?|\(?0)[\d .()-]{7,15}\d(?![\p{L}\p{N}@/]|[.,-]\p{N}| \d)/gu;
const address = /(?<![\p{L}\p{M}\p{N}@._%+-])[\w.%+-]{1,64}@[\w.-]{1,190}(?![\p{L}\p{N}@])/gu;
const code =
  /^\s*[:=]?\s*(?:l\p{L}\s+)?(\d{10}(?:\s?-\s?\d{3})?|\d{3}\s\d{3}\s\d{4})(?![\p{L}\p{N}]|[.,/-]\p{N})/u;
const taxCodes = phrasesFor(taxCode);

/** The words shortly before a place, the nearest last. */
function near({ tokens }: Message, start: number, most: number): readonly Token[] {
  const at = tokens.findIndex((token) => token.end > start);
  return tokens.slice(Math.max(0, at - most), Math.max(0, at));
}

/** Whose a number is: only the words right before it say so. */
function whoseNumber(message: Message, start: number): Whose {
  for (const { lower, gap } of near(message, start, 5).toReversed()) {
    if (selves.has(lower)) return 'own';
    if (others.has(lower)) return 'theirs';
    if (eitherSelf.has(lower) || /[,;.\n]/u.test(gap)) return 'unsaid';
  }
  return 'unsaid';
}

/** Mobile numbers; landlines only where something says that it is a phone. */
export function findPhones(message: Message): readonly Found[] {
  return Array.from(message.text.matchAll(number)).flatMap(({ 0: typed, index }) => {
    const before = near(message, index, 4);
    const cued = before.some(({ lower }) => phoneCues.has(lower));
    if (!cued && before.some(({ folded }) => otherNumberCues.has(folded))) return [];
    // Between a phone's word and the number, "mst" or the like is nearer.
    if (before.slice(-2).some(({ folded }) => otherNumberCues.has(folded))) return [];
    const found = foundAt(
      message,
      'phone',
      whoseNumber(message, index),
      [index, index + typed.length],
      readPhone,
    );
    return found.filter(({ value, doubts }) => cued || (doubts.length === 0 && /^\+84[35789]/u.test(value)));
  });
}

/** E-mail addresses. */
export function findEmails(message: Message): readonly Found[] {
  return Array.from(message.text.matchAll(address)).flatMap(({ 0: typed, index }) =>
    foundAt(
      message,
      'email',
      whoseNumber(message, index),
      [index, index + typed.replace(/[.-]+$/u, '').length],
      readEmail,
    ),
  );
}

/** Tax codes, only where they are called so. */
export function findTaxCodes(message: Message): readonly Found[] {
  const { text, tokens } = message;
  return tokens.flatMap((token, at) => {
    const length = phraseAt(tokens, at, taxCodes);
    const after = tokens[at + length - 1]?.end;
    if (length === 0 || after === undefined) return [];
    const [whole, typed] = code.exec(text.slice(after, after + 60)) ?? [];
    if (whole === undefined || typed === undefined) return [];
    const end = after + whole.length;
    return foundAt(message, 'tax-code', 'unsaid', [end - typed.length, end], readTaxCode, token.start);
  });
}
