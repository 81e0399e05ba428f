import { LineCounter, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { normalise } from '../../core/text.ts';
import { BrokenKnowledge, type Fault } from './broken.ts';

/** A YAML value that has passed its schema, and where each part of it stands. */
export interface Located<T> {
  readonly value: T;
  /** The line of the value at that path (`['awards', 2, 'words']`), or of the nearest thing above it. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** Reads YAML against a schema. Throws `BrokenKnowledge` with every fault and its line. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, firstLine = 1): Located<T> {
  const lines = new LineCounter();
  const document = parseDocument(normalise(text), { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    throw new BrokenKnowledge(
      errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?\s*$/u, '') ?? '',
      })),
    );
  }
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = offsetOf(document.getIn(path.slice(0, depth), true));
      if (offset !== undefined) return lineAt(offset);
    }
    return firstLine;
  };
  const parsed = schema.safeParse(valueOf(document, file, lineAt));
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue): readonly Fault[] => {
      const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
      if (issue.code !== 'unrecognized_keys') {
        return [
          { file, line: lineOf(path), message: `${path.join('.') || 'the file'}: ${said(issue.message)}` },
        ];
      }
      return issue.keys.map((key) => {
        const offset = keyOffset(document.getIn(path, true), key);
        const line = offset === undefined ? lineOf([...path, key]) : lineAt(offset);
        return { file, line, message: `"${[...path, key].join('.')}" is no key that is known here` };
      });
    });
    throw new BrokenKnowledge(faults);
  }
  return { value: parsed.data, lineOf };
}

type Path = readonly (string | number)[];

function said(message: string): string {
  return message.replace(/^Invalid input: (expected .+), received undefined$/u, 'is missing ($1)');
}

/** The plain value. An alias (`*name`) to nothing is only found out here; in Vietnamese text it is a forgotten quote. */
function valueOf(document: Document.Parsed, file: string, lineAt: (offset: number) => number): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    let at = 0;
    visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document) !== undefined) return undefined;
        at = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const message = `${cause.message}; words that begin with * need quotes`;
    throw new BrokenKnowledge([{ file, line: lineAt(at), message }]);
  }
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Where a key stands in a map; its value may stand lines below. */
function keyOffset(map: unknown, key: string): number | undefined {
  const pair = isMap(map)
    ? map.items.find((each) => isScalar(each.key) && String(each.key.value) === key)
    : undefined;
  return offsetOf(pair?.key);
}
