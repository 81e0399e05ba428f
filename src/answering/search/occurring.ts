/** Which of some words a text has. */
export type Occurring = <T extends { readonly number: number }>(
  wanted: readonly T[],
  text: number,
) => readonly T[];

/** Keeps every text's words once each, by number; a walk over one text is quicker than many look-ups in postings. */
export function buildOccurring(rows: readonly Uint32Array[], words: number): Occurring {
  const lastSeen = new Int32Array(words).fill(-1);
  const starts = new Uint32Array(rows.length + 1);
  const room = rows.reduce((sum, { length }) => sum + length, 0);
  const all = words <= 0xffff ? new Uint16Array(room) : new Uint32Array(room);
  let size = 0;
  rows.forEach((row, text) => {
    for (const word of row) {
      if (lastSeen[word] === text) continue;
      lastSeen[word] = text;
      all[size] = word;
      size += 1;
    }
    starts[text + 1] = size;
  });
  const kept = all.slice(0, size);
  const here = new Uint8Array(words);

  return (wanted, text) => {
    const from = starts[text] ?? 0;
    const to = starts[text + 1] ?? 0;
    for (let at = from; at < to; at += 1) here[kept[at] ?? 0] = 1;
    const found = wanted.filter(({ number }) => here[number] === 1);
    for (let at = from; at < to; at += 1) here[kept[at] ?? 0] = 0;
    return found;
  };
}
