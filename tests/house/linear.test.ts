import { parseAst } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { figure } from '../figures/figure.ts';
import { aim, hostileTexts, limit, timeOf } from '../unit/hostile-texts.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

const sources = sourceFiles('lib', 'components', 'entrypoints').filter(({ path }) => /\.tsx?$/.test(path));
const regexes = sources.flatMap(regexesOf);
/** Made of the vocabulary's own words alone, nothing of which repeats. */
const madeOfWords = ['lib/detect/phrases.ts', 'lib/detect/terms.ts'];

const told = { worst: 0, over: 0, runs: 0 };
afterAll(() => {
  figure({
    figure: `of ${regexes.length} expressions, on ${told.runs} hostile texts of 100 kB, answers over ${aim} ms; the worst took ${Math.ceil(told.worst)} ms`,
    part: '5',
    requirement: 'security 28: every regex in shipped code linear: 100 kB adversarial input < 50 ms',
    value: told.over,
    goal: 0,
    holds: told.over === 0,
  });
});

describe('the expressions of what is shipped', () => {
  it('are found', () => {
    expect(regexes.length).toBeGreaterThan(150);
  });

  it('are all written out, so that this test sees them', () => {
    const made = sources.filter(({ text }) => /\bRegExp\s*\(/.test(text)).map(({ path }) => path);
    expect(made).toEqual(madeOfWords);
  });

  it.each(regexes)('$path: $pattern is linear', ({ pattern, flags }) => {
    const slow = hostileTexts.filter((text) => {
      const regex = new RegExp(pattern, flags);
      const time = timeOf(() => (flags.includes('g') ? text.replace(regex, '') : regex.exec(text)));
      told.runs += 1;
      told.worst = Math.max(told.worst, time);
      if (time > aim) told.over += 1;
      return time > limit;
    });
    expect(slow.map((text) => text.slice(0, 20))).toEqual([]);
  });
});

/** Each expression once, wherever it stands. */
function regexesOf({ path, text }: SourceFile): { path: string; pattern: string; flags: string }[] {
  const found = new Map<string, { path: string; pattern: string; flags: string }>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node) {
      // A literal of ESTree: its regex has both fields.
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.set(`${pattern}/${flags}`, { path, pattern, flags });
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }));
  return [...found.values()];
}
