/** Things to say to the small campaign. Each is answered in other words than its neighbours, and what is answered depends on what went before. */
export const tellingTexts = [
  'xin chào',
  'khi nào tổng kết',
  'tiêu chuẩn là gì',
  'khen thưởng thế nào',
  'cảm ơn',
  'ai chủ trì',
] as const;

/** How a person heard what they should have heard. */
export interface Hearing {
  /** Each sentence once, in order, however often it was heard in a row. */
  readonly once: readonly string[];
  /** The most often that one sentence was heard. */
  readonly most: number;
  /** Sentences heard more than once. */
  readonly repeated: number;
}

/** Sentences that differ from those before and after them, as they were heard. */
export function hearing(heard: readonly string[]): Hearing {
  const runs: { readonly text: string; times: number }[] = [];
  for (const text of heard) {
    const last = runs.at(-1);
    if (last?.text === text) last.times += 1;
    else runs.push({ text, times: 1 });
  }
  return {
    once: runs.map(({ text }) => text),
    most: Math.max(0, ...runs.map(({ times }) => times)),
    repeated: runs.filter(({ times }) => times > 1).length,
  };
}
