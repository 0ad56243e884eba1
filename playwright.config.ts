import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/browser.mjs';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-sites.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  timeout: 60_000,
  workers: 2,
  // A second try on a machine that stalls; the report names such a test as flaky.
  retries: 1,
  use: {
    colorScheme: 'light',
    launchOptions: {
      executablePath: findBrowser(),
      args: browserFlags,
    },
  },
});
