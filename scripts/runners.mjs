import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, say, tool } from './steps.mjs';

/**
 * Runs Vitest and gives `{passed, failed, skipped, output}`, counted by its own JSON report. A run that ends badly
 * without a failed test (a file that does not load, say) counts as one failure.
 */
export async function vitest(args = [], env = {}) {
  const report = fresh('vitest.json');
  const { code, output } = await tool(
    'vitest',
    'vitest.mjs',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--root',
      '.',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { env },
  );
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read(report);
  return counted(code, output, numPassedTests, numFailedTests, numPendingTests + numTodoTests);
}

/** Runs Playwright Test, counted in the same way. A test that passed only at its second try is named as such. */
export async function playwright(args = [], env = {}) {
  const report = fresh('playwright.json');
  const { code, output } = await tool(
    'playwright',
    'cli.js',
    ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...args],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...env } },
  );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report).stats ?? {};
  if (flaky > 0) say(output.slice(output.lastIndexOf(`${flaky} flaky`)));
  return counted(code, output, expected + flaky, unexpected, skipped);
}

function counted(code, output, passed, failed, skipped) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, output };
}

function fresh(name) {
  const folder = join(root, '.cache/reports');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, name), { force: true });
  return join(folder, name);
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
}
