import type { WorldClock } from './clock.ts';
import { flagOf, isList, nestedOf, wholeOf } from './params.ts';
import type { Outcome, Params, Update } from './shapes.ts';
import { conflict, done } from './shapes.ts';

/** Every kind there is; the last three come only when they are asked for by name. */
const kinds = [
  'message edited_message channel_post edited_channel_post business_connection business_message',
  'edited_business_message deleted_business_messages guest_message stopped_message_generation inline_query',
  'chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll poll_answer',
  'my_chat_member chat_join_request chat_boost removed_chat_boost managed_bot subscription',
  'chat_member message_reaction message_reaction_count',
].flatMap((line) => line.split(' '));
const usual: ReadonlySet<string> = new Set(kinds.slice(0, -3));

const keptMs = 24 * 60 * 60 * 1000;
const onlyOne = 'terminated by other getUpdates request; make sure that only one bot instance is running';

interface Waiting {
  readonly offset: number;
  readonly limit: number;
  readonly end: (outcome: Outcome) => void;
}

export type Updates = ReturnType<typeof createUpdates>;

/** What waits for one bot until it is confirmed, and the one long poll that may be waiting for it. */
export function createUpdates(clock: WorldClock, firstId: number) {
  /** By id, so the first is the oldest. */
  const queue = new Map<number, { readonly update: Update; readonly at: number }>();
  const given = new Map<number, Update>();
  const again: Update[] = [];
  let nextId = firstId;
  let allowed = usual;
  let waiting: Waiting | undefined;
  let waking = false;
  let push: ((update: Update) => void) | undefined;

  function head(): number {
    for (const id of queue.keys()) return id;
    return nextId;
  }

  function expire(): void {
    const before = clock.now().getTime() - keptMs;
    for (const [id, { at }] of queue) {
      if (at >= before) return;
      queue.delete(id);
    }
  }

  /** Forgets what `offset` confirms and gives what comes next, as TQueue does: an offset far in the future confirms nothing. */
  function take(asked: number, limit: number): Update[] {
    expire();
    let offset = asked < 0 ? nextId + asked : asked;
    if (offset > nextId + 10) offset = 0;
    for (const id of queue.keys()) {
      if (id >= offset) break;
      queue.delete(id);
    }
    const updates = again.splice(0, limit);
    for (const { update } of queue.values()) {
      if (updates.length >= limit) break;
      updates.push(update);
    }
    return updates;
  }

  function wake(): void {
    waking = false;
    const poll = waiting;
    if (poll === undefined) return;
    const updates = take(poll.offset, poll.limit);
    if (updates.length > 0) poll.end(done(updates));
  }

  function wakeSoon(): void {
    if (waiting === undefined || waking) return;
    waking = true;
    // As on the platform, what arrives together is given together.
    setImmediate(wake);
  }

  return {
    /** The id it got, or undefined when the bot has not asked for this kind. */
    add(kind: string, body: unknown): number | undefined {
      if (!allowed.has(kind)) return undefined;
      const update: Update = { update_id: nextId, [kind]: body };
      nextId += 1;
      queue.set(update.update_id, { update, at: clock.now().getTime() });
      given.set(update.update_id, update);
      if (given.size > 20_000) given.delete(given.keys().next().value ?? 0);
      if (push === undefined) wakeSoon();
      else push(update);
      return update.update_id;
    },

    /** Remembers the list of wanted kinds; without one the last list stays in force, an empty one means the usual kinds. */
    allow(params: Params): void {
      const list = nestedOf(params, 'allowed_updates');
      if (!isList(list)) return;
      const known = kinds.filter((kind) => list.includes(kind));
      allowed = known.length > 0 ? new Set(known) : usual;
    },

    /** The list in force, or undefined for the usual kinds. */
    allowed: (): readonly string[] | undefined => (allowed === usual ? undefined : [...allowed]),

    pending: (): readonly Update[] => [...queue.values()].map(({ update }) => update),
    pendingCount: (): number => queue.size,
    confirm: (id: number): boolean => queue.delete(id),
    drop: (params: Params): void => {
      if (flagOf(params, 'drop_pending_updates')) queue.clear();
    },
    find: (id: number): Update | undefined => given.get(id),

    /** Gives an update once more, though it may have been confirmed. */
    repeat(update: Update): void {
      again.push(update);
      wakeSoon();
    },

    /** Where new updates go while a webhook is set. */
    pushTo(next: ((update: Update) => void) | undefined): void {
      push = next;
    },

    poll(params: Params, onGone: (gone: () => void) => void): Outcome | Promise<Outcome> {
      // The platform ends the poll that waits, not the one that comes.
      waiting?.end(conflict(onlyOne));
      const offset = wholeOf(params, 'offset', 0);
      const limit = wholeOf(params, 'limit', 100, 1, 100);
      const seconds = wholeOf(params, 'timeout', 0, 0, 50);
      const updates = take(offset, limit);
      if (updates.length > 0 || seconds === 0) return done(updates);
      return new Promise((resolve) => {
        const timer = setTimeout(() => poll.end(done([])), seconds * 1000);
        const poll: Waiting = {
          // A negative offset was spent above; kept, it would forget what arrives meanwhile.
          offset: offset < 0 ? head() : offset,
          limit,
          end: (outcome) => {
            clearTimeout(timer);
            if (waiting === poll) waiting = undefined;
            resolve(outcome);
          },
        };
        waiting = poll;
        onGone(() => poll.end(done([])));
      });
    },

    isPolled: (): boolean => waiting !== undefined,
    endPoll: (outcome: Outcome): void => waiting?.end(outcome),

    clear(): void {
      queue.clear();
      given.clear();
      again.length = 0;
    },
  };
}
