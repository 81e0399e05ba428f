import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { freshConversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Answering } from '../../src/conversation/converse.ts';
import { phrases } from '../../src/conversation/phrases.ts';
import type { Turn } from '../../src/core/turn.ts';
import { answering } from '../world/desk.ts';
import { lan, turnOf } from '../world/turns.ts';

/** A chat that goes on: what is remembered of one turn is there at the next. */
function openChat(how: Answering = answering) {
  let conversation: Conversation = freshConversation(lan);
  let turns = 0;
  const say = (said: string | Partial<Turn>, late = false) => {
    turns += 1;
    const turn = turnOf(String(turns), typeof said === 'string' ? { text: said } : { text: '', ...said });
    const { replies, outcome, conversation: next } = converse(conversation, turn, how, { late });
    conversation = next;
    const [reply] = replies;
    return { outcome, replies, text: reply?.text ?? '', choices: reply?.choices ?? [] };
  };
  return { say, remembered: () => conversation };
}

const idOf = (choices: readonly { readonly id: string; readonly label: string }[], label: string): string =>
  choices.find((choice) => choice.label === label)?.id ?? `no ${label}`;

const which = 'tiêu chuẩn là gì';
const hamletDeadline = 'Khi nào ấp sơ kết?';

describe('choices', () => {
  it.each([
    ['its number', '2'],
    ['its number in a sentence', 'số 2 ạ'],
    ['its number in words', 'hai'],
    ['its words', 'Trường học'],
    ['its words without marks', 'truong hoc'],
    ['one of its words', 'trường'],
  ])('are picked by %s', (_, said) => {
    const { say } = openChat();
    const [, second] = say(which).choices;
    expect(second?.label).toBe('Trường học');
    expect(say(said).text).toContain('Điều 4');
  });

  it('are pressed, and amount to the question that stands behind them', () => {
    const { say } = openChat();
    const answer = say({ choice: idOf(say(which).choices, 'Hộ gia đình') });
    expect(answer.outcome).toBe('answer');
    expect(answer.text).toContain('Điều 5');
  });

  it('stay good for the buttons of earlier messages, while a number means what was offered last', () => {
    const { say } = openChat();
    const hello = say({ choice: 'hello' });
    const audiences = say(which).choices;
    say(hamletDeadline);
    expect(say({ choice: idOf(audiences, 'Trường học') }).text).toContain('Điều 4');
    expect(say({ choice: idOf(hello.choices, 'Hình thức khen thưởng') }).text).toContain('Điều 7.1');
  });

  it('keep their ids: the same button means the same tomorrow', () => {
    expect(openChat().say(which).choices).toEqual(openChat().say(which).choices);
    for (const { id } of openChat().say(which).choices) expect(id).toMatch(/^[\w-]{12}$/u);
  });

  it('that nobody offered here are said to be old, and nothing is forgotten by it', () => {
    const { say, remembered } = openChat();
    say(which);
    const before = remembered();
    const stale = say({ choice: 'AAAAAAAAAAAA' });
    expect(stale.text).toBe(phrases.stale.vi);
    expect(stale.outcome).toBe('smalltalk');
    expect(remembered()).toMatchObject({ memory: before.memory, offered: before.offered });
    expect(say('2').text).toContain('Điều 4');
  });

  it('are old at last: after many other offers a button is not remembered for ever', () => {
    const conversation: Conversation = {
      ...freshConversation(lan),
      offered: offers('last', 1),
      offeredBefore: offers('before', 12),
    };
    const { conversation: next } = converse(conversation, turnOf('a', { text: which }), answering);
    expect(next.offered).toHaveLength(3);
    expect(next.offeredBefore?.map(({ id }) => id)).toEqual(['last 0', ...ids('before', 11)]);
  });

  it('are told apart from a number that none of them bears', () => {
    const { say } = openChat();
    say(which);
    expect(say('7').text).toBe(phrases.outOfRange.vi(3));
    expect(say('3').text).toContain('Điều 5');
  });

  it('are forgotten with everything else when the person wants to be forgotten', () => {
    const { say, remembered } = openChat();
    const { choices } = say(which);
    expect(say('xóa dữ liệu của tôi').outcome).toBe('erase');
    expect(remembered()).toMatchObject({ memory: {}, offered: [] });
    expect(remembered()).not.toHaveProperty('offeredBefore');
    expect(say({ choice: idOf(choices, 'Trường học') }).text).toBe(phrases.stale.vi);
  });
});

const ids = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name} ${String(index)}`);
const offers = (name: string, count: number) => ids(name, count).map((id) => ({ id, label: id, asks: id }));

describe('an edited message', () => {
  it('is answered by its new words, and the answer says so', () => {
    const { say } = openChat();
    say('Khi nào trường học sơ kết?');
    const answer = say({ text: 'UBND tỉnh tổng kết lúc nào?', edited: true });
    expect(answer.text).toMatch(new RegExp(`^${phrases.edited.vi}\n\n`, 'u'));
    expect(answer.text).toContain('Điều 6.3');
  });

  it.each([
    ['the same words', hamletDeadline],
    ['the same words, typed in other code points', hamletDeadline.normalize('NFD')],
    ['no words at all', ''],
  ])('with %s is met with silence, and nothing changes', (_, text) => {
    const { say, remembered } = openChat();
    say(hamletDeadline);
    const before = remembered();
    expect(say({ text, edited: true })).toMatchObject({ replies: [], outcome: 'silence' });
    expect(remembered()).toEqual(before);
  });
});

describe('several things sent as one album', () => {
  it('are answered once: by the words that came with one of them', () => {
    const { say } = openChat();
    const parts = [
      { text: hamletDeadline, attachment: 'photo', album: 'x' },
      { attachment: 'photo', album: 'x' },
      { attachment: 'video', album: 'x' },
    ] as const;
    expect(parts.map((part) => say(part).replies.length)).toEqual([1, 0, 0]);
    expect(say({ attachment: 'photo', album: 'y' }).replies).toHaveLength(1);
  });
});

describe('a long wait', () => {
  it('is apologised for before anything else, in the language of the chat', () => {
    const { say } = openChat();
    const first = say(hamletDeadline, true).text;
    expect(first.startsWith(`${phrases.late.vi}\n\n`)).toBe(true);
    say('When is the provincial final review?');
    expect(say('When is the provincial final review?', true).text).toMatch(/^I am sorry to answer late/u);
    expect(say({ text: which, edited: true }, true).text).toMatch(/^I am sorry[^]*\n\nTôi trả lời theo câu/u);
  });
});

describe('the plan’s uncertain status', () => {
  const { campaign, ask } = answering;
  const uncertain: Answering = {
    ask,
    campaign: { ...campaign, plan_status: { ...campaign.plan_status, state: 'unknown' } },
  };
  const { line, short, line_en: lineEn } = campaign.plan_status;

  it('is told in full with the first date of the day, shortly with the next ones, and with nothing else', () => {
    const { say } = openChat(uncertain);
    expect(say('xin chào').text).not.toContain(short);
    expect(say(hamletDeadline).text).toContain(line);
    const second = say(hamletDeadline).text;
    expect(second).toContain(short);
    expect(second).not.toContain(line);
    expect(say({ text: hamletDeadline, at: new Date('2026-11-22T17:30:00Z') }).text).toContain(line);
  });

  it('is told in English to whoever asks in English', () => {
    expect(openChat(uncertain).say('When is the provincial final review?').text).toContain(lineEn);
  });

  it('is not told of a plan that goes on', () => {
    expect(openChat().say(hamletDeadline).text).not.toContain(line);
  });
});
