import { createAsk } from '../answering/ask.ts';
import { loadKnowledge } from '../answering/knowledge/load.ts';
import { loadCounts } from '../answering/reading/counts.ts';
import { readConfig, readEnvironment } from '../config.ts';
import { freshConversation, type Conversation } from '../conversation/conversation.ts';
import { converse } from '../conversation/converse.ts';
import type { NewId } from '../core/clock.ts';
import { randomId, systemClock, type Clock } from '../core/clock.ts';
import type { Given } from './evaluation/grade.ts';

const longest = 4_000;

/** Plays a conversation from its beginning, as a chat of its own, and gives what the last turn was answered. */
export type PlaySession = (turns: readonly string[]) => Given;

/** Makes ready to play conversations on the knowledge folder of the settings; nothing is stored. */
export async function createPlaySession(
  clock: Clock = systemClock,
  newId: NewId = randomId,
): Promise<PlaySession> {
  const config = readConfig(readEnvironment());
  const knowledge = await loadKnowledge(config.knowledgeDir);
  const ask = createAsk(knowledge, { counts: loadCounts(), staffContact: config.staffContact, longest });
  const answering = { ask, campaign: knowledge.campaign };
  return (turns) => {
    const from = { channel: 'terminal', chat: newId() } as const;
    let conversation: Conversation = freshConversation(from);
    let given: Given = { outcome: 'smalltalk', text: '', citations: [] };
    for (const text of turns) {
      const conversed = converse(conversation, { id: newId(), from, at: clock.now(), text }, answering);
      conversation = conversed.conversation;
      given = {
        outcome: conversed.outcome,
        text: conversed.replies.map((reply) => reply.text).join('\n\n'),
        citations: conversed.replies.flatMap(({ citations = [] }) => citations),
      };
    }
    return given;
  };
}
