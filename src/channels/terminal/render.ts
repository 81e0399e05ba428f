import type { Reply } from '../../core/reply.ts';
import { terminalPhrases } from './phrases.ts';

/** A reply as lines: its text, the places it rests on with the words it does not say itself, its choices by number. */
export function renderReply({ text, choices = [], citations = [] }: Reply): string {
  const places = citations.map(({ section, quote }) => {
    const place = `  → ${terminalPhrases.section(section)}`;
    return text.includes(quote) ? place : `${place}: “${quote}”`;
  });
  const menu = choices.map(({ label }, index) => `  ${index + 1}. ${label}`);
  return [text, ...places, ...menu].join('\n');
}
