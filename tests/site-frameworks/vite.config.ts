import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const pages = resolve(import.meta.dirname, 'pages');

/** One entry for each library, named as its file; the manifest says which files belong to it. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [svelte({ configFile: false })],
  resolve: {
    // Vue with its template compiler, as a page without single-file components uses it.
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
  },
  build: {
    outDir: 'dist',
    manifest: 'manifest.json',
    // Angular's compiler reads the names of classes.
    minify: false,
    target: 'es2023',
    chunkSizeWarningLimit: 10_000,
    rollupOptions: { input: readdirSync(pages).map((file) => resolve(pages, file)) },
  },
});
