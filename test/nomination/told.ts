import { expect } from 'vitest';
import { choicesOf } from '../../src/nomination/choices.ts';
import { readDraft } from '../../src/nomination/draft.ts';
import type { Field } from '../../src/nomination/field.ts';
import type { Form } from '../../src/nomination/form.ts';
import type { Move, Say } from '../../src/nomination/move.ts';
import { states } from '../../src/nomination/nomination.ts';
import type { Given, Nomination, State } from '../../src/nomination/nomination.ts';
import { say } from '../../src/nomination/phrases/say.ts';
import { isOpen, rulings } from '../../src/nomination/rulings.ts';
import { step } from '../../src/nomination/step.ts';
import type { Stepped } from '../../src/nomination/step.ts';
import { understand } from '../../src/nomination/understand.ts';
import { viewOf } from '../../src/nomination/view.ts';
import { planForm, restarted } from '../world/nominating.ts';
import { draftOf } from '../world/nominations.ts';
import { deploys, rightAnswers } from './deploys.ts';
import type { Event } from './events.ts';

const today = '2026-11-22';
const house = { staffContact: undefined, page: undefined };
/** A file with what a person would say of it, who remembers only what they said and to which question. */
export interface Told {
  form: Form;
  file: Nomination;
  answers: Map<string, Given>;
  readonly shown: Set<string>;
  turns: number;
}

/** By the form of that day, told apart from the code that is tested: which value stands there, and whether it is asked at all. */
const valueIn =
  (form: Form, answers: ReadonlyMap<string, Given>) =>
  (id: string): string | undefined => {
    const given = answers.get(id);
    const read =
      given === undefined
        ? undefined
        : form.fields.find((field) => field.id === id)?.read(given.value, today);
    return read?.kind === 'value' ? read.value : undefined;
  };
/** The questions that are asked of this nominee. */
export const applyingIn = ({ form, answers }: Told): readonly Field[] =>
  form.fields.filter(({ when }) => when === undefined || when(valueIn(form, answers)));

/** What the answers should be after a move, by nothing but what the person last saw or named. */
function expected(told: Told, move: Move): ReadonlyMap<string, Given> {
  const { file, form, answers } = told;
  const { asked } = file;
  if (!isOpen(file.state)) return answers;
  const seen = asked?.kind === 'field' || asked?.kind === 'which' ? asked.field : undefined;
  const [id, text] =
    move.kind === 'set'
      ? [move.field, move.text]
      : move.kind === 'answer'
        ? [seen, move.text]
        : [undefined, ''];
  const field = applyingIn(told).find((each) => each.id === id);
  const read = field?.read(text, today);
  if (field === undefined || read?.kind !== 'value') return answers;
  if (field.id === 'audience' && form.audience(read.value)?.gone !== undefined) return answers;
  return new Map([
    ...answers,
    [field.id, { value: read.value, turn: `t${String(told.turns)}`, at: told.turns }],
  ]);
}

/** Makes a move, and holds what comes of it against what the person knows. */
export function makes(told: Told, move: Move): Stepped {
  told.turns += 1;
  const before = told.file;
  const wanted = expected(told, move);
  const stepped = step(told.form, before, move, { turn: `t${String(told.turns)}`, at: told.turns, today });
  const { nomination: after } = stepped;
  // Byte for byte, and with the turn that gave it.
  expect(Object.fromEntries(Object.entries(after.answers)), JSON.stringify(move)).toEqual(
    Object.fromEntries(wanted),
  );
  told.answers = new Map(wanted);
  told.file = restarted(after);
  expect(told.file).toEqual(after);
  checkState(told, before, stepped);
  checkSaid(told, stepped);
  const reading = readDraft(told.form, told.file, today);
  for (const { id } of choicesOf(told.file, reading, told.form)) told.shown.add(id);
  return stepped;
}

function checkState(told: Told, before: Nomination, { nomination: after, happened }: Stepped): void {
  const { state } = after;
  expect(states).toContain(state);
  // To have it deleted is everybody's right, whatever the state.
  if (state !== before.state && !happened.some(({ what }) => what === 'erased'))
    expect(rulings[before.state]).toContainEqual({ to: state, by: 'nominator' });
  const lacking = applyingIn(told).filter(
    ({ id, need }) => need === 'needed' && valueIn(told.form, told.answers)(id) === undefined,
  );
  if (state === 'submitted' && before.state !== 'submitted') expect(lacking).toEqual([]);
  expect(after.submittedAt !== undefined).toBe(before.submittedAt !== undefined || state === 'submitted');
  const { id, code, agreementCode, owners, consents, begunAt, revision } = before;
  expect(after).toMatchObject({ id, code, agreementCode, owners, consents, begunAt, revision });
  expect(after.evidence.slice(0, before.evidence.length)).toEqual(before.evidence);
  if (!isOpen(before.state)) expect(after.evidence).toEqual(before.evidence);
  expect(new Set(after.order).size).toBe(after.order.length);
  for (const [field, given] of told.answers)
    if (given.at === told.turns) expect(after.skipped).not.toContain(field);
}

/** What is asked is a question of today's form that is asked of this nominee, and the person was shown it. */
function checkSaid(told: Told, { say: said, nomination }: Stepped): void {
  const view = viewOf(told.form, nomination, today, house);
  const text = said.map((each) => say(each, view)).join('\n\n');
  expect(text.trim()).not.toBe('');
  expect(said.filter(({ kind }) => kind === 'ask').length).toBeLessThanOrEqual(1);
  for (const each of said) if (each.kind === 'ask') checkAsked(told, each);
  const { asked } = nomination;
  if (said.some(({ kind }) => kind === 'ask')) expect(asked?.kind).toBe('field');
  // Whoever can change nothing is asked nothing.
  if (!isOpen(nomination.state)) expect(said.map(({ kind }) => kind)).not.toContain('ask');
}

function checkAsked(told: Told, { field, at, of }: Extract<Say, { kind: 'ask' }>): void {
  expect(told.file.asked).toEqual({ kind: 'field', field });
  expect(applyingIn(told).map(({ id }) => id)).toContain(field);
  expect(at).toBeGreaterThanOrEqual(1);
  expect(at).toBeLessThanOrEqual(of);
  expect(of).toBeLessThanOrEqual(told.form.fields.length);
}

/** Lets something happen. */
export function happens(told: Told, event: Event): void {
  const { form, file } = told;
  const { asked } = file;
  switch (event.kind) {
    case 'move':
      // People are asked "which?" only about a question that there is.
      if (event.move.kind === 'which' && !(asked?.kind === 'field' && form.field(asked.field) !== undefined))
        return;
      makes(told, event.move);
      return;
    case 'answers': {
      const field = asked?.kind === 'field' ? form.field(asked.field) : undefined;
      if (field === undefined) makes(told, { kind: 'repeat' });
      else
        makes(told, {
          kind: 'answer',
          text: rightAnswers(field)[event.which % rightAnswers(field).length] ?? '',
        });
      return;
    }
    case 'types':
    case 'presses': {
      const choice =
        event.kind === 'presses' ? [...told.shown][event.which % Math.max(1, told.shown.size)] : undefined;
      if (event.kind === 'presses' && choice === undefined) return;
      const sent =
        event.kind === 'types'
          ? { text: event.text }
          : { text: '', ...(choice === undefined ? {} : { choice }) };
      const understood = understand(form, file, readDraft(form, file, today), sent);
      if (understood.kind === 'move') makes(told, understood.move);
      return;
    }
    case 'deploy':
      told.form = deploys[event.to]?.[1] ?? form;
      return;
    case 'staff': {
      const to = rulings[file.state].filter(({ by }) => by === 'staff');
      const state: State | undefined = to[event.which % Math.max(1, to.length)]?.to;
      if (state !== undefined) told.file = { ...file, state };
    }
  }
}

/** A file of which nothing was said yet. */
export const begun = (form = planForm): Told => ({
  form,
  file: draftOf(),
  answers: new Map(),
  shown: new Set(),
  turns: 0,
});

/** A file in which all of this has happened. */
export function played({
  complete,
  some,
}: {
  readonly complete: boolean;
  readonly some: readonly Event[];
}): Told {
  const told = begun();
  makes(told, { kind: 'repeat' });
  for (let turns = 0; complete && told.file.asked?.kind === 'field' && turns < 40; turns += 1)
    happens(told, { kind: 'answers', which: 5 });
  for (const event of some) happens(told, event);
  return told;
}
