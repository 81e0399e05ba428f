import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, readEnvironment, unknownSettings } from '../src/config.ts';
import { Refused } from '../src/core/errors.ts';

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
      embedOrigins: ['*'],
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
    expect(named('TELEGRAM_BOT_TOKEN')).toContain('not a setting');
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
    const environment = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
    expect(unknownSettings(environment)).toEqual([]);
    expect(Object.keys(environment)).toHaveLength(Object.keys(readConfig({})).length);
    const { publicUrl: _url, staffContact: _contact, ...defaults } = readConfig({});
    expect(readConfig(environment)).toMatchObject(defaults);
  });
});
