import type { Conversation } from '../../src/conversation/conversation.ts';
import { freshConversation } from '../../src/conversation/conversation.ts';
import type { Settlement } from '../../src/conversation/journal.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Address, Turn } from '../../src/core/turn.ts';

/** A chat on a page, where people wait for the answer. */
export const lan: Address = { channel: 'web', chat: 'lan' };
/** Another chat of the same name, where messages are sent when they are ready. */
export const hoa: Address = { channel: 'telegram', chat: 'lan' };

/** A Sunday morning in Việt Nam. */
export const morning = new Date('2026-11-22T01:00:00Z');

/** Something a person sent this morning. */
export function turnOf(id: string, more: Partial<Turn> = {}): Turn {
  return { id, from: lan, at: morning, text: `câu ${id}`, ...more };
}

/** What a turn came to, with one message a sentence. */
export function settlementOf(
  turn: Turn,
  sentences: readonly string[],
  more: Partial<Omit<Settlement, 'turn' | 'messages'>> = {},
): Settlement {
  return {
    turn,
    conversation: freshConversation(turn.from),
    messages: sentences.map((text, index) => messageOf(`${turn.id}#${String(index)}`, turn.from, { text })),
    push: true,
    ...more,
  };
}

export const messageOf = (id: string, to: Address, reply: Reply) => ({ id, to, reply, attempts: 0 });

/** A chat in which everything that can be remembered is remembered. */
export function fullConversation(revision: number, address = lan): Conversation {
  return {
    with: address,
    memory: {
      language: 'vi',
      asked: 'Tiêu chuẩn của doanh nghiệp?',
      topic: 'criteria',
      audience: 'doanh-nghiep',
      acts: ['so-ket'],
      sections: ['IV.2.đ'],
      pending: true,
    },
    offered: [{ id: 'abc', label: 'Doanh nghiệp', asks: 'Tiêu chuẩn của doanh nghiệp? 🎉' }],
    offeredBefore: [{ id: 'def', label: 'Các mốc', asks: 'Các mốc là gì?' }],
    statusToldOn: '2026-11-22',
    album: 'album-1',
    revision,
  };
}
