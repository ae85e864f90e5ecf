import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { load } from './bundle.mjs';
import { checkNode, findChromium, installPackages } from './setup.mjs';
import { command, root, say } from './steps.mjs';

// npm run bench -- [NAME…]: runs every tests/bench/NAME*.ts, one after the other, and lists what was measured. Each such
// file exports `bench(world)` (tests/bench/kit/bench.ts). A run of all of them writes its table into docs/benchmarks.md.
// Ends with 1 where a figure does not keep to its goal.
await command(async () => {
  checkNode();
  await installPackages();
  const names = process.argv.slice(2);
  const files = readdirSync(join(root, 'tests/bench'))
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));
  if (files.length === 0) throw new Error(`no tests/bench/${names.join('|')}*.ts`);
  const chromium = await findChromium();
  const figures = [];
  for (const file of files) {
    say(`bench ${file}`);
    const { bench } = await load(`tests/bench/${file}`);
    figures.push(...(await bench({ chromium, say })));
  }
  for (const figure of figures) say(JSON.stringify(figure));
  if (names.length === 0) writeTable(figures);
  return figures.every(({ holds }) => holds) ? 0 : 1;
});

/** Puts what was measured between the two marks of docs/benchmarks.md. */
function writeTable(figures) {
  const path = join(root, 'docs/benchmarks.md');
  const cell = (value) => String(value).replaceAll('|', '\\|');
  const rows = figures.map(
    ({ figure, part, value, goal, holds }) =>
      `| ${[part, figure, value, goal, holds ? 'yes' : '**no**'].map(cell).join(' | ')} |`,
  );
  const day = new Date().toISOString().slice(0, 10);
  const table = [
    `${day}, ${cpus().length} cores that may have had other things to do, Node ${process.versions.node}:`,
    '',
    '| Part | Figure | Measured | Goal | Holds |',
    '|---|---|---|---|---|',
    ...rows,
  ];
  const text = readFileSync(path, 'utf8');
  const measured = /(<!-- measured -->\n).*(?=<!-- \/measured -->)/s;
  writeFileSync(
    path,
    text.replace(measured, (_, mark) => `${mark}${table.join('\n')}\n`),
  );
}
