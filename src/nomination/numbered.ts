import type { Reading } from './draft.ts';
import type { Field } from './field.ts';

/** The fields as a review numbers them, from 1: those that are asked of this file, and others that have an answer. */
export function numbered({ applying, asking, value }: Reading): readonly Field[] {
  return applying.filter((field) => asking.includes(field) || value(field.id) !== undefined);
}
