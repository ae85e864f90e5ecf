import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** An extension that is nothing but its pages and an empty worker: what the browser and preact cost by themselves. */
export interface LimitExtension {
  id: string;
  /** Its folder. */
  folder: string;
  /** Address of one of its pages. */
  page(name: 'empty' | 'hello' | 'list' | 'rows' | 'kdf'): string;
}

/**
 * Writes it into a folder of its own, made as the package is: bundled and minified.
 *
 * @param worker whether it has a worker, which does nothing but answer
 */
export async function limitExtension(folder: string, worker = false): Promise<LimitExtension> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ['hello.tsx', 'list.tsx', 'kdf.ts', 'worker.ts'].map((file) =>
      resolve('tests/bench/limit', file),
    ),
    outdir: folder,
    bundle: true,
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  for (const name of ['hello', 'list', 'kdf']) {
    writeFileSync(join(folder, `${name}.html`), page(`<script type="module" src="${name}.js"></script>`));
  }
  writeFileSync(join(folder, 'empty.html'), page('<p class="code">287082</p>'));
  writeFileSync(join(folder, 'rows.html'), page(rows(1_000)));
  const manifest = {
    manifest_version: 3,
    name: 'Limit',
    version: '1',
    action: { default_popup: 'empty.html' },
    ...(worker && { background: { service_worker: 'worker.js' } }),
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const id = idOf(realpathSync(folder));
  return { id, folder, page: (name) => `chrome-extension://${id}/${name}.html` };
}

function page(content: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Limit</title><body>${content}`;
}

/** A list that is there from the start and never changes: the least that scrolling costs. */
function rows(count: number): string {
  const row = '<li style="block-size:60px"><b>Issuer</b> person@example.com <span class="code">287082</span>';
  return `<ul style="block-size:600px;overflow-y:auto;margin:0">${row.repeat(count)}</ul>`;
}

/** Chromium names an unpacked extension by its path: half of its SHA-256, each digit as a letter from a to p. */
function idOf(path: string): string {
  const half = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return half.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
