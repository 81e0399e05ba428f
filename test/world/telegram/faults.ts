import { textOf } from './params.ts';
import type { Params, Refusal } from './shapes.ts';

/** What can go wrong between a bot and the platform. "Done" means the platform acted and the bot cannot know. */
export type Fault =
  /** Refused for its pace, nothing done. */
  | { readonly kind: '429'; readonly retryAfter: number }
  /** A failing server or proxy, nothing done. */
  | {
      readonly kind: 'status';
      readonly status: 500 | 502 | 503 | 504;
      readonly body: 'json' | 'html' | 'empty';
    }
  | ({ readonly kind: 'refuse' } & Omit<Refusal, 'ok'>)
  /** The connection breaks before the platform has seen the call. */
  | { readonly kind: 'drop-before' }
  /** Done, then the connection breaks. */
  | { readonly kind: 'drop-after' }
  /** No answer until the client gives up; after `release()` the call is done as usual. */
  | { readonly kind: 'hang' }
  /** Done at once, answered late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Done, answered 200 with JSON that breaks off. */
  | { readonly kind: 'bad-json' }
  /** Done, answered 200 with a result nobody expects. */
  | { readonly kind: 'wrong-shape'; readonly result?: unknown };

export interface Script {
  /** Any method when left out; a name is compared without regard to case. */
  readonly method?: string | RegExp;
  readonly chat?: number;
  /** Once when left out. */
  readonly times?: number | 'always';
  readonly fault: Fault;
}

/** One scripted fault in force. */
export interface Planned {
  /** How many calls it has met. */
  hits(): number;
  /** Takes it away; calls that hang because of it go on. */
  release(): void;
}

interface Entry {
  readonly script: Script;
  left: number;
  hits: number;
  readonly hanging: Set<() => void>;
}

/** The faults waiting for calls; the first that fits a call meets it. */
export function createFaults() {
  const entries: Entry[] = [];

  const release = (entry: Entry): void => {
    const index = entries.indexOf(entry);
    if (index >= 0) entries.splice(index, 1);
    for (const goOn of entry.hanging) goOn();
    entry.hanging.clear();
  };

  return {
    next(script: Script): Planned {
      const times = script.times ?? 1;
      const entry: Entry = {
        script,
        left: times === 'always' ? Infinity : times,
        hits: 0,
        hanging: new Set(),
      };
      entries.push(entry);
      return { hits: () => entry.hits, release: () => release(entry) };
    },

    clear(): void {
      for (const entry of [...entries]) release(entry);
    },

    /** The fault for this call, if one was scripted; `hang` is what a hanging call waits on. */
    meet(
      method: string,
      params: Params,
    ): { readonly fault: Fault; hang(goOn: () => void): void } | undefined {
      if (entries.length === 0) return undefined;
      const entry = entries.find(({ script, left }) => left > 0 && fits(script, method, params));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      entry.hits += 1;
      // One that hangs stays to be released.
      if (entry.left === 0 && entry.script.fault.kind !== 'hang') {
        entries.splice(entries.indexOf(entry), 1);
      }
      return { fault: entry.script.fault, hang: (goOn) => entry.hanging.add(goOn) };
    },
  };
}

function fits({ method, chat }: Script, called: string, params: Params): boolean {
  if (chat !== undefined && textOf(params, 'chat_id') !== String(chat)) return false;
  if (method === undefined) return true;
  return typeof method === 'string' ? method.toLowerCase() === called.toLowerCase() : method.test(called);
}
