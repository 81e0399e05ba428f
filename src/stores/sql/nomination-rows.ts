import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { channelNames } from '../../core/turn.ts';
import type { Address } from '../../core/turn.ts';
import { states } from '../../nomination/nomination.ts';
import type { Happening, Nomination, Supplement } from '../../nomination/nomination.ts';
import { typedKey } from '../../nomination/typed.ts';
import type { Tables } from './database.ts';

/** What has no column of its own. */
type Body = Omit<
  Nomination,
  'id' | 'state' | 'form' | 'owners' | 'begunAt' | 'changedAt' | 'submittedAt' | 'revision'
>;

// Rows live for years: a new field is optional, no value is ever taken away, and what this version does not know is
// kept as it is (loose), or an older version that is started again would delete it.
const address = z.looseObject({ channel: z.enum(channelNames), chat: z.string() }).readonly();
const fields = z.array(z.string()).readonly();

const given = z
  .looseObject({
    value: z.string(),
    turn: z.string(),
    at: z.number(),
    message: z.string().exactOptional(),
  })
  .readonly();

const asked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.string() }).readonly(),
  z.object({ kind: z.literal('which'), field: z.string(), text: z.string() }).readonly(),
  z.object({ kind: z.literal('consent') }).readonly(),
  z.object({ kind: z.literal('review') }).readonly(),
  z.object({ kind: z.literal('pick') }).readonly(),
  z.object({ kind: z.literal('sure'), deed: z.enum(['cancel', 'withdraw', 'erase']) }).readonly(),
]);

const evidence = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    size: z.number(),
    hash: z.string(),
    field: z.string().exactOptional(),
    turn: z.string(),
    at: z.number(),
  })
  .readonly();

const consent = z
  .looseObject({
    purpose: z.enum(['nomination']),
    by: z.enum(['nominator', 'nominee']),
    version: z.string(),
    act: z.enum(['given', 'refused', 'withdrawn']),
    words: z.string(),
    from: address,
    turn: z.string(),
    at: z.number(),
  })
  .readonly();

const supplement: z.ZodType<Supplement> = z
  .looseObject({
    fields,
    note: z.string(),
    until: z.string(),
    at: z.number(),
    before: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();

const body: z.ZodType<Body> = z
  .looseObject({
    code: z.string(),
    agreementCode: z.string(),
    number: z.string().exactOptional(),
    answers: z.record(z.string(), given).readonly(),
    order: fields,
    skipped: fields,
    thorough: z.literal(true).exactOptional(),
    asked: z.unknown().optional(),
    evidence: z.array(evidence).readonly(),
    consents: z.array(consent).readonly(),
    supplement: supplement.exactOptional(),
    reason: z.string().exactOptional(),
  })
  .transform(({ asked: last, ...rest }) => {
    // A question that there is not any more is asked again; it is no reason to lose the file.
    const known = asked.safeParse(last).data;
    return known === undefined ? rest : { ...rest, asked: known };
  });

/** What is written must be readable: TypeScript says so here when a noun of the house can hold more than a row can. */
type Readable = Body & {
  readonly asked?: z.input<typeof asked>;
  readonly consents: readonly Pick<z.input<typeof consent>, 'purpose' | 'by' | 'act'>[];
};

const happening = z
  .object({
    nomination: z.string(),
    at: z.number(),
    by: z.union([z.enum(['nominator', 'nominee', 'service']), z.templateLiteral(['staff:', z.string()])]),
    what: z.enum([
      'begun',
      'answered',
      'evidence-kept',
      'evidence-removed',
      'consented',
      'submitted',
      'ruled',
      'asked-for-more',
      'linked',
      'exported',
      'shown',
      'erased',
      'purged',
    ]),
    about: z.string().exactOptional(),
  })
  .readonly();

/** A nomination as the row after the one it was loaded from. */
export function nominationRow(nomination: Nomination): Insertable<Tables['nominations']> {
  const { id, state, form, owners: _, begunAt, changedAt, submittedAt, revision, ...rest } = nomination;
  return {
    id,
    code: typedKey(nomination.code),
    agreement_code: typedKey(nomination.agreementCode),
    number: nomination.number === undefined ? null : typedKey(nomination.number),
    state,
    form,
    revision: revision + 1,
    begun_at: begunAt,
    changed_at: changedAt,
    submitted_at: submittedAt ?? null,
    gone_at: null,
    body: JSON.stringify(rest satisfies Readable),
  };
}

/** A nomination from its row; `undefined` where nobody can read it any more: it is left as it is for a person to look at. */
export function readNomination(
  row: Selectable<Tables['nominations']>,
  owners: readonly Address[],
): Nomination | undefined {
  const state = z.enum(states).safeParse(row.state).data;
  const rest = readBody(row.body);
  if (state === undefined || rest === undefined) return undefined;
  return {
    ...rest,
    id: row.id,
    state,
    form: row.form,
    owners,
    begunAt: row.begun_at,
    changedAt: row.changed_at,
    ...(row.submitted_at === null ? {} : { submittedAt: row.submitted_at }),
    revision: row.revision,
  };
}

/** A happening as its row. */
export function happeningRow(what: Happening): Insertable<Tables['happenings']> {
  return { ...(what satisfies z.input<typeof happening>), about: what.about ?? null };
}

/** A happening from its row; `undefined` where nobody can read it any more. */
export function readHappening({
  about,
  ...row
}: Omit<Selectable<Tables['happenings']>, 'position'>): Happening | undefined {
  return happening.safeParse({ ...row, ...(about === null ? {} : { about }) }).data;
}

function readBody(json: string | null): Body | undefined {
  try {
    return body.safeParse(JSON.parse(json ?? '')).data;
  } catch {
    return undefined;
  }
}
