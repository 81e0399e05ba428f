import type { Nomination } from '../nomination.ts';

/** A field that was asked for, with what it held then and what it holds now. */
export interface Difference {
  readonly field: string;
  /** As it was kept; `undefined` where there was nothing. */
  readonly from?: string;
  readonly to?: string;
  /** Milliseconds: when it was answered last. */
  readonly at?: number;
  readonly changed: boolean;
}

/** What became of the fields that staff asked for last, in the order in which they did. */
export function differencesOf({ answers, supplement }: Nomination): readonly Difference[] {
  return (supplement?.fields ?? []).map((field) => {
    const [from, now] = [supplement?.before[field], answers[field]];
    return {
      field,
      ...(from === undefined ? {} : { from }),
      ...(now === undefined ? {} : { to: now.value, at: now.at }),
      changed: from !== now?.value,
    };
  });
}
