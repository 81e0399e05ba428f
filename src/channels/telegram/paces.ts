/** How much the platform takes for one chat: so many messages at once, then one every so often. */
export interface ChatPaces {
  readonly person: { readonly burst: number; readonly everyMs: number };
  readonly group: { readonly burst: number; readonly everyMs: number };
}

/** Private chats take about one message a second and bear short bursts; groups take twenty a minute. Bot FAQ, "My bot is hitting limits". */
export const platformPaces: ChatPaces = {
  person: { burst: 20, everyMs: 1_000 },
  group: { burst: 20, everyMs: 3_000 },
};
