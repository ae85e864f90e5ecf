import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../../corpus/corpus-folder.ts';
import type { WantedFile } from '../../corpus/imports-form.ts';
import { readImport } from '../../corpus/read-import.ts';
import { scoreImports } from '../../corpus/score-imports.ts';
import { figure } from '../../figures/figure.ts';
import { wrongKeys } from './wrong-keys.ts';

const folder = corpusFolder('imports');
/** Asks for a gibibyte and many seconds: read in the long run alone. */
const dear = 'files/ente_encrypted_stratum.json';
const isLong = process.env['LONG'] !== undefined;

interface Score {
  total: number;
  right: number;
}

/** Keys are dear, and a machine may be busy with other things. */
const patience = { timeout: 180_000 };

describe.skipIf(folder === null)('files of other apps (skipped where the corpus is missing)', () => {
  it('each is read exactly, or refused with the word for what is wrong with it', patience, async () => {
    const misses: string[] = [];
    const left = new Set<string>();
    await scoreImports(
      [folder ?? ''],
      (line) => misses.push(line),
      async (name, bytes, password) => {
        if (name !== dear || isLong) return readImport(name, bytes, password);
        left.add(name);
        return { entries: [], problems: [] };
      },
    );
    const { files, uris, entries } = JSON.parse(misses.pop() ?? '') as Record<string, Score>;
    const wrong = misses.filter((miss) => ![...left].some((name) => miss.startsWith(name)));
    const read = (files?.right ?? 0) + left.size - wrong.length;
    print(
      'files of other apps read exactly, %',
      (100 * (files?.right ?? 0)) / ((files?.total ?? 0) - left.size),
    );
    print(
      'odd URIs read rightly or refused with the right word, %',
      (100 * (uris?.right ?? 0)) / (uris?.total ?? 1),
    );
    expect(wrong).toEqual([]);
    expect(read).toBe(files?.total);
    expect(entries?.total).toBeGreaterThan(400);
  });

  it('what is sealed asks for its password, and refuses another one', patience, async () => {
    const { files } = JSON.parse(readFileSync(join(folder ?? '', 'expected.json'), 'utf8')) as {
      files: WantedFile[];
    };
    const sealed = files.filter(({ password }) => password !== undefined);
    const told = new Map<string, string[]>();
    for (const { file } of sealed) {
      const bytes = new Uint8Array(readFileSync(join(folder ?? '', file)));
      for (const wrong of [null, 'not this one']) {
        const code = await readImport(file, bytes, wrong, wrongKeys).then(
          () => 'read',
          (error: { code?: string }) => error.code ?? 'fault',
        );
        told.set(code, [...(told.get(code) ?? []), file]);
      }
    }
    expect(sealed.length).toBeGreaterThan(20);
    expect([...told.keys()].sort()).toEqual(['import-locked', 'import-unknown', 'import-wrong-password']);
    // Only what carries no sign at all is not known for what it is.
    expect(told.get('import-unknown')?.every((file) => /andotp|totpauth/.test(file))).toBe(true);
  });
});

function print(what: string, value: number): void {
  const requirement = 'part 7: files of the corpus are read exactly, wrong passwords and broken files told';
  figure({ figure: what, part: '7', requirement, value, goal: 100, holds: value === 100 });
}
