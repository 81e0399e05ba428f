import type { Api } from 'grammy';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { Address, Turn } from '../../core/turn.ts';
import type { Bot } from './addressed.ts';
import { readUpdate } from './read.ts';
import type { Read } from './read.ts';
import { updateSchema } from './update.ts';

export interface IntakeOptions {
  readonly bot: () => Bot;
  readonly api: Api;
  readonly personalData: boolean;
  readonly webPage: string | undefined;
  readonly receive: (turns: readonly Turn[]) => Promise<void>;
  readonly lost: (chat: Address) => void;
  readonly heardFrom: (chat: Address) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** The longest notice over a pressed button. */
const longestNotice = 200;

/** Takes updates in, however they came: when it resolves, everything a person sent is stored. */
export function createIntake(options: IntakeOptions): (updates: readonly unknown[]) => Promise<void> {
  const { api, bot, receive, log } = options;

  const readAll = (updates: readonly unknown[]): readonly Read[] =>
    updates.map((update) => {
      const parsed = updateSchema.safeParse(update);
      if (parsed.success) return readUpdate(parsed.data, { ...options, bot: bot() });
      // Passed over, or it would be delivered again for ever and hold up what comes after it.
      log.warn(
        { fields: parsed.error.issues.map(({ path }) => path.join('.')) },
        'an update could not be read',
      );
      return { kind: 'nothing' };
    });

  return async function take(updates) {
    const reads = readAll(updates);
    await receive(reads.flatMap((read) => ('turn' in read ? [read.turn] : [])));
    for (const read of reads) {
      if (read.kind === 'gone') options.lost(read.chat);
      if (read.kind === 'back') options.heardFrom(read.chat);
      if (read.kind !== 'pressed') continue;
      // At once: the platform shows a waiting button, and after a while takes no answer. Nobody misses it when it fails.
      const notice = read.label === undefined ? {} : { text: read.label.slice(0, longestNotice) };
      api.answerCallbackQuery(read.query, notice).catch(() => undefined);
    }
  };
}
