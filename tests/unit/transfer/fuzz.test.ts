import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../lib/core/errors.ts';
import { namedApps } from '../../../lib/core/imported.ts';
import { readFile } from '../../../lib/transfer/read-file.ts';
import { corpusFolder } from '../../corpus/corpus-folder.ts';
import { figure } from '../../figures/figure.ts';
import { wrongKeys } from './wrong-keys.ts';

const folder = corpusFolder('imports');
const runs = process.env['LONG'] === undefined ? 300 : 100_000;
const slow = 2_000;

/** A small generator with a seed, so that a file that breaks the reader can be made again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state % below;
  };
}

function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const next = chance(seed);
  const changed = [...bytes];
  for (let left = 1 + next(6); left > 0; left -= 1) {
    const at = next(changed.length + 1);
    const how = next(6);
    if (how === 0) changed.length = at;
    else if (how === 1) changed.splice(at, next(40));
    else if (how === 2) changed.splice(at, 0, ...changed.slice(next(changed.length + 1)).slice(0, 60));
    else if (how === 3) changed[at] = next(256);
    else
      changed.splice(at, 1, ...[...'"[]{},:\\0-9eE\u0000'].slice(next(12)).map((sign) => sign.charCodeAt(0)));
  }
  return Uint8Array.from(changed);
}

describe.skipIf(folder === null)('changed files (skipped where the corpus is missing)', () => {
  it(`${runs} of them break and stop no reader`, { timeout: 3_600_000 }, async () => {
    const files = readdirSync(join(folder ?? '', 'files'))
      .filter((name) => !name.endsWith('.png'))
      .map((name) => new Uint8Array(readFileSync(join(folder ?? '', 'files', name))))
      // The largest would be most of the work and show nothing else.
      .filter(({ length }) => length < 20_000);
    const faults: string[] = [];
    let longest = 0;
    for (let run = 0; run < runs; run += 1) {
      const bytes = mutate(files[run % files.length] ?? new Uint8Array(), run + 1);
      const password = run % 3 === 0 ? null : 'test';
      const app = run % 5 === 0 ? (namedApps[run % 2] ?? null) : null;
      const start = performance.now();
      try {
        const { entries } = await readFile(bytes, { password, keys: wrongKeys }, app);
        if (entries.some((entry) => 'code' in entry && entry.code === 'unexpected'))
          faults.push(`${run}: an entry`);
      } catch (error) {
        if (codeOf(error) === 'unexpected') faults.push(`${run}: ${String(error)}`);
      }
      longest = Math.max(longest, performance.now() - start);
    }
    const requirement = 'security 8: fuzzed imports, 0 crashes, 0 hangs over 2 s';
    figure({
      figure: `faults in ${runs} changed files`,
      part: '7',
      requirement,
      value: faults.length,
      goal: 0,
      holds: faults.length === 0,
    });
    figure({
      figure: 'longest reading of a changed file, ms',
      part: '7',
      requirement,
      value: Math.round(longest),
      goal: slow,
      holds: longest < slow,
    });
    expect(faults).toEqual([]);
    expect(longest).toBeLessThan(slow);
  });
});
