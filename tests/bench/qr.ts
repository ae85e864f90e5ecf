import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engineNames, withQrReader } from '../corpus/qr-browser.ts';
import type { QrReading } from '../corpus/qr-worker.ts';
import type { Figure } from '../figures/figure.ts';
import { type BenchWorld, rounded } from './kit/bench.ts';
import { pngOf, screen } from './kit/screens.ts';

/** Readings of each screen that count, after one that does not: the first one pays for what is compiled and for fresh memory. */
const times = 9;
const compared = engineNames.filter((name) => name === 'zxing' || name.startsWith('bare'));

/**
 * What decoding takes, in the extension's worker in a real Chromium, on the wall: 4K screens with a code and without,
 * and with `--pictures DIR` each picture of a folder in the corpus's form. Beside it, on the same pictures, zxing-wasm
 * and jsqr without the ladder.
 */
export async function bench({ say }: BenchWorld): Promise<Figure[]> {
  const { values } = parseArgs({ options: { pictures: { type: 'string' } }, strict: false });
  const folder = await mkdtemp(join(tmpdir(), 'qr-bench-'));
  const figures: Figure[] = [];
  try {
    const screens = [
      { name: '4K with a code', file: join(folder, 'code.png'), code: true, goal: 85 },
      { name: '4K without', file: join(folder, 'none.png'), code: false, goal: 150 },
    ];
    for (const { file, code } of screens) await writeFile(file, pngOf(screen(3840, 2160, code)));
    const pictures = typeof values.pictures === 'string' ? await filesOf(values.pictures) : [];
    for (const engine of compared) {
      await withQrReader(engine, async (read) => {
        for (const { name, file, code, goal } of screens) {
          const took = await timesOf(read, file, code);
          say(`${engine}, ${name}: ${quartiles(took)}`);
          if (engine === 'zxing')
            figures.push(figureOf(`${name}, ms, median of ${times}`, at(took, 0.5), goal));
        }
        if (pictures.length === 0) return;
        const took: number[] = [];
        for (const file of pictures) {
          const reading = await read(file);
          if ('ms' in reading) took.push(reading.ms);
        }
        say(
          `${engine}, ${pictures.length} pictures: ${quartiles(took)}, 95 % within ${rounded(at(took, 0.95))} ms`,
        );
        if (engine !== 'zxing') return;
        figures.push(figureOf(`${pictures.length} pictures, ms, median`, at(took, 0.5), 2));
        figures.push(figureOf(`${pictures.length} pictures, ms, 95th percentile`, at(took, 0.95), 50));
      });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return figures;
}

async function timesOf(
  read: (path: string) => Promise<QrReading>,
  file: string,
  code: boolean,
): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time <= times; time++) {
    const reading = await read(file);
    if (!('ms' in reading)) throw new Error(`the screen gave ${reading.failed}`);
    if (reading.texts.length > 0 !== code) throw new Error(`read ${reading.texts.length} codes`);
    if (time > 0) took.push(reading.ms);
  }
  return took;
}

async function filesOf(folder: string): Promise<string[]> {
  // The corpus's own form, written beside it; a file in another form fails the run, as it should.
  const wanted = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { file: string }[];
  return wanted.map(({ file }) => join(folder, file));
}

function figureOf(figure: string, ms: number, goal: number): Figure {
  const value = rounded(ms);
  return {
    figure: `decode, ${figure}`,
    part: '4',
    requirement: 'time of decoding',
    value,
    goal,
    holds: value <= goal,
  };
}

function at(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

function quartiles(numbers: readonly number[]): string {
  return `${[0.25, 0.5, 0.75].map((share) => rounded(at(numbers, share))).join(' / ')} ms (quartiles)`;
}
