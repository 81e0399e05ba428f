import type { Reply } from './reply.ts';
import type { Address, ChannelName } from './turn.ts';

/** The whole outward duty of a channel. */
export interface Channel {
  readonly name: ChannelName;
  /** Throws `Refused` (the person or platform said no) or `Unreachable` (could not be asked). */
  send(to: Address, reply: Reply): Promise<void>;
}
