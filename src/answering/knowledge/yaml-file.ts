import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Refused } from '../../core/errors.ts';

/** A fault in the knowledge folder: which file, which line, what is wrong, in words its author understands. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** The folder cannot be used as it is. `faults` is never empty. */
export class BrokenKnowledge extends Refused {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

/** A YAML value that has passed its schema, and where each part of it stands. */
export interface Located<T> {
  readonly value: T;
  /** The line of the value at that path (`['awards', 2, 'words']`), or of the nearest thing above it. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** Reads YAML against a schema. Throws `BrokenKnowledge` with every fault and its line. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): Located<T> {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    throw new BrokenKnowledge(
      document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        message: error.message.split('\n')[0] ?? '',
      })),
    );
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
        return lineAt(Number(node.range[0]));
      }
    }
    return firstLine;
  };
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    throw new BrokenKnowledge(
      parsed.error.issues.map((issue) => {
        const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
        return { file, line: lineOf(path), message: `${path.join('.')}: ${issue.message}` };
      }),
    );
  }
  return { value: parsed.data, lineOf };
}
