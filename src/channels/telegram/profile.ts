import type { Api } from 'grammy';
import { telegramPhrases } from './phrases.ts';

/** A command as menus show it: its name without marks, what it does. */
export interface MenuCommand {
  readonly name: string;
  readonly says: { readonly vi: string; readonly en: string };
  /** It leads to personal matters, so that menus in groups leave it out. */
  readonly personal: boolean;
}

/** Vietnamese for everybody, English for those whose app is set to English. */
const languages = [
  { language: 'vi', code: {} },
  { language: 'vi', code: { language_code: 'vi' } },
  { language: 'en', code: { language_code: 'en' } },
] as const;

/** Tells the platform the bot's menu and descriptions. Throws what the client throws. */
export async function present(client: Api, commands: readonly MenuCommand[]): Promise<void> {
  const { description, shortDescription } = telegramPhrases;
  for (const { language, code } of languages) {
    const menu = (all: readonly MenuCommand[]) =>
      all.map(({ name, says }) => ({ command: name, description: says[language] }));
    await client.setMyCommands(menu(commands), { scope: { type: 'all_private_chats' }, ...code });
    await client.setMyCommands(menu(commands.filter(({ personal }) => !personal)), {
      scope: { type: 'all_group_chats' },
      ...code,
    });
    await client.setMyDescription(description[language], code);
    await client.setMyShortDescription(shortDescription[language], code);
  }
}
