import type { Field, Reader } from '../../src/nomination/field.ts';
import type { Form } from '../../src/nomination/form.ts';
import { readShortText } from '../../src/nomination/reading/short-text.ts';
import { formWith, planForm } from '../world/nominating.ts';

/** A reader that refuses some of what it took before. */
function tightened(read: Reader, refuses: (value: string) => boolean): Reader {
  return (text, today) => {
    const value = read(text, today);
    return value.kind === 'value' && refuses(value.value) ? { kind: 'refused', why: 'too-short' } : value;
  };
}

function changed(ids: readonly string[], change: (field: Field) => Field): Form {
  return formWith(
    planForm,
    planForm.fields.map((field) => (ids.includes(field.id) ? change(field) : field)),
  );
}

const without = (...ids: readonly string[]): Form =>
  formWith(
    planForm,
    planForm.fields.filter(({ id }) => !ids.includes(id)),
  );

const invented = (id: string, need: Field['need']): Field => ({ id, need, read: readShortText });

/** Forms as later versions of the service may have them, by what was done to the first of them. */
export const deploys: readonly (readonly [string, Form])[] = [
  ['as it is', planForm],
  [
    'with questions inserted before, between and behind',
    formWith(planForm, [
      invented('invented-first', 'needed'),
      ...planForm.fields.flatMap((field) =>
        field.id === 'achievement' ? [invented('invented-between', 'wanted'), field] : [field],
      ),
      invented('invented-last', 'needed'),
    ]),
  ],
  ['in another order', formWith(planForm, planForm.fields.toReversed())],
  ['without some questions', without('person-unit', 'awards', 'contact-name', 'level', 'aware')],
  ['without those on which others turn', without('audience', 'relation')],
  [
    'with tightened rules',
    changed(['person-name', 'contact-phone', 'achievement', 'awards'], (field) => ({
      ...field,
      read: tightened(field.read, (value) => /Lan$|345678$|xã\.$|^Bằng/u.test(value)),
    })),
  ],
  [
    'asking fewer people',
    changed(['achievement', 'contact-phone', 'person-name', 'position'], (field) => ({
      ...field,
      when: (value) => field.when?.(value) !== false && value('relation') === 'other',
    })),
  ],
  [
    'with more that is needed',
    changed(['position', 'awards', 'unit-address'], (field) => ({ ...field, need: 'needed' })),
  ],
];

/** For every question answers that are right by each of those forms. */
const right: Readonly<Record<string, readonly string[]>> = {
  'person-name': ['Trần Thị Mai', 'Nguyễn Văn An'],
  'unit-name': ['Ủy ban nhân dân xã Minh Khai', 'Công ty cổ phần Phù Sa'],
  birth: ['05/06/1980', '1975'],
  'unit-phone': ['0227 383 1234'],
  'unit-email': ['xa@hungyen.gov.vn'],
  'tax-code': ['0100233488'],
  founding: ['Quyết định số 12/QĐ-UBND ngày 01/7/2025 của UBND tỉnh'],
  initiative: ['Quyết định số 34/QĐ-SKHCN ngày 12/5/2026 của Sở Khoa học và Công nghệ'],
  achievement: [
    'Đưa 1.200 hồ sơ lên mạng, giảm nửa thời gian chờ của người dân.',
    'Làm phần mềm tưới tự động cho 30 hộ, tiết kiệm 20% nước mỗi vụ.',
  ],
  career: ['Từ năm 2005 đến nay công tác tại Trạm Y tế xã Minh Khai.'],
  'contact-name': ['Trần Văn Bình', 'Lê Thị Hoa'],
  'contact-phone': ['0987 654 321', '0903123456'],
  'contact-email': ['binh@example.vn'],
};

/** Right answers to a question. */
export function rightAnswers({ id, choices }: Field): readonly string[] {
  return choices ?? right[id] ?? ['Thôn Đông, xã Minh Khai', 'Bác sĩ, 12 năm'];
}

/** Answers that are right for some question, by some form, and wrong for others. */
export const someAnswers: readonly string[] = [
  ...Object.values(right).flat(),
  ...['Nguyễn Thị Lan', '0912345678', 'Số hóa hồ sơ của người dân trong xã.', 'Bằng khen năm 2024'],
  ...[
    'huyện Vũ Thư',
    'can-bo',
    'xa',
    'doanh-nghiep',
    'self',
    'own-unit',
    'other',
    'yes',
    'không',
    '3',
    '25',
    'x',
    '',
  ],
  ...[
    'toString',
    '__proto__',
    'constructor',
    '<b>đậm</b>',
    '=1+1',
    "'; DROP TABLE nominations; --",
    '\u202eLan',
    'a\u0301',
  ],
];
