import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newDataDir, sweep } from '../world/service.ts';
import { hearing, tellingTexts as said } from '../world/killing/heard.ts';
import { killAll, startKillable } from '../world/killing/killable.ts';
import { steps, stepsOfResuming } from '../world/killing/steps.ts';
import type { Step } from '../world/killing/steps.ts';
import { startFakeTelegram } from '../world/telegram/telegram.ts';
import type { FakeTelegram } from '../world/telegram/telegram.ts';

/** A conversation is read once and then kept at hand. */
const isOnce = (step: Step): boolean => step.endsWith('load');

const open: FakeTelegram[] = [];

/** A platform with Lan on it, who has not said anything yet. */
async function world() {
  const fake = await startFakeTelegram();
  open.push(fake);
  return { fake, lan: fake.person({ id: 11, first_name: 'Lan' }), dataDir: newDataDir() };
}

/** What Lan hears when nothing goes wrong. */
let undisturbed: readonly string[] = [];

beforeAll(async () => {
  const { fake, lan, dataDir } = await world();
  const service = startKillable(fake, dataDir);
  for (const text of said) lan.says(text);
  await fake.until(() => lan.hears().length === said.length, 'all answers', 15_000);
  undisturbed = lan.hears();
  await service.stop();
  expect(hearing(undisturbed).once).toHaveLength(said.length);
});

afterEach(async () => {
  killAll();
  await sweep();
  for (const fake of open.splice(0)) await fake.close();
});

describe('a process killed in the middle of a turn', () => {
  it.each(steps.flatMap((step) => (isOnce(step) ? [1] : [1, 4]).map((time) => ({ step, time }))))(
    '$step ($time): everything is answered once and in order, at most the last sentence twice',
    async ({ step, time }) => {
      const { fake, lan, dataDir } = await world();
      // One after the other, so that there are several commits of each kind.
      let next = 0;
      const more = (): void => {
        const text = said[next];
        next += 1;
        if (text !== undefined) lan.says(text);
      };
      more();
      more();
      fake.onSent(more);
      expect(await startKillable(fake, dataDir, { step, time }).ended).toBe('SIGKILL');
      const second = startKillable(fake, dataDir);
      await fake.until(() => hearing(lan.hears()).once.length === said.length, 'all answers', 15_000);
      await second.stop();
      expect(hearing(lan.hears()).once).toEqual(undisturbed);
      expect(lan.hears().length - said.length).toBeLessThanOrEqual(1);
    },
  );

  it.each(stepsOfResuming)(
    '%s of what another process left, which was killed too: still once and in order',
    async (step) => {
      const { fake, lan, dataDir } = await world();
      for (const text of said) lan.says(text);
      await startKillable(fake, dataDir, { step: 'before settle', time: 3 }).ended;
      expect(await startKillable(fake, dataDir, { step, time: 1 }).ended).toBe('SIGKILL');
      const third = startKillable(fake, dataDir);
      await fake.until(() => hearing(lan.hears()).once.length === said.length, 'all answers', 15_000);
      await third.stop();
      expect(hearing(lan.hears()).once).toEqual(undisturbed);
      expect(hearing(lan.hears()).most).toBeLessThanOrEqual(2);
    },
  );
});
