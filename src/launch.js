// Runs a TypeScript entry on a Node.js that can: this one if it is new enough, else the one npm installed with us.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import * as module from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as util from 'node:util';

const [entry, ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  process.argv = [process.execPath, resolve(entry), ...args];
  const folder = compiledFolder();
  if (folder !== undefined) module.enableCompileCache(folder);
  await import(pathToFileURL(resolve(entry)).href);
} else {
  const bundled = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(bundled)) {
    console.error(
      `Node.js ${process.versions.node} is too old to run this, and the Node.js 24 that comes with it was not installed.\n` +
        'Run "npm ci" again without --ignore-scripts and without --omit=optional, or install Node.js 22.18 or newer.',
    );
    process.exit(1);
  }
  const folder = compiledFolder();
  const env = folder === undefined ? process.env : { NODE_COMPILE_CACHE: folder, ...process.env };
  const child = spawn(bundled, [...process.execArgv, entry, ...args], { stdio: 'inherit', env });
  // At a terminal Ctrl-C reaches both processes; sending it on would arrive as a second, impatient one.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

// Where compiled code is kept from one start to the next, which halves the time of a start: in the data folder, for the
// owner alone, since what lies there is run. `undefined` where there can be no such folder: then every start compiles.
function compiledFolder() {
  try {
    const file = existsSync('.env') ? (util.parseEnv?.(readFileSync('.env', 'utf8')) ?? {}) : {};
    const cache = join(process.env.DATA_DIR?.trim() || file.DATA_DIR?.trim() || './data', 'cache');
    mkdirSync(cache, { recursive: true, mode: 0o700 });
    return resolve(cache, 'compiled');
  } catch {
    return undefined;
  }
}
