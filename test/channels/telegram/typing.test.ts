import { afterEach, describe, expect, it } from 'vitest';
import type { ServiceOptions } from '../../world/service.ts';
import { endAll, patient, settled, soon, startBotByClock, told } from './bot.ts';

const asked = 'Khi nào ấp sơ kết?';
const answer = 'Quý IV năm 2027';
const limits = { ...patient, reception: { ...patient.reception, typingAfterMs: 400, typingEveryMs: 4_000 } };

afterEach(endAll);

/** A store that keeps every answer back until it is let go on. */
function slowStore() {
  let goOn = (): void => undefined;
  let begun = 0;
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  const around: ServiceOptions['around'] = (stores) => ({
    ...stores,
    journal: {
      ...stores.journal,
      settle: async (settlement) => {
        begun += 1;
        await gate;
        await stores.journal.settle(settlement);
      },
    },
  });
  return { around, goOn: () => goOn(), begun: () => begun };
}

describe('that an answer is being made', () => {
  it('is shown when it takes long, again and again, and not after it', async () => {
    const store = slowStore();
    const { fake, lan, service, clock } = await startBotByClock({ limits, around: store.around });
    const start = clock.now().getTime();
    lan.says(asked);
    await soon(() => store.begun() === 1);
    const shown = () => fake.calls.filter(({ method }) => method === 'sendChatAction');
    for (const [ms, count] of [
      [399, 0],
      [1, 1],
      [3_999, 1],
      [1, 2],
      [4_000, 3],
    ] as const) {
      clock.advance(ms);
      await fake.until(() => shown().length >= count);
    }
    store.goOn();
    await fake.until(() => lan.hears().length === 1);
    await settled(service);
    clock.advance(60_000);
    lan.says('UBND tỉnh tổng kết lúc nào?');
    await fake.until(() => lan.hears().length === 2);
    expect(shown().map(({ at }) => at - start)).toEqual([400, 4_400, 8_400]);
    expect(shown()[0]?.params).toMatchObject({ chat_id: 11, action: 'typing' });
    expect(lan.hears()[0]).toContain(answer);
  });

  it('is not shown when it comes at once', async () => {
    const { fake, lan, service, clock } = await startBotByClock({ limits });
    lan.says(asked);
    await fake.until(() => lan.hears().length === 1);
    await settled(service);
    clock.advance(60_000);
    lan.says(asked);
    await fake.until(() => lan.hears().length === 2);
    expect(fake.countOf('sendChatAction')).toBe(0);
  });

  it('is shown in the topic of a group where it was asked', async () => {
    const store = slowStore();
    const { fake, lan, clock } = await startBotByClock({ limits, around: store.around });
    const group = fake.group({ title: 'Tổ 5', type: 'supergroup', topics: [7] });
    group.says(lan, asked, { mention: true, topic: 7 });
    await soon(() => store.begun() === 1);
    clock.advance(400);
    await fake.until(() => fake.countOf('sendChatAction') === 1);
    const { params } = fake.calls.find(({ method }) => method === 'sendChatAction') ?? {};
    expect(params).toMatchObject({ chat_id: group.id, message_thread_id: 7 });
    store.goOn();
    await fake.until(() => group.hears().length === 1);
  });

  it('may fail as it likes: it is not tried again, and nobody is alarmed', async () => {
    const store = slowStore();
    const { fake, lan, service, clock } = await startBotByClock({ limits, around: store.around });
    const gate = fake.faults.next({ method: 'sendChatAction', fault: { kind: '429', retryAfter: 60 } });
    lan.says(asked);
    await soon(() => store.begun() === 1);
    clock.advance(400);
    await fake.until(() => gate.hits() === 1);
    store.goOn();
    await fake.until(() => lan.hears().length === 1);
    expect(fake.countOf('sendChatAction')).toBe(1);
    expect([...told(service, 'warn'), ...told(service, 'error')]).toEqual([]);
  });
});
