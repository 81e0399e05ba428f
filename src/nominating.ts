import type { Hono } from 'hono';
import { join } from 'node:path';
import type { Knowledge } from './answering/knowledge/knowledge.ts';
import { createUploadRoutes } from './channels/web/upload/routes.ts';
import type { Config } from './config.ts';
import type { LookUp } from './conversation/at-desk.ts';
import { formCampaignOf } from './conversation/form-campaign.ts';
import type { After, Clock, NewId } from './core/clock.ts';
import { Conflict, Refused, Unreachable } from './core/errors.ts';
import type { Log } from './core/log.ts';
import type { ChannelName } from './core/turn.ts';
import type { Limits } from './limits.ts';
import type { Desk } from './nomination/desk.ts';
import type { Evidence, Kept } from './nomination/evidence/evidence.ts';
import { createKeep } from './nomination/evidence/keep.ts';
import { accepted } from './nomination/evidence/kinds.ts';
import { evidenceLimits } from './nomination/evidence/limits.ts';
import { createLinks } from './nomination/evidence/link.ts';
import { safeName } from './nomination/evidence/name.ts';
import { evidencePhrases } from './nomination/evidence/phrases.ts';
import { createForm } from './nomination/form.ts';
import type { Nomination } from './nomination/nomination.ts';
import { isOpen } from './nomination/rulings.ts';
import { spaced } from './nomination/number.ts';
import { openEvidenceFolder } from './stores/evidence/folder.ts';
import { readSecret } from './stores/evidence/secret.ts';
import type { OpenStores } from './stores/sql/open.ts';

/** Gives the bytes of a file that came with a turn; `undefined` if there are more than that many. */
export type FetchFile = (ref: string, maxBytes: number) => Promise<Uint8Array | undefined>;

export interface NominatingOptions {
  readonly config: Config;
  readonly stores: Pick<OpenStores, 'nominations' | 'bytesDeleted' | 'unusedEvidence'>;
  /** The channels whose turns bring files. */
  readonly fetchers: ReadonlyMap<ChannelName, FetchFile>;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly after: After;
  readonly newId: NewId;
  readonly log: Log;
}

/** What nominations need besides the conversation. */
export interface Nominating {
  readonly deskOf: (knowledge: Knowledge) => Desk;
  readonly keepFiles: LookUp['keepFiles'];
  /** The pages by which files come in and are fetched. */
  readonly routes: Hono;
  /** Deletes the bytes of evidence that nothing refers to any more, the given ones and what a crash left. */
  readonly sweep: (unused: readonly string[]) => Promise<void>;
}

/** Opens the private files, and the secret that signs links to them. */
export async function createNominating(options: NominatingOptions): Promise<Nominating> {
  const { config, stores, fetchers, limits, clock, after, newId, log } = options;
  const { nominations } = stores;
  const files = await openEvidenceFolder(join(config.dataDir, 'evidence'), clock);
  const links = createLinks({ key: await readSecret(config.dataDir), clock });
  const keep = createKeep({ files, limits: evidenceLimits, clock, newId });

  /** Writes evidence down in a nomination that somebody may be changing at this moment. */
  const add = async (
    id: string,
    field: string | undefined,
    file: Parameters<typeof keep>[0],
  ): Promise<Kept> => {
    for (;;) {
      const nomination = await takingFiles(id);
      if (nomination === undefined) throw new Refused('The nomination takes no files any more.');
      const kept = await keep(field === undefined ? file : { ...file, field }, nomination.evidence);
      if (kept.kind === 'refused' || nomination.evidence.includes(kept.evidence)) return kept;
      const at = clock.now().getTime();
      const changed = { ...nomination, evidence: [...nomination.evidence, kept.evidence], changedAt: at };
      const happened = [
        { nomination: id, at, by: 'nominator', what: 'evidence-kept', about: kept.evidence.id },
      ] as const;
      try {
        const [owner] = changed.owners;
        const reply = { text: evidencePhrases.arrived(kept.evidence, changed.evidence.length) };
        const notices = owner === undefined ? [] : [{ to: owner, reply }];
        await nominations.save([{ kind: 'save', nomination: changed, happened }], notices);
        return kept;
      } catch (failure) {
        await files.remove(kept.evidence.id);
        if (!(failure instanceof Conflict)) throw failure;
      }
    }
  };

  const takingFiles = async (id: string): Promise<Nomination | undefined> => {
    const found = await nominations.find({ id });
    return found !== undefined && isOpen(found.state) && found.asked?.kind !== 'consent' ? found : undefined;
  };

  const routes = createUploadRoutes({
    openUpload: links.openUpload,
    openDownload: links.openDownload,
    desk: async ({ nomination }) => {
      const found = await takingFiles(nomination);
      return found === undefined
        ? undefined
        : {
            ...(found.number === undefined ? {} : { about: spaced(found.number) }),
            received: found.evidence.map(evidencePhrases.line),
          };
    },
    onFile: async ({ nomination, field }, file) => {
      const turn = newId();
      const kept = await add(nomination, field, { ...file, turn });
      if (kept.kind === 'refused') return { kept: false, words: evidencePhrases.kept(kept) };
      const isNew = kept.evidence.turn === turn;
      return { kept: true, words: isNew ? evidencePhrases.kept(kept) : evidencePhrases.same(kept.evidence) };
    },
    read: async ({ nomination, evidence }) => {
      const found = (await nominations.find({ id: nomination }))?.evidence.find(({ id }) => id === evidence);
      const bytes = found === undefined ? undefined : await files.read(evidence);
      return found === undefined || bytes === undefined
        ? undefined
        : { name: found.name, type: found.type, bytes };
    },
    limitsSaid: evidencePhrases.limits,
    accept: accepted,
    limits: limits.upload,
    after,
  });

  return {
    deskOf: (knowledge) => ({
      longest: limits.longestMessage,
      form: createForm(formCampaignOf(knowledge)),
      house: { staffContact: config.staffContact, page: config.publicUrl },
      staff: config.staffChat,
      uploadLink: (nomination) =>
        `${config.publicUrl ?? ''}/tai-len/${links.toUpload({ nomination }, limits.uploadLinkMs)}`,
    }),
    keepFiles: async (turn, nomination) => {
      const fetch = fetchers.get(turn.from.channel);
      if (fetch === undefined) return [];
      const kept: Kept[] = [];
      const already: Evidence[] = [...nomination.evidence];
      for (const { ref, name } of turn.files ?? []) {
        const came = await fetch(ref, evidenceLimits.maxBytes).then(
          (bytes) => keep({ name, bytes, words: turn.text, turn: turn.id, ...fieldOf(nomination) }, already),
          notFetched(name, log),
        );
        kept.push(came);
        if (came.kind === 'kept') already.push(came.evidence);
      }
      return kept;
    },
    routes,
    sweep: async (unused) => {
      for (const id of unused) await files.remove(id);
      await stores.bytesDeleted(unused);
      const old = await files.keptBefore(clock.now().getTime() - limits.uploadLinkMs);
      const left = await stores.unusedEvidence(old);
      for (const id of left) await files.remove(id);
      if (unused.length + left.length > 0)
        log.info({ files: unused.length + left.length }, 'evidence was deleted');
    },
  };
}

/** What is asked now, if that takes evidence of its own: a criterion. */
function fieldOf({ asked }: Nomination): { readonly field?: string } {
  return asked?.kind === 'field' && asked.field.startsWith('criterion:') ? { field: asked.field } : {};
}

/** The person is told and can send it again: nobody's chat waits until a platform gives a file out. */
function notFetched(name: string, log: Log): (failure: unknown) => Kept {
  return (failure) => {
    if (!(failure instanceof Refused || failure instanceof Unreachable)) throw failure;
    log.warn({ why: failure.message }, 'a file could not be fetched');
    return { kind: 'refused', name: safeName(name), why: 'not-fetched' };
  };
}
