import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What each room may open besides itself. `src/*.ts` and scripts wire everything and may open everything. */
const doors: Readonly<Record<string, readonly string[]>> = {
  core: [],
  answering: ['core'],
  nomination: ['core'],
  conversation: ['core', 'answering', 'nomination'],
  // Channels are given `onTurn`; each is a room of its own.
  channels: ['core'],
  // Stores open the features whose ports they keep, and the nouns those are made of.
  stores: ['core', 'answering', 'conversation', 'nomination'],
  models: ['core', 'answering'],
  console: ['core', 'answering', 'conversation', 'nomination'],
  http: ['core'],
};
/** Rooms whose folders are rooms themselves: `channels/web` never opens `channels/terminal`. */
const divided = ['channels', 'stores'];
const wiring = ['', 'scripts'];

const maxLines = 250;
const channelNames = ['web', 'terminal', 'telegram', 'zalo', 'zalo-bot', 'zalo-oa'];
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** Code about letters (alphabets, old encodings) and about the words by which documents number their clauses. */
const lettersAndMarkers = [
  'answering/ingest/',
  'answering/knowledge/structure.ts',
  'answering/reading/keyboard.ts',
  'answering/reading/syllable.ts',
  'answering/search/addresses.ts',
  'scripts/bench/',
];

interface File {
  /** Relative to src/, with `/` between. */
  readonly path: string;
  readonly text: string;
  readonly source: ts.SourceFile;
}

const files: readonly File[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|js)$/u.test(path))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return { path: path.split(sep).join('/'), text, source };
  });
const ours = files.filter(({ path }) => path.endsWith('.ts'));
const page = 'channels/web/page/';

/** `channels/web` for `channels/web/page/x.ts`, `core` for `core/turn.ts`, empty for `main.ts`. */
function roomOf(path: string): string {
  const [first = '', second = '', third] = path.split('/');
  if (second === '') return '';
  return divided.includes(first) && third !== undefined ? `${first}/${second}` : first;
}

function mayOpen(from: string, to: string): boolean {
  if (from === to || wiring.includes(from)) return true;
  return doors[from.split('/')[0] ?? '']?.includes(to.split('/')[0] ?? '') === true;
}

function opened({ path, source }: File): readonly string[] {
  return ts
    .preProcessFile(source.text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.normalize(posix.join(dirname(path), name)));
}

/** Everything in a file that `pick` has something to say about, as `path:line what`. */
function findings(among: readonly File[], pick: (node: ts.Node) => string | undefined): readonly string[] {
  return among.flatMap(({ path, source }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = pick(node);
      if (what !== undefined) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push(`${path}:${line + 1} ${what}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

const lettersOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    ? node.text
    : undefined;
const except = (...paths: readonly string[]): readonly File[] =>
  ours.filter(
    ({ path }) =>
      !paths.some((allowed) => (allowed.endsWith('/') ? path.startsWith(allowed) : path === allowed)),
  );

describe('the house', () => {
  it('opens only the doors of its plan', () => {
    const wrong = ours.flatMap((file) =>
      opened(file)
        .filter((to) => !mayOpen(roomOf(file.path), roomOf(to)))
        .map((to) => `${file.path} opens ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no room that the plan does not know', () => {
    const rooms = new Set(ours.map(({ path }) => roomOf(path).split('/')[0] ?? ''));
    expect([...rooms].filter((room) => !wiring.includes(room) && doors[room] === undefined)).toEqual([]);
  });

  it(`has no file over ${maxLines} lines`, () => {
    expect(
      files.filter(({ text }) => text.split('\n').length > maxLines + 1).map(({ path }) => path),
    ).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const reads = findings(except('config.ts'), (node) =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' ? 'process.env' : undefined,
    );
    expect(reads).toEqual([]);
  });

  it('reads the clock and makes random ids in one place, and never rolls dice', () => {
    const reads = findings(except('core/clock.ts'), (node) => {
      const text = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.getText() : '';
      if (/^(?:Date\.now|new Date)\(\)$/u.test(text)) return text;
      return ts.isIdentifier(node) && node.text === 'randomUUID' ? 'randomUUID' : undefined;
    });
    const dice = findings(ours, (node) =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random' ? 'Math.random' : undefined,
    );
    const stopwatch = findings(except('scripts/'), (node) =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'performance.now'
        ? 'performance.now'
        : undefined,
    );
    expect([...reads, ...dice, ...stopwatch]).toEqual([]);
  });

  it('names no channel outside the channels, the settings and the wiring', () => {
    const named = findings(except('channels/', 'scripts/', 'config.ts', 'app.ts', 'core/turn.ts'), (node) =>
      ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent) && channelNames.includes(node.text)
        ? `'${node.text}'`
        : undefined,
    );
    expect(named).toEqual([]);
  });

  it('speaks Vietnamese only where a reviewer looks for it', () => {
    const elsewhere = except(page, ...lettersAndMarkers).filter(
      ({ path }) => !/(?:^|\/)(?:phrases\.ts$|phrases\/|lexicon\/)/u.test(path),
    );
    // Single letters are code that handles letters; words are for people.
    const words = findings(elsewhere, (node) => {
      const text = lettersOf(node);
      return text !== undefined && text.length > 1 && vietnamese.test(text)
        ? `"${text.slice(0, 40)}"`
        : undefined;
    });
    expect(words).toEqual([]);
  });

  it('gives every channel the same three files', () => {
    const channels = new Set(
      ours.filter(({ path }) => path.startsWith('channels/')).map(({ path }) => roomOf(path)),
    );
    expect(channels.size).toBeGreaterThanOrEqual(2);
    for (const channel of channels) {
      for (const name of ['channel.ts', 'read.ts', 'render.ts']) {
        expect(
          ours.some(({ path }) => path === `${channel}/${name}`),
          `${channel}/${name}`,
        ).toBe(true);
      }
    }
  });

  it('knows nothing of the machine it was written on', () => {
    const machine = new RegExp(['/wo', 'rk/|/ro', 'ot/|\\.\\./sha', 'red'].join(''), 'u');
    const told = files.filter(({ text }) => machine.test(text)).map(({ path }) => relative('.', path));
    expect(told).toEqual([]);
  });
});
