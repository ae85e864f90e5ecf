import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright';
import encodeQR from 'qr';
import { build } from 'vite';
import { makeGallery } from './gallery.mjs';

const here = import.meta.dirname;
const origin = 'https://popup.test';
const size = { width: 360, height: 600 };
/** Eighteen seconds before a step of 30 ends; every picture is of the same instant. */
const instant = 1_900_000_002_000;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/**
 * A Chromium in which each screen of the built extension can be set up, over a made-up background.
 *
 * @param {string} folder the built extension
 * @returns the screens there are, `show` (one of them as a page, once its acts are done), `showGallery` (all parts in all
 * states as one page) and `close`
 */
export async function openStage(folder) {
  const packed = resolve(folder);
  const made = await mkdtemp(join(tmpdir(), 'helpkit-stage-'));
  await writeFile(join(made, 'screens.mjs'), await bundle('screens.ts', 'es'));
  const { screens } = await import(join(made, 'screens.mjs'));
  await rm(made, { recursive: true });
  const script = await bundle('in-page.ts', 'iife');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const serveFrom =
    (...folders) =>
    async (route) => {
      const path = new URL(route.request().url()).pathname;
      for (const folder of folders) {
        const body = await readFile(join(folder, path)).catch(() => null);
        if (body !== null) return route.fulfill({ body, contentType: types[extname(path)] });
      }
      return route.fulfill({ status: 404, body: '' });
    };
  const wordsOf = async (language) =>
    JSON.parse(await readFile(join(packed, '_locales', language, 'messages.json'), 'utf8'));
  /** The browser's API comes before all scripts of the page, with `first`. */
  const prepare = async (page, { name, language, look, first = '', from = [packed] }) => {
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await page.route(`${origin}/**`, serveFrom(...from));
    const lookAt = { name, look, messages: await wordsOf(language) };
    await page.addInitScript(`${first}\nglobalThis.lookAt = ${JSON.stringify(lookAt)};\n${script}`);
  };

  /**
   * `zoom` enlarges as the browser does: a tab has fewer pixels of CSS then, at least the 320 that pages are to fit into; a
   * popup too, but is given the width it asks for. `first` runs in the page before all else.
   */
  async function show(screen, { language, look, zoom = 1, first = '', forcedColors = 'none' }) {
    const { width, height } = screen.tab ?? size;
    const zoomed = screen.tab ? Math.max(Math.round(width / zoom), Math.min(width, 320)) : width;
    const page = await browser.newPage({
      viewport: { width: zoomed, height: Math.round(height / zoom) },
      forcedColors,
      colorScheme: look === 'dark' ? 'dark' : 'light',
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    await prepare(page, { name: screen.name, language, look, first });
    await page.clock.setFixedTime(instant + (screen.later ?? 0));
    await page.goto(
      `${origin}/${screen.tab ? 'manage' : 'popup'}.html${screen.place ? `#${screen.place}` : ''}`,
    );
    await page.waitForSelector('.app .view');
    await page.waitForTimeout(150);
    for (const one of screen.acts ?? []) await act(page, one);
    return page;
  }

  let gallery = null;
  async function showGallery({ language, look }) {
    gallery ??= await makeGallery();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    await prepare(page, { name: 'parts', language, look, from: [gallery.folder, packed] });
    await page.goto(`${origin}/index.html?${new URLSearchParams({ look, language })}`);
    await page.waitForSelector('.gallery');
    return page;
  }

  async function close() {
    await browser.close();
    await gallery?.remove();
  }

  return { screens, browser, show, showGallery, close };
}

/** Bundles a module of this folder to one script. */
async function bundle(file, format) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: join(here, file), formats: [format], name: 'look' } },
  });
  return result[0].output[0].code;
}

async function act(page, { press, click, see, type, into, give }) {
  if (give) {
    const buffer = Buffer.from(twoCodes());
    await page.setInputFiles(give, { name: 'two-codes.svg', mimeType: 'image/svg+xml', buffer });
  }
  if (press) await page.keyboard.press(press);
  if (click) await page.click(click);
  if (see) await page.waitForSelector(see);
  if (type) await page.fill(into, type);
  await page.waitForTimeout(300);
}

/** A picture of two made-up codes, each 200 pixels wide. */
function twoCodes() {
  const code = (text, x) => {
    const rows = encodeQR(text, 'raw', { border: 1 });
    const cell = 200 / rows.length;
    const dark = rows.flatMap((row, y) =>
      row.flatMap((on, at) => (on ? `M${x + at * cell} ${40 + y * cell}h${cell}v${cell}h-${cell}z` : [])),
    );
    return `<path d="${dark.join('')}"/>`;
  };
  const codes = code('a made-up code', 40) + code('another made-up code', 320);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="280"><rect width="560" height="280" fill="#fff"/>${codes}</svg>`;
}
