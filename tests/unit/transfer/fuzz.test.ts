import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../lib/core/errors.ts';
import { type ImportedEntry, type NamedApp, namedApps } from '../../../lib/core/imported.ts';
import { readFile } from '../../../lib/transfer/read-file.ts';
import { corpusFolder } from '../../corpus/corpus-folder.ts';
import { figure } from '../../figures/figure.ts';
import { halfImports } from './half-imports.ts';
import { wrongKeys } from './wrong-keys.ts';

const folder = corpusFolder('imports');
const runs = process.env['LONG'] === undefined ? 300 : 100_000;
const slow = 2_000;
/** MB. */
const mostMemory = 300;

/** A small generator with a seed, so that a file that breaks the reader can be made again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state % below;
  };
}

const telling = Uint8Array.from('"[]{},:\\0-9eE\u0000', (sign) => sign.charCodeAt(0));

/** The bytes with some of them cut out at a place, and others in their stead: copied whole, never one by one. */
function spliced(bytes: Uint8Array, at: number, cut: number, put: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + cut));
  const made = new Uint8Array(at + put.length + rest.length);
  made.set(bytes.subarray(0, at));
  made.set(put, at);
  made.set(rest, at + put.length);
  return made;
}

function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const next = chance(seed);
  const none = new Uint8Array();
  let changed = bytes;
  for (let left = 1 + next(6); left > 0; left -= 1) {
    const at = next(changed.length + 1);
    const how = next(6);
    if (how === 0) changed = changed.subarray(0, at);
    else if (how === 1) changed = spliced(changed, at, next(40), none);
    else if (how === 2) {
      const from = next(changed.length + 1);
      changed = spliced(changed, at, 0, changed.subarray(from, from + 60));
    } else if (how === 3) changed = spliced(changed, at, 1, Uint8Array.of(next(256)));
    else changed = spliced(changed, at, 1, telling.subarray(next(12)));
  }
  return changed.slice();
}

/** What this worker holds now, what is not collected yet included, MB. */
function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

/**
 * Reads a file as an import does, and gives how long that took, ms: of the computer's work, since a busy machine holds up
 * whatever it likes; and what was read. `fault` hears of what nobody foresaw.
 */
async function timed(
  bytes: Uint8Array,
  password: string | null,
  app: NamedApp | null,
  fault: (words: string) => void,
): Promise<{ time: number; entries: readonly ImportedEntry[] }> {
  const start = performance.now();
  const work = process.cpuUsage();
  let entries: readonly ImportedEntry[] = [];
  try {
    ({ entries } = await readFile(bytes, { password, keys: wrongKeys }, app));
    if (entries.some((entry) => 'code' in entry && entry.code === 'unexpected')) fault('an entry');
  } catch (error) {
    if (codeOf(error) === 'unexpected') fault(String(error));
  }
  return { time: Math.min(performance.now() - start, process.cpuUsage(work).user / 1_000), entries };
}

const files =
  folder === null
    ? []
    : readdirSync(join(folder, 'files'))
        .filter((name) => !name.endsWith('.png'))
        .map((name) => new Uint8Array(readFileSync(join(folder, 'files', name))))
        // The largest would be most of the work and show nothing else.
        .filter(({ length }) => length < 20_000);

/** The file of a run, with what is given beside it. */
function changed(run: number): [bytes: Uint8Array, password: string | null, app: NamedApp | null] {
  const bytes = mutate(files[run % files.length] ?? new Uint8Array(), run + 1);
  return [bytes, run % 3 === 0 ? null : 'test', run % 5 === 0 ? (namedApps[run % 2] ?? null) : null];
}

describe.skipIf(folder === null)('changed files (skipped where the corpus is missing)', () => {
  it(`${runs} of them break and stop no reader`, { timeout: 3_600_000 }, async () => {
    const faults: string[] = [];
    let longest = 0;
    const atFirst = held();
    let most = 0;
    for (let run = 0; run < runs; run += 1) {
      const { time } = await timed(...changed(run), (words) => faults.push(`${run}: ${words}`));
      longest = Math.max(longest, time);
      if (run % 20 === 0) most = Math.max(most, held() - atFirst);
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
    figure({
      figure: `most memory in use over ${runs} changed files, MB`,
      part: '7',
      requirement: 'issue 9: fuzzed imports, < 300 MB',
      value: Math.round(most),
      goal: mostMemory,
      holds: most < mostMemory,
    });
    expect(faults).toEqual([]);
    expect(longest).toBeLessThan(slow);
    expect(most).toBeLessThan(mostMemory);
  });

  it('none of them, nor of those that were changed by nobody, is taken in by half', {
    timeout: 3_600_000,
  }, async () => {
    const half = halfImports();
    const ignore = () => {};
    for (const [at, bytes] of files.entries())
      await half.take((await timed(bytes, null, null, ignore)).entries, chance(at + 1));
    // Most that are changed cannot be read: every one that can goes on into a vault.
    for (let run = 0; run < runs; run += 1)
      await half.take((await timed(...changed(run), ignore)).entries, chance(run + 1));
    const { cut, whole, partial } = half;
    figure({
      figure: `partial writes: imports of changed files that left part of themselves, of ${cut} cut off in the midst of their writes and ${whole} let through`,
      part: '7',
      requirement: 'issue 9: fuzzed imports, 0 partial writes',
      value: partial,
      goal: 0,
      holds: partial === 0 && cut > 10,
    });
    expect(partial).toBe(0);
    expect(cut).toBeGreaterThan(10);
  });
});
