import type { Transaction } from 'kysely';
import type { Nomination } from '../../nomination/nomination.ts';
import type { Database, Tables } from './database.ts';

/** No statement names more than this. */
const mostAtOnce = 500;

/** Writes which evidence is referred to: what is not any more waits for its bytes to be deleted. */
export async function writeEvidence(
  transaction: Transaction<Tables>,
  nominations: readonly Nomination[],
  now: number,
): Promise<void> {
  const rows = await transaction
    .selectFrom('nomination_evidence')
    .select('id')
    .where(
      'nomination',
      'in',
      nominations.map(({ id }) => id),
    )
    .where('gone_at', 'is', null)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const wanted = nominations.flatMap(({ id: nomination, evidence }) =>
    evidence.map(({ id }) => ({ id, nomination })),
  );
  const added = wanted.filter(({ id }) => !known.delete(id));
  if (added.length > 0)
    await transaction
      .insertInto('nomination_evidence')
      .values(added.map((row) => ({ ...row, gone_at: null })))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((set) => ({ nomination: set.ref('excluded.nomination'), gone_at: null })),
      )
      .execute();
  if (known.size > 0)
    await transaction
      .updateTable('nomination_evidence')
      .set({ gone_at: now })
      .where('id', 'in', [...known])
      .execute();
}

/** Evidence that was referred to once and is not any more, what has waited longest first. */
export async function evidenceGone(database: Database): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('nomination_evidence')
    .select('id')
    .where('gone_at', 'is not', null)
    .orderBy('gone_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** The bytes of that evidence are deleted. What a nomination refers to again meanwhile stays known. */
export async function bytesDeleted(database: Database, evidence: readonly string[]): Promise<void> {
  for (let from = 0; from < evidence.length; from += mostAtOnce)
    await database
      .deleteFrom('nomination_evidence')
      .where('id', 'in', evidence.slice(from, from + mostAtOnce))
      .where('gone_at', 'is not', null)
      .execute();
}

/** Those of that evidence to which no nomination refers, whether one ever did or not. */
export async function unusedEvidence(
  database: Database,
  evidence: readonly string[],
): Promise<readonly string[]> {
  const unused = new Set(evidence);
  for (let from = 0; from < evidence.length; from += mostAtOnce) {
    const rows = await database
      .selectFrom('nomination_evidence')
      .select('id')
      .where('id', 'in', evidence.slice(from, from + mostAtOnce))
      .where('gone_at', 'is', null)
      .execute();
    for (const { id } of rows) unused.delete(id);
  }
  return [...unused];
}
