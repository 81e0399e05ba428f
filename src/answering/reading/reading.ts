/** One syllable (or word, number, abbreviation) a person typed, and what we take it for. */
export interface Token {
  /** As typed: NFC, lower case, tone mark in the usual place. */
  readonly typed: string;
  /** What it most likely means: marks restored, typing errors mended. The same as `typed` when nothing is better. */
  readonly read: string;
  /** The syllables an abbreviation, a teencode word or a glued word stands for (`đv` → `đơn vị`); else absent. */
  readonly means?: readonly string[];
}

/** A question as we understand its letters, before we ask what it means. */
export interface Reading {
  /** The question as it came (NFC, invisible characters dropped). */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Every token's meaning in a row: abbreviations written out, marks restored. */
  readonly syllables: readonly string[];
}

/** Reads the letters of a question. Pure and quick: well under 2 ms for a long message. */
export type Reader = (text: string) => Reading;
