/**
 * First letters that many speakers do not tell apart (north: l/n, ch/tr, s/x, d/gi/r; south: v/d/gi), and write for
 * each other: `xở lội vụ` is `sở nội vụ`. Each to those it may have been meant for; longer ones before shorter.
 */
export const soundAlikes: readonly (readonly [string, readonly string[]])[] = [
  ['ch', ['tr']],
  ['tr', ['ch']],
  ['gi', ['d', 'r']],
  ['x', ['s']],
  ['s', ['x']],
  ['l', ['n']],
  ['n', ['l']],
  ['d', ['gi', 'r', 'v']],
  ['r', ['d', 'gi']],
  ['v', ['d', 'gi']],
];
