import type { WorldClock } from './clock.ts';
import type { Room } from './chats.ts';
import type { Refusal } from './shapes.ts';
import { tooMany } from './shapes.ts';

/** How much the platform takes. It publishes about 1/s for a person, 20/min for a group and 30/s in all; the rest is assumed. */
export interface FloodRules {
  readonly perSecond: number;
  /** How many messages one person may get at once before the pace counts. */
  readonly burst: number;
  readonly groupPerMinute: number;
  readonly overallPerSecond: number;
}

export const floodRules: FloodRules = { perSecond: 1, burst: 5, groupPerMinute: 20, overallPerSecond: 30 };

const longestBanMs = 60 * 60 * 1000;

interface Meter {
  /** When each message still inside the window went out, in ms. */
  sent: number[];
  bannedUntil: number;
  banMs: number;
}

/** Counts messages out and refuses what is too much; asking again before the wait is over doubles the wait. */
export function createFlood(clock: WorldClock, rules: FloodRules) {
  const meters = new Map<number | 'all', Meter>();

  function meterOf(key: number | 'all'): Meter {
    const known = meters.get(key);
    if (known !== undefined) return known;
    const fresh: Meter = { sent: [], bannedUntil: 0, banMs: 0 };
    meters.set(key, fresh);
    return fresh;
  }

  function ban(meter: Meter, now: number, ms: number): Refusal {
    meter.banMs = Math.min(longestBanMs, Math.max(1000, Math.ceil(ms / 1000) * 1000));
    meter.bannedUntil = now + meter.banMs;
    return tooMany(meter.banMs / 1000);
  }

  /** How long until one more fits, in ms; 0 when it fits now. */
  function waitMs(meter: Meter, now: number, most: number, windowMs: number): number {
    meter.sent = meter.sent.filter((at) => at > now - windowMs);
    const oldest = meter.sent.at(-most);
    return oldest === undefined ? 0 : oldest + windowMs - now;
  }

  /** Undefined when the message may go, and then it is counted. */
  return function check({ chat }: Room): Refusal | undefined {
    const now = clock.now().getTime();
    const own = meterOf(chat.id);
    const all = meterOf('all');
    for (const meter of [own, all]) {
      if (now < meter.bannedUntil) return ban(meter, now, meter.banMs * 2);
    }
    const [most, windowMs] =
      chat.type === 'private'
        ? [rules.burst, (rules.burst * 1000) / rules.perSecond]
        : [rules.groupPerMinute, 60_000];
    const ownWait = waitMs(own, now, most, windowMs);
    if (ownWait > 0) return ban(own, now, ownWait);
    const allWait = waitMs(all, now, rules.overallPerSecond, 1000);
    if (allWait > 0) return ban(all, now, allWait);
    own.sent.push(now);
    all.sent.push(now);
    return undefined;
  };
}
