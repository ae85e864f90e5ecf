import { parseArgs } from 'node:util';
import { playwright, vitest } from './runners.mjs';
import {
  build,
  builds,
  checkNode,
  findChromium,
  findFirefox,
  installPackages,
  unpackPackages,
} from './setup.mjs';
import { command, halt, say, step, tool } from './steps.mjs';

/** Everything that must hold without a browser, in the order in which it is run. Each gives `{passed, failed, skipped, output}`. */
const checks = {
  lint: () => check('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings', '.']),
  types: () => check('typescript', 'bin/tsc', ['--noEmit']),
  unused: () => check('knip', 'bin/knip.js', ['--no-progress']),
  unit: () => vitest(['--project=isolated', '--project=shared']),
  site: () => vitest(['--project=site']),
};

/** And in real browsers, all at once: what one waits for is another's time. */
const journeys = { e2e: ['chromium', 'attack'], firefox: ['firefox'] };

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
  const all = Object.keys({ ...checks, ...journeys });
  const names = values.only?.split(',') ?? all;
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) halt(`No such check: ${unknown.join(', ')}.`, `There are: ${all.join(', ')}.`);
  return names;
}

async function everything(names) {
  checkNode();
  const scriptsRun = await unpackPackages();
  if (process.env.LONG) await installPackages('tests/site-frameworks');
  for (const name of Object.keys(builds)) {
    await build(name);
    total.passed += 1;
  }
  const projects = names.flatMap((name) => journeys[name] ?? []);
  const browsers = projects.length > 0 ? await findBrowsers() : {};
  for (const [name, run] of Object.entries(checks)) {
    if (!names.includes(name)) continue;
    // The reference site alone needs what a package compiles, which others need not wait for.
    if (name === 'site') await scriptsRun();
    await count(name, run);
  }
  await scriptsRun();
  if (projects.length > 0) await count('browsers', () => travel(projects, browsers));
}

async function count(name, run) {
  const result = {};
  await step(name, async () => {
    Object.assign(result, await run());
    return counts(result);
  });
  if (result.failed > 0) say(result.output);
  for (const kind of Object.keys(total)) total[kind] += result[kind];
}

/** Firefox is left out, and counted as such, only where none can be had. */
async function travel(projects, browsers) {
  const possible = projects.filter((name) => name !== 'firefox' || browsers.FIREFOX !== undefined);
  const left = projects.length - possible.length;
  if (possible.length === 0) return { passed: 0, failed: 0, skipped: left, output: '' };
  const result = await playwright(
    possible.map((name) => `--project=${name}`),
    browsers,
  );
  return { ...result, skipped: result.skipped + left };
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
