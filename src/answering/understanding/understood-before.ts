import { createLately } from '../../core/lately.ts';
import type { Question } from './question.ts';
import type { Understand } from './understand.ts';

/**
 * Understands texts as `understand` does, and the last `most` of them (up to `longest` characters) at once: a follow-up
 * leans on the question before it, which was understood a moment ago.
 */
export function rememberingUnderstand(understand: Understand, most: number, longest: number): Understand {
  const asking = createLately<string, Question>(most);
  const whole = createLately<string, Question>(most);
  return (text, wholly = false) => {
    if (text.length > longest) return understand(text, wholly);
    const known = wholly ? whole : asking;
    const before = known.get(text);
    if (before !== undefined) return before;
    const question = understand(text, wholly);
    known.set(text, question);
    return question;
  };
}
