/**
 * Takes a picture of every screen of the popup, in every language and look, from the built extension with a made-up
 * background: `node tests/components/look/look.mjs [--build FOLDER] [--out FOLDER] [--only PART-OF-A-NAME] [--screens NAME,…]`.
 * Beside the pictures it saves sheets of eight. Each screen is also given to axe; what it finds is printed and makes the
 * command fail. The last line names the folder.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import encodeQR from 'qr';
import { build } from 'vite';

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

const { values: options } = parseArgs({
  options: {
    build: { type: 'string', default: '.output/chrome-mv3' },
    out: { type: 'string', default: join(tmpdir(), 'helpkit-look') },
    only: { type: 'string', default: '' },
    screens: { type: 'string' },
    languages: { type: 'string', default: 'en,de,ar' },
    looks: { type: 'string', default: 'light,dark' },
  },
});
const names = options.screens?.split(',');
const packed = resolve(options.build);
const out = resolve(options.out);

/** Bundles a module of this folder to one script. */
async function bundle(file, format) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: join(here, file), formats: [format], name: 'look' } },
  });
  return result[0].output[0].code;
}

async function serve(route) {
  const path = new URL(route.request().url()).pathname;
  try {
    await route.fulfill({ body: await readFile(join(packed, path)), contentType: types[extname(path)] });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
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

/** What axe has against the screen as it stands. */
async function judge(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run();
    return violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}

async function picture(browser, script, screen, language, look) {
  const messages = JSON.parse(await readFile(join(packed, '_locales', language, 'messages.json'), 'utf8'));
  const page = await browser.newPage({
    viewport: screen.tab ?? size,
    colorScheme: look,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(`${screen.name}: ${error.message}`));
  await page.route(`${origin}/**`, serve);
  await page.clock.setFixedTime(instant + (screen.later ?? 0));
  await page.addInitScript(
    `globalThis.lookAt = ${JSON.stringify({ name: screen.name, look, messages })};\n${script}`,
  );
  await page.goto(
    `${origin}/${screen.tab ? 'manage' : 'popup'}.html${screen.place ? `#${screen.place}` : ''}`,
  );
  await page.waitForSelector('.app .view');
  await page.waitForTimeout(150);
  for (const one of screen.acts ?? []) await act(page, one);
  const found = await judge(page);
  for (const one of found) console.error(`${language} ${look} ${screen.name}: ${one}`);
  const file = join(out, `${language}-${look}-${screen.name}.png`);
  await page.screenshot({ path: file });
  await page.close();
  return { name: screen.name, file, found: found.length };
}

/** Puts pictures side by side, eight to a sheet, so that they can be looked at in one go. */
async function sheets(browser, pictures, language, look) {
  const page = await browser.newPage({ viewport: { width: 4 * 376 + 16, height: 640 } });
  for (let first = 0; first < pictures.length; first += 8) {
    const figures = await Promise.all(
      pictures.slice(first, first + 8).map(async ({ name, file }) => {
        const data = (await readFile(file)).toString('base64');
        return `<figure><img src="data:image/png;base64,${data}"><figcaption>${name}</figcaption></figure>`;
      }),
    );
    await page.setContent(`<style>body{display:grid;grid-template-columns:repeat(4,360px);gap:16px;margin:16px;background:#8a8f8c;
      font:14px sans-serif}figure{margin:0}img{inline-size:360px;display:block}figcaption{padding:4px}</style>${figures.join('')}`);
    await page.screenshot({
      path: join(out, `sheet-${language}-${look}-${first / 8 + 1}.png`),
      fullPage: true,
    });
  }
  await page.close();
}

await mkdir(out, { recursive: true });
await writeFile(join(out, 'screens.mjs'), await bundle('screens.ts', 'es'));
const { screens } = await import(join(out, 'screens.mjs'));
const script = await bundle('in-page.ts', 'iife');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let faults = 0;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const language of options.languages.split(',')) {
    for (const look of options.looks.split(',')) {
      const chosen = screens.filter(({ name }) => names?.includes(name) ?? name.includes(options.only));
      const pictures = [];
      for (const screen of chosen) pictures.push(await picture(browser, script, screen, language, look));
      await sheets(browser, pictures, language, look);
      faults += pictures.reduce((sum, { found }) => sum + found, 0);
    }
  }
} finally {
  await browser.close();
}
console.log(`axe: ${faults} faults`);
console.log(out);
if (faults > 0) process.exitCode = 1;
