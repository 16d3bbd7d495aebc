import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  globalSetup: './tests/support/prepare-pages.ts',
  fullyParallel: false, // the tests of one file share a browser
  workers: 2, // a browser keeps one core busy, and small machines have two
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
