import { z } from 'zod';
import type { Reply } from '../../core/reply.ts';
import { attachments, channelNames } from '../../core/turn.ts';
import type { Turn } from '../../core/turn.ts';

const choice = z.object({ id: z.string(), label: z.string() }).readonly();
const citation = z.object({ section: z.string(), quote: z.string() }).readonly();
const reply = z
  .object({
    text: z.string(),
    choices: z.array(choice).readonly().exactOptional(),
    citations: z.array(citation).readonly().exactOptional(),
    link: z.object({ label: z.string(), address: z.string() }).readonly().exactOptional(),
  })
  .readonly();

const address = z.object({ channel: z.enum(channelNames), chat: z.string() }).readonly();

const turn = z
  .object({
    id: z.string(),
    from: address,
    at: z.number().transform((ms) => new Date(ms)),
    text: z.string(),
    choice: z.string().exactOptional(),
    attachment: z.enum(attachments).exactOptional(),
    files: z
      .array(z.object({ ref: z.string(), name: z.string() }).readonly())
      .readonly()
      .exactOptional(),
    album: z.string().exactOptional(),
    message: z.string().exactOptional(),
    edited: z.boolean().exactOptional(),
    elsewhere: z
      .object({ because: z.enum(['public', 'policy']), link: z.string().exactOptional() })
      .readonly()
      .exactOptional(),
    under: z.string().exactOptional(),
  })
  .readonly();

const outgoing = z.object({ reply, under: z.string().exactOptional() }).readonly();

/** An address as the columns `channel` and `chat` hold it; `undefined` for one of no channel that there is. */
export const addressOf = (row: {
  readonly channel: string;
  readonly chat: string;
}): z.infer<typeof address> | undefined => address.safeParse({ channel: row.channel, chat: row.chat }).data;

/** A turn as JSON, and back; `undefined` for a text that is none (edited by hand, written by another version). */
export const turnJson = {
  write: (what: Turn): string => JSON.stringify({ ...what, at: what.at.getTime() }),
  read: (text: string): Turn | undefined => turn.safeParse(parsed(text)).data,
};

/** What a message says and what it answers under, as JSON, and back; `undefined` for a text that is none. */
export const messageJson = {
  write: (said: Reply, under: string | undefined): string =>
    JSON.stringify({ reply: said, ...(under === undefined ? {} : { under }) }),
  read: (text: string): z.infer<typeof outgoing> | undefined => outgoing.safeParse(parsed(text)).data,
};

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
