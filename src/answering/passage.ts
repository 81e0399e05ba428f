/** The smallest piece of a document that can be cited: a dash, a point, an item, or a paragraph. */
export interface Passage {
  /** `ke-hoach:IV.2.a/3`: the document, the address of the clause, the dash if it is one. Never changes meaning. */
  readonly id: string;
  readonly document: string;
  /** The address of the clause as the document numbers it: `IV.2.a`, `VI`, `mở đầu`. */
  readonly section: string;
  /** The dash within the clause, from 1, where the clause is a list of dashes. */
  readonly dash?: number;
  /** Headings above it, outermost first, as they stand: `['IV. ĐỐI TƯỢNG, …', '2. Tiêu chuẩn thi đua', 'a) Đối với sở, …:']`. */
  readonly heading: readonly string[];
  /** Its own words, letter for letter as in the document (NFC). */
  readonly text: string;
  /** The line of the document's file, from 1, for messages about faults. */
  readonly line: number;
}
