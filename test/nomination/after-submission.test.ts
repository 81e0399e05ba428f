import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../src/nomination/choices.ts';
import { readDraft } from '../../src/nomination/draft.ts';
import { states } from '../../src/nomination/nomination.ts';
import type { Nomination, State } from '../../src/nomination/nomination.ts';
import { isOpen, rulings } from '../../src/nomination/rulings.ts';
import { createNominating, handedIn, planForm, staffChat } from '../world/nominating.ts';
import type { Chat, Nominating } from '../world/nominating.ts';

/** A file as staff left it. */
async function ruled(
  state: State,
  more: Partial<Nomination> = {},
): Promise<{ desk: Nominating; chat: Chat }> {
  const desk = createNominating();
  const chat = await handedIn(desk);
  const file = await chat.file();
  const { supplement } = more;
  // Asked for after everything that is there.
  const asked = supplement === undefined ? {} : { supplement: { ...supplement, at: file.changedAt } };
  const nomination: Nomination = { ...file, state, ...more, ...asked };
  await desk.store.save([{ kind: 'save', nomination, happened: [] }]);
  return { desk, chat };
}

describe.each(states.filter((state) => !isOpen(state)))('a file that is %s', (state) => {
  it.each(['tiếp tục', 'quay lại', 'bổ sung', 'sửa tên', 'điền đầy đủ', 'có', 'không', 'hồ sơ của tôi'])(
    'asks nothing it would not take, and changes nothing, at %j',
    async (text) => {
      const { chat } = await ruled(state);
      const { answers } = await chat.file();
      const heard = await chat.says(text);
      expect(heard.text).not.toMatch(/\(\d+\/\d+\)|gõ nội dung mới/u);
      await chat.says('Trần Thị Mai');
      expect(await chat.file()).toMatchObject({ answers, state });
    },
  );

  it('goes only where the table lets its nominator bring it', async () => {
    const { chat } = await ruled(state);
    await chat.goesOn('rút hồ sơ', 'có');
    const may = rulings[state].some(({ to, by }) => to === 'withdrawn' && by === 'nominator');
    expect((await chat.file()).state).toBe(may ? 'withdrawn' : state);
  });

  it('does not open again by a button of its time as a draft', async () => {
    const { chat } = await ruled(state);
    const file = await chat.file();
    const draft: Nomination = { ...file, state: 'draft', asked: { kind: 'review' } };
    for (const asked of [{ kind: 'review' }, { kind: 'field', field: 'relation' }] as const)
      for (const { id } of choicesOf(
        { ...draft, asked },
        readDraft(planForm, draft, '2026-11-22'),
        planForm,
      )) {
        expect((await chat.presses(id)).text).not.toMatch(/\(\d+\/\d+\)/u);
        expect(await chat.file()).toMatchObject({ state, answers: file.answers });
      }
  });
});

describe('when staff ask for more', () => {
  const supplement = {
    fields: ['achievement', 'position'],
    note: 'Đề nghị nêu rõ số liệu.',
    until: '2026-12-10',
    at: 1,
    before: {},
  };

  it('“bổ sung” asks just that, also where there is an answer, and then it can be handed in again', async () => {
    const { desk, chat } = await ruled('supplement', { supplement });
    expect((await chat.says('hồ sơ của tôi')).text).toContain('Đề nghị nêu rõ số liệu.');
    const asked: string[] = [];
    await chat.says('bổ sung');
    for (const answer of ['Đã số hóa 1.500 hồ sơ, giảm 60% thời gian chờ của người dân.', 'Bác sĩ']) {
      const now = (await chat.file()).asked;
      asked.push(now?.kind === 'field' ? now.field : String(now?.kind));
      await chat.says(
        asked.at(-1) === 'position'
          ? 'Bác sĩ'
          : answer.length > 20
            ? answer
            : 'Đã số hóa 1.500 hồ sơ, giảm 60% thời gian.',
      );
    }
    expect(asked.toSorted()).toEqual(['achievement', 'position']);
    const { number } = await chat.file();
    await chat.says('nộp hồ sơ');
    expect(await chat.file()).toMatchObject({ state: 'submitted', number });
    expect(desk.at(staffChat).notices()).toHaveLength(2);
  });
});

describe('what is promised before something final', () => {
  it('staff are told when a file is withdrawn', async () => {
    const desk = createNominating();
    const chat = await handedIn(desk);
    const { text } = await chat.says('rút hồ sơ');
    await chat.says('có');
    expect(text).toContain('Cán bộ sẽ được báo');
    expect(desk.at(staffChat).notices()).toHaveLength(2);
  });
});
