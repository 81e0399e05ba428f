import type { Outcome } from '../answering/answer.ts';
import type { Clock } from '../core/clock.ts';
import { Conflict } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { Reply } from '../core/reply.ts';
import type { Turn } from '../core/turn.ts';
import type { ConversationStore } from './conversation.ts';
import { converse, type Answering } from './converse.ts';

/** What is said to a turn, and how it ended (absent where a turn delivered twice is answered as it was). */
export interface Handled {
  readonly replies: readonly Reply[];
  readonly outcome?: Outcome;
}

/** What handling a turn needs. */
export interface HandleOptions {
  readonly conversations: ConversationStore;
  /** What answering knows now. */
  readonly answering: () => Answering;
  readonly clock: Clock;
  readonly log: Log;
}

const mostTries = 3;
/** Characters of a turn's id in the log: enough to find it again, too few to continue somebody's chat with. */
const shownOfId = 8;

/**
 * Takes a turn from load to save. When another turn of the same chat was faster, it is read and decided again:
 * possible only because `converse` is a function of conversation and turn.
 */
export function createHandle({
  conversations,
  answering,
  clock,
  log,
}: HandleOptions): (turn: Turn) => Promise<Handled> {
  return async function handle(turn) {
    const began = clock.now().getTime();
    for (let tried = 1; ; tried += 1) {
      const conversation = await conversations.load(turn.from);
      if (conversation.lastTurn === turn.id) return { replies: conversation.lastReplies };
      const conversed = converse(conversation, turn, answering());
      try {
        await conversations.save(conversed.conversation);
      } catch (error) {
        if (error instanceof Conflict && tried < mostTries) continue;
        throw error;
      }
      log.info(
        {
          turn: turn.id.slice(-shownOfId),
          room: 'answering',
          outcome: conversed.outcome,
          ms: clock.now().getTime() - began,
        },
        'turn',
      );
      return { replies: conversed.replies, outcome: conversed.outcome };
    }
  };
}
