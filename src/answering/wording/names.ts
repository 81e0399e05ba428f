import type { Language } from '../understanding/language.ts';

/** A name in the language of the answer. */
export function nameIn(
  language: Language,
  { name, name_en }: { readonly name: string; readonly name_en: string },
): string {
  return language === 'vi' ? name : name_en;
}

/** A sentence in the language of the answer. */
export function said(
  language: Language,
  { say, say_en }: { readonly say: string; readonly say_en: string },
): string {
  return language === 'vi' ? say : say_en;
}
