import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './setup.mjs';
import { command, halt, root, run, step } from './steps.mjs';

const rooms = ['core', 'crypto', 'vault', 'messaging', 'detect'];
const place = 'scripts/mutation';
const kept = '.cache/mutation';
/** Percent of the mutants that the tests of a room must notice. */
const least = 85;
/** Lines of source that are tried at a time: what was seen is kept at the end of each, so no more is lost where it is ended. */
const atATime = 600;

// npm run mutation -- [ROOM…] [--mutate FILES] [--tests FILES] [--survivors]: changes the sources a little, again and again, and
// sees whether the tests of the room notice. Hours for all rooms: what was seen before and did not change is not tried anew.
// With --tests those tests alone are asked: what they notice is the least that all would. FILES have commas between.
await command(async () => {
  const { rooms: wanted, mutate, tests, survivors } = asked();
  await installPackages(place);
  mkdirSync(join(root, kept), { recursive: true });
  let low = 0;
  for (const room of wanted) {
    await step(`mutants of lib/${room}`, async () => {
      const { score, counts, left } = await mutants(room, mutate, tests);
      if (score < least) low += 1;
      const words = Object.entries(counts).map(([status, count]) => `${count} ${status.toLowerCase()}`);
      process.stdout.write(survivors ? `\n${left.join('\n')}\n` : '');
      return `${tests === null ? '' : 'at least '}${score.toFixed(1)} % noticed (${words.join(', ')})`;
    });
  }
  return low > 0 ? 1 : 0;
});

function asked() {
  const args = process.argv.slice(2);
  const after = (name) => {
    const at = args.indexOf(name);
    return at < 0 ? null : (args.splice(at, 2)[1] ?? halt(`Nothing stands after ${name}.`, 'Name files.'));
  };
  const mutate = after('--mutate');
  const tests = after('--tests');
  const survivors = args.includes('--survivors');
  const named = args.filter((arg) => arg !== '--survivors');
  const unknown = named.filter((room) => !rooms.includes(room));
  if (unknown.length > 0) halt(`No such room: ${unknown.join(', ')}.`, `There are: ${rooms.join(', ')}.`);
  return { rooms: named.length > 0 ? named : rooms, mutate, tests, survivors };
}

async function mutants(room, mutate, tests) {
  const stryker = join(root, place, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const settings = join(root, kept, `${room}-settings.json`);
  const seen = [];
  for (const files of mutate === null ? batches(join('lib', room)) : [mutate.split(',')]) {
    writeFileSync(settings, JSON.stringify(settingsFor(room, files, tests)));
    const { code, output } = await run(process.execPath, [stryker, 'run', settings], {
      env: { MUTATION_ROOM: room, MUTATION_TESTS: tests ?? '' },
    });
    if (code !== 0) halt(`Stryker failed:\n${output}`, 'Mend what it names and run this again.');
    const report = JSON.parse(readFileSync(join(root, kept, `${room}-report.json`), 'utf8'));
    // It tells of what earlier runs saw, too.
    seen.push(...Object.entries(report.files).filter(([file]) => files.includes(file)));
    process.stdout.write(`${seen.length} files: ${read(seen).score.toFixed(1)} % … `);
  }
  return read(seen);
}

/** The sources of a room, as many at a time as make some {@link atATime} lines. */
function batches(folder) {
  const all = readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name));
  const found = [[]];
  let lines = 0;
  for (const file of all) {
    if (lines > atATime) {
      found.push([]);
      lines = 0;
    }
    found.at(-1).push(file);
    lines += readFileSync(join(root, file), 'utf8').split('\n').length;
  }
  return found;
}

function settingsFor(room, mutate, tests) {
  return {
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: join(place, 'vitest.config.ts'), related: false },
    coverageAnalysis: 'perTest',
    // What is made once, as a module loads, would ask for a whole run of the tests each.
    ignoreStatic: true,
    ignorePatterns: ['.output', '.cache', 'docs/pictures', 'tests/site-frameworks', 'scripts/*/node_modules'],
    // It would read one by TypeScript's own API, which version 7 has not; the runner asks for none.
    tsconfigFile: 'none.json',
    concurrency: 1,
    tempDirName: '.cache/stryker',
    incremental: true,
    // What some tests missed says nothing of what all would.
    incrementalFile: `${kept}/${room}${tests === null ? '' : '-some'}.json`,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `${kept}/${room}-report.json` },
    timeoutMS: 10_000,
  };
}

/** Of what Stryker tells of files: how many of the mutants that could be noticed were, in percent, and where the others stand. */
function read(files) {
  const all = files.flatMap(([file, { mutants }]) => mutants.map((one) => ({ file, ...one })));
  const counts = {};
  for (const { status } of all) counts[status] = (counts[status] ?? 0) + 1;
  const of = (...names) => names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  const noticed = of('Killed', 'Timeout');
  const missed = of('Survived', 'NoCoverage');
  const left = all
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(
      ({ file, location, mutatorName, replacement }) =>
        `${file}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement ?? ''}`,
    );
  return { score: (100 * noticed) / Math.max(1, noticed + missed), counts, left };
}
