import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium } from 'playwright';
import { type PageLabel, readLabels } from './page-labels.ts';
import type { Probe } from './page-probe.ts';
import { emptyScore, scorePage } from './page-score.ts';

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Readings of each page that are timed; the first one, which is not, warms the engine up. */
const timed = 5;

/**
 * Reads every labelled page of the folders in a real Chromium and prints one line per page that was read wrong, last one
 * line of JSON with the counts. Nothing leaves the machine: each page is served by interception at its own origin.
 */
export async function scorePages(folders: string[], print: (line: string) => void): Promise<void> {
  const script = await bundleProbe();
  const profile = mkdtempSync(join(tmpdir(), 'pages-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
  });
  const score = emptyScore();
  const times: number[] = [];
  try {
    for (const folder of folders) {
      for (const label of readLabels(folder)) {
        const got = await readOne(context, folder, label, script);
        times.push(...got.ms);
        const wrong = scorePage(score, label, got);
        if (wrong.length > 0)
          print(`${basename(folder)}/${label.file}: ${wrong.join('; ')} | ${got.reasons.join(' / ')}`);
      }
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  const scanMs = { median: at(times, 0.5), p95: at(times, 0.95) };
  print(JSON.stringify({ corpus: 'pages', ...score, scanMs }));
}

async function bundleProbe(): Promise<string> {
  const made = await build({
    entryPoints: [resolve('tests/corpus/page-probe.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    minify: true,
  });
  return made.outputFiles[0]?.text ?? '';
}

async function readOne(
  context: BrowserContext,
  folder: string,
  label: PageLabel,
  script: string,
): Promise<Probe> {
  const page = await context.newPage();
  try {
    const address = label.origin + label.path;
    const html = readFileSync(join(folder, label.file), 'utf8');
    await page.route('**/*', (route) =>
      route.request().url() === new URL(address).href
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(label.settleMs);
    await page.evaluate(script);
    const call = `pageProbe(${JSON.stringify(label)}, ${timed})`;
    return await page.evaluate<Probe>(call);
  } finally {
    await page.close();
  }
}

function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 100) / 100;
}
