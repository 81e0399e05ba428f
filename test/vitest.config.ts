import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// eslint-disable-next-line no-restricted-syntax -- vitest reads its settings from a default export
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/world/browser.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Two cores: as many files at once, or a browser waits for its turn longer than a person would.
    maxWorkers: 2,
  },
});
