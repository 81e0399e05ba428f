import type { Reading } from '../reading/reading.ts';
import { bare, tokenise } from '../reading/syllable.ts';
import { articleNames, beforeNamedPlace, levelNames, outermostNames } from './lexicon/addresses.ts';

/** What a question names by numbers. */
export interface Addresses {
  /** The sections it names, in the document's order. */
  readonly sections: readonly string[];
  /** An address that is written like those of the document and is not there (`IV.2.g`), with those beside it. */
  readonly missing: { readonly address: string; readonly beside: readonly string[] } | undefined;
}

/** Finds the addresses in a question. */
export type AddressesIn = (reading: Reading) => Addresses;

interface Named {
  part?: string;
  item?: string;
  point?: string;
}

const roman = /^(?:i{1,3}|iv|vi{0,3}|ix|x{1,3}|xi{1,3}|xiv|xvi{0,3}|xix)$/u;
const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const digits = /^[0-9]{1,3}$/u;
const letter = /^[a-hđ]$/u;
/** `IV.2.c`, `IV/2/c`; with a level's name before it also `mục IV 2 c` and `mục 4.2.c`; alone in a message also `VI 5`. */
const dotted = [
  /(?<![\p{L}\p{N}.])([ivx]{1,5})[./-](\d{1,2})(?:[./-]?([a-hđ]))?(?![\p{L}\p{N}])/giu,
  /(?:m[uụ]c|ph[aầ]n|section)\s+([ivx]{1,5}|[1-9])[\s./-]+(\d{1,2})(?:[\s./-]*([a-hđ]))?(?![\p{L}\p{N}])/giu,
  /^\s*([ivx]{1,5})[\s./-]*(\d{1,2})[\s./-]*([a-hđ])?[\s?.]*$/giu,
];
/** `khoản 2` alone fits half the document: then it is no address. */
const mostUnlessPart = 3;

/** Understands legal addresses (`mục IV khoản 2 điểm đ`, `điểm đ khoản 2 mục IV`, `IV.2.đ`) as places that exist. */
export function createAddressesIn(sections: readonly string[]): AddressesIn {
  const known = [...new Set(sections)].map((section) => ({
    section,
    steps: section.toLowerCase().split('.'),
  }));
  const named = known
    .filter(({ steps }) => steps.length === 1 && tokenise(steps[0] ?? '').length > 1)
    .map(({ section }) => {
      const name = tokenise(section).map(bare).join(' ');
      return { section, phrases: [...beforeNamedPlace].map((word) => ` ${word} ${name} `) };
    });

  // A question's addresses are asked for to decide it and again to search for it.
  const remembered = new WeakMap<Reading, Addresses>();
  return (reading) => {
    let found = remembered.get(reading);
    if (found === undefined) remembered.set(reading, (found = addressesOf(reading)));
    return found;
  };

  function addressesOf(reading: Reading): Addresses {
    const wanted = dotted.flatMap((form) => [...reading.text.matchAll(form)].flatMap(writtenOut));
    // "mục IV" is also the beginning of "mục IV.2.c".
    const spelled = spelledOut(reading).filter(
      ({ part, item, point }) =>
        point !== undefined ||
        (part !== undefined && item !== undefined) ||
        !wanted.some((each) => each.part === (part ?? romans[Number(item)])),
    );
    const found = new Set([...wanted, ...spelled].flatMap(places));
    const folded = ` ${reading.syllables.map(bare).join(' ')} `;
    for (const { section, phrases } of named)
      if (phrases.some((phrase) => folded.includes(phrase))) found.add(section);
    return {
      sections: known.map(({ section }) => section).filter((section) => found.has(section)),
      missing: wanted.map(missing).find((each) => each !== undefined),
    };
  }

  function missing(wanted: Named): Addresses['missing'] {
    const { part, item, point } = wanted;
    if (part === undefined || item === undefined || places(wanted).length > 0) return undefined;
    const above = point === undefined ? [part] : [part, item];
    const beside = known.filter(
      ({ steps }) => steps.length === above.length + 1 && above.every((step, at) => steps[at] === step),
    );
    const address = [part.toUpperCase(), item, ...(point === undefined ? [] : [point])].join('.');
    return beside.length === 0 ? undefined : { address, beside: beside.map(({ section }) => section) };
  }

  function places(wanted: Named): readonly string[] {
    const steps = [wanted.part, wanted.item, wanted.point].filter((step) => step !== undefined);
    const fits = known.filter((each) => {
      if (!inOrder(steps, each.steps)) return false;
      return wanted.part === undefined ? each.steps.at(-1) === steps.at(-1) : each.steps[0] === wanted.part;
    });
    return wanted.part === undefined && fits.length > mostUnlessPart
      ? []
      : fits.map(({ section }) => section);
  }
}

function writtenOut([, part, item, point]: RegExpMatchArray): readonly Named[] {
  const roman = romans[Number(part)] ?? part?.toLowerCase();
  if (roman === undefined || item === undefined) return [];
  return [{ part: roman, item, ...(point === undefined ? {} : { point: point.toLowerCase() }) }];
}

/** Whether all steps occur in an address, in this order. */
function inOrder(steps: readonly string[], address: readonly string[]): boolean {
  let at = 0;
  for (const step of address) if (step === steps[at]) at += 1;
  return at === steps.length;
}

/** Addresses in words. Levels may come in either order; a level named twice begins another address. */
function spelledOut(reading: Reading): readonly Named[] {
  const all: Named[] = [];
  let current: Named = {};
  const words = reading.syllables;
  words.forEach((word, at) => {
    const level = bare(words[at - 1] ?? '');
    if (!levelNames.has(level)) return;
    const step = stepOf(level, word);
    if (step === undefined) return;
    if (current[step.kind] !== undefined) {
      all.push(current);
      current = {};
    }
    current[step.kind] = step.value;
  });
  return Object.keys(current).length === 0 ? all : [...all, current];
}

function stepOf(
  level: string,
  word: string,
): { readonly kind: keyof Named; readonly value: string } | undefined {
  if (articleNames.has(level)) return digits.test(word) ? { kind: 'part', value: `điều ${word}` } : undefined;
  if (roman.test(word)) return { kind: 'part', value: word };
  if (digits.test(word)) {
    const part = outermostNames.has(level) ? romans[Number(word)] : undefined;
    return part === undefined ? { kind: 'item', value: word } : { kind: 'part', value: part };
  }
  return letter.test(word) && level !== 'phan' ? { kind: 'point', value: word } : undefined;
}
