import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFolder } from '../../corpus/corpus-folder.ts';
import type { WantedCode, WantedUri } from '../../corpus/imports-form.ts';
import { codeMiss, scoreImports, uriMiss } from '../../corpus/score-imports.ts';

const folder = corpusFolder('imports');

describe.skipIf(folder === null)('the imports corpus (skipped where its folder is missing)', () => {
  it('every odd URI is read rightly, or refused with the right word', () => {
    const { uris } = load<{ uris: WantedUri[] }>('uris.json');
    expect(uris.length).toBeGreaterThan(0);
    expect(uris.flatMap((uri) => uriMiss(uri) ?? [])).toEqual([]);
  });

  it('every vector gives its code', () => {
    const { vectors } = load<{ vectors: WantedCode[] }>('vectors.json');
    expect(vectors.length).toBeGreaterThan(0);
    expect(vectors.flatMap((vector) => codeMiss(vector) ?? [])).toEqual([]);
  });

  it('is scored line by line, with all figures in the last', async () => {
    const lines: string[] = [];
    // What becomes of the files themselves is shown by tests/unit/transfer.
    const none = async () => ({ entries: [], problems: [] });
    await scoreImports([folder ?? '', folder ?? ''], (line) => lines.push(line), none);
    const { uris } = load<{ uris: WantedUri[] }>('uris.json');
    const last: unknown = JSON.parse(lines.at(-1) ?? '');
    expect(last).toMatchObject({
      corpus: 'imports',
      uris: { total: uris.length * 2, right: uris.length * 2 },
    });
  });
});

function load<T>(name: string): T {
  // The corpus's own form.
  return JSON.parse(readFileSync(join(folder ?? '', name), 'utf8')) as T;
}
