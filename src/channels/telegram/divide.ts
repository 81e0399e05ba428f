import type { Reply } from '../../core/reply.ts';
import { split } from '../../core/split.ts';
import { telegramPhrases } from './phrases.ts';

/** The longest text of one message, in UTF-16 units: Bot API, `sendMessage`. */
export const longestText = 4096;
/** Buttons show about so many letters on a phone; longer choices are written out above them. */
export const longestLabel = 34;
/** A quotation of at least this share of its line stands by itself. */
const mostOfALine = 0.5;

/** A reply as messages that the platform takes, its quotations set apart, its places and long choices written out. */
export function divide({ text, citations = [], choices = [] }: Reply): readonly Reply[] {
  const quotes = citations.map(({ quote }) => quote).filter((quote) => quote !== '');
  const lines = text.split('\n').flatMap((line) => setApart(line, quotes));
  const shown = lines.join('\n');
  const places = citations
    .filter(({ section, quote }) => !shown.includes(quote) || !shown.includes(section))
    .map(({ section, quote }) =>
      shown.includes(quote) ? telegramPhrases.place(section) : telegramPhrases.placeWith(section, quote),
    );
  const menu = choices.some(({ label }) => label.length > longestLabel)
    ? choices.map(({ label }, index) => `${index + 1}. ${label}`)
    : [];
  const whole = [shown, [...new Set(places)].join('\n'), menu.join('\n')].filter((part) => part !== '');
  const parts = split(whole.join('\n\n'), longestText);
  return parts.map((part, index) => {
    const cited = citations.filter(({ section, quote }) => part.includes(quote) || part.includes(section));
    return {
      text: part,
      ...(cited.length === 0 ? {} : { citations: cited }),
      ...(choices.length === 0 || index < parts.length - 1 ? {} : { choices }),
    };
  });
}

/** A line that is mostly quoted words becomes two: what comes before them, and the words. */
function setApart(line: string, quotes: readonly string[]): readonly string[] {
  const quote = quotes.find((words) => line.includes(words) && words.length >= mostOfALine * line.length);
  if (quote === undefined) return [line];
  const at = line.indexOf(quote);
  const opening = /[“"«]\s*$/u.exec(line.slice(0, at))?.[0].length ?? 0;
  const before = line.slice(0, at - opening).trimEnd();
  return before === '' ? [line] : [before, line.slice(at - opening)];
}
