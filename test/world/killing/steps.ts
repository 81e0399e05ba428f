import type { OpenStores } from '../../../src/stores/sql/open.ts';

/** The places in a turn at which the process can be ended: before and after everything that is written or read. */
export const steps = [
  'before accept',
  'after accept',
  'before load',
  'after load',
  'before settle',
  'after settle',
  'before begin',
  'after begin',
  'before end',
  'after end',
] as const;

/** The places at which a process takes up what another left. */
export const stepsOfResuming = [
  'before unsent',
  'after unsent',
  'before waiting',
  'after waiting',
  'before tried',
  'after tried',
] as const;

/** The places at which the files of a chat are looked up, of one that has some. */
export const stepsOfLookingUp = ['before of', 'after of'] as const;

type Place = (typeof steps)[number] | (typeof stepsOfResuming)[number] | (typeof stepsOfLookingUp)[number];

/** See `steps` and the others. `before statement`: before anything the database is told from the first turn on. */
export type Step = Place | 'before statement';

/** Where a process ends itself: the n-th time it gets there. */
export interface Fatal {
  readonly step: Step;
  readonly time: number;
}

type Deed = Place extends `${'before' | 'after'} ${infer Name}` ? Name : never;

/** The stores, which tell of every step as it is reached. */
export function withSteps(stores: OpenStores, reach: (step: Step) => void): OpenStores {
  const around = async <T>(name: Deed, deed: () => Promise<T>): Promise<T> => {
    reach(`before ${name}`);
    const came = await deed();
    reach(`after ${name}`);
    return came;
  };
  const { journal, outbox, conversations, nominations } = stores;
  return {
    ...stores,
    journal: {
      accept: (turns) => around('accept', () => journal.accept(turns)),
      waiting: () => around('waiting', () => journal.waiting()),
      tried: (turn) => around('tried', () => journal.tried(turn)),
      settle: (settlement) => around('settle', () => journal.settle(settlement)),
    },
    outbox: {
      ...outbox,
      unsent: () => around('unsent', () => outbox.unsent()),
      begin: (message) => around('begin', () => outbox.begin(message)),
      end: (message, ending) => around('end', () => outbox.end(message, ending)),
    },
    conversations: { load: (address) => around('load', () => conversations.load(address)) },
    nominations: { ...nominations, of: (chat) => around('of', () => nominations.of(chat)) },
  };
}
