import { campaignWords, clauseOf, planFile } from './world.ts';

const romanQuarters: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
const ordinalQuarters: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
};

/** Quarters in one spelling, `q2/2027`, without letter case. */
function evened(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(
      /quý\s+(iv|i{1,3}|[1-4])(?![\p{L}\d])/gu,
      (_, number: string) => `q${romanQuarters[number] ?? number}`,
    )
    .replace(/(first|second|third|fourth) quarter/gu, (_, word: string) => `q${ordinalQuarters[word] ?? ''}`)
    .replace(/q([1-4])(?:\s*\/\s*|\s+năm\s+|\s+of\s+|\s+)(\d{4})/gu, 'q$1/$2');
}

const figure =
  /q[1-4](?:\/\d{4})?|\d+(?:[/.,-][\p{L}\d-]+)+%?|\d+\s?%|\d+(?=\s*(?:triệu|tỷ|million|billion))|\d+/gu;

/** Every quarter, date, document number, amount, percentage and number in a text. */
export function figuresIn(text: string): readonly string[] {
  return [...new Set([...evened(text).matchAll(figure)].map(([found]) => found.replaceAll(' ', '')))];
}

const names: readonly RegExp[] = [
  // Bodies.
  /(?:Sở|Bộ|Ban|Ủy ban|Hiệp hội|Liên đoàn|Cục|Chi cục|Văn phòng|Thanh tra|Kho bạc|Công an|Ngân hàng|Trường Đại học) \p{Lu}\p{L}*(?: \p{L}+)?/gu,
  /(?:Department|Ministry|Board|Committee|Inspectorate|Commission|Bank|Federation) of (?:the )?\p{Lu}\p{L}*/gu,
  // Honours.
  /(?:Huân chương|Huy chương|Bằng khen của|Giấy khen|Cờ thi đua|Kỷ niệm chương|Giải thưởng|Danh hiệu|danh hiệu|Cúp) \p{Lu}\p{L}*(?: \p{L}+)?/gu,
  /\p{Lu}\p{L}* (?:Order|Medal|Flag|Prize|Cup)(?!\p{L})|hạng (?:Nhất|Nhì|Ba|nhất|nhì|ba)(?!\p{L})|(?:First|Second|Third) Class/gu,
];

/** Every name of a body or an honour in a text, as far as it gives itself away by its first words. */
export function namesIn(text: string): readonly string[] {
  const plain = text.normalize('NFC');
  return [...new Set(names.flatMap((name) => [...plain.matchAll(name)].map(([found]) => found)))];
}

/** What may be said with these places cited; with none, all that the plan says. */
function groundsOf(sections: readonly string[]): string {
  return `${sections.length === 0 ? planFile : sections.map(clauseOf).join('\n')}\n${campaignWords}`;
}

/** Names that the plan gives in Vietnamese only. */
const translated: Readonly<Record<string, string>> = { 'Ministry of Home': 'Bộ Nội vụ' };

/** The figures and names of a text that stand neither in the places cited nor in the campaign's facts. */
export function ungrounded(text: string, sections: readonly string[]): readonly string[] {
  const grounds = groundsOf(sections);
  const figures = new Set(figuresIn(grounds));
  // A year may be said without its quarter or day.
  for (const held of [...figures]) for (const part of held.split(/[/-]/u)) figures.add(part);
  const held = grounds.normalize('NFC').toLowerCase();
  return [
    ...figuresIn(text).filter((each) => !figures.has(each)),
    ...namesIn(text).filter((each) => !held.includes((translated[each] ?? each).toLowerCase())),
  ];
}
