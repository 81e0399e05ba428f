import { createForm } from '../../src/nomination/form.ts';
import type { FormCampaign } from '../../src/nomination/form.ts';
import type { Consent, Nomination } from '../../src/nomination/nomination.ts';
import { viewOf } from '../../src/nomination/view.ts';
import type { View } from '../../src/nomination/view.ts';
import { givenAs, nominationOf } from './nominations.ts';
import { hoa, morning } from './turns.ts';

/** A campaign with two kinds of nominee: a person with two criteria, and a body with one. */
const campaign: FormCampaign = {
  title: 'Phong trào thử',
  audiences: [
    {
      id: 'nguoi-dan',
      label: 'Người dân',
      names: ['người dân'],
      person: true,
      business: false,
      criteria: [
        { id: 'IV.2.g/1', section: 'IV.2.g', text: 'Có sáng kiến được áp dụng.' },
        { id: 'IV.2.g/2', section: 'IV.2.g', text: 'Có đóng góp về công sức, trí tuệ.' },
      ],
    },
    {
      id: 'doanh-nghiep',
      label: 'Doanh nghiệp',
      names: ['doanh nghiệp'],
      person: false,
      business: false,
      criteria: [{ id: 'IV.2.đ/1', section: 'IV.2.đ', text: 'Có sản phẩm mới.' }],
    },
  ],
  levels: [{ id: 'province', label: 'Bằng khen', section: 'IV.3.b', words: 'xuất sắc, tiêu biểu' }],
};

/** The form of that campaign. */
export const officeForm = createForm(campaign);

/** The day on which staff look at files, and its hour. */
export const today = '2026-11-22';
export const now = morning.getTime();

const person: Readonly<Record<string, string>> = {
  audience: 'nguoi-dan',
  relation: 'other',
  'person-name': 'Nguyễn Thị Lan',
  'person-unit': 'Tổ 3, phường Trần Lãm',
  birth: '1980-06-05',
  achievement: 'Hướng dẫn 340 hộ nộp hồ sơ trực tuyến.',
  aware: 'yes',
  'contact-name': 'Trần Văn Hòa',
  'contact-phone': '+84912345678',
};

/** Somebody's yes of their own. */
export const yes: Consent = {
  purpose: 'nomination',
  by: 'nominee',
  version: '1',
  act: 'given',
  words: 'Tôi đồng ý',
  from: hoa,
  turn: 'telegram:lan:9',
  at: now - 3_600_000,
};

/** A person's file as it was handed in, with those answers besides the usual ones; an empty one takes an answer away. */
export function fileOf(
  answers: Readonly<Record<string, string>> = {},
  more: Partial<Nomination> = {},
): Nomination {
  const { supplement: _s, asked: _a, ...file } = nominationOf({ state: 'submitted', ...more });
  const held = Object.entries({ ...person, ...answers }).filter(([, value]) => value !== '');
  return {
    ...file,
    form: officeForm.version,
    answers: Object.fromEntries(held.map(([id, value], index) => [id, givenAs(value, index)])),
    order: held.map(([id]) => id),
    skipped: [],
    consents: [yes],
    ...more,
  };
}

/** A file as it is talked about. */
export const viewOfFile = (nomination: Nomination): View =>
  viewOf(officeForm, nomination, today, { staffContact: undefined, page: undefined });
