import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engineNames, withQrReader } from './qr-browser.ts';
import { isFalseRead, missOf, quantile, type WantedPicture } from './qr-form.ts';

interface Score {
  total: number;
  right: number;
}

/**
 * Scores folders of pictures with a manifest.json. Right: every wanted text was read exactly; where none is wanted,
 * nothing was read. Prints a line per miss and, last, one line of JSON; times are of the decoding alone.
 */
export async function scoreQr(folders: string[], print: (line: string) => void): Promise<void> {
  const { values } = parseArgs({ options: { engine: { type: 'string' } }, strict: false });
  const engine = engineNames.find((name) => name === (values.engine ?? 'zxing'));
  if (engine === undefined) throw new Error(`--engine takes one of ${engineNames.join(', ')}.`);
  const score = { total: 0, right: 0, falseReads: 0 };
  const sets: Record<string, Score> = {};
  const times: number[] = [];
  await withQrReader(engine, async (read) => {
    for (const folder of folders) {
      const wanted = await load(folder);
      const [first] = wanted;
      // The first picture of all pays for what is compiled once.
      if (first !== undefined && times.length === 0) await read(join(folder, first.file));
      for (const picture of wanted) {
        const reading = await read(join(folder, picture.file));
        if ('ms' in reading) times.push(reading.ms);
        const miss = missOf(picture, reading);
        const set = sets[picture.set] ?? { total: 0, right: 0 };
        sets[picture.set] = set;
        for (const row of [score, set]) {
          row.total += 1;
          if (miss === null) row.right += 1;
        }
        if (miss !== null) print(miss);
        if (isFalseRead(picture, reading)) score.falseReads += 1;
      }
    }
  });
  const ms = { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
  print(JSON.stringify({ corpus: 'qr', engine, ...score, sets, ms }));
}

async function load(folder: string): Promise<WantedPicture[]> {
  // The corpus's own form, written beside it; a file in another form fails the run, as it should.
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as WantedPicture[];
}
