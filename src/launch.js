// Runs a TypeScript entry on a Node.js that can: this one if it is new enough, else the one npm installed with us.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [entry, ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  process.argv = [process.execPath, resolve(entry), ...args];
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
  const child = spawn(bundled, [entry, ...args], { stdio: 'inherit' });
  // At a terminal Ctrl-C reaches both processes; sending it on would arrive as a second, impatient one.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
