import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../world/service.ts';
import { essenceOf, masked, numbersIn } from '../world/killing/filed.ts';
import type { Filed } from '../world/killing/filed.ts';
import { hearing } from '../world/killing/heard.ts';
import { killAll } from '../world/killing/killable.ts';
import {
  agreeing,
  openPlace,
  staffGroup,
  submitting,
  untilConsent,
  untilReview,
} from '../world/killing/nominating.ts';
import type { Place } from '../world/killing/nominating.ts';
import { steps, stepsOfLookingUp, stepsOfResuming } from '../world/killing/steps.ts';
import type { Step } from '../world/killing/steps.ts';

const longMs = 60_000;
const names = ['consent', 'submission', 'agreement'] as const;
type Name = (typeof names)[number];

/** A turn on which much depends, as it goes when nothing goes wrong. */
interface Moment {
  /** The folder of a service that was stopped just before. */
  readonly before: string;
  readonly who: 'nominator' | 'nominee';
  readonly says: string;
  readonly heard: readonly (readonly string[])[];
  readonly filed: readonly Filed[];
}

const moments = new Map<Name, Moment>();
const open: Place[] = [];

async function openedPlace(before?: string): Promise<Place> {
  const place = await openPlace(before);
  open.push(place);
  return place;
}

/** Says it at a place of its own; gives the place and what came of it. */
async function calmly(
  before: string,
  who: Moment['who'],
  says: string,
): Promise<Moment & { readonly place: Place }> {
  const place = await openedPlace(before);
  await place.play(place[who], [says]);
  return { place, before, who, says, heard: place.heard(), filed: await place.filed() };
}

beforeAll(async () => {
  const first = await openedPlace();
  await first.play(first.nominator, untilConsent);
  const consent = await calmly(first.dataDir, 'nominator', agreeing);
  moments.set('consent', consent);
  const { place: filling } = consent;
  await filling.play(filling.nominator, untilReview);
  const submission = await calmly(filling.dataDir, 'nominator', submitting);
  moments.set('submission', submission);
  const { place: handedIn, filed } = submission;
  await handedIn.play(handedIn.nominee, [filed[0]?.file.agreementCode ?? '']);
  moments.set('agreement', await calmly(handedIn.dataDir, 'nominee', agreeing));
}, longMs);

const endAll = async (): Promise<void> => {
  killAll();
  for (const { fake } of open.splice(0)) await fake.close();
};
afterEach(endAll);
afterAll(async () => {
  // Also when preparing failed: then nothing else ends what was started.
  await endAll();
  await sweep();
});

/** The moment at a place of its own, said and not yet heard by any service. */
async function sayAt(name: Name): Promise<{ readonly place: Place; readonly calm: Moment }> {
  const calm = moments.get(name);
  if (calm === undefined) throw new Error(`There is no moment "${name}".`);
  const place = await openedPlace(calm.before);
  place[calm.who].says(calm.says);
  return { place, calm };
}

const once = (heard: Moment['heard']): Moment['heard'] => heard.map((texts) => hearing(texts).once);
const maskedAll = (heard: Moment['heard']): Moment['heard'] => heard.map((texts) => texts.map(masked));

/** A service that nobody disturbs takes up what was left; everybody hears what they should, and the file is as it should be. */
async function comesToTheSame({ place, calm }: Awaited<ReturnType<typeof sayAt>>): Promise<void> {
  const last = place.start();
  const all = (): boolean =>
    place.heard().every((texts, index) => hearing(texts).once.length >= (calm.heard[index]?.length ?? 0));
  await place.fake.until(all, 'everything that is to be heard', longMs / 2);
  await last.stop();
  expect(maskedAll(once(place.heard()))).toEqual(maskedAll(calm.heard));
  const filed = await place.filed();
  expect(filed.map(essenceOf)).toEqual(calm.filed.map(essenceOf));
  // Whatever number is heard is the one of the file.
  const numbers = filed.map(({ file }) => file.number);
  for (const number of place.heard().flat().flatMap(numbersIn)) expect(numbers).toContain(number);
}

/** How often the sentence heard most was heard. */
const most = (place: Place): number => Math.max(...place.heard().map((texts) => hearing(texts).most));

describe('what the moments come to when nobody disturbs them', () => {
  it('is one file with everything in it, one number, one receipt, one word to staff, and the yes of the nominee', () => {
    const [consent, submission, agreement] = names.map((name) => moments.get(name));
    expect(consent?.filed[0]?.file).toMatchObject({ state: 'draft', consents: [{ act: 'given' }] });
    expect(submission?.filed).toHaveLength(1);
    const [filed] = submission?.filed ?? [];
    expect(Object.values(filed?.file.answers ?? {})).toHaveLength(untilReview.length);
    expect(filed?.file).toMatchObject({
      state: 'submitted',
      number: expect.stringMatching(/^TD\d{9}$/u) as string,
    });
    expect(submission?.heard.map((texts) => texts.length)).toEqual([1, 0, 1]);
    expect(agreement?.heard.map((texts) => texts.length)).toEqual([1, 1, 0]);
    expect(agreement?.filed[0]?.file.consents.map(({ by, act }) => [by, act])).toEqual([
      ['nominator', 'given'],
      ['nominee', 'given'],
    ]);
  });
});

/** Where two messages are sent, the second time is reached too. */
const times = (step: Step, name: Name): readonly number[] =>
  name !== 'consent' && /(?:begin|end)$/u.test(step) ? [1, 2] : [1];
/** What was sent may be heard once more if it was not written down that it was. */
const mayRepeat = (step: Step): boolean => step.endsWith(' end');
/** A nominee has no file of their own that would be looked up. */
const stepsOf = (name: Name): readonly Step[] =>
  name === 'agreement' ? steps : [...steps, ...stepsOfLookingUp];

describe.each(names)('a process killed in the turn of the %s', (name) => {
  it.each(stepsOf(name).flatMap((step) => times(step, name).map((time) => ({ step, time }))))(
    '$step ($time): it is done once, and everybody who is to hear of it does',
    async (fatal) => {
      const said = await sayAt(name);
      expect(await said.place.start(fatal).ended).toBe('SIGKILL');
      await comesToTheSame(said);
      expect(most(said.place)).toBeLessThanOrEqual(mayRepeat(fatal.step) ? 2 : 1);
    },
    longMs,
  );
});

describe('a second process killed too, when it takes up a submission that the first', () => {
  it.each([
    ...stepsOfResuming.map((step) => ['had stored', 'before settle', step] as const),
    ...(['before unsent', 'after unsent', 'before begin', 'after begin'] as const).map(
      (step) => ['had settled', 'after settle', step] as const,
    ),
  ])(
    '%s (%s), %s: one file, one number, one receipt',
    async (_, first, second) => {
      const said = await sayAt('submission');
      expect(await said.place.start({ step: first, time: 1 }).ended).toBe('SIGKILL');
      expect(await said.place.start({ step: second, time: 1 }).ended).toBe('SIGKILL');
      await comesToTheSame(said);
      expect(most(said.place)).toBe(1);
    },
    longMs,
  );
});

describe('a process killed before each thing that it tells the database in a submission', () => {
  it(
    'leaves the file as it was or handed in with its receipt waiting, and never something between',
    async () => {
      const calm = moments.get('submission');
      const before = moments.get('submission')?.before ?? '';
      const [draft] = await (await openedPlace(before)).filed();
      let wasHandedIn = false;
      let count = 0;
      for (; ; count += 1) {
        const { place } = await sayAt('submission');
        const service = place.start({ step: 'before statement', time: count + 1 });
        const heardAll = place.fake.until(
          () => place.heard()[0].length > 0 && place.heard()[2].length > 0,
          'a receipt',
          longMs,
        );
        // Behind the last statement it goes on living.
        const came = await Promise.race([service.ended, heardAll]);
        heardAll.catch(() => undefined);
        const isOver = came === undefined;
        if (isOver) await service.stop();
        const [filed] = await place.filed();
        if (filed === undefined || draft === undefined) throw new Error('The file is gone.');
        const handedIn = filed.file.state === 'submitted';
        expect(essenceOf(filed)).toEqual(handedIn ? calm?.filed.map(essenceOf)[0] : essenceOf(draft));
        // With it come the receipt and the word to staff, and neither without it.
        const heardBy = [place.nominator.id, staffGroup].filter((chat) =>
          place.fake.sent.some(({ chat_id }) => chat_id === chat),
        );
        const told = new Set([...(await place.waiting()), ...heardBy.map(String)]);
        expect([...told].sort()).toEqual(
          handedIn ? [String(staffGroup), String(place.nominator.id)].sort() : [],
        );
        // Whoever heard a number can rely on it, and what is handed in stays so.
        expect(
          place
            .heard()
            .flat()
            .flatMap(numbersIn)
            .every((number) => number === filed.file.number),
        ).toBe(true);
        if (wasHandedIn) expect(handedIn).toBe(true);
        wasHandedIn = handedIn;
        if (isOver || count > 200) break;
      }
      expect(wasHandedIn).toBe(true);
      expect(count).toBeGreaterThan(10);
    },
    10 * longMs,
  );
});
