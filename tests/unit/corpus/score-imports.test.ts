import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/core/errors.ts';
import type { ReadImportFile } from '../../corpus/imports-form.ts';
import { scoreImports } from '../../corpus/score-imports.ts';

const entry = {
  type: 'totp',
  issuer: 'A',
  account: 'x',
  secret: 'JBSWY3DP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
};
const uri = 'otpauth://totp/A:x?secret=JBSWY3DP';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-imports-'));
  mkdirSync(join(folder, 'files'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function score(reader?: ReadImportFile): Promise<{ misses: string[]; figures: unknown }> {
  const lines: string[] = [];
  await scoreImports([folder], (line) => lines.push(line), reader);
  return { misses: lines.slice(0, -1), figures: JSON.parse(lines.at(-1) ?? '') };
}

function put(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('the imports scorer', () => {
  it('counts nothing in an empty folder', async () => {
    expect(await score()).toEqual({
      misses: [],
      figures: {
        corpus: 'imports',
        files: { total: 0, right: 0 },
        entries: { total: 0, right: 0 },
        uris: { total: 0, right: 0 },
        vectors: { total: 0, right: 0 },
      },
    });
  });

  it.each<[why: string, wanted: object, right: number]>([
    ['read as expected', { uri, expect: entry }, 1],
    ['another reading that is right', { uri, expect: { ...entry, issuer: 'B', issuerAlso: ['A'] } }, 1],
    ['any issuer', { uri, expect: { ...entry, issuer: 'B', issuerAny: true } }, 1],
    ['another issuer', { uri, expect: { ...entry, issuer: 'B' } }, 0],
    ['another secret', { uri, expect: { ...entry, secret: 'MZXW6YTB' } }, 0],
    ['the same key in other letters', { uri, expect: { ...entry, secret: 'JBSWY3DPA' } }, 1],
    ['another period', { uri, expect: { ...entry, period: 60 } }, 0],
    ['read where an error is wanted', { uri, error: 'invalid-secret' }, 0],
    ['read where an error is wanted, but also right', { uri, error: 'invalid-secret', expectAlso: entry }, 1],
    ['the wanted error', { uri: 'otpauth://totp/a', error: 'missing-secret' }, 1],
    ['an error of the wanted kind', { uri: 'https://example.com', error: 'not-otpauth' }, 1],
    [
      'an error that is also right',
      { uri: 'otpauth://totp/a', expect: entry, errorAlso: 'missing-secret' },
      1,
    ],
    ['an error of another kind', { uri: 'otpauth://totp/a', error: 'invalid-digits' }, 0],
    ['an error where none is wanted', { uri: 'otpauth://totp/a', expect: entry }, 0],
  ])('a URI: %s', async (_why, wanted, right) => {
    put('uris.json', { uris: [{ id: 'u1', oddity: 'odd', ...wanted }] });
    const { misses, figures } = await score();
    expect(figures).toMatchObject({ uris: { total: 1, right } });
    expect(misses.map((line) => line.slice(0, 3))).toEqual(right === 1 ? [] : ['u1:']);
  });

  it.each<[why: string, vector: object, right: number]>([
    ['right', { type: 'totp', time: 59, code: '94287082' }, 1],
    ['hotp', { type: 'hotp', counter: 1, code: '94287082' }, 1],
    ['wrong', { type: 'totp', time: 60, code: '94287082' }, 0],
    ['of a type that there is not', { type: 'motp', time: 59, code: '94287082' }, 0],
  ])('a code: %s', async (_why, vector, right) => {
    const base = {
      id: 'v1',
      secret: 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq',
      algorithm: 'SHA1',
      digits: 8,
    };
    put('vectors.json', { vectors: [{ ...base, ...vector }] });
    expect((await score()).figures).toMatchObject({ vectors: { total: 1, right } });
  });

  it.each<[why: string, content: string, wanted: object, right: number, entries: number]>([
    ['all of it', `# comment\n\n${uri}\r\n`, { entries: [entry] }, 1, 1],
    ['too much', `${uri}\n${uri}`, { entries: [entry] }, 0, 1],
    ['too little', uri, { entries: [entry, entry] }, 0, 1],
    [
      'a bad line that is reported',
      `${uri}\nhello`,
      { entries: [entry], expectError: 'partial: 1 line' },
      1,
      1,
    ],
    ['no bad line where one is wanted', uri, { entries: [entry], expectError: 'partial: 1 line' }, 0, 1],
    ['no reader for it', '{}', { entries: [entry] }, 0, 0],
    ['no export, as is wanted', '<html>', { expectError: 'unknown-format' }, 1, 0],
  ])('a file: %s', async (_why, content, wanted, right, entries) => {
    put('files/a', content);
    put('expected.json', { files: [{ file: 'files/a', format: 'f', ...wanted }] });
    expect((await score()).figures).toMatchObject({
      files: { total: 1, right },
      entries: { right: entries },
    });
  });

  it.each<[why: string, error: Error, wanted: object, right: number]>([
    ['by a word', new AppError('damaged-uri'), { expectError: 'broken-json' }, 1],
    ['by a fault', new Error('x'), { expectError: 'broken-json' }, 0],
    ['where entries are wanted', new AppError('damaged-uri'), { entries: [entry] }, 0],
    ['where a part is wanted', new AppError('damaged-uri'), { expectError: 'partial: 1' }, 0],
  ])('a reader that fails %s', async (_why, error, wanted, right) => {
    put('files/a', '');
    put('expected.json', { files: [{ file: 'files/a', format: 'f', ...wanted }] });
    const { figures } = await score(async () => {
      throw error;
    });
    expect(figures).toMatchObject({ files: { total: 1, right } });
  });
});
