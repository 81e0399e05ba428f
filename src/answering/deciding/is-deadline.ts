import type { Campaign } from '../knowledge/campaign.ts';
import type { Question } from '../understanding/question.ts';
import type { Ranked } from './rank.ts';
import { limits } from './limits.ts';

/** Syllables between an act and the words that ask for its time. */
const nearBy = 2;

/** Whether a question that may name a milestone's act really asks for its time. */
export function isDeadline(question: Question, fits: readonly Ranked[], campaign: Campaign): boolean {
  const { acts, cues, times, content, awards, audiences } = question;
  const dated = new Set(
    campaign.milestones.filter(({ period }) => period !== undefined).map(({ act }) => act),
  );
  if (acts.some((act) => !dated.has(act)) || cues.has('submitTo') || awards.length > 0 || cues.has('award'))
    return false;

  const parts = new Set(
    campaign.audiences.filter(({ id }) => audiences.includes(id)).map(({ part }) => part),
  );
  const ofTimes = cues.has('when') || cues.has('compare') || times.length > 0;
  if (cues.has('who') && !ofTimes) return false;
  if (cues.has('duty') && !ofTimes && parts.size <= 1) return false;

  const best = (deadline: boolean): number =>
    fits.find(({ point }) => (point.topic === 'deadline') === deadline)?.plain ?? 0;
  if (cues.has('milestones') && best(false) < limits.certain) return true;
  const judged = times.length > 0 && (cues.has('judge') || cues.has('compare') || question.yesNo);
  const asksTime = cues.has('when') || judged;
  if (acts.length === 0) return false;
  if (cues.has('when') && asksRightAfter(question)) return true;

  // Two acts and nothing else to ask of them than when they are, or how far apart.
  if (acts.length > 1 && !cues.has('criteria') && !cues.has('duty') && !cues.has('who')) return true;
  const named = asksTime || times.length > 0 || cues.has('compare') || content.length === 0 || parts.size > 1;
  return (
    named &&
    best(false) < best(true) + (asksTime && question.bodies.length === 0 ? limits.wideMargin : limits.margin)
  );
}

/** "… sơ kết vào quý mấy": the words that ask for a time follow the act itself. */
function asksRightAfter({ names, cueMentions }: Question): boolean {
  return names.some(
    ({ id, end }) =>
      id.startsWith('act:') &&
      cueMentions.some((cue) => cue.id === 'when' && cue.start >= end && cue.start - end <= nearBy),
  );
}
