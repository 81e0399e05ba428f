import { show } from '../reading/show.ts';
import type { Form } from '../form.ts';
import type { View } from '../view.ts';
import { criterionWords, fieldWords, valueWords } from './fields.ts';

/** What a field is called. */
export function labelOf(id: string, form: Form): string {
  const criterion = form.criterion(id);
  return criterion === undefined
    ? (fieldWords[id]?.label ?? id)
    : criterionWords.label(criterion.section, criterion.at);
}

/** The question itself, with the plan's words where it is about a clause. */
export function askedWords(id: string, { form, reading }: View): string {
  const criterion = form.criterion(id);
  if (criterion !== undefined) return criterionWords.ask(criterion.section, criterion.text);
  const words = personally(fieldWords[id]?.ask ?? '', reading.value('relation') === 'self');
  if (id !== 'level') return words;
  const conditions = form.campaign.levels.map(
    ({ id: level, section, words: said }) => `- ${valueOf(id, level, form)}, mục ${section}: “${said}”`,
  );
  return [words, ...conditions].join('\n');
}

/** Whether there is no file without it. */
export function isNeeded(id: string, form: Form): boolean {
  return form.field(id)?.need === 'needed';
}

/** Why it is asked. */
export function whyOf(id: string): string {
  return fieldWords[id]?.why ?? criterionWords.why;
}

/** What a choice of a field is called. */
export function valueOf(field: string, value: string, { campaign }: Form): string {
  const own = valueWords[field]?.[value];
  if (own !== undefined) return own;
  if (field === 'audience') return campaign.audiences.find(({ id }) => id === value)?.label ?? value;
  if (field === 'level') return campaign.levels.find(({ id }) => id === value)?.label ?? value;
  return value;
}

/** What a field holds, as it is shown; a dash where it holds nothing. */
export function shownValue(id: string, { form, reading }: View): string {
  const value = reading.value(id);
  if (value === undefined) return '–';
  const field = form.field(id);
  return field?.choices === undefined ? show(field?.shown ?? 'plain', value) : valueOf(id, value, form);
}

/** Whoever nominates themself is asked about themself. */
function personally(words: string, isSelf: boolean): string {
  if (!isSelf) return words;
  return words.replaceAll('người được đề cử', 'anh/chị').replaceAll('Người được đề cử', 'Anh/chị');
}
