import { defineConfig } from 'vitest/config';

// Some tests read every page, or start a compiler: how long that takes is the machine's affair.
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], environment: 'node', testTimeout } },
    ],
  },
});
