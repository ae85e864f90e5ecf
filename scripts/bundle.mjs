import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './steps.mjs';

/** Makes one TypeScript entry loadable by Node 20 (under `.cache/bundles`) and loads it; packages stay outside of it. */
export async function load(entry) {
  const { build } = await import('vite');
  const outDir = join(root, '.cache/bundles', entry.replace(/\W+/g, '-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false },
  });
  const [name] = entry.split('/').slice(-1);
  return import(pathToFileURL(join(outDir, name.replace(/\.ts$/, '.js'))).href);
}
