// Bundles the reference HelpKit site (Node 20 cannot run TypeScript itself) and runs it in this process.
// Arguments go to tests/helpkit/main.ts.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bundle = join(root, '.cache', 'helpkit.mjs');

execFileSync(
  join(root, 'node_modules', '.bin', 'esbuild'),
  [
    join(root, 'tests', 'helpkit', 'main.ts'),
    '--bundle',
    '--platform=node',
    '--target=node20',
    '--format=esm',
    '--packages=external',
    '--jsx=automatic',
    '--tsconfig-raw={}',
    '--log-level=warning',
    `--outfile=${bundle}`,
  ],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);

await import(pathToFileURL(bundle).href);
