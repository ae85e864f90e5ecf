import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalSecret } from '../../lib/core/base32.ts';
import { codeOf } from '../../lib/core/errors.ts';
import { codeAt } from '../../lib/core/otp.ts';
import { checkParameters, readAlgorithm } from '../../lib/core/otp-parameters.ts';
import { parseOtpauthUri } from '../../lib/core/otpauth-uri.ts';
import type { OtpType } from '../../lib/core/types.ts';
import {
  type FileReading,
  type ReadImportFile,
  type UriOutcome,
  type WantedCode,
  type WantedFile,
  type WantedUri,
  whyEntryDiffers,
  whyUriIsWrong,
} from './imports-form.ts';
import { readImport } from './read-import.ts';

type Print = (line: string) => void;

interface Score {
  total: number;
  right: number;
}

/**
 * Scores folders in the form of the imports corpus (`files/` with `expected.json`, `uris.json`, `vectors.json`; each may
 * be missing). Prints a line per miss and, last, one line of JSON.
 */
export async function scoreImports(
  folders: string[],
  print: Print,
  readImportFile: ReadImportFile = readImport,
): Promise<void> {
  const score = { files: none(), entries: none(), uris: none(), vectors: none() };
  for (const folder of folders) {
    const { files = [] } = await load<{ files?: WantedFile[] }>(folder, 'expected.json');
    for (const file of files) await scoreFile(folder, file, readImportFile, score, print);
    const { uris = [] } = await load<{ uris?: WantedUri[] }>(folder, 'uris.json');
    for (const uri of uris) count(score.uris, uriMiss(uri), print);
    const { vectors = [] } = await load<{ vectors?: WantedCode[] }>(folder, 'vectors.json');
    for (const vector of vectors) count(score.vectors, codeMiss(vector), print);
  }
  print(JSON.stringify({ corpus: 'imports', ...score }));
}

/** The line that tells how a URI was read wrongly; null when it was read right. */
export function uriMiss(wanted: WantedUri): string | null {
  const outcome = readUri(wanted.uri);
  const reasons = whyUriIsWrong(wanted, outcome);
  if (reasons.length === 0) return null;
  return miss(wanted.id, wanted.expect ?? wanted.error, outcome, [...reasons, wanted.oddity]);
}

/** The line that tells how a code was made wrongly; null when it is right. */
export function codeMiss(wanted: WantedCode): string | null {
  const got = makeCode(wanted);
  return got === wanted.code ? null : miss(wanted.id, wanted.code, got, ['another code']);
}

async function scoreFile(
  folder: string,
  wanted: WantedFile,
  readImportFile: ReadImportFile,
  score: { files: Score; entries: Score },
  print: Print,
): Promise<void> {
  const entries = wanted.entries ?? [];
  score.entries.total += entries.length;
  const { reading, reason } = await readOne(folder, wanted, readImportFile);
  const left = [...reading.entries];
  const missing = entries.filter((entry) => {
    const at = left.findIndex((read) => whyEntryDiffers(entry, read).length === 0);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  score.entries.right += entries.length - missing.length;
  const reasons = [
    ...(reason === null ? [] : [reason]),
    ...missing.map((entry) => `missing ${entry.issuer}:${entry.account}`),
    ...left.map((read) => `not wanted ${read.issuer}:${read.account}`),
    ...unreported(wanted, reading),
  ];
  const got = { entries: reading.entries.length, problems: reading.problems };
  const told = { format: wanted.format, entries: entries.length, error: wanted.expectError ?? null };
  count(score.files, reasons.length === 0 ? null : miss(wanted.file, told, got, reasons), print);
}

async function readOne(
  folder: string,
  wanted: WantedFile,
  readImportFile: ReadImportFile,
): Promise<{ reading: FileReading; reason: string | null }> {
  try {
    const bytes = new Uint8Array(await readFile(join(folder, wanted.file)));
    const reading = await readImportFile(wanted.file, bytes, wanted.password ?? null);
    return { reading, reason: null };
  } catch (error) {
    const code = codeOf(error);
    // Whatever could not be read at all must have failed by a word of ours, and only where an error is wanted.
    const isWanted = wanted.expectError !== undefined && !isPartial(wanted) && code !== 'unexpected';
    return { reading: { entries: [], problems: [code] }, reason: isWanted ? null : `failed with ${code}` };
  }
}

/** What the report of a file should have named and did not. */
function unreported(wanted: WantedFile, reading: FileReading): string[] {
  const needed = wanted.unsupported?.length ?? (wanted.expectError === undefined ? 0 : 1);
  return reading.problems.length >= needed
    ? []
    : [`${needed} problems to report, ${reading.problems.length} were`];
}

function isPartial(wanted: WantedFile): boolean {
  return wanted.expectError?.startsWith('partial:') === true;
}

function readUri(uri: string): UriOutcome {
  try {
    return { read: parseOtpauthUri(uri) };
  } catch (error) {
    return { failed: codeOf(error) };
  }
}

function makeCode(wanted: WantedCode): string {
  const { type, secret, algorithm, digits, period = 30, time = 0, counter = 0 } = wanted;
  try {
    return codeAt(
      checkParameters({
        type: typeNamed(type),
        secret: canonicalSecret(secret),
        algorithm: readAlgorithm(algorithm),
        digits,
        period,
        counter,
      }),
      time * 1000,
    );
  } catch (error) {
    return codeOf(error);
  }
}

function typeNamed(name: string): OtpType {
  if (name === 'totp' || name === 'hotp' || name === 'steam') return name;
  throw new Error(`no such type: ${name}`);
}

async function load<T extends object>(folder: string, name: string): Promise<Partial<T>> {
  const path = join(folder, name);
  if (!existsSync(path)) return {};
  // The corpus's own form, written beside it; a file in another form fails the run, as it should.
  return JSON.parse(await readFile(path, 'utf8')) as Partial<T>;
}

function miss(what: string, wanted: unknown, got: unknown, reasons: readonly string[]): string {
  return `${what}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)} (${reasons.join('; ')})`;
}

function count(score: Score, missLine: string | null, print: Print): void {
  score.total += 1;
  if (missLine === null) score.right += 1;
  else print(missLine);
}

function none(): Score {
  return { total: 0, right: 0 };
}
