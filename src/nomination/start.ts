import { begin } from './begin.ts';
import { button, newFileChoice } from './button.ts';
import type { Attended, Visit } from './desk.ts';
import { told } from './keep.ts';
import { deskPhrases } from './phrases/desk.ts';
import { statusText } from './phrases/status.ts';
import { viewIn } from './saying.ts';

/** Somebody wants to nominate: a new file, or first the one that they left half done. */
export function start(visit: Visit): Attended {
  const draft = visit.found.mine.find(({ state, asked }) => state === 'draft' && asked?.kind !== 'consent');
  if (draft === undefined) return begin(visit);
  const reply = {
    text: [deskPhrases.unfinished, statusText(viewIn(visit, draft))].join('\n'),
    choices: [
      { id: button(draft, 'repeat'), label: deskPhrases.goOn },
      { id: newFileChoice, label: deskPhrases.another },
    ],
  };
  return told(visit, reply, [], { ...visit.attendance, offered: true });
}

const picks = new Map<string, 'resume' | 'new'>([
  ['1', 'resume'],
  ['2', 'new'],
]);

/** The same choices by their numbers: "1" goes on with the file that was begun, "2" begins another. */
export function startingPick(text: string): 'resume' | 'new' | undefined {
  return picks.get(text.trim());
}
