import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreImports } from './score-imports.ts';
import { scorePages } from './score-pages.ts';
import { scoreQr } from './score-qr.ts';

type Print = (line: string) => void;

const scorers: Readonly<Record<string, (folders: string[], print: Print) => Promise<void>>> = {
  pages: scorePages,
  qr: scoreQr,
  imports: scoreImports,
};

/** `npm run corpus -- pages|qr|imports DIR… [--engine NAME]`: scores folders in a corpus's form. Gives the exit code. */
export async function runCorpus(args: readonly string[], print: Print): Promise<number> {
  const { positionals } = parseArgs({
    args: [...args],
    options: { engine: { type: 'string' } },
    allowPositionals: true,
  });
  const [name = '', ...folders] = positionals;
  const score = scorers[name];
  if (score === undefined || folders.length === 0) {
    print(`usage: npm run corpus -- ${Object.keys(scorers).join('|')} DIR…`);
    return 2;
  }
  const missing = folders.filter((folder) => !existsSync(folder));
  if (missing.length > 0) {
    print(`not there: ${missing.join(', ')}`);
    return 2;
  }
  await score(folders, print);
  return 0;
}
