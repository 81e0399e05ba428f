/** The channels a person may be on. The one place where they are named together. */
export type ChannelName = 'web' | 'terminal';

/** Where a person can be reached: one chat on one channel. */
export interface Address {
  readonly channel: ChannelName;
  readonly chat: string;
}

/** One thing a person sent us, with nothing of its channel left in it. */
export interface Turn {
  /** Unique over all channels and for ever: a turn delivered twice bears the same id. */
  readonly id: string;
  readonly from: Address;
  readonly at: Date;
  readonly text: string;
  /** The id of the offered choice that was pressed, if one was. */
  readonly choice?: string;
}
