import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { Refused } from './core/errors.ts';
import type { Address } from './core/turn.ts';

/** The settings of one running service. Every one has a default or may be absent: none is required. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The address under which the world sees the service, without a trailing slash. */
  readonly publicUrl: string | undefined;
  readonly knowledgeDir: string;
  /** Whom the bot may name as contact. Free text from the operator; never invented. */
  readonly staffContact: string | undefined;
  /** The chat in which staff are told of new files. */
  readonly staffChat: Address | undefined;
  /** The origins that may show the page in a frame; `['*']` for all, `[]` for none but our own. */
  readonly embedOrigins: readonly string[];
  /** Absent without a token: the channel is then not there at all. */
  readonly telegram: TelegramConfig | undefined;
}

/** The settings of the Telegram channel. */
export interface TelegramConfig {
  readonly token: string;
  /** The address of the Bot API, without a trailing slash. */
  readonly apiRoot: string;
  readonly proxy: string | undefined;
  /** With it updates are delivered to `publicUrl`; without it they are polled. */
  readonly webhookSecret: string | undefined;
  /** Whether nominations and whatever else holds personal data may travel there. */
  readonly personalData: boolean;
}

/** Environment variables by name, as `process.env` gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const webAddress = (value: string): URL | undefined => {
  const url = URL.parse(value);
  return url !== null && /^https?:$/u.test(url.protocol) ? url : undefined;
};

/** A chat on the one channel that can be written to first; on the others people are only answered. */
const chatShape = /^-?\d+(?:\/\d+)?$/u;

const staffChat = z.string().transform((value, context): Address => {
  const [, channel = '', chat = ''] = /^([^:]*):(.*)$/u.exec(value) ?? [];
  if (channel !== 'telegram') {
    const of =
      channel === ''
        ? 'names no channel'
        : `names the channel "${channel}", on which nobody can be written to first`;
    context.addIssue(
      `${of}: write telegram and the number of the chat with a colon between, like STAFF_CHAT=telegram:-1001234567890`,
    );
    return z.NEVER;
  }
  if (!chatShape.test(chat)) {
    context.addIssue(
      'must end with the number of the chat, like STAFF_CHAT=telegram:123456789, or telegram:-1001234567890/7 for a topic of a group',
    );
    return z.NEVER;
  }
  return { channel, chat };
});

function originsIn(value: string): readonly string[] {
  if (value === 'none') return [];
  return value.split(/\s+/u).filter((word) => word !== '');
}

/** One line a setting: how it is read, and what the operator is told when it is wrong. */
const settings = z.object({
  PORT: z.coerce
    .number('must be a whole number from 0 to 65535, like PORT=8080')
    .int('must be a whole number from 0 to 65535, like PORT=8080')
    .min(0, 'must be a whole number from 0 to 65535, like PORT=8080')
    .max(65_535, 'must be a whole number from 0 to 65535, like PORT=8080')
    .default(8080),
  HOST: z
    .string()
    .regex(/^[\p{L}\d.:_-]+$/u, 'must be an address to listen on, like HOST=127.0.0.1 or HOST=0.0.0.0')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: z
    .string()
    .refine(
      (value) => webAddress(value) !== undefined,
      'must be a web address, like PUBLIC_URL=https://thidua.example.vn',
    )
    .transform((value) => value.replace(/\/+$/u, ''))
    .optional(),
  KNOWLEDGE_DIR: z.string().default('./knowledge'),
  STAFF_CONTACT: z.string().max(500, 'must be at most 500 characters').optional(),
  STAFF_CHAT: staffChat.optional(),
  // Every portal may show the chat unless told otherwise: it has no account and no cookie, so a page that frames
  // it can take nothing in the visitor's name.
  EMBED_ORIGINS: z
    .string()
    .transform(originsIn)
    .refine(
      (origins) => origins.every((origin) => origin === '*' || webAddress(origin)?.origin === origin),
      'must be origins with spaces between, like EMBED_ORIGINS="https://example.gov.vn https://cong.example.vn", or * for all, or none',
    )
    .default(['*']),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/u, 'must be a token as @BotFather gives it, like TELEGRAM_BOT_TOKEN=123456:AA…')
    .optional(),
  TELEGRAM_API_ROOT: z
    .string()
    .refine(
      (value) => webAddress(value) !== undefined,
      'must be a web address, like TELEGRAM_API_ROOT=https://api.telegram.org',
    )
    .transform((value) => value.replace(/\/+$/u, ''))
    .default('https://api.telegram.org'),
  TELEGRAM_PROXY: z
    .string()
    .refine(
      (value) => /^(?:https?|socks[45][ah]?|socks):\/\/./u.test(value) && URL.canParse(value),
      'must be a proxy, like TELEGRAM_PROXY=socks5://127.0.0.1:1080',
    )
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/u, 'must be 16 to 256 letters, digits, - or _, and hard to guess')
    .optional(),
  TELEGRAM_PERSONAL_DATA: z.enum(['on', 'off'], 'must be on or off').default('on'),
});

const known: readonly string[] = Object.keys(settings.shape);
const ourPrefixes = ['TELEGRAM_', 'ZALO_', 'OPENAI_', 'STAFF_', 'DATA_', 'KNOWLEDGE_', 'EMBED_', 'PUBLIC_'];

/** The environment of this process over what a file `.env` in the working directory says. The only reader of both. */
export function readEnvironment(file = '.env'): Environment {
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
}

/** Reads the settings. Throws `Refused` naming every wrong one and what to do about it. An empty value counts as not set. */
export function readConfig(environment: Environment): Config {
  const given = known.map((name) => [name, environment[name]?.trim()] as const).filter(([, value]) => value);
  const read = settings.safeParse(Object.fromEntries(given));
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${String(path[0])} ${message}.`);
    throw new Refused(['These settings are wrong:', ...new Set(faults)].join('\n'));
  }
  const { PUBLIC_URL: publicUrl, TELEGRAM_WEBHOOK_SECRET: webhookSecret } = read.data;
  if (webhookSecret !== undefined && publicUrl === undefined) {
    throw new Refused(
      'TELEGRAM_WEBHOOK_SECRET is set, so Telegram would deliver to us, but PUBLIC_URL does not say where. Set PUBLIC_URL, or leave the secret out and we fetch.',
    );
  }
  if (read.data.STAFF_CHAT !== undefined && read.data.TELEGRAM_BOT_TOKEN === undefined) {
    throw new Refused(
      'STAFF_CHAT is on Telegram, so staff would be told of new files there, but there is no TELEGRAM_BOT_TOKEN to write with. Set it, or leave STAFF_CHAT out and look with: npm run nominations -- list',
    );
  }
  return {
    port: read.data.PORT,
    host: read.data.HOST,
    dataDir: read.data.DATA_DIR,
    publicUrl,
    knowledgeDir: read.data.KNOWLEDGE_DIR,
    staffContact: read.data.STAFF_CONTACT,
    staffChat: read.data.STAFF_CHAT,
    embedOrigins: read.data.EMBED_ORIGINS,
    telegram: telegramIn(read.data),
  };
}

function telegramIn(read: z.infer<typeof settings>): TelegramConfig | undefined {
  if (read.TELEGRAM_BOT_TOKEN === undefined) return undefined;
  return {
    token: read.TELEGRAM_BOT_TOKEN,
    apiRoot: read.TELEGRAM_API_ROOT,
    proxy: read.TELEGRAM_PROXY,
    webhookSecret: read.TELEGRAM_WEBHOOK_SECRET,
    personalData: read.TELEGRAM_PERSONAL_DATA === 'on',
  };
}

/** Sentences on variables that look like ours and are not: probably a slip, and without a word it would do nothing. */
export function unknownSettings(environment: Environment): readonly string[] {
  return Object.keys(environment)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = known.find((ours) => oneEditAway(name.toUpperCase(), ours));
      if (meant !== undefined)
        return [`${name} is not a setting of this service; ${meant} is. It was ignored.`];
      if (!ourPrefixes.some((prefix) => name.startsWith(prefix))) return [];
      return [`${name} is not a setting of this service (see .env.example). It was ignored.`];
    });
}

/** Whether one letter typed wrong, left out, added, or swapped with its neighbour makes one word of the other. */
function oneEditAway(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const [a, b] = [left.slice(start), right.slice(start)];
  const swapped = `${a[1] ?? ''}${a[0] ?? ''}${a.slice(2)}`;
  return [a.slice(1) === b.slice(1), a.slice(1) === b, a === b.slice(1), swapped === b].includes(true);
}
