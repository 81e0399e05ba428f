/** One of several things a person may press, or name by its number or its words. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Words that stand in the campaign's documents, and where: `quote` occurs there letter for letter. */
export interface Citation {
  /** The address of the clause, as the document numbers it: `IV.2.đ`, `mở đầu`. */
  readonly section: string;
  readonly quote: string;
}

/** One thing we say. Text first: a channel may drop everything else and still be understood. */
export interface Reply {
  readonly text: string;
  readonly choices?: readonly Choice[];
  readonly citations?: readonly Citation[];
  /** A page of ours where something can be done that cannot be done in a chat. */
  readonly link?: Link;
}

/** A page of ours: its whole address, or its path where the service does not know its own address. */
export interface Link {
  readonly label: string;
  readonly address: string;
}
