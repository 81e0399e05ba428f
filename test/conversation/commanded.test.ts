import { describe, expect, it } from 'vitest';
import { commanded } from '../../src/conversation/commanded.ts';
import { freshConversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import { commands } from '../../src/conversation/lexicon/commands.ts';
import { answering } from '../world/desk.ts';
import { lan, turnOf } from '../world/turns.ts';

const answerTo = (text: string, language?: 'en') => {
  const before = freshConversation(lan);
  const conversation = language === undefined ? before : { ...before, memory: { language } };
  const { outcome, replies } = converse(conversation, turnOf('a', { text }), answering);
  return { outcome, text: replies[0]?.text ?? '' };
};

describe('a command', () => {
  it.each([
    ['/moc', 'khi nào sơ kết, tổng kết'],
    ['  /moc  ', 'khi nào sơ kết, tổng kết'],
    ['/MOC', 'khi nào sơ kết, tổng kết'],
    ['/mốc', 'khi nào sơ kết, tổng kết'],
    ['/tiêuchuẩn', 'tiêu chuẩn thi đua là gì'],
    ['/TIÊUCHUẨN'.normalize('NFD').normalize('NFC'), 'tiêu chuẩn thi đua là gì'],
    ['/đềcử', 'tôi muốn đề cử'],
    ['/deadlines', 'khi nào sơ kết, tổng kết'],
    ['/tieuchuan của trường học', 'tiêu chuẩn thi đua là gì của trường học'],
    ['/tieuchuan\ncủa trường học\nvà ấp', 'tiêu chuẩn thi đua là gì của trường học\nvà ấp'],
    ['/start', 'xin chào'],
    ['/start moc', 'khi nào sơ kết, tổng kết'],
    ['/start kHenThuong', 'có những hình thức khen thưởng nào'],
    ['/start fb_ad_17', 'xin chào'],
    ['/khongco', 'trợ giúp'],
    ['/khongco xin hỏi', 'trợ giúp'],
  ])('%j asks %j', (text, asks) => {
    expect(commanded(text, 'vi')).toBe(asks);
  });

  it.each(['moc', 'khi nào /moc', '/', '/ moc', '//moc', 'https://t.me/moc', '', '1/2'])(
    'is not what %j is',
    (text) => {
      expect(commanded(text, 'vi')).toBeUndefined();
    },
  );

  it('asks in the language of the chat', () => {
    expect(commanded('/moc', 'en')).toBe('when is the mid-term review, when is the final review?');
    expect(answerTo('/trogiup', 'en').text).toMatch(/^I answer questions/u);
    expect(answerTo('/trogiup').text).toMatch(/^Tôi là Trợ lý Thi đua/u);
  });

  it.each([
    ['/moc', 'answer', 'Quý IV năm 2027'],
    ['/khenthưởng', 'answer', 'Cờ thi đua'],
    ['/tieuchuan của trường học', 'answer', 'Điều 4'],
    ['/tieuchuan', 'clarify', 'đối tượng nào'],
    ['/denghi', 'start_nomination', 'đề cử'],
    ['/nhac', 'reminders', 'nhắc'],
    ['/canbo', 'handoff', 'Sở Nông nghiệp'],
    ['/xoa', 'erase', 'đã quên'],
    ['/start', 'smalltalk', 'Xin chào'],
    ['/abcxyz', 'smalltalk', 'Anh/chị có thể hỏi'],
  ])('%s is done: %s', (text, outcome, words) => {
    const answer = answerTo(text);
    expect(answer.outcome).toBe(outcome);
    expect(answer.text).toContain(words);
  });

  it.each(commands.map(({ names: [name = ''] }) => name))('/%s is understood in English as well', (name) => {
    const [vi, en] = [answerTo(`/${name}`), answerTo(`/${name}`, 'en')];
    expect(en.outcome).toBe(vi.outcome);
    expect(en.text).not.toBe(vi.text);
  });

  it('bears one name only once, short and plain enough for every menu', () => {
    const names = commands.flatMap((command) => command.names);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,32}$/u);
  });
});
