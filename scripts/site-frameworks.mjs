import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './setup.mjs';
import { command, halt, root, run, step } from './steps.mjs';

const folder = 'tests/site-frameworks';

// node scripts/site-frameworks.mjs: installs the component libraries and builds a page of each, unless all stands.
await command(async () => {
  await installPackages(folder);
  await step('pages', async () => {
    if (pagesFit()) return 'nothing changed';
    const vite = join(root, folder, 'node_modules/vite/bin/vite.js');
    const { code, output } = await run(process.execPath, [vite, 'build', folder, '--logLevel', 'error']);
    if (code !== 0) halt(`The pages were not built:\n${output}`, 'Mend what it names and run this again.');
    return 'built';
  });
});

/** True when the pages are younger than all that goes into them. Vite writes the manifest last. */
function pagesFit() {
  const manifest = join(root, folder, 'dist/manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  return ['.', 'pages', 'svelte']
    .flatMap((part) => readdirSync(join(root, folder, part), { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs < built);
}
