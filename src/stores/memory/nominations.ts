import { Conflict } from '../../core/errors.ts';
import type { Address } from '../../core/turn.ts';
import type { Change, Happening, Nomination, NominationStore, Notice } from '../../nomination/nomination.ts';
import { typedKey } from '../../nomination/typed.ts';

/** Nominations as long as the process lives, with what the journal beside them needs. */
export interface MemoryNominations extends NominationStore {
  /** Throws `Conflict` if one was saved since it was loaded or its number or code is taken. */
  readonly check: (changes: readonly Change[]) => void;
  /** Writes what was checked. */
  readonly write: (changes: readonly Change[]) => void;
  readonly move: (from: Address, to: Address) => void;
}

/** See `MemoryNominations`. `queue` has things said to people who did not write. */
export function createMemoryNominations(
  queue: (changes: readonly Change[], notices: readonly Notice[]) => void,
): MemoryNominations {
  const kept = new Map<string, Nomination>();
  /** The numbers of those that were deleted, which are not given again. */
  const gone = new Map<string, string | undefined>();
  const happened: Happening[] = [];

  const check = (changes: readonly Change[]): void => {
    if (changes.length === 0) return;
    const taken = new Map<string, string>();
    for (const [id, nomination] of kept) for (const key of keysOf(nomination)) taken.set(key, id);
    for (const [id, number] of gone) if (number !== undefined) taken.set(number, id);
    const [changed, keys] = [new Set<string>(), new Set<string>()];
    for (const { nomination } of changes) {
      const { id, revision } = nomination;
      if (gone.has(id) || changed.has(id) || (kept.get(id)?.revision ?? 0) !== revision)
        throw new Conflict('The nomination was saved by somebody else since it was loaded.');
      changed.add(id);
      for (const key of keysOf(nomination)) {
        if (keys.has(key) || (taken.get(key) ?? id) !== id) throw new Conflict('A number or code is taken.');
        keys.add(key);
      }
    }
  };

  const write = (changes: readonly Change[]): void => {
    for (const change of changes) {
      const { id, revision, number } = change.nomination;
      happened.push(...change.happened);
      if (change.kind === 'save') {
        kept.set(id, { ...change.nomination, revision: revision + 1 });
      } else if (kept.delete(id)) {
        gone.set(id, number === undefined ? undefined : typedKey(number));
      }
    }
  };

  return {
    find: (by) => {
      if ('id' in by) return Promise.resolve(kept.get(by.id));
      const key = typedKey(by.typed);
      return Promise.resolve([...kept.values()].find((each) => keysOf(each).includes(key)));
    },
    of: (chat) =>
      Promise.resolve(
        [...kept.values()]
          .filter(({ owners }) => owners.some((owner) => isSame(owner, chat)))
          .sort(
            (one, other) =>
              other.changedAt - one.changedAt || other.begunAt - one.begunAt || byId(one, other),
          ),
      ),
    list: (states) =>
      Promise.resolve(
        [...kept.values()]
          .filter(({ state }) => states.includes(state))
          .sort((one, other) => beganToCount(one) - beganToCount(other) || byId(one, other)),
      ),
    history: (id) => Promise.resolve(happened.filter(({ nomination }) => nomination === id)),
    save: async (changes, notices = []) =>
      Promise.resolve().then(() => {
        check(changes);
        queue(changes, notices);
        write(changes);
      }),
    check,
    write,
    move: (from, to) => {
      for (const [id, nomination] of kept) {
        if (!nomination.owners.some((owner) => isSame(owner, from))) continue;
        const owners = nomination.owners
          .map((owner) => (isSame(owner, from) ? to : owner))
          .filter((owner, index, all) => all.findIndex((each) => isSame(each, owner)) === index);
        kept.set(id, { ...nomination, owners, revision: nomination.revision + 1 });
      }
    },
  };
}

const keysOf = ({ code, agreementCode, number }: Nomination): readonly string[] =>
  [code, agreementCode, ...(number === undefined ? [] : [number])].map(typedKey);

const isSame = (one: Address, other: Address): boolean =>
  one.channel === other.channel && one.chat === other.chat;

const beganToCount = ({ submittedAt, begunAt }: Nomination): number => submittedAt ?? begunAt;

const byId = (one: Nomination, other: Nomination): number => (one.id < other.id ? -1 : 1);
