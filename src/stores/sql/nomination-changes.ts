import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Change, Consent, Nomination } from '../../nomination/nomination.ts';
import { typedKey } from '../../nomination/typed.ts';
import type { Tables } from './database.ts';
import { writeEvidence } from './nomination-evidence.ts';
import { writeOwners } from './nomination-owners.ts';
import { happeningRow, nominationRow } from './nomination-rows.ts';

/**
 * Which of several groups of changes can be written, each whole or not at all: those whose nominations nobody saved
 * since they were loaded, and whose codes and numbers no other has. Of two that cannot both be, the first can.
 */
export async function writable(
  transaction: Transaction<Tables>,
  groups: readonly (readonly Change[])[],
): Promise<readonly boolean[]> {
  const changing = groups.flat().map(({ nomination }) => nomination);
  if (changing.length === 0) return groups.map(() => true);
  const rows = await transaction
    .selectFrom('nominations')
    .select(['id', 'revision', 'gone_at', 'code', 'agreement_code', 'number'])
    .where(
      'id',
      'in',
      changing.map(({ id }) => id),
    )
    .execute();
  // What is gone is saved under no revision.
  const revisions = new Map(rows.map(({ id, revision, gone_at }) => [id, gone_at === null ? revision : -1]));
  const holders = new Map(rows.flatMap(held));
  const fresh = changing.flatMap(keysOf).filter((key) => !holders.has(key));
  for (const [key, id] of await holdersOf(transaction, fresh)) holders.set(key, id);

  return groups.map((group) => {
    const ids = group.map(({ nomination }) => nomination.id);
    const keys = group.flatMap(({ nomination }) =>
      keysOf(nomination).map((key) => [key, nomination.id] as const),
    );
    const fits =
      !hasDoubles(ids) &&
      !hasDoubles(keys.map(([key]) => key)) &&
      group.every(({ nomination: { id, revision } }) => (revisions.get(id) ?? 0) === revision) &&
      keys.every(([key, id]) => (holders.get(key) ?? id) === id);
    if (!fits) return false;
    for (const { nomination } of group) revisions.set(nomination.id, nomination.revision + 1);
    for (const [key, id] of keys) holders.set(key, id);
    return true;
  });
}

/** Writes changes that can be, each nomination under the revision after the one it was loaded with. */
export async function writeChanges(
  transaction: Transaction<Tables>,
  changes: readonly Change[],
  now: number,
): Promise<void> {
  if (changes.length === 0) return;
  const saved = changes.flatMap(({ kind, nomination }) => (kind === 'save' ? nomination : []));
  const erased = changes.flatMap(({ kind, nomination: { id } }) => (kind === 'erase' ? id : []));
  if (saved.length > 0) await upsert(transaction, saved, now);
  if (erased.length > 0) await wipe(transaction, erased, now);
  const proofs = changes.flatMap(({ nomination: { id, consents } }) =>
    consents.map((each) => proofOf(id, each)),
  );
  if (proofs.length > 0)
    await transaction
      .insertInto('consents')
      .values(proofs)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const happened = changes.flatMap((change) => change.happened.map(happeningRow));
  if (happened.length > 0) await transaction.insertInto('happenings').values(happened).execute();
}

/**
 * Deletes what was said and kept in nominations. What stays of the row keeps the number from being given again and
 * whoever loaded it before from saving it.
 */
export async function wipe(
  transaction: Transaction<Tables>,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await transaction
    .updateTable('nominations')
    .set((set) => ({
      code: null,
      agreement_code: null,
      state: 'withdrawn',
      revision: set('revision', '+', 1),
      changed_at: now,
      gone_at: now,
      body: null,
    }))
    .where('id', 'in', ids)
    .execute();
  await transaction.deleteFrom('nomination_owners').where('nomination', 'in', ids).execute();
  await transaction
    .updateTable('nomination_evidence')
    .set({ gone_at: now })
    .where('nomination', 'in', ids)
    .where('gone_at', 'is', null)
    .execute();
}

async function upsert(
  transaction: Transaction<Tables>,
  nominations: readonly Nomination[],
  now: number,
): Promise<void> {
  await transaction
    .insertInto('nominations')
    .values(nominations.map(nominationRow))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        code: set.ref('excluded.code'),
        agreement_code: set.ref('excluded.agreement_code'),
        // A number that was given once stays given.
        number: set.fn.coalesce('excluded.number', 'nominations.number'),
        state: set.ref('excluded.state'),
        form: set.ref('excluded.form'),
        revision: set.ref('excluded.revision'),
        begun_at: set.ref('excluded.begun_at'),
        changed_at: set.ref('excluded.changed_at'),
        submitted_at: set.ref('excluded.submitted_at'),
        body: set.ref('excluded.body'),
      })),
    )
    .execute();
  await writeOwners(transaction, new Map(nominations.map(({ id, owners }) => [id, owners])));
  await writeEvidence(transaction, nominations, now);
}

/** Which nomination has which of those codes and numbers. */
async function holdersOf(
  transaction: Transaction<Tables>,
  keys: readonly string[],
): Promise<readonly (readonly [key: string, id: string])[]> {
  if (keys.length === 0) return [];
  const rows = await transaction
    .selectFrom('nominations')
    .select(['id', 'code', 'agreement_code', 'number'])
    .where((row) =>
      row.or([row('code', 'in', keys), row('agreement_code', 'in', keys), row('number', 'in', keys)]),
    )
    .execute();
  return rows.flatMap(held);
}

interface Holder {
  readonly id: string;
  readonly code: string | null;
  readonly agreement_code: string | null;
  readonly number: string | null;
}

const held = ({
  id,
  code,
  agreement_code,
  number,
}: Holder): readonly (readonly [key: string, id: string])[] =>
  [code, agreement_code, number].flatMap((key) => (key === null ? [] : [[key, id] as const]));

const keysOf = ({ code, agreementCode, number }: Nomination): readonly string[] =>
  [code, agreementCode, ...(number === undefined ? [] : [number])].map(typedKey);

const hasDoubles = (all: readonly string[]): boolean => new Set(all).size < all.length;

/** A proof names no chat and no turn, but whoever does can be shown that it is theirs. */
function proofOf(nomination: string, { purpose, by, version, act, from, turn, at }: Consent) {
  return {
    nomination,
    purpose,
    by,
    version,
    act,
    channel: from.channel,
    chat_hash: hashOf(from.chat),
    turn_hash: hashOf(turn),
    at,
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
