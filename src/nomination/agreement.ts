import type { Attendance, Attended, Visit } from './desk.ts';
import { kept } from './keep.ts';
import { agreementWords } from './lexicon/agreement.ts';
import { moveWords } from './lexicon/moves.ts';
import type { Consent, Nomination } from './nomination.ts';
import { agreementAsked, consentVersion } from './phrases/consent.ts';
import { deskPhrases } from './phrases/desk.ts';
import { labelOf, shownValue } from './phrases/of-field.ts';
import { saidOfNominee } from './said-of-nominee.ts';
import { viewIn } from './saying.ts';
import { said, tableOf } from './said.ts';

const mark = 'a';
const codes = /\d(?:[\s.\p{Pd}]*\d){8,}/gu;

/** The nominee is shown what is said of them and asked for their own yes; or takes it back. */
export function agreementView(visit: Visit, file: Nomination, act: 'ask' | 'take-back'): Attended {
  const { attendance, desk } = visit;
  if (file.state === 'withdrawn') return isOver(visit);
  if (act === 'take-back') return decided(visit, file, 'withdrawn');
  const view = viewIn(visit, file);
  const about = saidOfNominee(view).map((id) => `${labelOf(id, desk.form)}: ${shownValue(id, view)}`);
  return {
    attendance: { ...attendance, agreeing: file.id, deciding: true },
    changes: [],
    notices: [],
    reply: {
      text: agreementAsked(desk.house, about),
      choices: [
        { id: buttonOf(file, 'yes'), label: deskPhrases.agree },
        { id: buttonOf(file, 'no'), label: deskPhrases.disagree },
      ],
    },
  };
}

/** Right after the question. */
const words = tableOf({ given: [...moveWords.yes, '1'], refused: [...moveWords.no, '2'] });
/** Later only what can mean nothing else: a "có" to something else is nobody's consent. */
const plainWords = tableOf(agreementWords);

/** A button of the question about this very file. */
function buttonOf({ id }: Nomination, act: 'yes' | 'no'): string {
  return [mark, id.slice(0, 6), act].join('|');
}

function pressed(choice: string, file: Nomination): 'given' | 'refused' | undefined {
  if (choice === buttonOf(file, 'yes')) return 'given';
  return choice === buttonOf(file, 'no') ? 'refused' : undefined;
}

/** The answer of a nominee who was asked, or their second thoughts; `undefined` for anything else they say. */
export function agreementAnswer(visit: Visit, { deciding, open }: Attendance): Attended | undefined {
  const { turn, found } = visit;
  const { agreeing: file } = found;
  if (file === undefined) return undefined;
  // Who fills in a file of their own agrees to that one.
  const later = open === undefined ? said(turn.text, plainWords) : undefined;
  const typed = (deciding === true ? said(turn.text, words) : undefined) ?? later;
  const act = turn.choice === undefined ? typed : pressed(turn.choice, file);
  if (act === undefined) return undefined;
  return file.state === 'withdrawn' ? isOver(visit) : decided(visit, file, act);
}

function isOver({ attendance }: Visit): Attended {
  return { attendance, changes: [], notices: [], reply: { text: deskPhrases.fileIsOver } };
}

function decided(visit: Visit, file: Nomination, act: Consent['act']): Attended {
  const { turn, attendance } = visit;
  const consent: Consent = {
    purpose: 'nomination',
    by: 'nominee',
    version: consentVersion,
    act,
    // The code in it is a secret, and proves nothing.
    words: turn.choice === undefined ? turn.text.slice(0, 200).replace(codes, '…') : deskPhrases.pressed[act],
    from: turn.from,
    turn: turn.id,
    at: turn.at.getTime(),
  };
  const changed = { ...file, consents: [...file.consents, consent] };
  const [owner] = file.owners;
  const { number } = file;
  const name = viewIn(visit, file).reading.value('person-name') ?? deskPhrases.nominee;
  return {
    attendance: { ...attendance, agreeing: file.id },
    changes: [kept(visit, changed, [{ what: 'consented', about: act }], 'nominee')],
    notices:
      owner === undefined ? [] : [{ to: owner, reply: { text: deskPhrases.nomineeSaid(act, number, name) } }],
    reply: { text: deskPhrases.thanksNominee(act) },
  };
}
