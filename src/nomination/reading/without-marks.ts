import { fold } from '../../core/text.ts';

/** Whether not one letter carries a mark, as people type in a hurry. */
export function withoutMarks(text: string): boolean {
  return fold(text) === text.toLowerCase();
}
