import { describe, expect, it } from 'vitest';
import { createAnsweredBefore } from '../../src/answering/answered-before.ts';
import { createAsk } from '../../src/answering/ask.ts';
import { lookingAt } from '../../src/answering/before.ts';
import { loadKnowledge } from '../../src/answering/knowledge/load.ts';
import type { Memory } from '../../src/answering/memory.ts';
import { loadCounts } from '../../src/answering/reading/counts.ts';

const knowledge = await loadKnowledge('knowledge');
const counts = loadCounts();
const options = { counts, staffContact: undefined, longest: 4_000 } as const;
const none = { questions: 0, texts: 0, longest: 0 } as const;

const questions = [
  'Tiêu chuẩn của xã là gì?',
  'còn phường thì sao',
  'Khi nào công ty sơ kết?',
  'tổng kết quý mấy',
  'thế còn cá nhân',
  'mục kế tiếp',
  'mục IV khoản 2 nói gì',
  'Ai được đề nghị Huân chương Lao động?',
  'What are the criteria?',
  'xã',
  'cảm ơn',
  'giá vàng hôm nay',
  'xóa dữ liệu của tôi',
];

describe('a question that was asked before', () => {
  it('is answered in every conversation as if it had never been asked', () => {
    const remembers = createAsk(knowledge, options);
    const anew = createAsk(knowledge, { ...options, remembering: none });
    const memories: Memory[] = [{}, { language: 'en' }, ...questions.map((each) => anew(each, {}).memory)];
    // Twice: the second time nearly all are known, and were asked last in other conversations.
    for (const _ of [1, 2]) {
      for (const memory of memories) {
        for (const question of questions) expect(remembers(question, memory)).toEqual(anew(question, memory));
      }
    }
  });

  it('is not answered from what another knowledge said to it', () => {
    const other = { ...knowledge, points: knowledge.points.map((each) => ({ ...each, say: 'Khác rồi.' })) };
    const question = 'Xã cần đạt những tiêu chuẩn gì?';
    const before = createAsk(knowledge, options)(question, {});
    const after = createAsk(other, options)(question, {});
    expect(after.text).toContain('Khác rồi.');
    expect(before.text).not.toContain('Khác rồi.');
  });

  it('does not let one conversation change what another is told', () => {
    const ask = createAsk(knowledge, options);
    const first = ask('Tiêu chuẩn của xã là gì?', {});
    first.memory.sections?.push('VI');
    expect(ask('Tiêu chuẩn của xã là gì?', {}).memory.sections).not.toContain('VI');
  });
});

describe('the answers that are remembered', () => {
  const answer = {
    worded: { outcome: 'answer', text: '', citations: [], offers: [], dated: false },
    language: 'vi',
    left: 'as-it-was',
  } as const;
  const { seen } = lookingAt({});

  it('are at most so many, however many questions come', () => {
    const answered = createAnsweredBefore({ questions: 10, longest: 600 });
    for (let at = 0; at < 100; at += 1) answered.keep(`câu ${at}`, seen, answer);
    expect(answered.size()).toBe(10);
    expect(answered.find('câu 99', {})).toBe(answer);
    expect(answered.find('câu 0', {})).toBeUndefined();
  });

  it('are none of messages longer than may be kept', () => {
    const answered = createAnsweredBefore({ questions: 10, longest: 20 });
    answered.keep('dài '.repeat(6), seen, answer);
    expect(answered.size()).toBe(0);
  });

  it('are given again only where the conversation looks the same', () => {
    const answered = createAnsweredBefore({ questions: 10, longest: 600 });
    const looking = lookingAt({ asked: 'a', audience: 'xa', topic: 'criteria' });
    looking.before.audience();
    answered.keep('còn gì nữa', looking.seen, answer);
    expect(answered.find('còn gì nữa', { asked: 'b', audience: 'xa', topic: 'deadline' })).toBe(answer);
    expect(
      answered.find('còn gì nữa', { asked: 'a', audience: 'phuong', topic: 'criteria' }),
    ).toBeUndefined();
    expect(answered.find('còn gì nữa', {})).toBeUndefined();
  });
});
