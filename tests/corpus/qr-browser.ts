import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { mendJsqr } from '../../scripts/mend-jsqr.ts';
import type { QrReading } from './qr-worker.ts';

/** Longer than any picture may take; the extension itself stops after 3 s. */
const patience = 20_000;

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

/**
 * The decoders that can be scored: the extension's own, or one of those behind it where WebAssembly is refused, each with
 * the ladder; and two without it, for comparison.
 */
export const engineNames = ['zxing', 'qr', 'jsqr', 'bare zxing', 'bare jsqr'] as const;

/**
 * Starts Chromium with the extension's decode worker under the extension's script policy, hands `use` a reader of
 * picture files, and ends both afterwards. Run from the repository's root.
 */
export async function withQrReader(
  engine: (typeof engineNames)[number],
  use: (read: (path: string) => Promise<QrReading>) => Promise<void>,
): Promise<void> {
  const pictures: string[] = [];
  const server = await serve(pictures);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    ignoreDefaultArgs: ['--headless=old', '--headless'],
    args: flags,
  });
  try {
    const page = await browser.newPage();
    await page.goto(address(server));
    await use((path) => read(page, engine, `/picture/${pictures.push(path) - 1}`));
  } finally {
    await browser.close();
    server.close();
  }
}

/** One worker for all pictures, as in the extension; a new one after a picture that gave no answer. */
function read(page: Page, engine: string, picture: string): Promise<QrReading> {
  return page.evaluate(
    ({ engine, picture, patience }) =>
      new Promise<QrReading>((answer) => {
        const scope: typeof globalThis & { reader?: Worker } = globalThis;
        scope.reader ??= new Worker('/worker.js', { name: engine });
        const worker = scope.reader;
        const giveUp = (failed: string) => {
          worker.terminate();
          delete scope.reader;
          answer({ failed });
        };
        const timer = setTimeout(() => giveUp('no answer'), patience);
        worker.onmessage = ({ data }) => {
          clearTimeout(timer);
          answer(data);
        };
        worker.onerror = () => giveUp('the worker broke');
        worker.postMessage(picture);
      }),
    { engine, picture, patience },
  );
}

async function serve(pictures: readonly string[]): Promise<Server> {
  const script = await bundleWorker();
  const wasm = createRequire(resolve('package.json')).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bodyOf = async (path: string): Promise<[type: string, body: string | Buffer] | null> => {
    if (path === '/') return ['text/html', '<!doctype html><title>reader</title>'];
    if (path === '/worker.js') return ['text/javascript', script];
    if (path === '/zxing_reader.wasm') return ['application/wasm', await readFile(wasm)];
    const picture = pictures[Number(/^\/picture\/(\d+)$/.exec(path)?.[1])];
    return picture === undefined ? null : ['application/octet-stream', await readFile(picture)];
  };
  const server = createServer((request, response) => {
    void bodyOf(request.url ?? '/').then((found) => {
      response.setHeader(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
      );
      response.setHeader('content-type', found?.[0] ?? 'text/plain');
      response.statusCode = found === null ? 404 : 200;
      response.end(found?.[1]);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

function address(server: Server): string {
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${at.port}/`;
}

async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [mendJsqr()],
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: resolve('tests/corpus/qr-worker.ts'), formats: ['iife'], name: 'qrWorker' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the worker was not built');
  return chunk.code;
}
