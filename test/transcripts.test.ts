import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { channelNames } from '../src/core/turn.ts';
import { createMemoryStores } from '../src/stores/memory/stores.ts';
import { createFiles } from './world/files.ts';
import { showings } from './world/transcript-channels.ts';
import { play } from './world/transcript-play.ts';
import { readTranscript } from './world/transcript.ts';

const folder = new URL('transcripts/', import.meta.url);
const transcripts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, ...readTranscript(name, readFileSync(new URL(name, folder), 'utf8')) }));
const files = createFiles();

afterEach(files.close);

/** What a play that nothing disturbs comes to. */
const straight = (transcript: (typeof transcripts)[number]) =>
  play(transcript, { stores: createMemoryStores() });

describe.each(transcripts)('$title ($name)', (transcript) => {
  it('goes as it is written down', async () => {
    expect(await straight(transcript)).toBeInstanceOf(Array);
  });

  it('goes so with a restart before every message', async () => {
    const { dataDir, stores } = await files.openNew();
    const reopen = async () => {
      await files.shut();
      return files.openStores(dataDir);
    };
    expect(await play(transcript, { stores, reopen })).toEqual(await straight(transcript));
  });

  it('goes so when every message is delivered twice', async () => {
    const { stores } = await files.openNew();
    expect(await play(transcript, { stores, twice: true })).toEqual(await straight(transcript));
  });

  it('goes so as the web page, Telegram and the terminal show it, and every choice has its number', async () => {
    for (const channel of channelNames)
      await play(transcript, {
        stores: createMemoryStores(),
        through: { channel, showing: showings[channel] },
      });
  });
});
