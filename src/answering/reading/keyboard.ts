import { placeTone } from './syllable.ts';

const telexTones: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
};
const vniTones: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};
const telexHats: readonly (readonly [RegExp, string])[] = [
  [/^dd|^d(?=.*d$)/u, 'đ'],
  [/uow|uwow|uwo/u, 'ươ'],
  [/a(?=[^a]*w)/u, 'ă'],
  [/o(?=[^o]*w)/u, 'ơ'],
  [/u(?=[^u]*w)/u, 'ư'],
  [/a([^aeiouy]*)a/u, 'â$1'],
  [/e([^aeiouy]*)e/u, 'ê$1'],
  [/o([^aeiouy]*)o/u, 'ô$1'],
];

/** What the keys would have written with the Telex keyboard on: `chuyeenr` → `chuyển`. Undefined when no key of it was used. */
export function fromTelex(word: string): string | undefined {
  if (!/^[a-z]{3,9}$/u.test(word)) return undefined;
  let letters = word;
  let tone = '';
  const mark = /^(.*[aeiouyw].*?)([fsxrj])(.*)$/u.exec(word);
  if (mark !== null) {
    letters = (mark[1] ?? '') + (mark[3] ?? '');
    tone = telexTones[mark[2] ?? ''] ?? '';
  }
  for (const [keys, letter] of telexHats) {
    const hatted = letters.replace(keys, letter);
    if (hatted !== letters) letters = letter === 'đ' ? hatted.replace(/d$/u, '') : hatted.replace('w', '');
  }
  return letters === word ? undefined : withTone(letters, tone);
}

/** The same for the VNI keyboard: `chuye6n3` → `chuyển`. */
export function fromVni(word: string): string | undefined {
  if (!/^[a-z]+[a-z1-9]*[1-9]$|^d9[a-z1-9]*$/u.test(word)) return undefined;
  const tone = /[1-5]/u.exec(word)?.[0] ?? '';
  let letters = word.replace(tone, '');
  if (letters.includes('6'))
    letters = letters.replace('6', '').replace(/[aeo](?=[^aeo]*$)/u, (at) => 'âêô'['aeo'.indexOf(at)] ?? at);
  if (letters.includes('7'))
    letters = letters
      .replace('7', '')
      .replace(/uo/u, 'ươ')
      .replace(/u(?!ơ)/u, 'ư');
  if (letters.includes('8')) letters = letters.replace('8', '').replace('a', 'ă');
  if (letters.includes('9')) letters = letters.replace('9', '').replace('d', 'đ');
  return /[0-9]/u.test(letters) ? undefined : withTone(letters, vniTones[tone] ?? '');
}

function withTone(letters: string, tone: string): string {
  const vowel = /[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/u.exec(letters);
  if (tone === '' || vowel === null) return letters;
  return placeTone(
    (letters.slice(0, vowel.index + 1) + tone + letters.slice(vowel.index + 1)).normalize('NFC'),
  );
}
