import { describe, expect, it } from 'vitest';
import type { Consent, Nomination, State } from '../../../src/nomination/nomination.ts';
import { states } from '../../../src/nomination/nomination.ts';
import { spaced } from '../../../src/nomination/number.ts';
import { announced } from '../../../src/nomination/staff/announce.ts';
import { rule } from '../../../src/nomination/staff/rule.ts';
import { fileOf, now, officeForm, today, yes } from '../../world/office.ts';
import { hoa } from '../../world/turns.ts';

const officer = { by: 'Phạm Thị Mai', at: now, today };
const ruling = (file: Nomination, to: State, more: { reason?: string; by?: string } = {}) =>
  rule(officeForm, file, to, { ...officer, ...more });
const done = (file: Nomination, to: State, more: { reason?: string } = {}) => {
  const came = ruling(file, to, more);
  if (came.kind !== 'done') throw new Error(came.why);
  return came;
};

/** What officers may do, written down once more by hand. */
const allowed: Readonly<Partial<Record<State, readonly State[]>>> = {
  submitted: ['complete', 'returned'],
  supplement: ['complete', 'returned'],
  complete: ['handed-over', 'returned'],
};

describe('an officer', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    'who rules on a file that is %s that it is %s does it only where the table has it',
    (from, to) => {
      const came = ruling(fileOf({}, { state: from }), to, { reason: 'Thiếu giấy tờ' });
      expect(came.kind === 'done').toBe(allowed[from]?.includes(to) === true);
      if (came.kind === 'done') expect(came.change.nomination.state).toBe(to);
    },
  );

  it('leaves every word of the nominator, and a line in the history with their own name', () => {
    const file = fileOf();
    const { change } = done(file, 'complete');
    expect(change.nomination).toEqual({ ...file, state: 'complete', changedAt: now });
    expect(change.happened).toEqual([
      { nomination: file.id, at: now, by: 'staff:Phạm Thị Mai', what: 'ruled', about: 'complete' },
    ]);
  });

  it.each(['', '  ', '\u200b', 'x'.repeat(61)])('who has no name (%j) rules on nothing', (by) => {
    expect(ruling(fileOf(), 'complete', { by })).toEqual({ kind: 'refused', why: 'no-name' });
  });

  it('asks for more in another way, which names the fields and the day', () => {
    expect(ruling(fileOf(), 'supplement')).toEqual({ kind: 'refused', why: 'ask-instead' });
  });

  it.each(['', ' \n '])('gives nothing back without a reason (%j)', (reason) => {
    expect(ruling(fileOf(), 'returned', { reason })).toEqual({ kind: 'refused', why: 'no-reason' });
  });

  it('says why a file is given back: to the nominator, and in the file', () => {
    const { change, say } = done(fileOf(), 'returned', { reason: 'Không thuộc\nđối tượng' });
    expect(change.nomination.reason).toBe('Không thuộc đối tượng');
    expect(say).toContain('cán bộ trả lại hồ sơ. Lý do: Không thuộc đối tượng.');
    expect(say).toContain('liên hệ cán bộ phụ trách');
  });

  it('writes no more than is read in a message', () => {
    const why = { kind: 'refused', why: 'too-long' };
    expect(ruling(fileOf(), 'returned', { reason: 'x'.repeat(601) })).toEqual(why);
    expect(ruling(fileOf(), 'returned', { reason: 'x'.repeat(600) }).kind).toBe('done');
  });
});

describe('a file is handed over', () => {
  const act = (...acts: readonly Consent['act'][]) => acts.map((each) => ({ ...yes, act: each }));
  const complete = (consents: readonly Consent[], answers = {}) =>
    fileOf(answers, { state: 'complete', consents });

  it.each([
    ['said nothing', []],
    ['said no', act('refused')],
    ['took the yes back', act('given', 'withdrawn')],
    ['was not asked, though the nominator said yes', [{ ...yes, by: 'nominator' as const }]],
  ])('not while the nominee %s', (_, consents) => {
    expect(ruling(complete(consents), 'handed-over')).toEqual({ kind: 'refused', why: 'not-agreed' });
  });

  it.each([
    ['said yes', act('given')],
    ['said no and then yes', act('refused', 'given')],
    ['took the yes back and gave it again', act('given', 'withdrawn', 'given')],
  ])('when the nominee %s', (_, consents) => {
    expect(done(complete(consents), 'handed-over').say).toContain('Đây chưa phải là kết quả khen thưởng');
  });

  it('when the nominator is the nominee, or the nominee is a body', () => {
    expect(done(complete([], { relation: 'self' }), 'handed-over').change.kind).toBe('save');
    const body = { audience: 'doanh-nghiep', 'person-name': '', 'unit-name': 'Công ty Hoa Sen' };
    expect(done(complete([], body), 'handed-over').change.kind).toBe('save');
  });
});

describe('what the nominator is told', () => {
  it.each(['complete', 'handed-over', 'returned'] as const)(
    'of the ruling "%s" begins with the number as people read it',
    (to) => {
      const file = fileOf({}, { state: 'complete' });
      const from = to === 'complete' ? { ...file, state: 'submitted' as const } : file;
      const { say } = done(from, to, { reason: 'x' });
      expect(say).toMatch(new RegExp(`^Hồ sơ ${spaced(file.number ?? '')}: cán bộ`, 'u'));
      expect(say).not.toMatch(/undefined|\.\.|\s{2}/u);
    },
  );

  it('of a complete file says what it still waits for', () => {
    expect(done(fileOf({}, { consents: [] }), 'complete').say).toContain('gõ “mã đồng ý”');
    expect(done(fileOf(), 'complete').say).not.toContain('mã đồng ý');
  });

  it('goes to the chat that they used last, and to nobody where there is none', () => {
    const file = fileOf();
    expect(announced(file, 'xin chào')).toEqual([{ to: hoa, reply: { text: 'xin chào' } }]);
    expect(announced({ ...file, owners: [] }, 'xin chào')).toEqual([]);
  });
});
