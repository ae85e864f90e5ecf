/**
 * Takes a picture of every screen, in every language and look, from the built extension with a made-up background:
 * `node tests/components/look/look.mjs [--build FOLDER] [--out FOLDER] [--only PART-OF-A-NAME] [--screens NAME,…]
 * [--languages de,…] [--looks light,dark,contrast] [--fit]`. Beside the pictures it saves sheets of eight. Each screen is
 * also given to axe, and its words are measured: what does not fit is printed. Either makes the command fail. `--fit`
 * measures only and draws nothing. The last line names the folder.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { misfits } from './misfits.mjs';
import { openStage } from './stage.mjs';

const { values: options } = parseArgs({
  options: {
    build: { type: 'string', default: '.output/chrome-mv3' },
    out: { type: 'string', default: join(tmpdir(), 'helpkit-look') },
    only: { type: 'string', default: '' },
    screens: { type: 'string' },
    languages: { type: 'string', default: 'en,de,ar' },
    looks: { type: 'string', default: 'light,dark' },
    fit: { type: 'boolean', default: false },
  },
});
const names = options.screens?.split(',');
const out = resolve(options.out);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

async function picture(stage, screen, language, look) {
  const page = await stage.show(screen, { language, look });
  const found = await page.evaluate(misfits);
  const file = join(out, `${language}-${look}-${screen.name}.png`);
  if (!options.fit) {
    found.push(...(await judge(page)));
    await page.screenshot({ path: file });
  }
  for (const one of found) console.error(`${language} ${look} ${screen.name}: ${one}`);
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
let faults = 0;
const stage = await openStage(options.build);
try {
  for (const language of options.languages.split(',')) {
    for (const look of options.looks.split(',')) {
      const chosen = stage.screens.filter(({ name }) => names?.includes(name) ?? name.includes(options.only));
      const pictures = [];
      for (const screen of chosen) {
        try {
          pictures.push(await picture(stage, screen, language, look));
        } catch (error) {
          if (!stage.browser.isConnected()) throw error;
          // The others are looked at all the same.
          console.error(`${language} ${look} ${screen.name}: ${String(error).split('\n', 1)[0]}`);
          faults += 1;
        }
      }
      if (!options.fit) await sheets(stage.browser, pictures, language, look);
      faults += pictures.reduce((sum, { found }) => sum + found, 0);
    }
  }
} finally {
  await stage.close();
}
console.log(`faults: ${faults}`);
console.log(out);
if (faults > 0) process.exitCode = 1;
