import type { Heard } from './transcript.ts';

/** What a channel shows of what was said. */
export interface Shown {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

/** Numbers and codes by the names that a transcript gives them. */
export type Names = ReadonlyMap<string, string>;

/** Words with their captured numbers in place: for what a person types. Throws for a name that nothing bears yet. */
export function filledIn(text: string, names: Names): string {
  return text.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => {
    const value = names.get(name);
    if (value === undefined) throw new Error(`Nothing was called {${name}} before.`);
    return value;
  });
}

/** The names after what was said, or what is wrong with it. */
export function compare(
  { text, choices }: Heard,
  came: Shown,
  names: Names,
): { readonly names: Names } | { readonly wrong: string } {
  const fresh: string[] = [];
  const pattern = spaced(text)
    .split(/( ?… ?|\{[^}]+\})/u)
    .map((part) => {
      if (part.trim() === '…') return '.*';
      const name = /^\{([^}]+)\}$/u.exec(part)?.[1];
      if (name === undefined) return escaped(part);
      const known = names.get(name);
      if (known !== undefined) return escaped(known);
      fresh.push(name);
      return '((?:TD )?\\d[\\d ]*\\d)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`, 'u').exec(spaced(came.text));
  if (found === null) return { wrong: 'the words' };
  const labels = came.choices.map(({ label }) => label);
  if (choices !== undefined && choices.join('\n') !== labels.join('\n')) return { wrong: 'the choices' };
  return {
    names: new Map([...names, ...fresh.map((name, index) => [name, found[index + 1] ?? ''] as const)]),
  };
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** As words are compared: white space is a matter of the channel. */
function spaced(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** What was said, as a transcript writes it. */
export function written({
  text,
  choices,
}: {
  readonly text: string;
  readonly choices?: readonly string[];
}): string {
  return [`Bot: ${text}`, ...(choices ?? []).map((label, index) => `  [${String(index + 1)}] ${label}`)].join(
    '\n',
  );
}
