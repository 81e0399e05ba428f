import { createHash } from 'node:crypto';
import type { Change, Consent, Given, Happening, Nomination } from '../../src/nomination/nomination.ts';
import { codeFrom, numberFrom } from '../../src/nomination/number.ts';
import { hoa, lan, morning } from './turns.ts';

const dayMs = 86_400_000;
/** A week before this morning. */
const begunAt = morning.getTime() - 7 * dayMs;

/** Digits that are always the same for a text, and others for another. */
const digitsOf = (text: string): string =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString()
    .slice(0, 16);

/** What somebody answered, minutes after the beginning. */
export const givenAs = (value: string, minutes = 1): Given => ({
  value,
  turn: `web:lan:${String(minutes)}`,
  at: begunAt + minutes * 60_000,
});

/** A draft in which nothing was answered yet, of Lan's chat. Codes differ with the id. */
export function draftOf(more: Partial<Nomination> = {}): Nomination {
  const { id = 'nomination-1' } = more;
  return {
    id,
    code: codeFrom(digitsOf(`code of ${id}`)),
    agreementCode: codeFrom(digitsOf(`agreement code of ${id}`)),
    state: 'draft',
    form: 1,
    answers: {},
    order: [],
    skipped: [],
    evidence: [],
    consents: [],
    owners: [lan],
    begunAt,
    changedAt: begunAt,
    revision: 0,
    ...more,
  };
}

const consent: Consent = {
  purpose: 'nomination',
  by: 'nominator',
  version: '1',
  act: 'given',
  words: 'Tôi đồng ý, Nguyễn Thị Bí Mật',
  from: lan,
  turn: 'web:lan:5',
  at: begunAt + 300_000,
};

/** A nomination that was handed in and has everything a nomination can have. Codes and the number differ with the id. */
export function nominationOf(more: Partial<Nomination> = {}): Nomination {
  const { id = 'nomination-1' } = more;
  return {
    ...draftOf({ id }),
    number: numberFrom(digitsOf(`number of ${id}`)),
    state: 'supplement',
    form: 2,
    answers: {
      name: { ...givenAs('Nguyễn Thị Bí Mật', 1), message: '42' },
      unit: givenAs('Sở Nội vụ "Bí Mật" 🎉\n\\ \u0007', 2),
      achievements: givenAs('Sáng kiến số hoá hồ sơ, tiết kiệm 30% thời gian. <b>Bí Mật</b>', 3),
    },
    order: ['name', 'achievements', 'unit'],
    skipped: ['awards'],
    thorough: true,
    asked: { kind: 'which', field: 'discipline', text: 'Khi nào nộp hồ sơ Bí Mật' },
    evidence: [
      {
        id: `evidence-1 of ${id}`,
        name: 'Quyết định Bí Mật.pdf',
        type: 'application/pdf',
        size: 123_456,
        hash: 'a'.repeat(64),
        field: 'achievements',
        turn: 'web:lan:3',
        at: begunAt + 180_000,
      },
      {
        id: `evidence-2 of ${id}`,
        name: 'ảnh.jpg',
        type: 'image/jpeg',
        size: 1,
        hash: 'b'.repeat(64),
        turn: 'web:lan:4',
        at: begunAt + 240_000,
      },
    ],
    consents: [consent, { ...consent, by: 'nominee', from: hoa, turn: 'telegram:lan:6', words: 'đồng ý' }],
    supplement: {
      fields: ['awards', 'unit'],
      note: 'Đề nghị ghi rõ tên đơn vị của chị Bí Mật.',
      until: '2026-12-01',
      at: begunAt + 2 * dayMs,
      before: { unit: 'Sở Bí Mật' },
    },
    owners: [hoa, lan],
    changedAt: begunAt + 3 * dayMs,
    submittedAt: begunAt + dayMs,
    ...more,
  };
}

/** Something that happened to it when it was changed. */
export function happeningOf(
  { id, changedAt }: Nomination,
  what: Happening['what'] = 'answered',
  more: Partial<Happening> = {},
): Happening {
  return { nomination: id, at: changedAt, by: 'nominator', what, ...more };
}

/** A nomination to be saved, with what happened to it. */
export const saveOf = (nomination: Nomination, ...happened: readonly Happening[]): Change => ({
  kind: 'save',
  nomination,
  happened,
});

/** A nomination to be erased; that it was is what happened. */
export const eraseOf = (nomination: Nomination): Change => ({
  kind: 'erase',
  nomination,
  happened: [happeningOf(nomination, 'erased')],
});
