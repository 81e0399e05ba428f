import type { Channel } from '../core/channel.ts';
import type { After, Clock } from '../core/clock.ts';
import { Unreachable } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Reply } from '../core/reply.ts';
import type { Address, ChannelName, Turn } from '../core/turn.ts';
import type { ConversationStore } from './conversation.ts';
import type { LookUp } from './at-desk.ts';
import type { Answering } from './converse.ts';
import type { Journal, Message, Outbox } from './journal.ts';
import { createLanes } from './lanes.ts';
import { withRecent } from './recent.ts';
import { createTake } from './take.ts';
import type { Taken } from './take.ts';

/** Where every turn of every channel comes in: stored, then answered one at a time per chat. */
export interface Reception {
  /** Stores turns; when it resolves they are on the disk and will be answered whatever happens. */
  readonly receive: (turns: readonly Turn[]) => Promise<void>;
  /** Stores a turn and gives what is said to it, for a channel that answers in the same breath. */
  readonly answer: (turn: Turn) => Promise<readonly Reply[]>;
  /** Resolves when there is room for more: whoever fetches turns waits for it. */
  readonly room: () => Promise<void>;
  /** Takes up what an earlier process left. */
  readonly resume: () => Promise<void>;
  /** Turns stored and not answered yet. */
  readonly waiting: () => number;
  /** Begins nothing more; resolves when what is in hand is finished. The rest waits for the next start. */
  readonly stop: () => Promise<void>;
}

export interface ReceptionOptions extends LookUp {
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly conversations: ConversationStore;
  /** What answering knows now. */
  readonly answering: () => Answering;
  /** The channels on which we say things when we have them; on the others people wait for the answer. */
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  /** Those other channels. What came in on a channel that is neither waits until there is that channel again. */
  readonly pulled: ReadonlySet<ChannelName>;
  /** Hands over what is to be sent; it is stored already. */
  readonly send: (messages: readonly Message[]) => void;
  /** The person wrote: they can be reached. */
  readonly heardFrom: (chat: Address) => void;
  readonly limits: ReceptionLimits;
  readonly clock: Clock;
  readonly after: After;
  readonly log: Log;
}

export interface ReceptionLimits {
  /** Chats answered at the same time. */
  readonly atOnce: number;
  /** Chats whose conversation is kept at hand. */
  readonly recentChats: number;
  /** Turns held in memory; beyond it nothing more is taken in. */
  readonly mostWaiting: number;
  /** A turn that fails so often is set aside. */
  readonly mostTries: number;
  /** How long after a failure it is tried again; longer each time. */
  readonly retryMs: number;
  /** A turn that waited longer is answered with an apology. */
  readonly lateMs: number;
  /** How long a person waits before they are shown that an answer is being made, and how often it is shown. */
  readonly typingAfterMs: number;
  readonly typingEveryMs: number;
}

/** The lane of a chat: its name over all channels. */
export function laneOf({ channel, chat }: Address): string {
  return `${channel}:${chat}`;
}

type Hear = (replies: readonly Reply[]) => void;

/** The one door for turns. */
export function createReception(options: ReceptionOptions): Reception {
  const { journal, outbox, channels, pulled, limits, after } = options;
  /** The turns in hand, each with who waits for its answer. */
  const inHand = new Map<string, Hear[]>();
  const wanting: (() => void)[] = [];
  let refuse: (() => void)[] = [];
  let closed = false;

  const take = createTake({ ...options, ...withRecent(options, limits.recentChats) });
  const lanes = createLanes<Taken>({
    most: limits.atOnce,
    after,
    work: async (taken) => {
      const came = await take(taken);
      if (came.kind === 'again') return came.inMs;
      for (const hear of inHand.get(taken.turn.id) ?? []) hear(came.replies);
      inHand.delete(taken.turn.id);
      if (inHand.size < limits.mostWaiting) for (const go of wanting.splice(0)) go();
      return undefined;
    },
  });

  const add = (turn: Turn, tries: number, resumed: boolean): void => {
    if (inHand.has(turn.id)) return;
    inHand.set(turn.id, []);
    lanes.add(laneOf(turn.from), { turn, tries, counted: false, resumed });
  };

  const receive = async (turns: readonly Turn[]): Promise<void> => {
    if (turns.length === 0) return;
    const fresh = await journal.accept(turns);
    for (const turn of turns) {
      if (!fresh.has(turn.id)) continue;
      options.heardFrom(turn.from);
      add(turn, 0, false);
    }
  };

  /** What will have been said to a turn in hand. */
  const heard = (turn: string): Promise<readonly Reply[]> =>
    new Promise((resolve, reject) => {
      const stopped = (): void => {
        reject(
          new Unreachable('The service stops; the turn is stored and will be answered after the next start.'),
        );
      };
      if (closed) stopped();
      refuse.push(stopped);
      inHand.get(turn)?.push((replies) => {
        refuse = refuse.filter((each) => each !== stopped);
        resolve(replies);
      });
    });

  return {
    receive,
    answer: async (turn) => {
      if (inHand.size >= limits.mostWaiting) throw new Unreachable('Too many turns are waiting.');
      await receive([turn]);
      if (inHand.has(turn.id)) return heard(turn.id);
      const replies = await outbox.repliesTo(turn.id);
      if (replies === undefined) throw new Unreachable('The turn is being answered by another process.');
      return replies;
    },
    room: async () => {
      if (inHand.size < limits.mostWaiting) return;
      await new Promise<void>((resolve) => wanting.push(resolve));
    },
    resume: async () => {
      for (const { turn, tries } of await journal.waiting())
        if (channels.has(turn.from.channel) || pulled.has(turn.from.channel)) add(turn, tries, true);
    },
    waiting: () => inHand.size,
    stop: async () => {
      const stopped = lanes.close();
      for (const go of wanting.splice(0)) go();
      await stopped;
      closed = true;
      for (const stop of refuse.splice(0)) stop();
    },
  };
}
