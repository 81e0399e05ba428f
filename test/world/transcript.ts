import type { ChannelName } from '../../src/core/turn.ts';

/** A conversation written down: what a person does and what they are told, line by line. */
export interface Transcript {
  /** Its first line, without the mark. */
  readonly title: string;
  readonly scenes: readonly Scene[];
}

/** Somewhere in the transcript, from line 1. */
export interface Place {
  readonly line: number;
}

/** Where somebody sits. */
export interface Seat {
  readonly channel: ChannelName;
  readonly who: string;
}

/** What the bot is to say: `…` stands for anything, `{name}` for a number that is used again. */
export interface Heard extends Place {
  readonly text: string;
  /** The choices by their labels; `undefined` where the transcript does not say. */
  readonly choices?: readonly string[];
}

/** What a person does, and what they hear. */
export type Deed =
  | { readonly kind: 'says'; readonly text: string }
  /** A choice by its label, on whatever the channel has for it. */
  | { readonly kind: 'presses'; readonly label: string }
  | { readonly kind: 'sends'; readonly files: readonly string[] }
  /** Puts an earlier message right, where the channel lets people do so. */
  | { readonly kind: 'edits'; readonly before: string; readonly text: string };

/** The form as it is from now on, against the form of today. */
export interface FormChange {
  readonly version: number;
  /** Labels of the questions it does not have. */
  readonly without: readonly string[];
  /** Questions whose answers need at least so many letters. */
  readonly longer: readonly { readonly label: string; readonly least: number }[];
}

/** One thing that happens. */
export type Scene = Place &
  (
    | { readonly kind: 'turn'; readonly deed: Deed; readonly heard: Heard }
    /** Somebody is told something without having asked. */
    | { readonly kind: 'notice'; readonly to: Seat; readonly heard: Heard }
    | { readonly kind: 'seat'; readonly seat: Seat }
    | { readonly kind: 'passes'; readonly ms: number }
    | { readonly kind: 'form'; readonly form: FormChange }
    /** How the keyboard gives letters with marks: in one piece, or letter and mark apart. */
    | { readonly kind: 'keyboard'; readonly marks: 'NFC' | 'NFD' }
  );

const channels: Readonly<Record<string, ChannelName>> = {
  'trang web': 'web',
  Telegram: 'telegram',
  'màn hình lệnh': 'terminal',
};
const minuteMs = 60_000;
const units: Readonly<Record<string, number>> = {
  phút: minuteMs,
  giờ: 60 * minuteMs,
  ngày: 24 * 60 * minuteMs,
  tuần: 7 * 24 * 60 * minuteMs,
};
const numbers = 'không một hai ba bốn năm sáu bảy tám chín mười'.split(' ');

/** Lines that begin something; all others go on with what was begun. */
const person = /^Người: ?(.*)$/u;
const bot = /^Bot: ?(.*)$/u;
const choice = /^\s*\[(\d+)\] (.+)$/u;
const direction = /^\(((?:Trên|Tin báo trên|Sau|Gửi tệp:|Sửa tin|Mẫu hồ sơ số|Bàn phím) .+)\)$/u;

/** Reads a transcript. Throws with its name and the line where it cannot be understood. */
export function readTranscript(name: string, text: string): Transcript {
  try {
    return read(text);
  } catch (fault) {
    throw new Error(`${name}, ${fault instanceof Error ? fault.message : ''}`, { cause: fault });
  }
}

function read(text: string): Transcript {
  const [title = '', ...rest] = text.normalize('NFC').split('\n');
  if (!title.startsWith('# ')) throw new Error('Line 1: a transcript begins with "# " and what it is about.');
  return { title: title.slice(2), scenes: scenesOf(blocksOf(rest)) };
}

interface Block extends Place {
  readonly kind: 'person' | 'bot' | 'direction';
  readonly lines: readonly string[];
  readonly choices: readonly string[];
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  lines.forEach((whole, index) => {
    const line = index + 2;
    const text = whole.trim();
    if (text === '' || text.startsWith('#')) return;
    const last = blocks.at(-1);
    const begins = (
      [
        ['person', person],
        ['bot', bot],
        ['direction', direction],
      ] as const
    ).flatMap(([kind, mark]) => {
      const said = mark.exec(text)?.[1];
      return said === undefined ? [] : [{ kind, line, lines: [said], choices: [] }];
    })[0];
    if (begins !== undefined) {
      blocks.push(begins);
      return;
    }
    if (last === undefined || last.kind === 'direction')
      throw wrong(line, `neither somebody's words nor a stage direction: “${text}”`);
    const [, number, label] = choice.exec(text) ?? [];
    if (last.kind === 'bot' && label !== undefined) {
      if (Number(number) !== last.choices.length + 1) throw wrong(line, 'choices are numbered from 1');
      blocks.splice(-1, 1, { ...last, choices: [...last.choices, label] });
    } else blocks.splice(-1, 1, { ...last, lines: [...last.lines, text] });
  });
  return blocks;
}

function scenesOf(blocks: readonly Block[]): readonly Scene[] {
  const scenes: Scene[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    const { line, lines } = block;
    if (block.kind === 'bot') throw wrong(line, 'the bot speaks, and nobody did anything before');
    const begun = block.kind === 'person' ? { deed: deedOf(lines.join('\n')) } : directed(block);
    if ('kind' in begun) {
      scenes.push(begun);
      continue;
    }
    const next = blocks[at + 1];
    if (next?.kind !== 'bot') throw wrong(line, 'what the bot says to this is missing');
    at += 1;
    const { choices } = next;
    const heard: Heard = {
      line: next.line,
      text: next.lines.join('\n'),
      ...(choices.length === 0 ? {} : { choices }),
    };
    scenes.push(
      'deed' in begun ? { kind: 'turn', line, ...begun, heard } : { kind: 'notice', line, ...begun, heard },
    );
  }
  return scenes;
}

function deedOf(text: string): Deed {
  const label = /^\[(.+)\]$/u.exec(text)?.[1];
  return label === undefined ? { kind: 'says', text } : { kind: 'presses', label };
}

/** A stage direction: a scene of its own, or what the bot's next words belong to. */
function directed({ line, lines }: Block): Scene | { readonly deed: Deed } | { readonly to: Seat } {
  const text = lines.join(' ');
  const [, word = '', rest = ''] =
    /^(Trên|Tin báo trên|Sau|Gửi tệp:|Sửa tin|Mẫu hồ sơ số|Bàn phím) (.+)$/u.exec(text) ?? [];
  switch (word) {
    case 'Trên':
      return { kind: 'seat', line, seat: seatOf(line, rest) };
    case 'Tin báo trên':
      return { to: seatOf(line, rest) };
    case 'Sau':
      return { kind: 'passes', line, ms: lengthOf(line, rest) };
    case 'Gửi tệp:':
      return { deed: { kind: 'sends', files: rest.split(', ') } };
    case 'Sửa tin':
      return { deed: editOf(line, rest) };
    case 'Mẫu hồ sơ số':
      return { kind: 'form', line, form: formOf(line, rest) };
    case 'Bàn phím':
      return { kind: 'keyboard', line, marks: rest === 'gõ dấu rời' ? 'NFD' : 'NFC' };
    default:
      throw wrong(line, `no such stage direction: (${text})`);
  }
}

function editOf(line: number, text: string): Deed {
  const [, before = '', after = ''] = /^“(.+)” thành “(.+)”$/u.exec(text) ?? [];
  if (after === '') throw wrong(line, 'which message, and what does it say now?');
  return { kind: 'edits', before, text: after };
}

function seatOf(line: number, text: string): Seat {
  const [, name = '', who = ''] = /^([^:]+): (.+)$/u.exec(text) ?? [];
  const channel = channels[name];
  if (channel === undefined) throw wrong(line, `no such channel: “${name}”`);
  return { channel, who };
}

function lengthOf(line: number, text: string): number {
  const [, count = '', unit = ''] = /^(\S+) (\S+)$/u.exec(text) ?? [];
  const many = /^\d+$/u.test(count) ? Number(count) : numbers.indexOf(count);
  const unitMs = units[unit];
  if (unitMs === undefined || many < 1) throw wrong(line, `no such length of time: “${text}”`);
  return many * unitMs;
}

function formOf(line: number, text: string): FormChange {
  const [, version = '', changes = ''] = /^(\d+)(?:: (.+))?$/u.exec(text) ?? [];
  if (version === '') throw wrong(line, 'a form has a number');
  let form: FormChange = { version: Number(version), without: [], longer: [] };
  for (const change of changes === '' ? [] : changes.split('; ')) {
    const labels = [...change.matchAll(/“([^”]+)”/gu)].map(([, label = '']) => label);
    const least = /từ (\d+) ký tự$/u.exec(change)?.[1];
    if (labels.length === 0) throw wrong(line, `which question: “${change}”?`);
    if (change.startsWith('không có mục ')) form = { ...form, without: [...form.without, ...labels] };
    else if (change.startsWith('mục ') && least !== undefined)
      form = {
        ...form,
        longer: [...form.longer, ...labels.map((label) => ({ label, least: Number(least) }))],
      };
    else throw wrong(line, `no such change of a form: “${change}”`);
  }
  return form;
}

const wrong = (line: number, why: string): Error => new Error(`Line ${String(line)}: ${why}.`);
