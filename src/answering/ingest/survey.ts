import type { Block } from '../../core/document.ts';
import { normalise } from '../../core/text.ts';
import { isPossible, placeTone } from '../reading/syllable.ts';
import { markerOf, ordinal, unusualMarker, type Marker } from './markers.ts';

/** The kinds of clauses an address is made of. */
export type ClauseKind = 'division' | 'article' | 'part' | 'item' | 'point' | 'dash';

/** What the service will make of a document: counted on the very blocks it will load. */
export interface Survey {
  readonly clauses: readonly {
    readonly kind: ClauseKind;
    readonly count: number;
    readonly first: readonly string[];
  }[];
  readonly longest: { readonly section: string; readonly syllables: number } | undefined;
  /** Addresses that two clauses bear: a citation could not tell them apart. */
  readonly twice: readonly string[];
  /** Where the numbers jump: the clause before may hide the missing one. */
  readonly jumps: readonly { readonly before: string; readonly after: string }[];
  /** Lines numbered in a way the service does not read (`a.`, `1)`, `1.1`). */
  readonly unusual: readonly string[];
  /** Paragraphs that have no address and will not be quoted. */
  readonly unaddressed: number;
  /** Words that look broken, as a share of all, and some of them. */
  readonly damage: { readonly share: number; readonly samples: readonly string[] };
}

const order: readonly ClauseKind[] = ['division', 'article', 'part', 'item', 'point', 'dash'];
const shown = 3;

/** Looks a document over as the service will see it. */
export function survey(blocks: readonly Block[]): Survey {
  const marked = blocks.map((block) => ({ block, kind: kindOf(block) }));
  const clauses = order.flatMap((kind) => {
    const own = marked.filter((each) => each.kind === kind).map(({ block }) => nameOf(block, kind));
    return own.length === 0 ? [] : [{ kind, count: own.length, first: own.slice(0, shown) }];
  });
  const sections = new Map<string, number>();
  for (const { section, text } of blocks) {
    if (section !== '') sections.set(section, (sections.get(section) ?? 0) + syllablesIn(text));
  }
  const [longest] = [...sections].sort(([, a], [, b]) => b - a);
  const heads = marked.filter(({ kind }) => kind !== undefined && kind !== 'dash' && kind !== 'division');
  const addresses = heads.map(({ block }) => block.section);
  return {
    clauses,
    longest: longest === undefined ? undefined : { section: longest[0], syllables: longest[1] },
    twice: [...new Set(addresses.filter((address, at) => addresses.indexOf(address) !== at))],
    jumps: jumpsIn(heads.map(({ block }) => block)),
    unusual: blocks
      .filter(({ marker, text }) => marker === '' && unusualMarker.test(text))
      .map(({ text }) => text),
    unaddressed: blocks.filter(({ kind, section }) => kind !== 'heading' && section === '').length,
    damage: damageIn(blocks),
  };
}

function kindOf({ kind, marker, text }: Block): ClauseKind | undefined {
  const found = markerOf(marker === '' ? text : `${marker} ${text}`)?.kind;
  if (kind === 'dash') return 'dash';
  if (found === 'division') return kind === 'heading' ? 'division' : undefined;
  if (found === 'anchor' || found === 'heading' || found === 'row' || found === 'dash') return undefined;
  return marker === '' ? undefined : (found ?? 'article');
}

function nameOf(block: Block, kind: ClauseKind): string {
  if (kind === 'division') return block.text.slice(0, 40);
  return kind === 'dash' ? `${block.section}/${String(block.dash ?? 0)}` : block.section;
}

/** Clauses of one kind under one parent whose numbers are not neighbours. Letters are let off: some lists skip `d`. */
function jumpsIn(heads: readonly Block[]): Survey['jumps'] {
  const last = new Map<string, { readonly section: string; readonly number: number }>();
  const jumps: { readonly before: string; readonly after: string }[] = [];
  for (const { marker, section } of heads) {
    const found: Marker | undefined = markerOf(marker);
    if (found === undefined || found.kind === 'point') continue;
    const steps = section.split('.');
    const series = `${found.kind} ${found.kind === 'article' ? '' : steps.slice(0, -1).join('.')}`;
    const number = ordinal(found);
    const before = last.get(series);
    if (number > (before?.number ?? 0) + 1) jumps.push({ before: before?.section ?? '', after: section });
    last.set(series, { section, number });
  }
  return jumps;
}

/** Signs no one types inside a word, and a capital after a small letter: `ngà)Ịf`, `tr|nh`, `ngườI`. */
const strangeWord = /\p{L}[|\\^~<>{}[\]#*$%=]+\p{L}|\p{Ll}\p{Lu}|\ufffd/u;

/** Words that cannot be Vietnamese though they bear its marks, or hold what no word holds. ASCII words may be foreign. */
function damageIn(blocks: readonly Block[]): Survey['damage'] {
  const words = blocks
    .flatMap(({ text }) => text.split(/[\s/,.;:!?()"“”'‘’…–-]+/u))
    .filter((word) => /\p{L}/u.test(word));
  const broken = words.filter((word) => {
    if (/^\P{Ll}+$/u.test(word)) return false;
    if (/^\p{ASCII}+$/u.test(word)) return /[a-z][|\\^~<>{}[\]]/u.test(word);
    return strangeWord.test(word) || !isPossible(placeTone(normalise(word).toLowerCase()));
  });
  return {
    share: words.length === 0 ? 0 : broken.length / words.length,
    samples: [...new Set(broken)].slice(0, 8),
  };
}

function syllablesIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
