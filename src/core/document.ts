/** A document as a page shows it: its blocks in order, each clause with its address. */
export interface DocumentText {
  /** The name of its file without the ending. */
  readonly id: string;
  readonly title: string;
  /** A word or two before an address when several documents are cited: `Kế hoạch`. */
  readonly short: string;
  readonly blocks: readonly Block[];
}

/** A heading, a paragraph, or a dash of a list. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'dash';
  /** The address of the clause it belongs to (`IV.2.a`), empty for text outside every clause. */
  readonly section: string;
  /** The dash within its clause, from 1. */
  readonly dash?: number;
  /** How deep: 1 for the title, 2 for a part, 3 for an item, 4 for a point. */
  readonly level: number;
  /** The marker as it stands (`IV.`, `2.`, `a)`, `-`), empty if there is none. */
  readonly marker: string;
  /** The words after the marker, letter for letter (NFC). */
  readonly text: string;
  /** The line of the file, from 1. */
  readonly line: number;
}
