import { conversations, createConversation } from '@grammyjs/conversations';
import type {
  Conversation,
  ConversationData,
  ConversationFlavor,
  VersionedState,
} from '@grammyjs/conversations';
import { Bot } from 'grammy';
import type { ApiClientOptions, Context } from 'grammy';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { dialogue } from './dialogue.ts';
import { drive } from './drive.ts';
import { createGroupedFile } from './grouped-file.ts';

// The peer: grammY with its conversations, without any network. Ten plain questions; nothing is read into the answers.
// `node library.ts memory` keeps what is under way as the library does by default, `node library.ts file` on the disk.

type Talk = ConversationFlavor<Context>;

const [kind] = process.argv.slice(2);
const dataDir = mkdtempSync(join(tmpdir(), 'thi-dua-bench-'));
const sent = new Map<number, () => void>();
/** Inside a conversation the library makes an API of its own, which takes over no transformer: so it is the call itself that is swallowed. */
const swallow = (_url: string, { body }: { readonly body: string }) => {
  sent.get(z.object({ chat_id: z.number() }).parse(JSON.parse(body)).chat_id)?.();
  return Promise.resolve({ json: () => Promise.resolve({ ok: true, result: { message_id: 1 } }) });
};
const bot = new Bot<Talk>('1:bench', {
  // Of what `fetch` takes and gives grammY uses no more than this.
  client: { fetch: swallow as unknown as NonNullable<ApiClientOptions['fetch']> },
  botInfo: {
    id: 1,
    is_bot: true,
    first_name: 'Bench',
    username: 'bench_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    can_connect_to_business: false,
    can_manage_bots: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    supports_guest_queries: false,
    supports_inline_queries: false,
    supports_join_request_queries: false,
  },
});
let done = 0;
const submitted =
  kind === 'file' ? createGroupedFile<readonly string[]>(join(dataDir, 'files.sqlite')) : undefined;
const underWay =
  kind === 'file'
    ? createGroupedFile<VersionedState<ConversationData>>(join(dataDir, 'talks.sqlite'))
    : undefined;
bot.use(underWay === undefined ? conversations() : conversations({ storage: underWay }));
bot.use(
  createConversation<Talk, Context>(async function nominate(
    conversation: Conversation<Talk>,
    context: Context,
  ) {
    const answers: string[] = [];
    for (const question of dialogue.asked) {
      await context.reply(question);
      const { message } = await conversation.waitFor('message:text');
      answers.push(message.text);
    }
    await conversation.external(async () => {
      done += 1;
      // Whatever is done with the answers takes a moment; without one the library (2.1.1) now and then waits for ever.
      await (submitted?.write(String(context.chatId), answers) ?? setImmediate());
    });
    await context.reply(dialogue.thanks);
  }),
);
bot.on('message:text', (context) => context.conversation.enter('nominate'));

let updates = 0;
const result = await drive(async (person, text) => {
  updates += 1;
  const id = person + 1;
  let answered = Number.NaN;
  sent.set(id, () => {
    answered = performance.now();
  });
  await bot.handleUpdate({
    update_id: updates,
    message: {
      message_id: updates,
      date: 1_800_000_000,
      chat: { id, type: 'private', first_name: 'Bench' },
      from: { id, is_bot: false, first_name: 'Bench' },
      text,
    },
  });
  return answered;
});
underWay?.close();
submitted?.close();
rmSync(dataDir, { recursive: true });
console.log(JSON.stringify({ ...result, done }));
