import type { Plugin } from 'vite';
import * as ready from '../lib/detect/vocabulary/in-lines.ts';

/** The one place where the words of the languages are folded into lines. */
const place = /\/lib\/detect\/vocabulary\/in-lines\.ts$/;

/** Packs the words of the languages as they are handed over, not the tables that people keep and what folds them. */
export function readyWords(): Plugin {
  return {
    name: 'ready-words',
    apply: 'build',
    load(id) {
      if (!place.test(id)) return null;
      const lines = Object.entries(ready).map(
        ([name, words]) => `export const ${name} = ${JSON.stringify(words)};`,
      );
      return lines.join('\n');
    },
  };
}
