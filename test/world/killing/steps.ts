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

/** See `steps` and `stepsOfResuming`. */
export type Step = (typeof steps)[number] | (typeof stepsOfResuming)[number];

type Deed = Step extends `${'before' | 'after'} ${infer Name}` ? Name : never;

/** The stores, which tell of every step as it is reached. */
export function withSteps(stores: OpenStores, reach: (step: Step) => void): OpenStores {
  const around = async <T>(name: Deed, deed: () => Promise<T>): Promise<T> => {
    reach(`before ${name}`);
    const came = await deed();
    reach(`after ${name}`);
    return came;
  };
  const { journal, outbox, conversations } = stores;
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
  };
}
