import { describe, expect, it } from 'vitest';
import { freshConversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import { besides, elsewhere, received } from '../../src/conversation/phrases.ts';
import { attachments } from '../../src/core/turn.ts';
import type { Turn } from '../../src/core/turn.ts';
import { answering } from '../world/desk.ts';
import { lan, turnOf } from '../world/turns.ts';

/** What is said to the first thing somebody sends; `language` is that of what they said before. */
function answerTo(sent: Partial<Turn>, language?: 'en') {
  const before = freshConversation(lan);
  const conversation = language === undefined ? before : { ...before, memory: { language } };
  const { replies, outcome } = converse(conversation, turnOf('a', { text: '', ...sent }), answering);
  return { outcome, count: replies.length, text: replies[0]?.text ?? '', choices: replies[0]?.choices ?? [] };
}

const question = 'Khi nào ấp sơ kết?';

describe('something that is no text', () => {
  it.each(attachments)('is received with a sentence of its own: %s', (attachment) => {
    const answer = answerTo({ attachment });
    expect(answer).toMatchObject({ count: 1, outcome: 'smalltalk', choices: [] });
    expect(answer.text).toBe(received[attachment].vi);
    expect(answerTo({ attachment }, 'en').text).toBe(received[attachment].en);
  });

  it('is told apart by kind, and every kind says what to do instead', () => {
    const sentences = attachments.flatMap((attachment) => [received[attachment].vi, received[attachment].en]);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/bằng chữ|type your question|write to me/u);
  });

  it.each(attachments)('beside words is passed over, and the words are answered: %s', (attachment) => {
    const { text, outcome } = answerTo({ attachment, text: question });
    expect(outcome).toBe('answer');
    expect(text).toContain('Quý IV năm 2027');
    expect(text.endsWith(besides.vi)).toBe(true);
  });

  it('beside English words is passed over in English', () => {
    const { text } = answerTo({ attachment: 'document', text: 'When is the provincial final review?' });
    expect(text).toContain('Q4/2029');
    expect(text.endsWith(besides.en)).toBe(true);
  });

  it('never makes us ask for a paper with personal data', () => {
    expect(received.photo.vi).toContain('đừng gửi ảnh giấy tờ tùy thân');
    expect(received.photo.en).toContain('never send pictures of identity papers');
  });
});

const personal = [
  ['a nomination', 'tôi muốn đề cử', 'start_nomination'],
  ['a reminder', 'nhắc tôi trước hạn', 'reminders'],
  ['a dossier', 'hồ sơ của tôi đến đâu rồi', 'status'],
] as const;

describe('a personal matter', () => {
  it.each(personal)('is not spoken of where others read along: %s', (_, text, outcome) => {
    const link = 'https://t.me/bot?start=denghi';
    const answer = answerTo({ text, elsewhere: { because: 'public', link } });
    expect(answer).toMatchObject({ outcome, count: 1, choices: [] });
    expect(answer.text).toBe(elsewhere.public.vi(link));
    expect(answer.text).toMatch(/nhắn riêng cho tôi: https:\/\/t\.me/u);
  });

  it.each(personal)('is not spoken of on a channel that may not carry it: %s', (_, text) => {
    expect(answerTo({ text, elsewhere: { because: 'policy', link: 'https://thidua.vn' } }).text).toMatch(
      /không làm qua kênh này.*trang web của trợ lý: https:\/\/thidua\.vn$/u,
    );
    expect(answerTo({ text, elsewhere: { because: 'policy' } }).text).toMatch(/trang web của trợ lý$/u);
  });

  it('is turned away in English from whoever asks in English', () => {
    const text = 'I want to nominate somebody';
    expect(answerTo({ text, elsewhere: { because: 'public' } }).text).toMatch(/write to me privately$/u);
    expect(answerTo({ text, elsewhere: { because: 'policy' } }).text).toMatch(/use our web page$/u);
  });

  it('is spoken of where nobody else reads along', () => {
    expect(answerTo({ text: 'tôi muốn đề cử' }).text).toContain('tôi sẽ hỏi từng câu');
  });

  it('does not stand in the way of anything else that is asked in public', () => {
    const answer = answerTo({ text: question, elsewhere: { because: 'public' } });
    expect(answer.outcome).toBe('answer');
    expect(answer.text).toContain('Quý IV năm 2027');
  });
});
