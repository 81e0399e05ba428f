import { join } from 'node:path';
import { loadKnowledge } from '../../answering/knowledge/load.ts';
import type { Config } from '../../config.ts';
import { formCampaignOf } from '../../conversation/form-campaign.ts';
import type { Clock } from '../../core/clock.ts';
import { localDate } from '../../core/dates.ts';
import { Conflict } from '../../core/errors.ts';
import { createDuplicates } from '../../nomination/staff/duplicates.ts';
import type { EvidenceFiles } from '../../nomination/evidence/files.ts';
import { createForm } from '../../nomination/form.ts';
import type { Form } from '../../nomination/form.ts';
import type { Happening, Nomination, NominationStore } from '../../nomination/nomination.ts';
import { numberMark, typedIn } from '../../nomination/number.ts';
import { recordOf } from '../../nomination/staff/record.ts';
import type { FileRecord } from '../../nomination/staff/record.ts';
import { viewOf } from '../../nomination/view.ts';
import { openEvidenceFolder } from '../../stores/evidence/folder.ts';
import { openStores } from '../../stores/sql/open.ts';

/** Where staff look at files and decide on them, beside the running service. */
export interface Office {
  readonly dataDir: string;
  readonly form: Form;
  readonly nominations: NominationStore;
  readonly files: EvidenceFiles;
  readonly now: () => number;
  /** The file of a number as it was typed; why there is none. */
  find(typed: string): Promise<Nomination | 'no-number' | 'a-code' | 'not-found'>;
  /** Writes down that something was done with a file, and gives the file with everything in it. */
  look(nomination: Nomination, what: 'shown' | 'exported', by: Happening['by']): Promise<Looked | undefined>;
  close(): Promise<void>;
}

/** A file that was looked at. */
export interface Looked {
  readonly nomination: Nomination;
  readonly record: FileRecord;
}

/** Somebody may be writing in the file at this moment; not so often in a row. */
const mostTries = 20;

/** Opens the data folder and the knowledge of the settings. Throws `Refused` with what is wrong with them. */
export async function openOffice(config: Config, clock: Clock): Promise<Office> {
  const form = createForm(formCampaignOf(await loadKnowledge(config.knowledgeDir)));
  const stores = await openStores(config.dataDir, clock);
  const { nominations } = stores;
  const files = await openEvidenceFolder(join(config.dataDir, 'evidence'), clock);
  const house = { staffContact: config.staffContact, page: config.publicUrl };
  const now = (): number => clock.now().getTime();
  /** Looked for once: comparing all with all reads every file. */
  let duplicates: ReturnType<typeof createDuplicates> | undefined;
  const duplicatesOf = async (nomination: Nomination) => {
    const others = duplicates === undefined ? await nominations.list(compared) : [];
    duplicates ??= createDuplicates(form, others, localDate(clock.now()));
    return duplicates(nomination);
  };

  return {
    dataDir: config.dataDir,
    form,
    nominations,
    files,
    now,
    find: async (text) => {
      const typed = typedIn(text)?.typed;
      if (typed === undefined) return 'no-number';
      // The codes open files too, but they are other people's secrets.
      if (!typed.startsWith(numberMark)) return 'a-code';
      return (await nominations.find({ typed })) ?? 'not-found';
    },
    look: async (nomination, what, by) => {
      for (let tries = 1; ; tries += 1) {
        const fresh = await nominations.find({ id: nomination.id });
        if (fresh === undefined) return undefined;
        const happened = [{ nomination: fresh.id, at: now(), by, what }];
        try {
          await nominations.save([{ kind: 'save', nomination: fresh, happened }]);
        } catch (failure) {
          if (!(failure instanceof Conflict) || tries === mostTries) throw failure;
          continue;
        }
        const view = viewOf(form, fresh, localDate(clock.now()), house);
        const history = await nominations.history(fresh.id);
        return {
          nomination: fresh,
          record: recordOf(view, { history, duplicates: await duplicatesOf(fresh) }),
        };
      }
    },
    close: () => stores.close(),
  };
}

const compared = ['submitted', 'supplement', 'complete', 'handed-over', 'returned'] as const;
