/** Strings by number, in flat arrays: a Map of a hundred thousand strings would take ten times the room and be long in the making. */
export interface StringTable {
  /** The letters of all strings in a row; string `n` stands from `starts[n]` to `starts[n + 1]`. */
  readonly letters: Uint16Array;
  readonly starts: Uint32Array;
  /** Open addressing over a power of two of places: a string's number and one, 0 where there is none. */
  readonly places: Uint32Array;
}

/** Makes the table of these strings, each at its number. They must differ. */
export function tableOfStrings(strings: readonly string[]): StringTable {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((text, number) => {
    starts[number + 1] = (starts[number] ?? 0) + text.length;
  });
  const letters = new Uint16Array(starts[strings.length] ?? 0);
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(16, strings.length * 2))));
  strings.forEach((text, number) => {
    const start = starts[number] ?? 0;
    for (let at = 0; at < text.length; at += 1) letters[start + at] = text.charCodeAt(at);
    let place = hashOf(text) & (places.length - 1);
    while (places[place] !== 0) place = (place + 1) & (places.length - 1);
    places[place] = number + 1;
  });
  return { letters, starts, places };
}

/** The number of a string, or -1. */
export function numberIn({ letters, starts, places }: StringTable, text: string): number {
  const last = places.length - 1;
  for (let place = hashOf(text) & last; ; place = (place + 1) & last) {
    const number = (places[place] ?? 0) - 1;
    if (number < 0) return -1;
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== text.length) continue;
    let at = 0;
    while (at < text.length && letters[start + at] === text.charCodeAt(at)) at += 1;
    if (at === text.length) return number;
  }
}

/** FNV-1a over the letters, its upper half mixed into the lower, of which the place is taken. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
