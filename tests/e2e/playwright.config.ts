import { resolve } from 'node:path';
import { defineConfig } from 'playwright/test';

const root = resolve(import.meta.dirname, '../..');

/**
 * Real journeys in real browsers with the built extension: `chromium` by Playwright; `firefox` only borrows the runner
 * and drives Firefox by WebDriver BiDi. Which browsers: CHROMIUM and FIREFOX in the environment, set by `npm test`.
 */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: resolve(root, '.cache/test-results'),
  // A journey with three codes waits up to two time steps of 30 s, on a machine that may be busy with other things.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  // Browsers on a shared machine stumble now and then. `npm test` names what needed its second try.
  retries: 1,
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: ['firefox/**', 'attack/**'] },
    // One at a time: each drives several windows at once, whose presses are judged by the time they take.
    { name: 'attack', testMatch: 'attack/*.spec.ts', workers: 1 },
    { name: 'firefox', testMatch: 'firefox/*.spec.ts' },
  ],
});
