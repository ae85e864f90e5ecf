import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { figure } from '../figures/figure.ts';

const builds = ['chrome-mv3', 'firefox-mv3'];

/** Ways to run what does not lie in the package, and to speak to a network by an address that does. */
const forbidden: readonly RegExp[] = [
  /\beval\(/,
  /\bnew Function\(/,
  /[^.\w]Function\(["'`]/,
  /\bimport\(\s*["'`](?:https?:)?\/\//,
  /\bimportScripts\(/,
  /\b(?:fetch|WebSocket|EventSource|sendBeacon|SharedWorker|Worker)\(\s*["'`](?:https?|wss?):/,
  /<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?(?:https?:)?\/\//i,
  /@import\s|url\(["']?(?:https?:)?\/\//i,
];

it('nothing in a package runs or loads what does not lie in it', () => {
  const files = builds.flatMap((build) =>
    readdirSync(join('.output', build), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|html|css)$/.test(name))
      .map((name) => join('.output', build, name)),
  );
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return forbidden.filter((way) => way.test(text)).map((way) => `${file}: ${way.source}`);
  });
  figure({
    figure: `ways to run or load what is not packed, in ${files.length} files of ${builds.length} packages`,
    part: '5',
    requirement: 'security 24: 0 remote code (eval, Function, import of an address, script from one)',
    value: found.length,
    goal: 0,
    holds: found.length === 0,
  });
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});
