import type { Conversation } from './conversation.ts';
import type { Stores } from './journal.ts';
import { laneOf } from './reception.ts';

/**
 * The same stores, which keep the conversations that were saved last at hand instead of reading them again. That one
 * of them was saved by another process meanwhile is found out when it is settled: `Conflict`, and it is read again.
 */
export function withRecent(
  { conversations, journal }: Pick<Stores, 'conversations' | 'journal'>,
  most: number,
): Pick<Stores, 'conversations' | 'journal'> {
  const recent = new Map<string, Conversation>();
  return {
    conversations: {
      load: (address) => {
        const known = recent.get(laneOf(address));
        return known === undefined ? conversations.load(address) : Promise.resolve(known);
      },
    },
    journal: {
      ...journal,
      settle: async (settlement) => {
        const { turn, conversation } = settlement;
        const lane = laneOf(turn.from);
        // Whatever comes of it, what was at hand is no longer what is stored.
        recent.delete(lane);
        await journal.settle(settlement);
        if (conversation === undefined) return;
        recent.set(lane, { ...conversation, revision: conversation.revision + 1 });
        const [oldest] = recent.keys();
        if (recent.size > most && oldest !== undefined) recent.delete(oldest);
      },
    },
  };
}
