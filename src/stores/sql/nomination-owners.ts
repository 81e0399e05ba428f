import type { Transaction } from 'kysely';
import type { Address } from '../../core/turn.ts';
import type { Database, Tables } from './database.ts';
import { addressOf } from './rows.ts';

/** No statement names more than this. */
const mostAtOnce = 500;

/** The owners of nominations by their ids, the chat used last first. */
export async function ownersOf(
  database: Database | Transaction<Tables>,
  nominations: readonly string[],
): Promise<ReadonlyMap<string, readonly Address[]>> {
  const owners = new Map<string, Address[]>();
  for (let from = 0; from < nominations.length; from += mostAtOnce) {
    const rows = await database
      .selectFrom('nomination_owners')
      .select(['nomination', 'channel', 'chat'])
      .where('nomination', 'in', nominations.slice(from, from + mostAtOnce))
      .orderBy('position')
      .execute();
    for (const row of rows) {
      const owner = addressOf(row);
      if (owner === undefined) continue;
      const known = owners.get(row.nomination);
      if (known === undefined) owners.set(row.nomination, [owner]);
      else known.push(owner);
    }
  }
  return owners;
}

/** Writes the owners of nominations by their ids: those they have from now on, the chat used last first. */
export async function writeOwners(
  transaction: Transaction<Tables>,
  wanted: ReadonlyMap<string, readonly Address[]>,
): Promise<void> {
  const known = await ownersOf(transaction, [...wanted.keys()]);
  const changed = [...wanted].filter(([id, owners]) => listed(owners) !== listed(known.get(id) ?? []));
  if (changed.length === 0) return;
  await transaction
    .deleteFrom('nomination_owners')
    .where(
      'nomination',
      'in',
      changed.map(([id]) => id),
    )
    .execute();
  const rows = changed.flatMap(([nomination, owners]) =>
    owners.map(({ channel, chat }, position) => ({ nomination, channel, chat, position })),
  );
  if (rows.length === 0) return;
  await transaction
    .insertInto('nomination_owners')
    .values(rows)
    // A chat that is named twice stands where it was named first.
    .onConflict((conflict) => conflict.columns(['nomination', 'channel', 'chat']).doNothing())
    .execute();
}

/** Gives what a chat owns to another; whoever loaded it before has to load it again. */
export async function moveOwner(transaction: Transaction<Tables>, from: Address, to: Address): Promise<void> {
  const owned = await transaction
    .selectFrom('nomination_owners')
    .select('nomination')
    .where('channel', '=', from.channel)
    .where('chat', '=', from.chat)
    .execute();
  const ids = owned.map(({ nomination }) => nomination);
  if (ids.length === 0) return;
  const before = await ownersOf(transaction, ids);
  const after = new Map([...before].map(([id, owners]) => [id, owners.map((each) => moved(each, from, to))]));
  await writeOwners(transaction, after);
  await transaction
    .updateTable('nominations')
    .set((set) => ({ revision: set('revision', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}

const moved = (owner: Address, from: Address, to: Address): Address =>
  owner.channel === from.channel && owner.chat === from.chat ? to : owner;

const listed = (owners: readonly Address[]): string =>
  JSON.stringify(owners.map(({ channel, chat }) => [channel, chat]));
