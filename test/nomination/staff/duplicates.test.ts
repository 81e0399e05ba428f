import { describe, expect, it } from 'vitest';
import type { Nomination } from '../../../src/nomination/nomination.ts';
import { createDuplicates } from '../../../src/nomination/staff/duplicates.ts';
import { fileOf, officeForm, today } from '../../world/office.ts';

const evidence = (hash: string): Partial<Nomination> => ({
  evidence: fileOf()
    .evidence.slice(0, 1)
    .map((each) => ({ ...each, hash: hash.repeat(64) })),
});
/** Another file than the usual one, with evidence of its own. */
const other = (answers: Readonly<Record<string, string>>, more: Partial<Nomination> = {}) =>
  fileOf(answers, { id: 'other', ...evidence('c'), ...more });
const mine = fileOf({}, evidence('a'));
const found = (theirs: Nomination, of = mine) => createDuplicates(officeForm, [of, theirs], today)(of);
const reasons = (theirs: Nomination, of = mine) => found(theirs, of).flatMap((each) => each.reasons);

describe('a file that may be about the same nominee', () => {
  it('is named by its number, with what the two have in common', () => {
    const theirs = other({}, evidence('a'));
    expect(found(theirs)).toEqual([{ number: theirs.number, reasons: ['unit', 'birth-year', 'evidence'] }]);
  });

  it.each([
    ['NGUYEN THI LAN', 'To 3 phuong Tran Lam'],
    ['Nguyễn  Thị Lan', 'tổ 3; Phường Trần Lãm.'],
    ['Nguye\u0302\u0303n Thi\u0323 Lan', 'Tổ 3, phường Trần Lãm'],
  ])('is known however name and unit are written: %s, %s', (name, unit) => {
    expect(reasons(other({ 'person-name': name, 'person-unit': unit, birth: '' }))).toEqual(['unit']);
  });

  it('has the year of birth in common though one of them knows the year alone', () => {
    expect(reasons(other({ 'person-unit': 'Sở Y tế', birth: '1980' }))).toEqual(['birth-year']);
  });

  it('has a file in common that is the same to the last byte', () => {
    expect(reasons(other({ 'person-unit': 'Sở Y tế', birth: '' }, evidence('a')))).toEqual(['evidence']);
  });

  it.each([
    ['has the name alone in common', other({ 'person-unit': 'Sở Y tế', birth: '1981' })],
    ['has everything in common but the name', other({ 'person-name': 'Nguyễn Thị Liên' }, evidence('a'))],
    ['was taken back', other({}, { state: 'withdrawn' })],
    ['names nobody yet', other({ 'person-name': '' })],
    ['is itself', mine],
    [
      'is about a body of that name',
      other({ audience: 'doanh-nghiep', 'person-name': '', 'unit-name': 'Nguyễn Thị Lan' }, evidence('a')),
    ],
  ])('is not one that %s', (_, theirs) => {
    expect(found(theirs)).toEqual([]);
  });

  it('is not a draft', () => {
    const { number: _, ...draft } = other({}, { state: 'draft' });
    expect(found(draft)).toEqual([]);
  });

  it('is, of a body, one of the same name', () => {
    const body = (name: string) => ({ audience: 'doanh-nghiep', 'person-name': '', 'unit-name': name });
    const company = fileOf(body('Công ty Hoa Sen'), evidence('a'));
    expect(reasons(other(body('CÔNG TY HOA SEN')), company)).toEqual(['unit']);
    expect(reasons(other(body('Công ty Hoa Mai')), company)).toEqual([]);
  });
});
