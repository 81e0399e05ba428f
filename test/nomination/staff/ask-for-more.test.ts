import { describe, expect, it } from 'vitest';
import { states } from '../../../src/nomination/nomination.ts';
import type { Nomination } from '../../../src/nomination/nomination.ts';
import { askForMore } from '../../../src/nomination/staff/ask-for-more.ts';
import type { Wanted } from '../../../src/nomination/staff/ask-for-more.ts';
import type { Officer } from '../../../src/nomination/staff/deed.ts';
import { differencesOf } from '../../../src/nomination/staff/difference.ts';
import { givenAs } from '../../world/nominations.ts';
import { fileOf, now, officeForm, today } from '../../world/office.ts';

const usual: Wanted & Officer = {
  by: 'Phạm Thị Mai',
  at: now,
  today,
  fields: ['position', 'person-unit'],
  until: '2026-12-05',
  note: 'Ghi rõ chức vụ.',
};
const ask = (file: Nomination, more: Partial<Wanted & Officer> = {}) =>
  askForMore(file, officeForm, { ...usual, ...more });
const asked = (file: Nomination, more: Partial<Wanted & Officer> = {}) => {
  const came = ask(file, more);
  if (came.kind !== 'done') throw new Error(came.why);
  return { file: came.change.nomination, ...came };
};

describe('an officer who asks for more', () => {
  it('leaves in the file what, why, until when, and what was there then', () => {
    const before = fileOf();
    const { file, change } = asked(before);
    expect(file).toEqual({
      ...before,
      state: 'supplement',
      changedAt: now,
      supplement: {
        fields: ['position', 'person-unit'],
        note: 'Ghi rõ chức vụ.',
        until: '2026-12-05',
        at: now,
        before: { 'person-unit': 'Tổ 3, phường Trần Lãm' },
      },
    });
    expect(change.happened).toMatchObject([
      { by: 'staff:Phạm Thị Mai', what: 'asked-for-more', about: 'position,person-unit' },
    ]);
  });

  it('tells the nominator what, until when, and how', () => {
    const criteria = ['criterion:IV.2.g/1', 'criterion:IV.2.g/2'];
    expect(asked(fileOf(), { fields: ['birth', ...criteria] }).say).toMatch(
      /^Hồ sơ TD [\d ]{11}: cán bộ đề nghị bổ sung: Ngày sinh; Tiêu chuẩn IV\.2\.g \(2 mục\), chậm nhất ngày 05\/12\/2026\. Cán bộ ghi: Ghi rõ chức vụ\. Anh\/chị gõ “bổ sung” để điền; điền xong gõ “nộp hồ sơ”\.$/u,
    );
  });

  it('has what was passed over before asked again, and nothing else', () => {
    expect(asked(fileOf({}, { skipped: ['position', 'gender'] })).file.skipped).toEqual(['gender']);
  });

  it('leaves the question alone that the nominator is just answering', () => {
    const question = { kind: 'field', field: 'gender' } as const;
    expect(asked(fileOf({}, { asked: question })).file.asked).toEqual(question);
  });

  it.each(states)('may do so in the state %s only where the table has it, or once more', (state) => {
    const may = ['submitted', 'complete', 'supplement'].includes(state);
    expect(ask(fileOf({}, { state })).kind === 'done').toBe(may);
  });

  it('asks once more for something else and remembers what was there at first', () => {
    const first = asked(fileOf()).file;
    const answered = { ...first, answers: { ...first.answers, 'person-unit': givenAs('Tổ 4') } };
    const { file } = asked(answered, { fields: ['person-unit', 'birth'], until: '2026-12-31' });
    expect(file.supplement).toMatchObject({
      fields: ['person-unit', 'birth'],
      until: '2026-12-31',
      before: { 'person-unit': 'Tổ 3, phường Trần Lãm', birth: '1980-06-05' },
    });
  });

  it.each([
    [{ by: ' ' }, { why: 'no-name' }],
    [{ fields: [] }, { why: 'no-fields' }],
    [{ fields: ['birth', 'shoe-size', 'x'] }, { why: 'unknown-fields', fields: ['shoe-size', 'x'] }],
    [{ fields: ['birth', 'tax-code'] }, { why: 'fields-not-applying', fields: ['tax-code'] }],
    [{ fields: ['criterion:IV.2.đ/1'] }, { why: 'fields-not-applying', fields: ['criterion:IV.2.đ/1'] }],
    [{ note: '\n' }, { why: 'no-note' }],
    [{ note: 'x'.repeat(601) }, { why: 'too-long' }],
    [{ until: '5/12/2026' }, { why: 'day-shape' }],
    [{ until: '2026-11-31' }, { why: 'day-shape' }],
    [{ until: '2026-13-01' }, { why: 'day-shape' }],
    [{ until: '2026-12-05T00:00' }, { why: 'day-shape' }],
    [{ until: '2026-11-21' }, { why: 'day-past' }],
  ])('is told what is wrong with %j', (more, why) => {
    expect(ask(fileOf(), more)).toEqual({ kind: 'refused', ...why });
  });

  it('may ask until this very day', () => {
    expect(ask(fileOf(), { until: today }).kind).toBe('done');
  });
});

describe('what changed since more was asked for', () => {
  it('is each field that was asked for, with what it held then and what it holds now', () => {
    const { file } = asked(fileOf(), { fields: ['position', 'person-unit', 'birth', 'gender'] });
    const answers = {
      ...file.answers,
      position: givenAs('Tổ trưởng', 900),
      'person-unit': givenAs('Tổ 4, phường Trần Lãm', 901),
      achievement: givenAs('Không ai hỏi mục này, nhưng cũng đổi rồi.', 902),
    };
    expect(differencesOf({ ...file, state: 'submitted', answers })).toMatchObject([
      { field: 'position', to: 'Tổ trưởng', changed: true },
      { field: 'person-unit', from: 'Tổ 3, phường Trần Lãm', to: 'Tổ 4, phường Trần Lãm', changed: true },
      { field: 'birth', from: '1980-06-05', to: '1980-06-05', changed: false },
      { field: 'gender', changed: false },
    ]);
  });

  it('is nothing where nothing was asked for', () => {
    expect(differencesOf(fileOf())).toEqual([]);
  });
});
