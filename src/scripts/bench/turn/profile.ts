import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What V8 writes of a run: nodes of the call tree, which of them was on top at each look, and the µs since the look before. */
const cpuProfile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).default([]),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** Where the processor's time of a program went. */
export interface Share {
  /** A room of ours, a library, or a part of Node.js. */
  readonly where: string;
  /** Of all the time in which it was not idle: 0 to 1. */
  readonly share: number;
}

/** The rooms and libraries in which a program was seen at work, most first, from the only profile in a folder. */
export function sharesOf(folder: string): readonly Share[] {
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  const { nodes, samples, timeDeltas } = cpuProfile.parse(
    JSON.parse(readFileSync(join(folder, file), 'utf8')),
  );
  const places = new Map<number, string>();
  // A node comes before its children. What has no place of its own (C++ of Node.js and V8) counts where it was called.
  for (const { id, callFrame, children } of nodes) {
    const place = placeOf(callFrame.functionName, callFrame.url) ?? places.get(id) ?? '';
    for (const each of [id, ...children]) places.set(each, place);
  }
  const spent = new Map<string, number>();
  samples.forEach((id, at) => {
    const where = places.get(id) ?? '';
    if (where !== idle) spent.set(where, (spent.get(where) ?? 0) + (timeDeltas[at] ?? 0));
  });
  const all = [...spent.values()].reduce((sum, each) => sum + each, 0);
  return [...spent]
    .map(([where, microseconds]) => ({ where, share: microseconds / all }))
    .sort((one, two) => two.share - one.share);
}

const idle = '(idle)';

/** The first that fits names the place. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u, 'library $1'],
  [/\/src\/((?:channels|stores)\/[^/]+)\//u, 'src/$1'],
  [/\/src\/([^/]+)\//u, 'src/$1'],
  [/\/src\/[^/]+$/u, 'src'],
  [/^node:/u, 'Node.js'],
];

/** `undefined` where a function has none. */
function placeOf(functionName: string, url: string): string | undefined {
  // "(garbage collector)", "(program)", "(idle)"
  if (functionName.startsWith('(') && functionName !== '(root)') return functionName;
  for (const [pattern, name] of kinds) {
    const found = pattern.exec(url);
    if (found !== null) return name.replace('$1', found[1] ?? '');
  }
  return undefined;
}
