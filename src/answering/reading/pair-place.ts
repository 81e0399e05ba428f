/** A place of a pair table that holds nothing. */
export const empty = 0xffffffff;
/** First, second and value stand side by side, so that a look-up waits for memory once. */
export const stride = 3;

/** Where a pair of numbers stands in an open table of a power of two of places, or the free place it would take. */
export function pairPlace(table: Uint32Array, places: number, first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  let at = (mixed ^ (mixed >>> 15)) & (places - 1);
  for (;;) {
    const place = at * stride;
    const there = table[place];
    if (there === empty || (there === first && table[place + 1] === second)) return place;
    at = (at + 1) & (places - 1);
  }
}
