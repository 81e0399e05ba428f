import { z } from 'zod';
import { saidBy } from './dialogue.ts';

/** Takes one message of a person; resolves when its answer is sent and kept, with the moment at which it was sent. */
export type Take = (person: number, text: string) => Promise<number>;

/** Milliseconds until an answer was sent, and until it was kept too. */
interface Times {
  readonly sent: number;
  readonly kept: number;
}

/** What is seen of one run. Times are in milliseconds, memory in MB. */
export const measured = z.object({
  perSecond: z.number(),
  /** Half of the answers, and all but one in a hundred, were sent by then; and were kept too. */
  sent50: z.number(),
  sent99: z.number(),
  kept50: z.number(),
  kept99: z.number(),
  /** Of processor time, a turn. */
  cpu: z.number(),
  peak: z.number(),
});

/** See `measured`. */
export type Measured = z.infer<typeof measured>;

const warming = 300;
const people = 1_000;
/** Messages under way at the same time: as many chats as the service answers at once. */
const atOnce = 64;

/** Has a thousand people nominate, each answering after all others have; after some more, who are not counted. */
export async function drive(take: Take): Promise<Measured> {
  await run(take, people, warming);
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  const times = await run(take, 0, people);
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const at = (share: number, of: keyof Times): number => {
    const sorted = times.map((each) => each[of]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  };
  return {
    perSecond: times.length / seconds,
    sent50: at(0.5, 'sent'),
    sent99: at(0.99, 'sent'),
    kept50: at(0.5, 'kept'),
    kept99: at(0.99, 'kept'),
    cpu: (user + system) / 1_000 / times.length,
    peak: process.resourceUsage().maxRSS / 1_024,
  };
}

async function run(take: Take, first: number, count: number): Promise<readonly Times[]> {
  const texts = Array.from({ length: count }, (_, at) => saidBy(first + at));
  const turns = (texts[0] ?? []).flatMap((_, turn) =>
    texts.map((one, at) => ({ person: first + at, text: one[turn] ?? '' })),
  );
  const times: Times[] = [];
  const waiting = turns.values();
  const work = async (): Promise<void> => {
    for (const { person, text } of waiting) {
      const begun = performance.now();
      const sentAt = await take(person, text);
      times.push({ sent: sentAt - begun, kept: performance.now() - begun });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return times;
}
