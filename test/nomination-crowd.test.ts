import { afterEach, describe, expect, it } from 'vitest';
import type { Address } from '../src/core/turn.ts';
import { channelNames } from '../src/core/turn.ts';
import { states } from '../src/nomination/nomination.ts';
import { pick, seeded } from '../src/scripts/bench/seeded.ts';
import { createHours } from './world/clock.ts';
import { createDesk } from './world/desk.ts';
import { createFiles } from './world/files.ts';
import { createPlatform } from './world/platform.ts';
import { morning } from './world/turns.ts';

const files = createFiles();
afterEach(files.close);

const crowd = 200;
/** No one of these begins with another, so that no name stands in another. */
const families = ['Nguyễn', 'Trần', 'Phạm', 'Huỳnh', 'Đặng', 'Bùi'];
const middles = ['Thị', 'Văn', 'Ngọc', 'Minh'];
const given = ['Lan', 'Hòa', 'Sơn', 'Bình', 'Phượng', 'Giang', 'Quý', 'Ứng', 'Thảo', 'Đức', 'Việt', 'Mẫn'];
const nameOf = (at: number): string =>
  [
    families[Math.floor(at / (given.length * middles.length)) % families.length],
    middles[Math.floor(at / given.length) % middles.length],
    given[at % given.length],
  ].join(' ');

/** Somebody who nominates somebody of their own; what is theirs is nobody else's. */
function nominatorAt(at: number) {
  const nominee = nameOf(at);
  const own = `${nameOf(at).split(' ').reverse().join(' ')} Anh`;
  const phone = `09123${String(10_000 + at)}`;
  const place = `Ấp số ${String(1_000 + at)}, xã Mỹ Đức`;
  const achievement = `Đã trồng ${String(1_000 + at)} cây ven kênh trong năm qua, ai cũng khen.`;
  const channel = channelNames[at % channelNames.length] ?? 'web';
  // The same name on every channel: three chats, and not one.
  const from: Address = { channel, chat: `chat-${String(Math.floor(at / channelNames.length))}` };
  const texts = [
    ...['tôi muốn đề cử', 'tôi đồng ý', 'Hộ gia đình', 'Tôi biết và muốn đề cử', nominee, place, achievement],
    ...['Đã biết và đồng ý', own, phone, 'nộp hồ sơ'],
  ];
  const e164 = `+84${phone.slice(1)}`;
  const answers = {
    'person-name': nominee,
    'person-unit': place,
    achievement,
    'contact-name': own,
    'contact-phone': e164,
  };
  return { from, texts, answers, own: [nominee, place, achievement, own] };
}

describe('a crowd that nominates at once on every channel', () => {
  it.each([{ seed: 1 }, { seed: 2 }])(
    `${crowd} people, whose turns come in mixed at random ($seed): every file holds its own person's words, every chat hears its own`,
    async ({ seed }) => {
      const random = seeded(seed);
      const people = Array.from({ length: crowd }, (_, at) => nominatorAt(at));
      expect(new Set(people.flatMap(({ own }) => own)).size).toBe(4 * crowd);
      const { stores } = await files.openNew();
      const platform = createPlatform();
      const clock = createHours(morning);
      const desk = createDesk({ stores, platform, clock, pulled: new Set(['web', 'terminal']) });
      const heard = new Map(people.map(({ from }) => [from, [] as string[]]));

      const left = people.map((person) => ({ ...person, next: 0 }));
      for (;;) {
        const talking = left.filter(({ texts, next }) => next < texts.length);
        if (talking.length === 0) break;
        // Some at this moment, and now and then one who types two things at once.
        const under: Promise<unknown>[] = [];
        for (let more = 1 + Math.floor(random() * 120); more > 0; more -= 1) {
          const person = pick(talking, random);
          if (person === undefined || person.next >= person.texts.length) continue;
          const { from, texts, next } = person;
          person.next += 1;
          const turn = {
            id: `${from.channel} ${from.chat} ${String(next)}`,
            from,
            at: clock.now(),
            text: texts[next] ?? '',
          };
          if (from.channel === 'telegram') under.push(desk.reception.receive([turn]));
          else
            under.push(
              desk.reception
                .answer(turn)
                .then((replies) => heard.get(from)?.push(...replies.map(({ text }) => text))),
            );
        }
        if (random() < 0.7) await Promise.all(under);
        else void Promise.all(under);
      }
      await expect.poll(() => desk.reception.waiting() + desk.sending.waiting(), { timeout: 15_000 }).toBe(0);
      for (const { from } of people)
        if (from.channel === 'telegram') heard.get(from)?.push(...platform.heardIn(from.chat));

      const all = await stores.nominations.list(states);
      expect(all).toHaveLength(crowd);
      expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['submitted']));
      expect(new Set(all.map(({ number }) => number)).size).toBe(crowd);
      expect(new Set(all.flatMap(({ code, agreementCode }) => [code, agreementCode])).size).toBe(2 * crowd);

      const whose = new Map(people.flatMap(({ from, own }) => own.map((words) => [words, from] as const)));
      for (const { from, texts, answers } of people) {
        const mine = await stores.nominations.of(from);
        expect(mine.map((file) => file.owners)).toEqual([[from]]);
        const [file] = mine;
        const values = Object.entries(file?.answers ?? {}).map(([field, { value }]) => [field, value]);
        expect(Object.fromEntries(values)).toEqual({
          audience: 'ho',
          relation: 'other',
          aware: 'yes',
          ...answers,
        });
        const sentences = heard.get(from) ?? [];
        expect(sentences).toHaveLength(texts.length);
        const together = sentences.join('\n');
        const ofOthers = [...whose].filter(([words, owner]) => owner !== from && together.includes(words));
        expect(ofOthers).toEqual([]);
        const [, number = ''] = /TD (\d{3} \d{3} \d{3})/u.exec(together) ?? [];
        expect(`TD${number.replaceAll(' ', '')}`).toBe(file?.number);
      }
    },
    60_000,
  );
});
