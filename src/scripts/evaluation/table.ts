/** How many were right of how many, by name. */
export type Tally = Map<string, { readonly right: number; readonly count: number }>;

/** Counts one more. */
export function addTo(tally: Tally, name: string, right: boolean): void {
  const { right: before, count } = tally.get(name) ?? { right: 0, count: 0 };
  tally.set(name, { right: before + (right ? 1 : 0), count: count + 1 });
}

/** The tallies one below the other, as `right/count percent`. */
export function tableOf(...tallies: readonly Tally[]): string {
  return tallies
    .map((tally) =>
      [...tally]
        .map(
          ([name, { right, count }]) =>
            `${name.padEnd(16)} ${`${String(right)}/${String(count)}`.padStart(9)} ${((100 * right) / count).toFixed(1).padStart(6)} %`,
        )
        .join('\n'),
    )
    .join('\n\n');
}
