import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { playwright, vitest } from './runners.mjs';
import { build, checkNode, findChromium, findFirefox, installPackages } from './setup.mjs';
import { command, root, say, step } from './steps.mjs';

/** A figure's line, wherever a reporter put it. */
const line = /\{"figure":.*\}/g;

// npm run figures -- [PART] [--long]: runs the tests that measure something and lists what they measured.
await command(async () => {
  const { values, positionals } = parseArgs({
    options: { long: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [part] = positionals;
  checkNode();
  await installPackages();
  const env = values.long ? { LONG: '1' } : {};
  const files = measuringFiles();
  const units = files.filter((file) => /\.test\.tsx?$/.test(file));
  const journeys = files.filter((file) => file.endsWith('.spec.ts'));
  const results = [];
  // Sizes are measured on the release.
  await build('chrome-mv3');
  if (units.length > 0) await step('unit', () => gather(results, vitest(units, env)));
  if (journeys.length > 0) {
    await build('chrome-mv3-demo');
    await build('firefox-mv3-demo');
    const FIREFOX = await findFirefox();
    const browsers = { CHROMIUM: await findChromium(), ...(FIREFOX === null ? {} : { FIREFOX }) };
    await step('browser', () => gather(results, playwright(journeys, { ...env, ...browsers })));
  }
  const figures = results
    .flatMap(({ output }) => [...output.matchAll(line)].map(([text]) => JSON.parse(text)))
    .filter((figure) => part === undefined || figure.part === part);
  for (const figure of figures) say(JSON.stringify(figure));
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return failed > 0 || figures.some((figure) => !figure.holds) ? 1 : 0;
});

async function gather(results, running) {
  const result = await running;
  results.push(result);
  return result.failed === 0 ? 'measured' : `${result.failed} failed:\n${result.output}`;
}

/** Every test file that prints figures, by what it imports. */
function measuringFiles() {
  return readdirSync(join(root, 'tests'), { recursive: true })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(test\.tsx?|spec\.ts)$/.test(name))
    .filter((name) => readFileSync(join(root, name), 'utf8').includes('figures/figure.ts'));
}
