import { afterEach, describe, expect, it } from 'vitest';
import { seeded } from '../../src/scripts/bench/seeded.ts';
import { hearing, tellingTexts as texts } from '../world/killing/heard.ts';
import { killAll, startKillable } from '../world/killing/killable.ts';
import { newDataDir, sweep } from '../world/service.ts';
import { startFakeTelegram } from '../world/telegram/telegram.ts';
import type { FakeTelegram, Person } from '../world/telegram/telegram.ts';

const names = ['Lan', 'Hoa', 'Minh', 'Sơn'];
/** Over all files of this folder together: hundreds. */
const kills = 75;
const manyMs = 240_000;

const open: FakeTelegram[] = [];

/** A platform on which four people talk, each by turns of their own. */
async function world() {
  const fake = await startFakeTelegram();
  open.push(fake);
  const people = names.map((first_name, index) => fake.person({ id: 11 + index, first_name }));
  const said = new Map<Person, number>();
  const says = (person: Person): void => {
    const count = said.get(person) ?? 0;
    person.says(texts[(count + person.id) % texts.length] ?? '');
    said.set(person, count + 1);
  };
  return { fake, people, said, says };
}

afterEach(async () => {
  killAll();
  await sweep();
  for (const fake of open.splice(0)) await fake.close();
});

describe.each([{ seed: 1 }, { seed: 2 }])('processes killed at random, seed $seed', ({ seed }) => {
  it(
    `${kills} times: every message of everybody is answered once and in order, no sentence heard more than twice`,
    async () => {
      const random = seeded(seed);
      const upTo = (most: number): number => Math.floor(random() * most);
      const { fake, people, said, says } = await world();
      const dataDir = newDataDir();
      const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

      for (let killed = 0; killed < kills; killed += 1) {
        for (const person of people) for (let more = 1 + upTo(3); more > 0; more -= 1) says(person);
        const callsBefore = fake.countOf('getMe');
        const service = startKillable(fake, dataDir);
        if (random() < 0.15) {
          // While it starts, before it has said anything to anybody.
          await Promise.race([
            pause(upTo(150)),
            fake.until(() => fake.countOf('getMe') > callsBefore, 'a start', 20_000),
          ]);
        } else {
          // Where much is under way: at a sentence that is just being heard, or a little later.
          let stopListening = (): void => undefined;
          let left = people.length + 1 + upTo(8);
          const enough = new Promise<void>((resolve) => {
            stopListening = fake.onSent(({ chat_id }) => {
              left -= 1;
              if (left === 0) resolve();
              const person = people.find(({ id }) => id === chat_id);
              if (person !== undefined && left > 0 && random() < 0.7) says(person);
            });
          });
          await Promise.race([enough, pause(15_000)]);
          stopListening();
          if (random() < 0.5) await pause(upTo(20));
        }
        await service.kill();
      }

      const last = startKillable(fake, dataDir);
      const counts = people.map((person) => said.get(person) ?? 0);
      const heardAll = (one: readonly Person[]): boolean =>
        one.every((person, index) => hearing(person.hears()).once.length >= (counts[index] ?? 0));
      await fake.until(() => heardAll(people), 'every answer', 60_000);
      await last.stop();

      // The same said to a service that nobody disturbs.
      const calm = await world();
      const undisturbed = startKillable(calm.fake, newDataDir());
      calm.people.forEach((person, index) => {
        for (let count = counts[index] ?? 0; count > 0; count -= 1) calm.says(person);
      });
      await calm.fake.until(() => heardAll(calm.people), 'every answer, undisturbed', 60_000);
      await undisturbed.stop();

      for (const [index, person] of people.entries()) {
        const heard = hearing(person.hears());
        expect(heard.once).toEqual(calm.people[index]?.hears());
        expect(heard.most).toBeLessThanOrEqual(2);
      }
      console.log(
        `${counts.reduce((sum, count) => sum + count, 0)} messages, ${people.reduce((sum, person) => sum + hearing(person.hears()).repeated, 0)} sentences heard twice`,
      );
    },
    manyMs,
  );
});
