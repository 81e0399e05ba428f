import type { Language } from '../answering/understanding/language.ts';
import { fold } from '../core/text.ts';
import { commands, type Command } from './lexicon/commands.ts';

/**
 * What a text that begins with a command asks: `/moc`, `/tiêuchuẩn của doanh nghiệp`, `/start khenthuong` (what a link
 * into a chat amounts to). Words after a command are the question itself. Undefined for any other text.
 */
export function commanded(text: string, language: Language): string | undefined {
  const [, name = '', rest = ''] = /^\/([\p{L}\p{N}_]+)\s*(.*)$/su.exec(text.trim()) ?? [];
  if (name === '') return undefined;
  const command = named(name);
  if (command === undefined) return commands.at(-1)?.asks[language];
  const isStart = command === commands[0];
  // A link names what it is about by a command; anything else it carries is none of a person's words.
  if (isStart) return (named(rest) ?? command).asks[language];
  return rest === '' ? command.asks[language] : `${command.asks[language]} ${rest}`;
}

function named(name: string): Command | undefined {
  const plain = fold(name);
  return commands.find(({ names }) => names.includes(plain));
}
