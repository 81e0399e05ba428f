import type { After } from '../core/clock.ts';
import { Conflict } from '../core/errors.ts';
import type { Reply } from '../core/reply.ts';
import type { Turn } from '../core/turn.ts';
import { lookUp } from './at-desk.ts';
import { converse } from './converse.ts';
import type { Conversed } from './converse.ts';
import type { Message } from './journal.ts';
import { phrases } from './phrases.ts';
import type { ReceptionOptions } from './reception.ts';

/** A turn in hand. */
export interface Taken {
  readonly turn: Turn;
  /** How often it was tried in vain, or is about to be. */
  tries: number;
  /** This very try is among `tries` already. */
  counted: boolean;
  /** An earlier process left it; perhaps it is what ended that process. */
  readonly resumed: boolean;
}

/** What taking a turn came to. */
export type Came =
  | { readonly kind: 'settled'; readonly replies: readonly Reply[] }
  | { readonly kind: 'again'; readonly inMs: number };

/** Characters of a turn's id in the log: enough to find it again, too few to continue somebody's chat with. */
const shownOfId = 8;
const longestRetryMs = 30_000;
/** A conversation that somebody else saves so often while it is decided is let rest for a moment. */
const mostConflicts = 10;

/** Makes ready to take turns from load to commit. What it is given never throws out of it. */
export function createTake(options: ReceptionOptions): (taken: Taken) => Promise<Came> {
  const { journal, outbox, conversations, channels, limits, clock, log } = options;
  /** What an earlier process left is taken one at a time: if one of them ends this process too, it is known which. */
  let alone: Promise<unknown> = Promise.resolve();
  let storageFaults = 0;

  const messagesOf = (turn: Turn, replies: readonly Reply[]): readonly Message[] => {
    const channel = channels.get(turn.from.channel);
    return replies
      .flatMap((reply) => channel?.divide(reply) ?? [reply])
      .map((reply, index) => ({
        id: `${turn.id}#${index}`,
        to: turn.from,
        reply,
        ...(turn.under === undefined ? {} : { under: turn.under }),
        attempts: 0,
      }));
  };

  /** What is said to others; their ids follow those of the messages. */
  const noticesOf = (turn: Turn, notices: Conversed['notices'], first: number): readonly Message[] =>
    notices.flatMap(({ to, reply }, index) =>
      (channels.get(to.channel)?.divide(reply) ?? [reply]).map((part, piece) => ({
        id: `${turn.id}#${first + index}.${piece}`,
        to,
        reply: part,
        attempts: 0,
      })),
    );

  /** Once a try: while the store fails, a turn is asked for again and again and is not to blame. */
  const count = async (taken: Taken): Promise<void> => {
    if (taken.counted) return;
    await journal.tried(taken.turn.id);
    taken.tries += 1;
    taken.counted = true;
  };

  const settle = async (taken: Taken): Promise<Came> => {
    const { turn } = taken;
    const began = clock.now().getTime();
    const push = channels.has(turn.from.channel);
    if (taken.resumed) {
      if (!taken.counted && taken.tries >= limits.mostTries) return setAside(taken, 'Crash');
      await count(taken);
    }
    for (let conflicts = 0; ; conflicts += 1) {
      const conversation = await conversations.load(turn.from);
      const late = began - turn.at.getTime() > limits.lateMs;
      const found = await lookUp(conversation, turn, options);
      const conversed = orFault(() => {
        const came = converse(conversation, turn, options.answering(), {
          late,
          nominations: { desk: options.desk(), found },
        });
        const messages = messagesOf(turn, came.replies);
        return { ...came, messages, notices: noticesOf(turn, came.notices, messages.length) };
      });
      if (conversed instanceof Error) return failed(taken, conversed);
      const { messages, notices, nominations } = conversed;
      try {
        await journal.settle({
          turn,
          conversation: conversed.conversation,
          messages,
          push,
          ...(nominations.length === 0 ? {} : { nominations }),
          ...(notices.length === 0 ? {} : { notices }),
        });
      } catch (failure) {
        if (!(failure instanceof Conflict) || conflicts === mostConflicts) throw failure;
        const said = await outbox.repliesTo(turn.id);
        if (said === undefined) continue;
        return { kind: 'settled', replies: said };
      }
      options.send([...(push ? messages : []), ...notices]);
      log.info(
        { turn: turn.id.slice(-shownOfId), outcome: conversed.outcome, ms: clock.now().getTime() - began },
        'turn',
      );
      return { kind: 'settled', replies: conversed.replies };
    }
  };

  const failed = async (taken: Taken, fault: Error): Promise<Came> => {
    await count(taken);
    // Not the message: a fault's message may hold a person's words.
    log.error(
      { turn: taken.turn.id.slice(-shownOfId), fault: placeOf(fault), tries: taken.tries },
      'a turn failed',
    );
    if (taken.tries >= limits.mostTries) return setAside(taken, placeOf(fault));
    taken.counted = false;
    return { kind: 'again', inMs: limits.retryMs * taken.tries };
  };

  const setAside = async ({ turn }: Taken, why: string): Promise<Came> => {
    const { memory } = await conversations.load(turn.from);
    const replies = [{ text: phrases.aside[memory?.language ?? 'vi'] }];
    const made = orFault(() => messagesOf(turn, replies));
    // What fails may be the channel itself: then only the operator is told.
    const messages = made instanceof Error ? [] : made;
    const push = channels.has(turn.from.channel);
    try {
      await journal.settle({ turn, messages, push, aside: why });
    } catch (failure) {
      const said = failure instanceof Conflict ? await outbox.repliesTo(turn.id) : undefined;
      if (said === undefined) throw failure;
      return { kind: 'settled', replies: said };
    }
    if (push) options.send(messages);
    log.error(
      { turn: turn.id.slice(-shownOfId), fault: why },
      'a turn was set aside; npm run unanswered shows it',
    );
    return { kind: 'settled', replies };
  };

  return async function take(taken) {
    const stopTyping = typing(taken.turn, options);
    try {
      const settling = taken.resumed ? alone.then(() => settle(taken)) : settle(taken);
      if (taken.resumed) alone = settling.catch(() => undefined);
      const came = await settling;
      storageFaults = 0;
      return came;
    } catch (fault) {
      // What failed is the store, not the turn: it stays where it is until the store works again.
      storageFaults += 1;
      log.error({ err: fault }, 'a turn could not be stored; it will be tried again');
      return {
        kind: 'again',
        inMs: Math.min(limits.retryMs * 2 ** Math.min(storageFaults, 10), longestRetryMs),
      };
    } finally {
      stopTyping();
    }
  };
}

/** Shows that an answer is being made, again and again, from the moment a person would wonder. */
function typing({ from }: Turn, { channels, limits, after }: ReceptionOptions): () => void {
  const channel = channels.get(from.channel);
  if (channel === undefined) return () => undefined;
  return showAgain(after, limits, () => {
    channel.showTyping(from);
  });
}

function showAgain(
  after: After,
  { typingAfterMs, typingEveryMs }: { readonly typingAfterMs: number; readonly typingEveryMs: number },
  show: () => void,
): () => void {
  let cancel = after(typingAfterMs, function again() {
    show();
    cancel = after(typingEveryMs, again);
  });
  return () => {
    cancel();
  };
}

function orFault<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (fault) {
    return fault instanceof Error
      ? fault
      : new Error('Something that is no error was thrown.', { cause: fault });
  }
}

/** The kind of a fault and where in our code it arose, without its words. */
function placeOf(fault: Error): string {
  const place = /\bsrc\/[\w./-]+:\d+/u.exec(fault.stack ?? '')?.[0];
  return place === undefined ? fault.name : `${fault.name} at ${place}`;
}
