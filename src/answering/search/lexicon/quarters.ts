/** A quarter is written `quý II` in documents and `quý 2` by people. */
export const quarterWord = 'quý';

/** The ways to write each quarter's number. */
export const quarterNumbers: readonly (readonly string[])[] = [
  ['1', 'i', 'một'],
  ['2', 'ii', 'hai'],
  ['3', 'iii', 'ba'],
  ['4', 'iv', 'bốn', 'tư'],
];
