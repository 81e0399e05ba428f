import type { LocalDate } from '../../../core/dates.ts';
import type { Reader } from '../../field.ts';
import type { Doubt } from '../verdict.ts';
import type { Whose } from './certain.ts';
import { isTold } from './certain.ts';
import type { Token } from './tokens.ts';

/** Something that a message surely says besides what was asked. */
export interface Found {
  readonly what: 'name' | 'collective' | 'unit' | 'birth' | 'phone' | 'email' | 'tax-code';
  readonly whose: Whose;
  /** In the form in which it is kept. */
  readonly value: string;
  readonly doubts: readonly Doubt[];
  /** The piece of the message that it was read from. */
  readonly words: string;
  /** Where those words begin and end in the message as cleaned. */
  readonly start: number;
  readonly end: number;
}

/** A message taken apart once for all that look into it. */
export interface Message {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly today: LocalDate;
}

/** Something found at a place, if its reader takes it and the sentence tells it; a list of one or none. */
export function foundAt(
  message: Message,
  what: Found['what'],
  whose: Whose | undefined,
  [start, end]: readonly [number, number],
  read: Reader,
  /** Where its announcing begins, by which it is judged whether it is told. */
  from = start,
): readonly Found[] {
  if (whose === undefined || !isTold(message.text, message.tokens, from, end)) return [];
  const words = message.text.slice(start, end);
  const result = read(words, message.today);
  if (result.kind === 'refused') return [];
  return [{ what, whose, value: result.value, doubts: result.doubts, words, start, end }];
}
