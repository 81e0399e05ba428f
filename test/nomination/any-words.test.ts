import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editVerbs } from '../../src/nomination/lexicon/edit-words.ts';
import { moveWords } from '../../src/nomination/lexicon/moves.ts';
import { deskWords } from '../../src/nomination/lexicon/desk.ts';
import type { Nomination } from '../../src/nomination/nomination.ts';
import { labelOf } from '../../src/nomination/phrases/of-field.ts';
import { createNominating, forNeighbour, planForm } from '../world/nominating.ts';
import type { Chat, Heard } from '../world/nominating.ts';
import { deploys, rightAnswers, someAnswers } from './deploys.ts';

type Event =
  | { readonly kind: 'answers'; readonly which: number }
  | { readonly kind: 'types'; readonly text: string }
  | { readonly kind: 'presses'; readonly which: number }
  | { readonly kind: 'deploy'; readonly to: number };

const strange = [
  ...[
    '👍',
    '👩‍🌾 Lan 🎉',
    '\u202eLan\u202c',
    '\u200f0912345678',
    'Nguye\u0302\u0303n Thi\u0323 Lan',
    'Ｎｇｕｙễｎ　Ｌａｎ',
    '\u0000\u0007',
    '\ud800',
  ],
  ...[
    '<script>alert(1)</script>',
    '**đậm** [x](javascript:alert(1))',
    '=HYPERLINK("http://x")',
    "Robert'); DROP TABLE nominations; --",
  ],
  ...[
    '../../etc/passwd',
    '${process.env}',
    '{{7*7}}',
    '%s%s%n',
    'n|9e3779|yes',
    'null',
    'undefined',
    'true',
    '-1',
    '1e9',
    '٣',
  ],
  ...[
    'Tôi là Trần Văn Bình, số của tôi là 0912345678, mail binh@example.vn',
    'chị Lan tên là Nguyễn Thị Lan, sinh năm 1980',
  ],
  ...[
    'sửa 3',
    'sửa tên thành Trần Thị Mai',
    'đổi số điện thoại thành 0987654321',
    'sửa',
    'tôi muốn đề cử',
    'xin chào',
    'cảm ơn',
  ],
  ...['khi nào sơ kết?', 'Khi nào nộp hồ sơ', 'tiêu chuẩn của xã là gì', 'tại sao?', '?', '.', '\n\n\n', ' '],
];
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...someAnswers, ...strange) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...Object.values(moveWords).flat(), ...Object.values(deskWords).flat()),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.nat(40).map(String) },
);
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.nat(9).map((which): Event => ({ kind: 'answers', which })) },
  { weight: 6, arbitrary: texts.map((text): Event => ({ kind: 'types', text })) },
  { weight: 2, arbitrary: fc.nat(99).map((which): Event => ({ kind: 'presses', which })) },
  { weight: 1, arbitrary: fc.nat(deploys.length - 1).map((to): Event => ({ kind: 'deploy', to })) },
);

const saysEdit = (text: string): boolean =>
  editVerbs.some((verb) => text.normalize('NFC').toLowerCase().includes(verb)) ||
  /(?:sua|doi|chinh|thay|cap nhat)/u.test(text);

/** What was said of a field: by its label, with what went before it. */
const told = (heard: Heard, before: string, field: string): boolean =>
  heard.text.toLowerCase().includes(`${before} ${labelOf(field, planForm)}`.toLowerCase());

/** Every answer that is other than before was given to what was asked, or was named, or was found and said so. */
function checkAnswers(before: Nomination, after: Nomination, heard: Heard, sent: Event): void {
  for (const field of new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])) {
    const [was, is] = [before.answers[field], after.answers[field]];
    if (was?.value === is?.value && was?.at === is?.at) continue;
    const about = JSON.stringify({
      field,
      was: was?.value,
      is: is?.value,
      sent,
      asked: before.asked,
      heard: heard.text.slice(0, 300),
    });
    expect(is, about).toBeDefined();
    const { asked } = before;
    const seen = (asked?.kind === 'field' || asked?.kind === 'which') && asked.field === field;
    if (told(heard, 'Tôi ghi luôn', field)) {
      // Found besides: never over an answer, unless the rules of today do not take that one any more.
      const readable =
        was !== undefined && planForm.field(field)?.read(was.value, '2026-11-22').kind === 'value';
      expect(readable && !seen, about).toBe(false);
      continue;
    }
    expect(told(heard, 'Đã ghi', field), about).toBe(true);
    if (sent.kind === 'types') expect(seen || saysEdit(sent.text), about).toBe(true);
  }
}

function checkFile(file: Nomination): void {
  expect(file.number !== undefined).toBe(file.submittedAt !== undefined);
  if (file.state === 'submitted') expect(file.number).toMatch(/^TD\d{9}$/u);
  expect(file.consents.length > 0 || file.asked?.kind === 'consent').toBe(true);
  if (file.asked?.kind === 'consent')
    expect(file.order.filter((id) => file.answers[id] === undefined)).toEqual([]);
}

async function sends(chat: Chat, event: Event, shown: readonly string[]): Promise<Heard | undefined> {
  if (event.kind === 'deploy') return undefined;
  if (event.kind === 'types') return chat.says(event.text);
  if (event.kind === 'presses')
    return chat.presses(shown[event.which % Math.max(1, shown.length)] ?? 'n|nobody|yes');
  const asked = (await chat.files())[0]?.asked;
  const field = asked?.kind === 'field' ? planForm.field(asked.field) : undefined;
  if (field === undefined) return chat.says(asked?.kind === 'consent' ? 'đồng ý' : 'tiếp tục');
  return chat.says(rightAnswers(field)[event.which % rightAnswers(field).length] ?? '');
}

describe('whatever is typed, in whatever order', () => {
  it('something is said to it, and nothing is filed but what was asked, named, or found and told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(events, { maxLength: 30, size: 'max' }),
        fc.boolean(),
        async (some, complete) => {
          const desk = createNominating();
          const chat = desk.at();
          await chat.goesOn('tôi muốn đề cử', 'tôi đồng ý', ...(complete ? forNeighbour : []));
          const shown = new Set<string>();
          for (const event of some) {
            if (event.kind === 'deploy') desk.deploy(deploys[event.to]?.[1] ?? planForm);
            const before = new Map((await chat.files()).map((file) => [file.id, file]));
            const heard = await sends(chat, event, [...shown]);
            if (heard === undefined) continue;
            for (const { id } of heard.choices) shown.add(id);
            expect(heard.text.trim(), JSON.stringify(event)).not.toBe('');
            for (const file of await chat.files()) {
              checkFile(file);
              const was = before.get(file.id);
              if (was === undefined) continue;
              expect(file.revision).toBeGreaterThanOrEqual(was.revision);
              checkAnswers(was, file, heard, event);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each<[string, string]>([
    ['a million letters', 'a'.repeat(1_000_000)],
    ['a million letters with marks', 'ễ'.normalize('NFD').repeat(333_333)],
    ['half a million words', 'ạ '.repeat(500_000)],
    ['a million digits', '1'.repeat(1_000_000)],
    ['a heap of digits apart', '1 '.repeat(500_000)],
    ['a heap of words that change something', 'sửa '.repeat(250_000)],
    ['a heap of courtesies', 'ạ nhé '.repeat(160_000)],
    ['a million spaces', ' '.repeat(1_000_000)],
    ['a heap of lines', '\n'.repeat(1_000_000)],
    ['a heap of marks', `a${'\u0301'.repeat(300_000)}`],
  ])('%s are answered at once, and no answer is another', async (_, text) => {
    const chat = createNominating().at();
    await chat.goesOn('tôi muốn đề cử', 'tôi đồng ý', ...forNeighbour.slice(0, 4));
    const { answers } = await chat.file();
    const begun = process.cpuUsage().user;
    const heard = await chat.says(text);
    expect((process.cpuUsage().user - begun) / 1_000).toBeLessThan(4_000);
    expect(heard.text.trim()).not.toBe('');
    expect(heard.text.length).toBeLessThan(10_000);
    expect((await chat.file()).answers).toEqual(answers);
  });
});

describe('an answer that is there', () => {
  it.each([
    'Tôi là Lê Văn Hùng, số của tôi là 0903123456, mail hung@example.vn',
    'chị ấy tên là Trần Thị Mai, sinh ngày 5/6/1980',
    'Bằng khen của UBND tỉnh năm 2024; liên hệ với tôi qua số 0903123456',
  ])('is not replaced by what a later message says besides: %j', async (text) => {
    const chat = createNominating().at();
    await chat.goesOn('tôi muốn đề cử', 'tôi đồng ý', ...forNeighbour, 'sửa nơi công tác');
    const { answers: before } = await chat.file();
    await chat.says(text);
    const { answers: after } = await chat.file();
    for (const field of ['person-name', 'contact-name', 'contact-phone'])
      expect(after[field]).toEqual(before[field]);
  });

  it('is shown and stays when it is asked once more and passed over', async () => {
    const chat = createNominating().at();
    await chat.goesOn('tôi muốn đề cử', 'tôi đồng ý', ...forNeighbour);
    const { answers: before } = await chat.file();
    expect((await chat.says('sửa tên')).text).toContain('Nguyễn Thị Lan');
    await chat.says('bỏ qua');
    expect((await chat.file()).answers).toEqual(before);
  });
});
