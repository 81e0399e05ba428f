import { afterEach, describe, expect, it } from 'vitest';
import type { Address, Turn } from '../src/core/turn.ts';
import { states } from '../src/nomination/nomination.ts';
import type { Nomination } from '../src/nomination/nomination.ts';
import { createHours } from './world/clock.ts';
import { createDesk } from './world/desk.ts';
import { createFiles } from './world/files.ts';
import { morning } from './world/turns.ts';

const files = createFiles();
afterEach(files.close);

/** What is asked, by the right answer to it; in this order. */
const dialogue = [
  ['consent', 'Tôi đồng ý'],
  ['audience', 'Hộ gia đình'],
  ['relation', 'Tôi biết và muốn đề cử'],
  ['person-name', 'Nguyễn Thị Lan'],
  ['person-unit', 'Ấp Long Hòa, xã Mỹ Đức'],
  ['achievement', 'Đã trồng 1.200 cây ven kênh trong năm qua.'],
  ['aware', 'Đã biết và đồng ý'],
  ['contact-name', 'Trần Văn Bình'],
  ['contact-phone', '0912 345 678'],
] as const;
const rightAnswers = {
  ...Object.fromEntries(dialogue.slice(3).map(([field, text]) => [field, text])),
  audience: 'ho',
  relation: 'other',
  aware: 'yes',
  'contact-phone': '+84912345678',
};
const own: Address = { channel: 'terminal', chat: 'ban' };

/** A service over a file on the disk, and somebody on a channel that sets no bounds to what is typed. */
async function open() {
  const { dataDir, stores } = await files.openNew();
  const desk = createDesk({ stores, clock: createHours(morning) });
  let turns = 0;
  const says = async (text: string, more: Partial<Turn> = {}, from = own): Promise<string> => {
    turns += 1;
    const id = `turn-${String(turns)}`;
    const replies = await desk.reception.answer({ id, from, at: morning, text, ...more });
    return replies.map((reply) => reply.text).join('\n\n');
  };
  const file = async (): Promise<Nomination> => {
    const [one, ...others] = await stores.nominations.list(states);
    if (one === undefined || others.length > 0) throw new Error('There is not one file.');
    return one;
  };
  /** Everything that the disk holds, as text. */
  const kept = async (): Promise<string> => {
    const database = await files.openDatabase(dataDir);
    const tables = ['conversations', 'turns', 'messages', 'nominations', 'happenings', 'consents'] as const;
    const rows = await Promise.all(tables.map((table) => database.selectFrom(table).selectAll().execute()));
    return JSON.stringify(rows);
  };
  return { says, file, kept, log: desk.log, stores };
}

const values = ({ answers }: Nomination): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).map(([field, { value }]) => [field, value]));

/** A sentence to a person in Vietnamese: it has the letters of no other language. */
const vietnamese = /[\u01a1\u01b0\u1ea0-\u1ef9]/u;

const breaks = '\n'.repeat(3_500);
const family = '\u{1f469}\u200d\u{1f33e}';

/** What is typed, and what is kept of it where any text may stand. */
const hostile: readonly (readonly [name: string, typed: string, kept: string])[] = [
  [
    'HTML',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ],
  ['markdown', '**x** [x](javascript:alert(1)) `x` _x_', '**x** [x](javascript:alert(1)) `x` _x_'],
  ['SQL', `'); DROP TABLE nominations; --`, `'); DROP TABLE nominations; --`],
  ['a formula', '=HYPERLINK("http://bad.example","x")', '=HYPERLINK("http://bad.example","x")'],
  ['a command of a spreadsheet', `@SUM(1+1)*cmd|' /C calc'!A0`, `@SUM(1+1)*cmd|' /C calc'!A0`],
  ['separators of columns', 'x\ty;z,"x"\r\nz', 'x y;z,"x"\nz'],
  ['writing turned round', '\u202eabc\u202c \u2066def\u2069 \u200fghi', 'abc def ghi'],
  ['letters in parts', 'Nguyễn Thị Ngọc'.normalize('NFD'), 'Nguyễn Thị Ngọc'.normalize('NFC')],
  ['what has no width', 'a\u200bb\u200dc\u2060d\ufeff\u00ade', 'abcde'],
  ['pictures', `${family} Ngọc \u{1f389}`, '\u{1f469}\u{1f33e} Ngọc \u{1f389}'],
  ['NUL', 'abc\u0000def', 'abc def'],
  ['colours of a terminal', '\u001b[31mabc\u001b[0m', '[31mabc [0m'],
  ['half a letter', 'abc\ud800 def\udc00', 'abc\ufffd def\ufffd'],
  ['3,500 line breaks', `abc${breaks}def`, 'abc\n\ndef'],
  ['a line of a log', 'x\n{"level":50,"msg":"turn"}\nx', 'x\n{"level":50,"msg":"turn"}\nx'],
  ['a template', '${process.env.HOME} {{7*7}} %s%n', '${process.env.HOME} {{7*7}} %s%n'],
  ['a path', '../../etc/passwd', '../../etc/passwd'],
  ['__proto__', '__proto__', '__proto__'],
  ['constructor', 'constructor', 'constructor'],
  ['a property of every object', 'hasOwnProperty', 'hasOwnProperty'],
  ['a word of 2,500 letters', 'ạ'.repeat(2_500), 'ạ'.repeat(2_500)],
  ['Arabic digits', '٠٩١٢٣٤٥٦٧٨', '٠٩١٢٣٤٥٦٧٨'],
  ['digits of full width', '０９１２３４５６７８', '０９１２３４５６７８'],
];
/** An account of deeds with it in the middle, long enough to be one. */
const account = (text: string): string => `Đã trồng 1.200 cây: ${text} : ven kênh.`;

describe('whatever is typed at each question of a nomination', () => {
  it.each(hostile)(
    '%s: is answered in Vietnamese, changes nothing else, and is in no log',
    async (_, typed, kept) => {
      const { says, file, log, stores } = await open();
      await says('tôi muốn đề cử');
      for (const [asked, right] of dialogue) {
        const before = await file();
        expect(await says(typed)).toMatch(vietnamese);
        const after = await file();
        // Taken as it was typed, or not at all.
        const { [asked]: taken, ...others } = values(after);
        const { [asked]: _before, ...othersBefore } = values(before);
        expect(others).toEqual(othersBefore);
        const line = kept.replaceAll(/\n+/gu, ' ');
        if (taken !== undefined && asked !== 'person-name' && asked !== 'contact-name')
          expect([kept, line]).toContain(taken);
        if (taken === undefined) {
          expect(after.asked).toEqual(before.asked);
          await says(right);
          continue;
        }
        await says(`sửa mục ${String(Object.keys(values(after)).length)}`);
        expect((await file()).asked).toEqual({ kind: 'field', field: asked });
        await says(right);
      }
      expect(await says(typed)).toMatch(vietnamese);
      expect(values(await file())).toEqual(rightAnswers);

      await says('sửa thành tích');
      await says(account(typed));
      expect(values(await file())).toEqual({ ...rightAnswers, achievement: account(kept) });

      await says('nộp hồ sơ');
      expect(await file()).toMatchObject({ state: 'submitted' });
      expect(await says(typed)).toMatch(vietnamese);
      expect(values(await file())).toEqual({ ...rightAnswers, achievement: account(kept) });
      expect(await stores.unanswered.turns()).toEqual([]);
      const words = [typed, kept, JSON.stringify(typed).slice(1, -1), JSON.stringify(kept).slice(1, -1)];
      const told = log.join('\n');
      expect(words.filter((each) => told.includes(each))).toEqual([]);
    },
  );
});

describe('names of no question', () => {
  it.each(
    ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty'].flatMap(
      (name) =>
        [
          [`sửa ${name}`, undefined],
          [`đổi ${name} thành 0987654321`, undefined],
          [`sửa ${name}: x`, undefined],
          ['', name],
          ['', `a|${name}`],
          ['', `n|TAG|${name}`],
          ['', `n|TAG|set|${name}|x`],
          ['', `n|TAG|skip|${name}`],
        ] as const,
    ),
  )('%j %j is answered, and changes no answer', async (text, choice) => {
    const { says, file } = await open();
    await says('tôi muốn đề cử');
    for (const [, right] of dialogue) await says(right);
    const before = await file();
    const pressed = choice?.replace('TAG', before.id.slice(0, 6));
    expect(await says(text, pressed === undefined ? {} : { choice: pressed })).toMatch(vietnamese);
    expect((await file()).answers).toEqual(before.answers);
    await says('nộp hồ sơ');
    expect(await file()).toMatchObject({ state: 'submitted', answers: before.answers });
  });

  it.each(['__proto__', 'constructor', 'toString', 'a|constructor', '<b>', '=1+1', '\ud800'])(
    'a nominee who is asked for their yes and sends %j has said neither yes nor no',
    async (sent) => {
      const { says, file } = await open();
      await says('tôi muốn đề cử');
      for (const [, right] of dialogue) await says(right);
      await says('nộp hồ sơ');
      const nominee: Address = { channel: 'web', chat: 'lan' };
      const { agreementCode, consents } = await file();
      await says(agreementCode, {}, nominee);
      expect(await says('', { choice: sent }, nominee)).toMatch(vietnamese);
      expect(await says(sent, {}, nominee)).toMatch(vietnamese);
      expect((await file()).consents).toEqual(consents);
      await says(agreementCode, {}, nominee);
      await says('tôi đồng ý', {}, nominee);
      expect((await file()).consents.slice(consents.length)).toMatchObject([{ by: 'nominee', act: 'given' }]);
    },
  );
});

const words = 'một câu rất dài ';
const tooLong: readonly (readonly [name: string, text: string])[] = [
  ['10 MB of words', words.repeat(650_000)],
  ['10 MB of one letter', 'ạ'.repeat(10_000_000)],
  ['5,000 line breaks', `abc${'\n'.repeat(5_000)}def`],
];

describe.each(tooLong)('%s on a channel that lets them through', (_, text) => {
  it.each(['consent', 'relation', 'achievement', 'review', 'submitted'])(
    'at %s: are said to be too long, nothing of them is kept, and the nomination goes on',
    async (at) => {
      const { says, file, kept, log } = await open();
      await says('tôi muốn đề cử');
      for (const [asked, right] of dialogue) {
        if (asked === at) expect(await says(text)).toContain('dài');
        await says(right);
      }
      if (at === 'review') expect(await says(text)).toContain('dài');
      await says('nộp hồ sơ');
      if (at === 'submitted') expect(await says(text)).toContain('dài');
      const filed = await file();
      expect(filed).toMatchObject({ state: 'submitted' });
      expect(values(filed)).toEqual(rightAnswers);
      const all = await kept();
      expect(all.length).toBeLessThan(50_000);
      expect(`${all} ${log.join()}`).not.toContain(text.slice(0, 100));
    },
    60_000,
  );
});
