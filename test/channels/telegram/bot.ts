import { Api } from 'grammy';
import type { Environment } from '../../../src/config.ts';
import type { Limits } from '../../../src/limits.ts';
import { openDataDir } from '../../../src/stores/sql/database.ts';
import { createUnanswered } from '../../../src/stores/sql/unanswered.ts';
import type { MessageUndelivered } from '../../../src/stores/sql/unanswered.ts';
import { quickLimits, startService, sweep } from '../../world/service.ts';
import type { LogLine, Service, ServiceOptions } from '../../world/service.ts';
import { steppedClock } from '../../world/telegram/clock.ts';
import { startFakeTelegram } from '../../world/telegram/telegram.ts';
import type { FakeTelegram, Person } from '../../world/telegram/telegram.ts';
import type { Settings } from '../../world/telegram/world.ts';

/** Limits under which nothing is given up because the machine is busy. */
export const patient: Limits = {
  ...quickLimits,
  reception: { ...quickLimits.reception, typingAfterMs: 60_000 },
  telegram: { ...quickLimits.telegram, pollMs: 50_000, graceMs: 3_600_000, callMs: 20_000 },
};

/** `patient`, but one number of the channel. */
export const patientBut = (telegram: Partial<Limits['telegram']>): Limits => ({
  ...patient,
  telegram: { ...patient.telegram, ...telegram },
});

const fakes: FakeTelegram[] = [];

/** A Bot API that lives until `endAll`. */
export async function openFake(settings: Partial<Settings> = {}): Promise<FakeTelegram> {
  const fake = await startFakeTelegram(settings);
  fakes.push(fake);
  return fake;
}

/** Stops services and fakes: for `afterEach` or `afterAll`. */
export async function endAll(): Promise<void> {
  await sweep();
  for (const fake of fakes.splice(0)) await fake.close();
}

export interface BotOptions extends ServiceOptions {
  /** The platform it is to live on; a new one without it. */
  readonly on?: FakeTelegram;
  readonly platform?: Partial<Settings>;
}

/** The whole service with the Telegram channel on, and two people who can write to it. */
export async function startBot({ on, platform, settings, ...options }: BotOptions = {}) {
  const fake = on ?? (await openFake(platform));
  const service = await startService({
    limits: patient,
    ...options,
    settings: { ...settingsFor(fake), ...settings },
  });
  return {
    fake,
    service,
    lan: fake.person({ id: 11, first_name: 'Lan' }),
    binh: fake.person({ id: 12, first_name: 'Bình' }),
  };
}

export const settingsFor = ({ token, root }: FakeTelegram): Environment => ({
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: root,
});

/** The service and the platform by one clock that stands still until it is moved. */
export async function startBotByClock(options: BotOptions = {}) {
  const clock = steppedClock();
  const platform = { ...options.platform, clock };
  const bot = await startBot({ ...options, platform, clock, after: (ms, deed) => clock.after(ms, deed) });
  /** Lets time pass, a step whenever nothing else happens in this process, until it is so. */
  const pass = async (claim: () => boolean, stepMs = 100, most = 36_000): Promise<void> => {
    for (let steps = 0; !claim(); steps += 1) {
      if (steps > most) throw new Error(`${steps} steps of time passed in vain`);
      clock.advance(stepMs);
      await turnOfEvents();
    }
  };
  return { ...bot, clock, pass };
}

const turnOfEvents = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Resolves when it is so: for what only the service itself shows. Lets everything else run meanwhile. */
export async function soon(claim: () => boolean | Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await claim())) {
    if (performance.now() - started > 10_000) throw new Error(`waited in vain for: ${String(claim)}`);
    await turnOfEvents();
  }
}

/** Says something and gives what the bot says to it: the one next message. */
export async function asks(fake: FakeTelegram, person: Person, text: string): Promise<string> {
  return answerTo(fake, person, () => person.says(text));
}

/** Does something and gives the one next message the bot says to that person. */
export async function answerTo(fake: FakeTelegram, person: Person, deed: () => unknown): Promise<string> {
  const before = person.hears().length;
  deed();
  await fake.until(() => person.hears().length > before, `an answer to ${person.user.first_name}`, 10_000);
  return person.hears()[before] ?? '';
}

/** Resolves when nothing waits: all that was said is answered, and all answers are sent or given up. */
export async function settled({ address }: Service): Promise<void> {
  await soon(async () => {
    const { turnsWaiting, messagesWaiting } = await healthOf(address);
    return turnsWaiting === 0 && messagesWaiting === 0;
  });
}

export interface HealthTold {
  readonly ok: boolean;
  readonly turnsWaiting: number;
  readonly messagesWaiting: number;
  readonly telegram?: { readonly state: string; readonly why?: string; readonly secondsSincePoll?: number };
}

/** What an operator's monitor reads. */
export async function healthOf(address: string): Promise<HealthTold> {
  const response = await fetch(`${address}/healthz`);
  // Its shape is what the tests are about.
  return (await response.json()) as HealthTold;
}

/** A question asked on the web page of the same service; gives what is answered. */
export async function asksOnTheWeb({ address }: Service, text: string): Promise<string> {
  const response = await fetch(`${address}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  return response.text();
}

/** The lines of the log that an operator is woken by, or should look at. */
export const told = ({ log }: Service, level: LogLine['level']): readonly LogLine[] =>
  log.filter((line) => line.level === level);

/** What `npm run unanswered` shows of the messages that were refused, or of which nobody knows. */
export async function undelivered({ dataDir }: Service): Promise<readonly MessageUndelivered[]> {
  const database = await openDataDir(dataDir);
  try {
    return await createUnanswered(database).messages();
  } finally {
    await database.destroy();
  }
}

/** The platform as another program sees it that holds the same token. */
export const apiOf = ({ token, root }: FakeTelegram): Api => new Api(token, { apiRoot: root });
