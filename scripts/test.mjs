import { parseArgs } from 'node:util';
import { playwright, vitest } from './runners.mjs';
import { build, builds, checkNode, findChromium, findFirefox, installPackages } from './setup.mjs';
import { command, halt, say, step, tool } from './steps.mjs';

/** Everything that must hold, in the order in which it is run. Each gives `{passed, failed, skipped, output}`. */
const checks = {
  lint: () => check('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings', '.']),
  types: () => check('typescript', 'bin/tsc', ['--noEmit']),
  unused: () => check('knip', 'bin/knip.js', ['--no-progress']),
  unit: () => vitest(),
  e2e: (browsers) => playwright(['--project=chromium', '--project=attack'], browsers),
  firefox: (browsers) =>
    browsers.FIREFOX === undefined
      ? { passed: 0, failed: 0, skipped: 1, output: '' }
      : playwright(['--project=firefox'], browsers),
};

const total = { passed: 0, failed: 0, skipped: 0 };

await command(async () => {
  try {
    await everything(wanted());
  } catch (error) {
    total.failed += 1;
    say(error.advice === undefined ? error.stack : `${error.message}\n${error.advice}`);
  }
  say(counts(total));
  return total.failed > 0 ? 1 : 0;
});

function wanted() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, long: { type: 'boolean' } } });
  // What takes minutes asks for this by itself, wherever it is run.
  if (values.long) process.env.LONG = '1';
  const names = values.only?.split(',') ?? Object.keys(checks);
  const unknown = names.filter((name) => !(name in checks));
  if (unknown.length > 0)
    halt(`No such check: ${unknown.join(', ')}.`, `There are: ${Object.keys(checks).join(', ')}.`);
  return names;
}

async function everything(names) {
  checkNode();
  await installPackages();
  if (process.env.LONG) await installPackages('tests/site-frameworks');
  for (const name of Object.keys(builds)) {
    await build(name);
    total.passed += 1;
  }
  const browsers = names.some((name) => name === 'e2e' || name === 'firefox') ? await findBrowsers() : {};
  for (const name of names) {
    const result = {};
    await step(name, async () => {
      Object.assign(result, await checks[name](browsers));
      return counts(result);
    });
    if (result.failed > 0) say(result.output);
    for (const count of Object.keys(total)) total[count] += result[count];
  }
}

async function findBrowsers() {
  const CHROMIUM = await findChromium();
  const FIREFOX = await findFirefox();
  return FIREFOX === null ? { CHROMIUM } : { CHROMIUM, FIREFOX };
}

/** A tool that says yes or no counts as one. */
async function check(name, script, args) {
  const { code, output } = await tool(name, script, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
