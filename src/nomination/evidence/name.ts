import { normalise } from '../../core/text.ts';
import { claimedKind } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { unnamed } from './phrases.ts';

const longestLetters = 120;
/** Disks take names of 255 bytes; a Vietnamese letter takes up to three. */
const longestBytes = 240;

/** Invisible, or able to turn round what stands beside it: controls, format characters, private and unassigned ones, fillers. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115f\u1160\u2800\u3164\uffa0\ufffd]/gu;
const reserved = /[<>:"|?*]/gu;
/** Hidden files, options of a command, and what a spreadsheet takes for a formula. */
const badStart = /^[\s.~=+@-]+/u;
const badEnd = /[\s.]+$/u;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** What a person called a file, safe to show, to save on any disk and to send in a header. With `kind` it ends as that kind does. */
export function safeName(called: string, kind?: Kind): string {
  const name = tidy(called);
  const claimed = claimedKind(name);
  const dot = claimed === undefined ? name.length : name.lastIndexOf('.');
  const said = name.slice(dot + 1).toLowerCase();
  const wanted = kind ?? claimed;
  const ending =
    wanted === undefined ? '' : `.${wanted.extensions.includes(said) ? said : wanted.extensions[0]}`;
  return `${stemOf(name.slice(0, dot), ending.length)}${ending}`;
}

/** Only the last part of a path, each letter whole (NFC), without what nobody sees. */
function tidy(called: string): string {
  const last =
    called
      .toWellFormed()
      .split(/[\\/]/u)
      .findLast((part) => part.trim() !== '') ?? '';
  return normalise(last.replaceAll(/\s/gu, ' '))
    .replaceAll(unseen, '')
    .replaceAll(reserved, '-')
    .replaceAll(/ +/gu, ' ')
    .normalize('NFC')
    .replace(badEnd, '');
}

function stemOf(text: string, endingLetters: number): string {
  const bare = text.replace(badStart, '').replace(badEnd, '');
  const fit = device.test(bare) ? `_${bare}` : bare;
  const stem = cut(fit, longestLetters - endingLetters, longestBytes - endingLetters);
  return stem === '' ? unnamed : stem;
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** As many whole letters as fit. */
function cut(text: string, most: number, mostBytes: number): string {
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    const longer = kept + segment;
    if (longer.length > most || Buffer.byteLength(longer) > mostBytes) break;
    kept = longer;
  }
  return kept.replace(badEnd, '');
}
