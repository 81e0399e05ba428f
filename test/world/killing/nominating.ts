import { cpSync } from 'node:fs';
import { newDataDir } from '../service.ts';
import { startFakeTelegram } from '../telegram/telegram.ts';
import type { FakeTelegram, Person } from '../telegram/telegram.ts';
import { filedIn, unsentIn } from './filed.ts';
import type { Filed } from './filed.ts';
import { startKillable } from './killable.ts';
import type { Killable } from './killable.ts';
import type { Fatal } from './steps.ts';

export const staffGroup = -4_000;
const settings = { STAFF_CHAT: `telegram:${String(staffGroup)}` };
const quietMs = 20_000;

/** What a nominator says from the first word until everything is filled in. */
export const untilConsent = ['tôi muốn đề cử'] as const;
export const agreeing = 'Tôi đồng ý';
export const untilReview = [
  'Hộ gia đình',
  'Tôi biết và muốn đề cử',
  'Nguyễn Thị Lan',
  'Ấp Long Hòa, xã Mỹ Đức',
  'Gia đình chị Lan đã trồng 1.200 cây ven kênh, giữ xanh 3 km đường ấp.',
  'Đã biết và đồng ý',
  'Trần Văn Bình',
  '0912 345 678',
] as const;
export const submitting = 'nộp hồ sơ';

/** A nominator, a nominee and a group of staff on a platform, before a service with a folder. */
export interface Place {
  readonly fake: FakeTelegram;
  readonly nominator: Person;
  readonly nominee: Person;
  readonly dataDir: string;
  /** What was heard by the nominator, the nominee and staff. */
  readonly heard: () => readonly [readonly string[], readonly string[], readonly string[]];
  readonly start: (fatal?: Fatal) => Killable;
  /** Says one thing after the other, each when the one before is answered, to a service that is then stopped. */
  readonly play: (person: Person, texts: readonly string[]) => Promise<void>;
  readonly filed: () => Promise<readonly Filed[]>;
  /** The chats to which something waits to be sent. */
  readonly waiting: () => Promise<readonly string[]>;
}

/** What is said at one place is none of what was said at another, whose folder it may have. */
let places = 0;

/** A place with nothing in it, or with what another one has in its folder. */
export async function openPlace(before?: string): Promise<Place> {
  const dataDir = newDataDir();
  if (before !== undefined) cpSync(before, dataDir, { recursive: true });
  places += 1;
  const fake = await startFakeTelegram({ firstUpdateId: places * 1_000_000 });
  const nominator = fake.person({ id: 11, first_name: 'Bình' });
  const nominee = fake.person({ id: 12, first_name: 'Lan' });
  for (const { room } of [nominator, nominee]) room.standing = 'open';
  fake.group({ title: 'Cán bộ', type: 'group', id: staffGroup });
  const toStaff = (): readonly string[] =>
    fake.sent.filter(({ chat_id }) => chat_id === staffGroup).map(({ text }) => text);
  const start = (fatal?: Fatal): Killable => startKillable(fake, dataDir, fatal, settings);
  return {
    fake,
    nominator,
    nominee,
    dataDir,
    heard: () => [nominator.hears(), nominee.hears(), toStaff()],
    start,
    play: async (person, texts) => {
      const service = start();
      for (const text of texts) {
        const count = person.hears().length;
        person.says(text);
        await fake.until(() => person.hears().length > count, `an answer to "${text}"`, quietMs);
      }
      await service.stop();
    },
    filed: () => filedIn(dataDir),
    waiting: async () => (await unsentIn(dataDir)).map(({ to }) => to.chat),
  };
}
