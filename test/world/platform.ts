import type { Channel, Pace } from '../../src/core/channel.ts';
import type { Address, ChannelName } from '../../src/core/turn.ts';

/** One message as it arrived. */
export interface Heard {
  readonly to: string;
  readonly text: string;
  readonly under?: string;
}

/** A platform with chats on it, in this process. */
export interface Platform {
  readonly channel: Channel;
  /** What people have heard, in order. */
  readonly heard: readonly Heard[];
  /** The sentences that were heard in one chat. */
  readonly heardIn: (chat: string) => readonly string[];
  /** The chats in which somebody was shown that an answer is being made, as often as it was shown. */
  readonly typing: readonly string[];
}

export interface PlatformOptions {
  readonly name?: ChannelName;
  readonly pace?: (to: Address) => Pace;
  /** The longest message it takes. */
  readonly longest?: number;
  /** Has the platform throw at a message, before people hear it. */
  readonly before?: (heard: Heard) => void | Promise<void>;
  /** Has the platform throw at a message that people have heard. */
  readonly after?: (heard: Heard) => void | Promise<void>;
}

const unhurried = ({ chat }: Address): Pace => ({ chat, burst: 1_000, everyMs: 1 });

/** A platform that takes everything, but for what the options say. */
export function createPlatform({
  name = 'telegram',
  pace = unhurried,
  longest = 4_000,
  before = () => undefined,
  after = () => undefined,
}: PlatformOptions = {}): Platform {
  const heard: Heard[] = [];
  const typing: string[] = [];
  return {
    heard,
    heardIn: (chat) => heard.filter(({ to }) => to === chat).map(({ text }) => text),
    typing,
    channel: {
      name,
      pace,
      divide: (reply) =>
        Array.from({ length: Math.ceil(reply.text.length / longest) }, (_, part) => ({
          ...reply,
          text: reply.text.slice(part * longest, (part + 1) * longest),
        })),
      send: async ({ chat }, { text }, under) => {
        const message = { to: chat, text, ...(under === undefined ? {} : { under }) };
        await before(message);
        heard.push(message);
        await after(message);
      },
      showTyping: ({ chat }) => void typing.push(chat),
    },
  };
}
