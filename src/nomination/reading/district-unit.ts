import { fold } from '../../core/text.ts';
import {
  districtBodies,
  districtLevel,
  goneLevels,
  governing,
  notGoverning,
  otherLevels,
} from './lexicon/districts.ts';

/** Lower-case words without marks and punctuation, one space before and after each. */
function spaced(name: string): string {
  return ` ${fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

const opens = (name: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => name.startsWith(` ${phrase} `));

/** Where the first of these stands, or nowhere: infinity. */
function firstOf(name: string, phrases: readonly string[]): number {
  return Math.min(
    ...phrases.map((phrase) => name.indexOf(` ${phrase} `)).map((at) => (at < 0 ? Infinity : at)),
  );
}

/**
 * Whether it is a body of a district: the district's committee, council, party committee, an office of theirs. The
 * district level ended on 01/07/2025 (Luật 72/2025/QH15), and dissolved bodies are not awarded (TT 15/2025/TT-BNV).
 */
export function isDistrictUnit(name: string): boolean {
  const words = spaced(name);
  if (opens(words, districtBodies)) return true;
  if (words.startsWith(' thanh pho ') || words.startsWith(' tp ')) return opens(words, districtLevel);
  if (!opens(words, governing) || opens(words, notGoverning)) return false;
  const district = firstOf(words, districtLevel);
  // "thanh pho Thai Binh" is at both: the district's city wins where it stands.
  return district !== Infinity && district <= firstOf(words, otherLevels);
}

/** Whether a name or an address still holds a level that ended on 01/07/2025. */
export function namesGoneLevel(name: string): boolean {
  return firstOf(spaced(name), goneLevels) !== Infinity;
}
