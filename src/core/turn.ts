/** The channels a person may be on. The one place where they are named together. */
export const channelNames = ['web', 'terminal', 'telegram'] as const;

/** See `channelNames`. */
export type ChannelName = (typeof channelNames)[number];

/** Where a person can be reached: one chat on one channel. */
export interface Address {
  readonly channel: ChannelName;
  readonly chat: string;
}

/** What came with the words, or instead of them. */
export const attachments = [
  'photo',
  'voice',
  'video',
  'document',
  'sticker',
  'location',
  'contact',
  'poll',
  'other',
] as const;

/** See `attachments`. */
export type Attachment = (typeof attachments)[number];

/** Where personal matters are spoken of instead, when they may not be here. */
export interface Elsewhere {
  /** Why: other people read along here, or the operator does not let personal data travel on this channel. */
  readonly because: 'public' | 'policy';
  /** Where to go: a chat with the bot alone, or the web page. */
  readonly link?: string;
}

/** A file that came with a turn: its channel fetches it by `ref`. */
export interface FileRef {
  readonly ref: string;
  /** What the person called it; empty where they did not. */
  readonly name: string;
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
  readonly attachment?: Attachment;
  /** Documents and pictures that can be fetched. */
  readonly files?: readonly FileRef[];
  /** Names the album that this is a part of: several messages that the person sent as one. */
  readonly album?: string;
  /** The channel's own name of the message in its chat, by which a later edit of it is known. */
  readonly message?: string;
  /** It puts an earlier message right: the one of the same name. */
  readonly edited?: boolean;
  readonly elsewhere?: Elsewhere;
  /** What the channel needs in order to answer under this very message; given back as it came. */
  readonly under?: string;
}
