import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { pageHead } from '../../../scripts/page-head.mjs';

/**
 * The gallery of parts as files, made from its sources: no package holds it, and live mode needs a server that stays.
 *
 * @returns their folder, whose page is `index.html`, and `remove`
 */
export async function makeGallery() {
  const folder = await mkdtemp(join(tmpdir(), 'helpkit-gallery-'));
  await build({
    configFile: false,
    root: resolve('entrypoints/parts'),
    logLevel: 'error',
    plugins: [preact(), pageHead()],
    build: { outDir: folder, target: 'es2023', modulePreload: { polyfill: false }, minify: false },
  });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
