import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, readEnvironment, unknownSettings } from '../src/config.ts';
import { Refused } from '../src/core/errors.ts';

const token = '7000000001:AAFakeFakeFakeFakeFakeFakeFakeFake1';

function refusalOf(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
  } catch (failure) {
    expect(failure).toBeInstanceOf(Refused);
    return String(failure);
  }
  throw new Error('The settings were taken.');
}

describe('settings', () => {
  it('need nothing: every one has a default or may be absent', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: './data',
      publicUrl: undefined,
      knowledgeDir: './knowledge',
      staffContact: undefined,
      staffChat: undefined,
      embedOrigins: ['*'],
      telegram: undefined,
    });
  });

  it('are read as given; an empty one counts as not set', () => {
    const config = readConfig({
      PORT: '9000',
      HOST: '0.0.0.0',
      DATA_DIR: '',
      PUBLIC_URL: 'https://thidua.example.vn/',
      STAFF_CONTACT: ' Phòng Thi đua ',
      EMBED_ORIGINS: 'https://a.example.vn  https://b.example.vn:8443',
    });
    expect(config).toMatchObject({
      port: 9000,
      host: '0.0.0.0',
      dataDir: './data',
      publicUrl: 'https://thidua.example.vn',
      staffContact: 'Phòng Thi đua',
      embedOrigins: ['https://a.example.vn', 'https://b.example.vn:8443'],
    });
    expect(readConfig({ EMBED_ORIGINS: 'none' }).embedOrigins).toEqual([]);
  });

  it('that are wrong are all named at once, each with what to do', () => {
    const refusal = refusalOf({
      PORT: 'web',
      PUBLIC_URL: 'thidua.example.vn',
      EMBED_ORIGINS: 'https://a.vn/page',
      HOST: 'a b',
    });
    expect(refusal).toContain('PORT must be a whole number from 0 to 65535, like PORT=8080');
    expect(refusal).toContain('PUBLIC_URL must be a web address');
    expect(refusal).toContain('EMBED_ORIGINS must be origins');
    expect(refusal).toContain('HOST must be an address');
  });

  it.each(['-1', '65536', '80.5', '0x1F90x', 'NaN'])('refuse the port %s', (port) => {
    expect(refusalOf({ PORT: port })).toContain('PORT');
  });

  it('that look like ours and are not are named, with the one that was probably meant', () => {
    const named = (name: string): string => unknownSettings({ [name]: 'x' }).join();
    expect(named('PROT')).toContain('PORT');
    expect(named('DATADIR')).toContain('DATA_DIR');
    expect(named('data_dir')).toContain('DATA_DIR');
    expect(named('EMBED_ORIGIN')).toContain('EMBED_ORIGINS');
    expect(named('TELEGRAM_TOKEN')).toContain('not a setting');
    expect(named('TELEGRAM_BOT_TOKEM')).toContain('TELEGRAM_BOT_TOKEN is');
    expect(named('TELEGRAM_PROXI')).toContain('TELEGRAM_PROXY is');
    expect(named('OPENAI_API_KEY')).toContain('not a setting');
    expect(
      unknownSettings({ PATH: '/bin', HOME: '/root', LANG: 'C', PORT: '1', HOSTNAME: 'x', NODE_ENV: 'y' }),
    ).toEqual([]);
  });

  it('of the environment go before those of the file .env', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thi-dua-'));
    const file = join(folder, '.env');
    writeFileSync(file, '# a comment\nPORT=1234\nHOME=nowhere\nSTAFF_CONTACT="Phòng Thi đua"\n');
    const environment = readEnvironment(file);
    rmSync(folder, { recursive: true });
    expect(environment).toMatchObject({ PORT: '1234', STAFF_CONTACT: 'Phòng Thi đua' });
    expect(environment['HOME']).not.toBe('nowhere');
  });

  it('are all in .env.example with their defaults, and nothing else is', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const lines = [...example.matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gmu)];
    const written = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
    expect(unknownSettings(written)).toEqual([]);
    // The token is the one that everybody has to replace.
    expect(refusalOf(written)).toContain('TELEGRAM_BOT_TOKEN');
    const config = readConfig({ ...written, TELEGRAM_BOT_TOKEN: token });
    const { telegram, ...others } = config;
    expect(Object.keys(written)).toHaveLength(
      Object.keys(others).length + Object.keys(telegram ?? {}).length,
    );
    const bare = readConfig({ TELEGRAM_BOT_TOKEN: token });
    const { publicUrl: _url, staffContact: _contact, staffChat: _chat, telegram: usual, ...defaults } = bare;
    expect(others).toMatchObject(defaults);
    expect({ ...telegram, proxy: undefined }).toEqual(usual);
  });
});

describe('the chat in which staff are told of new files', () => {
  it.each([
    ['telegram:123456789', '123456789'],
    ['telegram:-1001234567890', '-1001234567890'],
    [' telegram:-1001234567890/7 ', '-1001234567890/7'],
  ])('is read from %s', (STAFF_CHAT, chat) => {
    const config = readConfig({ STAFF_CHAT, TELEGRAM_BOT_TOKEN: token });
    expect(config.staffChat).toEqual({ channel: 'telegram', chat });
  });

  it.each([
    ['zalo:123', 'names the channel "zalo"'],
    ['web:lan', 'names the channel "web"'],
    ['Telegram:123', 'names the channel "Telegram"'],
    ['123456789', 'names no channel'],
    ['telegram', 'names no channel'],
    ['telegram:', 'must end with the number of the chat'],
    ['telegram:@phongthidua', 'must end with the number of the chat'],
    ['telegram:12 34', 'must end with the number of the chat'],
  ])('is refused with what is wrong and what to do: %s', (STAFF_CHAT, why) => {
    const refusal = refusalOf({ STAFF_CHAT, TELEGRAM_BOT_TOKEN: token });
    expect(refusal).toContain(`STAFF_CHAT ${why}`);
    expect(refusal).toContain('like STAFF_CHAT=telegram:');
  });

  it('needs a bot that writes there', () => {
    const refusal = refusalOf({ STAFF_CHAT: 'telegram:123456789' });
    expect(refusal).toContain('there is no TELEGRAM_BOT_TOKEN to write with');
    expect(refusal).toContain('npm run nominations');
  });
});

describe('the settings of the Telegram channel', () => {
  const secret = 'khong-ai-doan-duoc_0123';
  const PUBLIC_URL = 'https://thidua.example.vn';

  it('need only a token: updates are polled, from Telegram itself, and personal data may travel', () => {
    expect(readConfig({ TELEGRAM_BOT_TOKEN: token }).telegram).toEqual({
      token,
      apiRoot: 'https://api.telegram.org',
      proxy: undefined,
      webhookSecret: undefined,
      personalData: true,
    });
  });

  it('are nothing without a token, whatever else is set', () => {
    const rest = { TELEGRAM_PROXY: 'socks5://127.0.0.1:1080', TELEGRAM_PERSONAL_DATA: 'off' };
    expect(readConfig({ ...rest, TELEGRAM_BOT_TOKEN: '  ' }).telegram).toBeUndefined();
  });

  it('are read as given', () => {
    const config = readConfig({
      PUBLIC_URL,
      TELEGRAM_BOT_TOKEN: ` ${token} `,
      TELEGRAM_API_ROOT: 'http://bot-api.example.vn:8081/',
      TELEGRAM_PROXY: 'socks5h://ai:mat-khau@127.0.0.1:1080',
      TELEGRAM_WEBHOOK_SECRET: secret,
      TELEGRAM_PERSONAL_DATA: 'off',
    });
    expect(config.telegram).toEqual({
      token,
      apiRoot: 'http://bot-api.example.vn:8081',
      proxy: 'socks5h://ai:mat-khau@127.0.0.1:1080',
      webhookSecret: secret,
      personalData: false,
    });
  });

  it.each(['http', 'https', 'socks', 'socks4', 'socks4a', 'socks5', 'socks5h'])(
    'take a proxy of the kind %s',
    (scheme) => {
      const proxy = `${scheme}://127.0.0.1:1080`;
      expect(readConfig({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_PROXY: proxy }).telegram?.proxy).toBe(proxy);
    },
  );

  it.each([
    ['TELEGRAM_BOT_TOKEN', 'AAFakeFakeFakeFakeFakeFakeFakeFake1'],
    ['TELEGRAM_BOT_TOKEN', '7000000001'],
    ['TELEGRAM_BOT_TOKEN', '7000000001:short'],
    ['TELEGRAM_BOT_TOKEN', `bot${token}`],
    ['TELEGRAM_BOT_TOKEN', `${token} # của bot thử`],
    ['TELEGRAM_API_ROOT', 'bot-api.example.vn'],
    ['TELEGRAM_API_ROOT', 'ftp://api.telegram.org'],
    ['TELEGRAM_PROXY', '10.0.0.1:1080'],
    ['TELEGRAM_PROXY', 'socks6://127.0.0.1:1080'],
    ['TELEGRAM_PROXY', 'ftp://127.0.0.1'],
    ['TELEGRAM_PROXY', 'socks5://ai:mat-khau@a b'],
    ['TELEGRAM_PROXY', 'http://127.0.0.1:99999'],
    ['TELEGRAM_WEBHOOK_SECRET', 'short'],
    ['TELEGRAM_WEBHOOK_SECRET', 'không-ai-đoán-được-bí-mật'],
    ['TELEGRAM_WEBHOOK_SECRET', 'x'.repeat(257)],
    ['TELEGRAM_PERSONAL_DATA', 'yes'],
  ])('that are wrong are refused by name: %s=%s', (name, value) => {
    const refusal = refusalOf({ PUBLIC_URL, TELEGRAM_BOT_TOKEN: token, [name]: value });
    expect(refusal).toContain(`${name} must be`);
    // What is told may end in a log; a token and a secret must not.
    expect(refusal).not.toContain(value);
  });

  it('with a secret for deliveries need an address to deliver to', () => {
    const settings = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secret };
    const refusal = refusalOf(settings);
    expect(refusal).toContain('PUBLIC_URL');
    expect(refusal).not.toContain(secret);
    expect(readConfig({ ...settings, PUBLIC_URL }).telegram?.webhookSecret).toBe(secret);
  });
});
