import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many requirements there are. */
export const count = 40;

/** One test file that shows a requirement, and what its figure says of it. */
interface Claim {
  /** From the repository's root. */
  path: string;
  words: string[];
  /** It counts further where `LONG` is set. */
  long: boolean;
}

/** `security 7: 40 of 40 frames right`, or `security 13 and 38: …`, as figures name the requirements that they show. */
const naming = /(['"`])security ((?:\d+)(?:(?:, | and )\d+)*)(?: \([^)]*\))?: ((?:(?!\1)[^\n])*)\1/g;

/** A row of the table: the number, what is asked, and what shows it. */
const row = /^\| (\d+) \| (.*?) \| .* \|$/;

/** The files below `tests` that name a requirement in a figure, by its number. */
function claimsBelow(root: string): Map<number, Claim[]> {
  const claims = new Map<number, Claim[]>();
  for (const path of testFiles(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const found = [...text.matchAll(naming)];
    const long = found.length > 0 && countsFurther(root, path, text);
    for (const [, , numbers = '', words = ''] of found) {
      for (const [number] of numbers.matchAll(/\d+/g)) add(claims, Number(number), path, plain(words), long);
    }
  }
  return claims;
}

/** All of them but the figures' own, and a site's that brings a world of packages. */
function testFiles(root: string): string[] {
  return readdirSync(join(root, 'tests'), { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && !['figures', 'site-frameworks'].includes(folder.name))
    .flatMap(({ name }) =>
      readdirSync(join(root, 'tests', name), { recursive: true, encoding: 'utf8' }).map(
        (file) => `tests/${name}/${file.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

/** Whether a test, or what it imports from beside it, asks for `LONG`. */
function countsFurther(root: string, path: string, text: string): boolean {
  const imported = [...text.matchAll(/from '(\.[^']+\.tsx?)'/g)].map(([, name = '']) =>
    join(root, dirname(path), name),
  );
  const beside = imported.filter((file) => dirname(file) === join(root, dirname(path)));
  return [text, ...beside.map((file) => readFileSync(file, 'utf8'))].some((one) => /\bLONG\b/.test(one));
}

function add(claims: Map<number, Claim[]>, number: number, path: string, words: string, long: boolean): void {
  const all = claims.get(number) ?? [];
  const same = all.find((claim) => claim.path === path);
  if (same === undefined) all.push({ path, words: [words], long });
  else if (!same.words.includes(words)) same.words.push(words);
  claims.set(number, all);
}

/** Words of a figure as a cell may hold them: what is put in at run time is left open. */
function plain(words: string): string {
  return words
    .replaceAll(/\$\{[^}]*\}/g, '…')
    .replaceAll(/[|_*]/g, '\\$&')
    .replaceAll('<', '&lt;');
}

/**
 * The page of the threat model with what shows each requirement written into the third column of its table; the other
 * columns are the page's own. Throws where the table has other rows than one for each requirement, in their order.
 *
 * @param root of the repository
 */
export function withWhatShows(page: string, root: string): string {
  const claims = claimsBelow(root);
  const stray = [...claims.keys()].filter((number) => number < 1 || number > count);
  if (stray.length > 0) throw new Error(`tests name requirements that do not exist: ${stray.join(', ')}`);
  const numbers: number[] = [];
  const lines = page.split('\n').map((line) => {
    const [, number, asked] = row.exec(line) ?? [];
    if (number === undefined || asked === undefined) return line;
    numbers.push(Number(number));
    return `| ${number} | ${asked} | ${cell(claims.get(Number(number)))} |`;
  });
  const wanted = Array.from({ length: count }, (_, at) => at + 1);
  if (numbers.join() !== wanted.join()) throw new Error(`the table's rows are ${numbers.join(', ')}`);
  return lines.join('\n');
}

/** How many requirements of a page's table some test shows. */
export function shownIn(page: string): number {
  return page.split('\n').filter((line) => row.test(line) && !line.endsWith(`| ${notShown} |`)).length;
}

const notShown = '**not shown yet**';

function cell(claims: readonly Claim[] = []): string {
  if (claims.length === 0) return notShown;
  return claims
    .map(({ path, words, long }) => {
      const name = path.replace(/^tests\//, '').replace(/(\.test|\.spec)?\.tsx?$/, '');
      return `[${name}](../${path})${long ? ' (L)' : ''}: ${words.join('; ')}`;
    })
    .join('<br>');
}
