import type { Reading } from '../reading/reading.ts';
import { wishing } from './lexicon/forms.ts';
import { intents, type Intent } from './lexicon/intents.ts';
import type { Mention } from './mentions.ts';

/** What is known of a text when its intents are told. */
export interface IntentClues {
  /** Places of the table whose phrases are there. */
  readonly found: readonly number[];
  readonly reading: Reading;
  readonly cues: readonly Mention[];
  /** Nothing of the campaign is named. */
  readonly bare: boolean;
  /** How many syllables are neither names nor cues nor small words. */
  readonly content: number;
  readonly yesNo: boolean;
}

const littleElse = 2;

/** The intents a text shows, the most telling first. */
export function intentsOf({ found, reading, cues, bare, content, yesNo }: IntentClues): readonly Intent[] {
  return found.flatMap((index): readonly Intent[] => {
    const entry = intents[index];
    if (entry === undefined) return [];
    const { intent } = entry;
    if (entry.bare === true && !bare) return [];
    if (entry.small === true && !(bare && content <= littleElse)) return [];
    // "vâng" and "không" alone are an answer; in "còn hiệu lực không" they are not.
    if (intent === 'assent' && content > 0) return [];
    if (intent === 'start_nomination' && !wishes(reading, cues, yesNo)) return [];
    return [intent];
  });
}

/** "Tôi muốn đề cử …" starts a nomination; "có được đề cử … không" asks about the plan. */
function wishes(reading: Reading, cues: readonly Mention[], yesNo: boolean): boolean {
  const text = ` ${reading.syllables.join(' ')} `;
  const asks = yesNo || cues.some(({ id }) => id === 'who' || id === 'when');
  return !asks || wishing.some((words) => text.includes(` ${words} `));
}
