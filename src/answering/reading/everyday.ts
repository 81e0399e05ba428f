import { readFileSync } from 'node:fs';

const sentences = new URL('./everyday.txt', import.meta.url);

/**
 * Sentences people write to an office, any office, one a line. They are counted, so that the reader of letters expects
 * spoken words and the words of questions, which official texts lack. They say nothing that is true of any plan.
 */
export function loadEveryday(): readonly string[] {
  return readFileSync(sentences, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
