/** Where the bytes of evidence are kept, under the random ids of `Evidence`. An id that is not one of ours names nothing. */
export interface EvidenceFiles {
  /** When it returns, the bytes are on the disk whole. Keeping the same id again replaces them. Throws `Refused` for an id that could not be one. */
  keep(id: string, bytes: Uint8Array): Promise<void>;
  read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Good to call whether or not there is one. */
  remove(id: string): Promise<void>;
  /**
   * The ids of everything kept before that moment (milliseconds), including what a crash left half written: whatever no
   * nomination refers to may be removed. Younger ones may belong to a nomination that is being saved.
   */
  keptBefore(at: number): Promise<readonly string[]>;
}

/** Whether that can be the id of a file: no path, no dots, and one file on disks that do not tell `A` from `a`. */
export function isFileId(id: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{6,62})[a-z0-9]$/u.test(id);
}
