import { describe, expect, it } from 'vitest';
import type { Address } from '../../src/core/turn.ts';
import { spaced } from '../../src/nomination/number.ts';
import type { Chat, Nominating } from '../world/nominating.ts';
import { createNominating, handedIn } from '../world/nominating.ts';
import { lan as nominator } from '../world/turns.ts';

const nominee: Address = { channel: 'telegram', chat: 'chi-lan' };

/** A file that was handed in, with the nominee at their own chat, who has its code. */
async function waiting(): Promise<{
  readonly desk: Nominating;
  readonly binh: Chat;
  readonly lan: Chat;
  readonly code: string;
}> {
  const desk = createNominating();
  const binh = await handedIn(desk);
  const { agreementCode } = await binh.file();
  return { desk, binh, lan: desk.at(nominee), code: agreementCode };
}

/** What the nominee last decided. */
async function decided(binh: Chat): Promise<string | undefined> {
  const { consents } = await binh.file();
  return consents.filter(({ by }) => by === 'nominee').at(-1)?.act;
}

/** Whether the nominator is told that the nominee's yes is still wanted. */
async function isWaiting(binh: Chat): Promise<boolean> {
  const { text } = await binh.says('hồ sơ của tôi');
  return /Đang chờ người được đề cử đồng ý|nên hồ sơ không được chuyển đi/u.test(text);
}

describe('a nominee who has their code', () => {
  it('reads what the file says of them, and nothing of the nominator', async () => {
    const { lan, code } = await waiting();
    const { text } = await lan.says(spaced(code));
    expect(text).toContain('Nguyễn Thị Lan');
    expect(text).toContain('Trạm Y tế xã Minh Khai');
    expect(text).toContain('1.200 hồ sơ');
    expect(text).not.toMatch(/Bình|0912|912 ?345|\+84|Tôi biết và muốn đề cử/u);
  });

  it('is not shown the number, the codes or the chat of the nominator either', async () => {
    const { lan, binh, code } = await waiting();
    const { code: secret, number = '' } = await binh.file();
    const { text } = await lan.says(code);
    for (const hidden of [secret, spaced(secret), number, spaced(number), nominator.chat])
      expect(text).not.toContain(hidden);
  });

  it.each(['1', 'Tôi đồng ý', 'dong y', 'đồng ý ạ', 'có', 'vâng'])('says yes with %j', async (words) => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(code, words);
    expect(await decided(binh)).toBe('given');
    expect(binh.notices().map(({ text }) => text)).toEqual([expect.stringContaining('đã đồng ý')]);
    expect(await isWaiting(binh)).toBe(false);
  });

  it.each(['2', 'Không', 'khong', 'không đồng ý', 'ko', 'đừng'])('says no with %j', async (words) => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(code, words);
    expect(await decided(binh)).toBe('refused');
    expect(binh.notices().map(({ text }) => text)).toEqual([expect.stringContaining('không đồng ý')]);
    expect(await isWaiting(binh)).toBe(true);
  });

  it('says yes or no by button', async () => {
    const { lan, binh, code } = await waiting();
    const { choices } = await lan.says(code);
    expect(choices).toHaveLength(2);
    await lan.presses(choices[1]?.id ?? '');
    expect(await decided(binh)).toBe('refused');
  });

  it('leaves a proof: who, when, which text, in which words', async () => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(code, 'Tôi đồng ý');
    const proof = (await binh.file()).consents.at(-1);
    expect(proof).toMatchObject({
      by: 'nominee',
      act: 'given',
      from: nominee,
      words: 'Tôi đồng ý',
      purpose: 'nomination',
    });
    expect(proof?.version).not.toBe('');
    expect(proof?.turn).toContain(nominee.chat);
    expect(proof?.at).toBe((await binh.file()).changedAt);
  });

  it('may change their mind: no, then yes', async () => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(code, 'không', code, 'đồng ý');
    expect(await decided(binh)).toBe('given');
    expect(await isWaiting(binh)).toBe(false);
  });

  it.each(['rút đồng ý', 'rut dong y', 'rút lại', 'Rút'])(
    'takes their yes back with the code and %j, and the file waits again',
    async (words) => {
      const { lan, binh, code } = await waiting();
      await lan.goesOn(code, 'đồng ý', `${spaced(code)} ${words}`);
      expect(await decided(binh)).toBe('withdrawn');
      expect(await isWaiting(binh)).toBe(true);
      expect(binh.notices().at(-1)?.text).toContain('rút lại');
    },
  );

  it('never becomes an owner: nothing of the file can be seen or changed from their chat', async () => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(
      code,
      'đồng ý',
      'hồ sơ của tôi',
      'sửa tên thành Trần Thị Mai',
      'rút hồ sơ',
      'có',
      'xóa dữ liệu',
      'có',
    );
    const { owners, answers, state } = await binh.file();
    expect(owners).toEqual([nominator]);
    expect(answers['person-name']?.value).toBe('Nguyễn Thị Lan');
    expect(state).toBe('submitted');
  });
});

describe('a nominee who asks something in between', () => {
  it('can still say yes in words that mean nothing else, and is told so', async () => {
    const { lan, binh, code } = await waiting();
    const { text } = await lan.goesOn(code, 'khi nào tổng kết');
    expect(text).toContain('gõ “Tôi đồng ý” hoặc “Tôi không đồng ý”');
    await lan.says('tôi đồng ý');
    expect(await decided(binh)).toBe('given');
  });

  it('can take it back without the code, in the chat where they gave it', async () => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(code, 'đồng ý', 'khi nào tổng kết', 'thôi tôi không đồng ý nữa');
    expect(await decided(binh)).toBe('withdrawn');
  });

  it('leaves no code in the proof', async () => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(code, 'đồng ý', `${spaced(code)} rút đồng ý`);
    expect((await binh.file()).consents.map(({ words }) => words).join()).not.toMatch(/\d{4}/u);
  });
});

describe('what is not a nominee’s yes', () => {
  it.each([
    ['a question', ['tiêu chuẩn thi đua của cán bộ là gì?']],
    ['thanks', ['cảm ơn']],
    ['a number that chooses what was offered after a question', ['Tiêu chuẩn thi đua', '1']],
    ['a greeting and “ok”', ['xin chào', 'ok']],
    ['nothing at all', []],
  ])('%s', async (_, said) => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(code, ...said);
    expect(await decided(binh)).toBeUndefined();
  });

  it('a choice made in a file of their own', async () => {
    const { lan, binh, code } = await waiting();
    await lan.goesOn(code, 'tôi muốn đề cử', 'tôi đồng ý', '1');
    expect(await decided(binh)).toBeUndefined();
    expect((await lan.file()).answers['audience']?.value).toBeDefined();
  });

  it('the yes of somebody who was not asked', async () => {
    const { lan, binh } = await waiting();
    await lan.goesOn('đồng ý', 'tôi đồng ý');
    expect(await decided(binh)).toBeUndefined();
  });

  it('a wrong code', async () => {
    const { lan, binh, code } = await waiting();
    const wrong = `${code.slice(0, 11)}${code.endsWith('0') ? '1' : '0'}`;
    const { text } = await lan.says(wrong);
    await lan.says('đồng ý');
    expect(text).not.toContain('Nguyễn Thị Lan');
    expect(await decided(binh)).toBeUndefined();
  });

  it('the yes of the nominator, who typed the nominee’s code themself', async () => {
    const { binh, code } = await waiting();
    await binh.goesOn(code, 'đồng ý');
    expect(await decided(binh)).toBeUndefined();
    expect(binh.notices()).toEqual([]);
  });

  it('a button of another file, pressed again', async () => {
    const { desk, lan, binh, code } = await waiting();
    const { choices } = await lan.says(code);
    await lan.presses(choices[1]?.id ?? '');
    const other = await handedIn(desk, { channel: 'web', chat: 'hung' });
    await lan.says((await other.file()).agreementCode);
    await lan.presses(choices[0]?.id ?? '');
    expect(await decided(other)).toBeUndefined();
    expect(await decided(binh)).not.toBeUndefined();
  });

  it.each([
    [
      'before they typed the code',
      async ({ binh, lan, code }: Awaited<ReturnType<typeof waiting>>) => {
        await binh.goesOn('rút hồ sơ', 'có');
        return (await lan.says(code)).text;
      },
    ],
    [
      'after they typed the code',
      async ({ binh, lan, code }: Awaited<ReturnType<typeof waiting>>) => {
        await lan.says(code);
        await binh.goesOn('rút hồ sơ', 'có');
        return (await lan.says('đồng ý')).text;
      },
    ],
  ])('a yes to a file that was withdrawn %s', async (_, plays) => {
    const played = await waiting();
    expect(await plays(played)).toContain('đã được rút');
    expect(await decided(played.binh)).toBeUndefined();
  });

  it('a yes to a file that was erased', async () => {
    const { binh, lan, code, desk } = await waiting();
    await lan.says(code);
    await binh.goesOn('xóa dữ liệu', 'có');
    expect((await lan.says('đồng ý')).text).not.toBe('');
    expect((await lan.says(code)).text).not.toContain('Nguyễn Thị Lan');
    expect(await desk.store.find({ typed: code })).toBeUndefined();
  });
});

describe('a nominator', () => {
  it('gets the code that they pass on, and it is another than their own', async () => {
    const { binh, code } = await waiting();
    const { text } = await binh.says('mã đồng ý');
    expect(text).toContain(spaced(code));
    expect(text).not.toContain(spaced((await binh.file()).code));
  });

  it('who nominates themself needs nobody’s further yes', async () => {
    const chat = createNominating().at();
    await chat.goesOn(
      ...['tôi muốn đề cử', 'tôi đồng ý', '6', 'tự đề nghị', 'Nguyễn Thị Lan', 'Trạm Y tế xã Minh Khai'],
      ...['Số hóa 1.200 hồ sơ sức khỏe của người dân trong xã.', '0912345678'],
    );
    const { text } = await chat.says('nộp hồ sơ');
    expect((await chat.file()).state).toBe('submitted');
    expect(text).not.toContain(spaced((await chat.file()).agreementCode));
    expect(await isWaiting(chat)).toBe(false);
  });

  it('who nominated themself is asked anew who they are for the next nominee', async () => {
    const chat = createNominating().at();
    await chat.goesOn('tôi muốn đề cử', 'tôi đồng ý', '6', 'tự đề nghị', 'tạm dừng', 'đề cử người khác');
    expect((await chat.file()).answers['relation']).toBeUndefined();
  });

  it('hears of each decision once, at the chat they used last', async () => {
    const { desk, binh, lan, code } = await waiting();
    const phone = desk.at({ channel: 'telegram', chat: 'binh' });
    await phone.says((await binh.file()).code);
    await lan.goesOn(code, 'đồng ý');
    expect(phone.notices()).toHaveLength(1);
    expect(binh.notices()).toHaveLength(0);
  });
});
