import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * A folder of the corpora (`pages`, `qr`, `imports`), which live outside the repository: under CORPUS in the
 * environment, else in a sibling folder. Null where there is none: the tests that read it then skip with a word.
 */
export function corpusFolder(name: 'pages' | 'qr' | 'imports'): string | null {
  const folder = resolve(process.env['CORPUS'] ?? '../shared/corpus', name);
  return existsSync(folder) ? folder : null;
}
