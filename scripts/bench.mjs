import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './bundle.mjs';
import { checkNode, findChromium, installPackages } from './setup.mjs';
import { command, root, say } from './steps.mjs';

// npm run bench -- [NAME…]: runs every tests/bench/NAME*.ts, one after the other, and lists what was measured. Each such
// file exports `bench(world)` (tests/bench/kit/bench.ts). Ends with 1 where a figure does not keep to its goal.
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
  return figures.every(({ holds }) => holds) ? 0 : 1;
});
