/** Every number of the running service that is a matter of judgement, in one place. Times are in milliseconds. */
export const limits = {
  reception: {
    atOnce: 64,
    mostWaiting: 2_000,
    mostTries: 3,
    retryMs: 500,
    lateMs: 10 * 60_000,
    typingAfterMs: 400,
    typingEveryMs: 4_000,
  },
  sending: { atOnce: 500, mostAttempts: 2, retryMs: 1_000, longestRetryMs: 15_000 },
  telegram: {
    // The platform itself cuts longer polls to 50 seconds.
    pollMs: 30_000,
    graceMs: 20_000,
    callMs: 30_000,
    retryMs: 1_000,
    longestRetryMs: 60_000,
  },
  /** In days. */
  retention: { turns: 3, replies: 1, faults: 30, conversations: 180 },
  pruneEveryMs: 60 * 60_000,
  /** Longer than this nobody waits for what is in hand when the service stops. */
  stopMs: 20_000,
  /** In characters. Longer messages are turned away with a sentence. */
  longestMessage: 4_000,
} as const;
