/**
 * The digits of the one number in a line, without the spaces, dots and dashes in it; words may stand around it.
 * `undefined` where there is none or more than one.
 */
export function digitsOf(line: string): string | undefined {
  const [, number] = /^[^\d]{0,60}(\d(?:[\d\s.-]*\d)?)[^\d]{0,60}$/u.exec(line) ?? [];
  return number?.replace(/\D/gu, '');
}
