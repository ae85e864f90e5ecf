import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// A change of three of the scripts that take part in a build left the old build standing, and what was tested was that one.
it('a build is made anew when any script that makes it changes', () => {
  const taking = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/from '\.\/(scripts\/[^']+)'/g)].map(
    ([, path]) => path,
  );
  const [, listed = ''] =
    /\nconst sources = \[([^\]]*)\]/.exec(readFileSync('scripts/setup.mjs', 'utf8')) ?? [];
  expect(taking.length).toBeGreaterThan(0);
  expect(taking.filter((path) => !listed.includes(`'${path}'`))).toEqual([]);
});
