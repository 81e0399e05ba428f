import { localDate } from '../core/dates.ts';
import type { Attended, Visit } from './desk.ts';
import { kept, opening, told } from './keep.ts';
import type { Happened } from './keep.ts';
import type { Say } from './move.ts';
import type { Consent, Nomination } from './nomination.ts';
import { consentVersion } from './phrases/consent.ts';
import { deskPhrases } from './phrases/desk.ts';
import { saying } from './saying.ts';
import type { Made } from './step.ts';

const longestWords = 200;

/** What a move came to, as it is saved and said; staff are told of what concerns them. */
export function finished(
  visit: Visit,
  nomination: Nomination,
  said: readonly Say[],
  happened: readonly Happened[],
  leaves: boolean,
): Attended {
  const { attendance, desk } = visit;
  const erased = happened.some(({ what }) => what === 'erased');
  const change = kept(
    visit,
    erased
      ? { ...nomination, consents: [...nomination.consents, consentBy(visit, 'withdrawn')] }
      : nomination,
    happened,
  );
  const { number } = nomination;
  const news = happened.map(({ what, about }) => staffNews[what === 'ruled' ? `ruled ${about ?? ''}` : what]);
  const word = news.find((each) => each !== undefined);
  return {
    ...told(
      visit,
      saying(visit, nomination, said, !leaves),
      [erased ? { ...change, kind: 'erase' } : change],
      leaves ? opening(attendance) : opening(attendance, nomination),
    ),
    notices:
      word === undefined || desk.staff === undefined || number === undefined
        ? []
        : [{ to: desk.staff, reply: { text: word(number) } }],
  };
}

/** What staff are told of, by what happened: the file's number and no more. */
const staffNews: Readonly<Partial<Record<string, (number: string) => string>>> = {
  submitted: deskPhrases.newFile,
  'ruled withdrawn': deskPhrases.withdrawnFile,
  erased: deskPhrases.erasedFile,
};

/** What the nominator did about their consent in this turn, as proof. */
export function consentBy({ turn }: Visit, act: Consent['act']): Consent {
  return {
    purpose: 'nomination',
    by: 'nominator',
    version: consentVersion,
    act,
    words: turn.choice === undefined ? turn.text.slice(0, longestWords) : deskPhrases.pressed[act],
    from: turn.from,
    turn: turn.id,
    at: turn.at.getTime(),
  };
}

/** The turn as `step` knows it. */
export function madeIn({ turn }: Visit): Made {
  const { id, at, message } = turn;
  return { turn: id, at: at.getTime(), today: localDate(at), ...(message === undefined ? {} : { message }) };
}
