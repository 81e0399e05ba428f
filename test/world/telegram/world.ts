import type { User, UserFromGetMe } from 'grammy/types';
import { createChats } from './chats.ts';
import type { Room } from './chats.ts';
import type { WorldClock } from './clock.ts';
import { createFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { createFlood, floodRules } from './flood.ts';
import type { FloodRules } from './flood.ts';
import { createRecord } from './record.ts';
import type { Message, Params, Refusal } from './shapes.ts';
import { createUpdates } from './updates.ts';
import { createWebhook } from './webhook.ts';

/** How one bot's platform behaves; everything has a default. */
export interface Settings {
  readonly token: string;
  readonly username: string;
  readonly name: string;
  readonly clock: WorldClock;
  /** With privacy mode a bot in a group hears only commands, mentions, replies to it and service messages. */
  readonly privacy: boolean;
  /** How many calls, messages sent and messages of a chat are remembered. */
  readonly keep: number;
  /** The pace is enforced; false for a bench. */
  readonly flood: boolean | Partial<FloodRules>;
  /** How long a pressed button waits for its answer. The platform does not publish it: assumed. */
  readonly queryLifeMs: number;
  /** How long a webhook may take to answer. */
  readonly webhookDeadlineMs: number;
  /** Takes http addresses on this machine as webhooks, on any port. */
  readonly loopbackWebhooks: boolean;
  readonly firstUpdateId: number;
}

/** Everything the platform knows of one bot. */
export interface World {
  readonly settings: Settings;
  readonly me: UserFromGetMe;
  readonly clock: WorldClock;
  readonly chats: ReturnType<typeof createChats>;
  readonly updates: ReturnType<typeof createUpdates>;
  readonly webhook: ReturnType<typeof createWebhook>;
  readonly record: ReturnType<typeof createRecord>;
  readonly faults: ReturnType<typeof createFaults>;
  readonly files: ReturnType<typeof createFiles>;
  /** Buttons pressed and when, in ms, by the id of their query. */
  readonly queries: Map<string, number>;
  /** What the bot said of itself: commands, names and descriptions by scope and language. */
  readonly profile: Map<string, unknown>;
  /** Refuses what comes too fast. */
  pace: (room: Room) => Refusal | undefined;
  /** How far away the bot is, in ms, added to every answer. */
  latencyMs: number;
  revoked: boolean;
}

export function createWorld(
  settings: Settings,
  onWebhookReply: (world: World, method: string, params: Params) => void,
): World {
  const { token, clock, keep, flood } = settings;
  const updates = createUpdates(clock, settings.firstUpdateId);
  const world: World = {
    settings,
    clock,
    me: {
      id: Number(token.split(':')[0]),
      is_bot: true,
      first_name: settings.name,
      username: settings.username,
      can_join_groups: true,
      can_read_all_group_messages: !settings.privacy,
      supports_guest_queries: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    },
    chats: createChats(keep),
    updates,
    webhook: createWebhook({
      updates,
      clock,
      deadlineMs: settings.webhookDeadlineMs,
      onReply: (method, params) => onWebhookReply(world, method, params),
      onEnd: () => world.record.changed(),
    }),
    record: createRecord(keep),
    faults: createFaults(),
    files: createFiles(),
    queries: new Map(),
    profile: new Map(),
    pace: () => undefined,
    latencyMs: 0,
    revoked: false,
  };
  if (flood !== false) {
    world.pace = createFlood(clock, { ...floodRules, ...(flood === true ? {} : flood) });
  }
  return world;
}

/** Puts a message into a chat under its next id, dated now. */
export function post(
  { chats, clock }: World,
  room: Room,
  from: User,
  fields: Omit<Message, 'message_id' | 'chat' | 'date'>,
): Message {
  room.lastMessageId += 1;
  const message: Message = {
    message_id: room.lastMessageId,
    from,
    chat: room.chat,
    date: Math.floor(clock.now().getTime() / 1000),
    ...fields,
  };
  chats.keepMessage(room, message);
  return message;
}

/** The bot as others see it, without what only getMe tells. */
export function asSender({ me: { id, is_bot, first_name, username } }: World): User {
  return { id, is_bot, first_name, username };
}
