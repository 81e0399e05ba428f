import { parseArgs } from 'node:util';
import { states } from '../../nomination/nomination.ts';
import type { State } from '../../nomination/nomination.ts';
import { nominationWords as words } from './phrases.ts';

/** What the command was called to do. */
export type Call =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string }
  | { readonly kind: 'list'; readonly states: readonly State[]; readonly json: boolean }
  | {
      readonly kind: 'show';
      readonly number: string;
      readonly json: boolean;
      readonly by: string | undefined;
    }
  | {
      readonly kind: 'export';
      /** Of one file; without it of all. */
      readonly number: string | undefined;
      readonly to: string | undefined;
      readonly by: string | undefined;
    }
  | {
      readonly kind: 'rule';
      readonly number: string;
      readonly to: State;
      readonly by: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'ask';
      readonly number: string;
      readonly by: string;
      readonly fields: readonly string[];
      readonly until: string;
      readonly note: string;
    };

/** Files that staff have something to do with; drafts are nobody's business, and what was taken back is asked for by name. */
const usualStates: readonly State[] = ['submitted', 'supplement', 'complete', 'handed-over', 'returned'];

const options = {
  state: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  to: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  fields: { type: 'string', multiple: true },
  until: { type: 'string' },
  note: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Given = ReturnType<typeof parsed>['values'];
type Option = keyof typeof options;

/** What each command takes besides a number. */
const taking = {
  list: ['state', 'json'],
  show: ['json', 'by'],
  export: ['all', 'to', 'by'],
  rule: ['by', 'reason'],
  ask: ['by', 'fields', 'until', 'note'],
} as const satisfies Readonly<Record<string, readonly Option[]>>;

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

/** Reads what was typed behind the command's name. */
export function readCall(args: readonly string[]): Call {
  try {
    const { values, positionals } = parsed(args);
    const [command = '', ...rest] = positionals;
    if (values.help === true || (command === '' && Object.keys(values).length === 0) || command === 'help')
      return { kind: 'help' };
    if (!isCommand(command)) return { kind: 'wrong', why: words.noCommand(command) };
    const allowed: readonly string[] = taking[command];
    const stranger = Object.keys(values).find((name) => !allowed.includes(name));
    if (stranger !== undefined) return { kind: 'wrong', why: words.strangeOption(command, stranger) };
    return reading[command](rest, values);
  } catch (error) {
    // parseArgs throws for an option that does not exist and for a value that is missing.
    return { kind: 'wrong', why: words.badOption(optionIn(error)) };
  }
}

const reading: Readonly<Record<keyof typeof taking, (rest: readonly string[], given: Given) => Call>> = {
  list: (rest, { state, json = false }) => {
    if (rest.length > 0) return { kind: 'wrong', why: words.tooMuch(rest.join(' ')) };
    const wanted = state ?? usualStates;
    const strange = wanted.find((each) => each === 'draft' || !isState(each));
    if (strange !== undefined) return { kind: 'wrong', why: words.noState(strange) };
    return { kind: 'list', states: wanted.filter(isState), json };
  },
  show: (rest, { json = false, by }) => {
    // A number is read out in groups, and pasted so.
    const number = rest.join(' ');
    return number === '' ? { kind: 'wrong', why: words.noNumber } : { kind: 'show', number, json, by };
  },
  export: (rest, { all = false, to, by }) => {
    const number = rest.join(' ');
    if (all === (number !== '')) return { kind: 'wrong', why: words.oneOrAll };
    if (to?.trim() === '') return { kind: 'wrong', why: words.noFolder };
    return { kind: 'export', number: all ? undefined : number, to, by };
  },
  rule: (rest, { by = '', reason = '' }) => {
    const [state = '', number] = [rest.at(-1), rest.slice(0, -1).join(' ')];
    if (number === '') return { kind: 'wrong', why: words.noNumberOrState };
    if (!isState(state)) return { kind: 'wrong', why: words.noState(state) };
    return { kind: 'rule', number, to: state, by, reason };
  },
  ask: (rest, { by = '', fields = [], until = '', note = '' }) => {
    const number = rest.join(' ');
    if (number === '') return { kind: 'wrong', why: words.noNumber };
    const wanted = fields.flatMap((each) => each.split(',')).map((each) => each.trim().normalize('NFC'));
    return { kind: 'ask', number, by, fields: wanted.filter((each) => each !== ''), until, note };
  },
};

function isCommand(text: string): text is keyof typeof taking {
  return Object.hasOwn(taking, text);
}

function isState(text: string): text is State {
  return states.some((state) => state === text);
}

/** Which option it was that made no sense: it stands first in what Node.js says about it. */
function optionIn(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error);
  return /(?<=')-[^\s']*/u.exec(told)?.[0] ?? told;
}
