import { afterEach, expect, it } from 'vitest';
import { phrases } from '../../src/conversation/phrases.ts';
import { seeded } from '../../src/scripts/bench/seeded.ts';
import { sweep } from '../world/service.ts';
import { essenceOf, masked, numbersIn } from '../world/killing/filed.ts';
import { hearing } from '../world/killing/heard.ts';
import { killAll } from '../world/killing/killable.ts';
import { openPlace } from '../world/killing/nominating.ts';
import type { Place } from '../world/killing/nominating.ts';
import type { Person } from '../world/telegram/telegram.ts';

const kills = 60;
const manyMs = 400_000;
const people = ['Bình', 'Hoa', 'Minh', 'Sơn', 'Giang'];
const nominees = [
  'Nguyễn Thị Lan',
  'Trần Văn Hòa',
  'Phạm Ngọc Ánh',
  'Đặng Minh Đức',
  'Bùi Thị Thảo',
  'Võ Văn Quý',
];

/** What somebody says who nominates one after the other, from the first word on. */
function* wordsOf(at: number): Generator<string, never> {
  for (let count = 0; ; count += 1) {
    yield 'tôi muốn đề cử';
    if (count === 0) yield 'Tôi đồng ý';
    yield 'Hộ gia đình';
    if (count === 0) yield 'Tôi biết và muốn đề cử';
    yield nominees[(at + count) % nominees.length] ?? '';
    yield `Ấp số ${String(100 * at + count)}, xã Mỹ Đức`;
    yield `Đã trồng ${String(1_000 * at + count)} cây ven kênh trong năm qua, ai cũng khen.`;
    yield 'Đã biết và đồng ý';
    if (count === 0) {
      yield `Trần Văn ${people[at] ?? ''}`;
      yield `091234567${String(at)}`;
    }
    yield 'nộp hồ sơ';
  }
}

const lastQuestion = 'khi nào tổng kết?';
const lastAnswer = 'Quý IV năm 2029';

/** Whether somebody heard all that they should; in place of a sentence they may have been told that they may have missed it. */
function heardAll(heard: readonly string[], should: readonly string[]): boolean {
  const left = [...heard];
  for (const sentence of should) {
    const isHeard = left[0] === sentence;
    if (isHeard) left.shift();
    const isTold = left[0] === phrases.uncertain;
    if (isTold) left.shift();
    if (!isHeard && !isTold) return false;
  }
  return left.length === 0;
}

const open: Place[] = [];

/** A place with five people who nominate. */
async function crowded() {
  const place = await openPlace();
  open.push(place);
  const persons = people.map((first_name, index) => place.fake.person({ id: 21 + index, first_name }));
  const words = persons.map((_, at) => wordsOf(at));
  const said = new Map<Person, number>();
  const says = (person: Person): void => {
    person.says(words[persons.indexOf(person)]?.next().value ?? '');
    said.set(person, (said.get(person) ?? 0) + 1);
  };
  /** Everybody asks one thing more; whoever hears its answer has heard all before it. */
  const finish = async (): Promise<void> => {
    for (const person of persons) person.says(lastQuestion);
    const answered = (person: Person): boolean => person.hears().at(-1)?.includes(lastAnswer) === true;
    await place.fake.until(() => persons.every(answered), 'every answer', 60_000);
  };
  return { ...place, persons, said, says, finish };
}

afterEach(async () => {
  killAll();
  for (const { fake } of open.splice(0)) await fake.close();
  await sweep();
});

it(
  `a service killed ${kills} times while five people nominate one after the other: every file ends as it would have`,
  async () => {
    const random = seeded(4);
    const upTo = (most: number): number => Math.floor(random() * most);
    const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const { fake, persons, said, says, finish, start, filed, heard } = await crowded();

    for (let killed = 0; killed < kills; killed += 1) {
      for (const person of persons) for (let more = 1 + upTo(2); more > 0; more -= 1) says(person);
      const callsBefore = fake.countOf('getMe');
      const service = start();
      if (random() < 0.15) {
        // While it starts, before it has said anything to anybody.
        const started = fake.until(() => fake.countOf('getMe') > callsBefore, 'a start', 20_000);
        await Promise.race([pause(upTo(150)), started]);
      } else {
        // Where much is under way: at a sentence that is just being heard, or a little later.
        let left = persons.length + 1 + upTo(8);
        let stopListening = (): void => undefined;
        const enough = new Promise<void>((resolve) => {
          stopListening = fake.onSent(({ chat_id }) => {
            left -= 1;
            if (left === 0) resolve();
            const person = persons.find(({ id }) => id === chat_id);
            if (person !== undefined && left > 0 && random() < 0.6) says(person);
          });
        });
        await Promise.race([enough, pause(15_000)]);
        stopListening();
        if (random() < 0.5) await pause(upTo(20));
      }
      await service.kill();
    }
    const last = start();
    await finish();
    await last.stop();

    // The same said to a service that nobody disturbs.
    const calm = await crowded();
    const undisturbed = calm.start();
    calm.persons.forEach((person, index) => {
      const one = persons[index];
      for (let count = (one && said.get(one)) ?? 0; count > 0; count -= 1) calm.says(person);
    });
    await calm.finish();
    await undisturbed.stop();

    for (const [index, person] of persons.entries()) {
      const hears = hearing(person.hears());
      const [once, should] = [hears.once.map(masked), (calm.persons[index]?.hears() ?? []).map(masked)];
      // The lists are shown where they differ.
      if (!heardAll(once, should)) expect(once).toEqual(should);
      expect(hears.most).toBeLessThanOrEqual(2);
    }
    const keyOf = ({ owners, answers }: ReturnType<typeof essenceOf>): string =>
      `${owners[0]?.chat ?? ''} ${answers['person-unit'] ?? ''}`;
    const essences = async (from: Pick<Place, 'filed'>) =>
      (await from.filed()).map(essenceOf).sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
    const all = await filed();
    expect(await essences({ filed })).toEqual(await essences(calm));
    // Staff heard of every file that was handed in, of each at most twice, and of nothing else.
    const [, , toStaff] = heard();
    const numbers = all.flatMap(({ file }) => file.number ?? []);
    expect(new Set(toStaff.flatMap(numbersIn))).toEqual(new Set(numbers));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers)
      expect(toStaff.filter((text) => numbersIn(text).includes(number)).length).toBeLessThanOrEqual(2);
    expect(numbers.length).toBeGreaterThan(kills / 2);
    console.log(`${String(fake.sent.length)} sentences, ${String(numbers.length)} files handed in`);
  },
  manyMs,
);
