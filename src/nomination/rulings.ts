import type { State } from './nomination.ts';

/** Who may bring a file from one state to another. */
export type Actor = 'nominator' | 'staff';

/** What may follow what, and by whose act. What is not here cannot happen. */
export const rulings: Readonly<Record<State, readonly { readonly to: State; readonly by: Actor }[]>> = {
  draft: [
    { to: 'submitted', by: 'nominator' },
    { to: 'withdrawn', by: 'nominator' },
  ],
  submitted: [
    { to: 'supplement', by: 'staff' },
    { to: 'complete', by: 'staff' },
    { to: 'returned', by: 'staff' },
    { to: 'withdrawn', by: 'nominator' },
  ],
  supplement: [
    { to: 'submitted', by: 'nominator' },
    { to: 'complete', by: 'staff' },
    { to: 'returned', by: 'staff' },
    { to: 'withdrawn', by: 'nominator' },
  ],
  complete: [
    { to: 'supplement', by: 'staff' },
    { to: 'handed-over', by: 'staff' },
    { to: 'returned', by: 'staff' },
    { to: 'withdrawn', by: 'nominator' },
  ],
  'handed-over': [{ to: 'withdrawn', by: 'nominator' }],
  returned: [],
  withdrawn: [],
};

/** Whether this act may bring a file there. */
export function mayRule(from: State, to: State, by: Actor): boolean {
  return rulings[from].some((ruling) => ruling.to === to && ruling.by === by);
}

/** States in which the nominator still changes what the file says. */
export function isOpen(state: State): boolean {
  return state === 'draft' || state === 'submitted' || state === 'supplement';
}
