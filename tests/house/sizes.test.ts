import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { eagerly } from '../../scripts/eager-scripts.ts';
import { figure } from '../figures/figure.ts';

const build = '.output/chrome-mv3';

/** Bytes of these files together, each gzipped by itself, as a store's package holds them. */
function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0);
}

/** A page's own scripts and everything they import statically: what is loaded before its first screen. */
function firstScreen(page: string): string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(join(build, path), 'utf8');
    for (const [, name] of text.matchAll(
      /(?:^|[;}])import(?:[^'"`();]*from)?\s*["'`](\.\/[^"'`]+\.js)["'`]/g,
    )) {
      if (name !== undefined) add(join('chunks', name));
    }
  };
  for (const [, path] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) if (path !== undefined) add(path);
  return [...found];
}

/** Part 9 judges sizes; until then no part may outgrow these. kB = 1,000 bytes, gzip. */
const budgets: { what: string; files: () => string[]; most: number }[] = [
  { what: 'page loader', files: () => ['page-loader.js'], most: 3_000 },
  { what: 'engine', files: () => ['engine.js'], most: 25_000 },
  // Fetched by these: what acts in a page, what a person taught of it, and the words of other languages.
  { what: "the engine's hands", files: () => ['hands.js'], most: 24_000 },
  // Where a person pointed at a field, or is about to.
  { what: 'what was pointed at', files: () => ['taught.js'], most: 5_500 },
  // Where a page tells of a second step and asks for no code, or names backup codes.
  { what: 'what reads pages without a prompt', files: () => ['promptless.js'], most: 3_500 },
  // An unsafe filling costs more than bytes: 250 and 500 of these tell the codes of other trades by each language's grammar.
  { what: 'words in Latin letters', files: () => ['words-latin.js'], most: 7_250 },
  { what: 'words in other letters', files: () => ['words-beyond-latin.js'], most: 9_000 },
  { what: 'reader of account pages', files: () => ['account.js'], most: 28_500 },
  // Started only to read or write a file of another app.
  { what: "reader of other apps' files", files: () => ['transfer-worker.js'], most: 47_500 },
  // All of it is in its one script: see below. A loss costs more than bytes: 1,000 of these keep what a wrong clock, a full disk,
  // a damaged neighbour or another view would have taken.
  { what: 'background', files: () => ['background.js'], most: 125_500 },
  { what: "popup's first screen, script", files: () => firstScreen('popup.html'), most: 32_500 },
];

describe('what each place loads keeps to its budget', () => {
  it.each(budgets)('$what', ({ what, files, most }) => {
    const value = gzipped(files());
    figure({
      figure: `${what}, bytes gzipped`,
      part: '1',
      requirement: 'design: bundle budgets',
      value,
      goal: most,
      holds: value <= most,
    });
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThanOrEqual(most);
  });

  it('the background is one plain script: a browser keeps what it compiled of it, and starts it in half the time', () => {
    const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
    expect(manifest.background).toEqual({ service_worker: 'background.js' });
    expect(readFileSync(join(build, 'background.js'), 'utf8')).not.toMatch(/^import\b|;import\b|\bimport\(/);
  });

  it('the engine asks to be compiled as it starts, a task before the first reading', () => {
    expect(readFileSync(join(build, 'engine.js'), 'utf8').startsWith(eagerly)).toBe(true);
  });

  it('the decoders are in their two workers alone', () => {
    const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    const decoders = scripts.filter((name) => /zxing|jsQR/i.test(readFileSync(join(build, name), 'utf8')));
    expect(decoders.sort()).toEqual(['decode-plain.js', 'decode-worker.js']);
  });

  it('every script is text that a browser takes: noncharacters count as broken UTF-8', () => {
    const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    const broken = scripts.filter((name) =>
      /\p{Noncharacter_Code_Point}/u.test(readFileSync(join(build, name), 'utf8')),
    );
    expect(broken).toEqual([]);
  });

  it("the extension's own scripts are ASCII: any other letter doubles the memory of all of them", () => {
    const own = ['background.js', ...readdirSync(join(build, 'chunks')).map((name) => join('chunks', name))];
    const wide = own.filter((name) => /[^\0-\x7f]/.test(readFileSync(join(build, name), 'utf8')));
    expect(wide).toEqual([]);
  });

  it('nothing in the package comes from elsewhere or is evaluated', () => {
    const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|html)$/.test(name),
    );
    const wrong = scripts.filter((name) => {
      const text = readFileSync(join(build, name), 'utf8');
      return /\beval\(|new Function\(|import\("https?:|<script[^>]+src="https?:/.test(text);
    });
    expect(wrong).toEqual([]);
  });
});
