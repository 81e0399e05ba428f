import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStores } from '../../src/stores/sql/open.ts';
import { systemClock } from '../../src/core/clock.ts';
import { endAll, patient, soon, startBot, told } from '../channels/telegram/bot.ts';
import { saveOf } from '../world/nominations.ts';
import { householdOf, runNominations } from '../world/nominations-command.ts';
import { endPrograms } from '../world/program.ts';

afterEach(async () => {
  await endPrograms();
  await endAll();
});

describe('npm run nominations, while the service runs', () => {
  it('has the nominator told within moments, once, by the service itself', async () => {
    const { fake, lan, service } = await startBot({ limits: { ...patient, lookEveryMs: 20 } });
    const file = householdOf({}, { owners: [{ channel: 'telegram', chat: '11' }] });
    const stores = await openStores(service.dataDir, systemClock);
    await stores.nominations.save([saveOf(file)]);
    lan.says('/start');
    await fake.until(() => lan.hears().length > 0, 'the greeting', 10_000);
    const before = lan.hears().length;

    const ruling = ['rule', file.number ?? '', 'complete', '--by', 'Phạm Thị Mai'];
    const { code } = await runNominations(service.dataDir, ...ruling);
    expect(code).toBe(0);
    await fake.until(() => lan.hears().length > before, 'the notice', 10_000);
    expect(lan.hears()[before]).toContain('cán bộ đã xem và hồ sơ đủ mục');
    const to = join(service.dataDir, 'xuat');
    expect((await runNominations(service.dataDir, 'export', '--all', '--to', to)).code).toBe(1);
    expect(lan.hears()).toHaveLength(before + 1);
    expect(await stores.outbox.unsent()).toEqual([]);
    await stores.close();
  });

  it('has the nominator told though the service could not look for a while', async () => {
    let broken = false;
    const { fake, lan, service } = await startBot({
      limits: { ...patient, lookEveryMs: 5 },
      around: (stores) => ({
        ...stores,
        outbox: {
          ...stores.outbox,
          unsent: () => (broken ? Promise.reject(new Error('disk')) : stores.outbox.unsent()),
        },
      }),
    });
    lan.says('/start');
    await fake.until(() => lan.hears().length > 0, 'the greeting', 10_000);
    const before = lan.hears().length;
    broken = true;
    const stores = await openStores(service.dataDir, systemClock);
    const to = { channel: 'telegram', chat: '11' } as const;
    await stores.nominations.save([saveOf(householdOf())], [{ to, reply: { text: 'Hồ sơ đủ mục.' } }]);
    await soon(() => told(service, 'error').length > 1);
    expect(lan.hears()).toHaveLength(before);
    broken = false;
    await fake.until(() => lan.hears().length > before, 'the notice', 10_000);
    expect(lan.hears().slice(before)).toEqual(['Hồ sơ đủ mục.']);
    await stores.close();
  });
});
