import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStage } from './stage.mjs';

/** Where pictures are kept as sketches: each a word for a row of its cells, a digit for red, green and blue. */
const kept = join(import.meta.dirname, 'sketches.json');
/** Side of a cell in pixels of CSS: wide enough that one font's letters weigh as much in it as another's. */
const cell = 20;
/** Of 16 shades: what letters of another font, or drawn otherwise, come to. */
const shades = 2;

export const sketched = ['codes-fill', 'unlock', 'account', 'settings', 'welcome', 'manage-accounts-few'];

/** The ways in which each is looked at. */
export const hows = {
  light: { language: 'en', look: 'light' },
  dark: { language: 'en', look: 'dark' },
  'right to left': { language: 'ar', look: 'light' },
  '200 %': { language: 'en', look: 'light', zoom: 2 },
};

/** The sketches that are kept, by screen and way, and how wide a few words are in the fonts that they were drawn with. */
export async function readSketches() {
  return JSON.parse(await readFile(kept, 'utf8'));
}

/** How wide a few words are in the page's own fonts, one width a script. What is drawn with other fonts breaks its lines elsewhere. */
export function fontOf(page) {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    context.font = `100px ${getComputedStyle(document.body).fontFamily}`;
    return ['Codes 0123456789', 'الرموز']
      .map((words) => Math.round(context.measureText(words).width))
      .join(' ');
  });
}

/** A page as it is now, as a sketch. */
export async function sketchOf(page) {
  const picture = await page.screenshot({ animations: 'disabled', scale: 'css' });
  return page.evaluate(draw, { url: `data:image/png;base64,${picture.toString('base64')}`, cell });
}

/** How much of a hundred cells differs; 100 where the pictures are not of one size. */
export function difference(one, other) {
  if (one.length !== other.length || one.indexOf(' ') !== other.indexOf(' ')) return 100;
  const cells = (sketch) => sketch.split(' ').flatMap((row) => row.match(/.../g));
  const others = cells(other);
  const all = cells(one);
  const differs = (a, b) =>
    [0, 1, 2].some((at) => Math.abs(Number.parseInt(a[at], 16) - Number.parseInt(b[at], 16)) > shades);
  return (100 * all.filter((own, at) => differs(own, others[at])).length) / all.length;
}

/** Runs in the page, so it holds all that it uses. */
async function draw({ url, cell }) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const rows = [];
  for (let top = 0; top < height; top += cell) {
    let row = '';
    for (let left = 0; left < width; left += cell) {
      const { data } = context.getImageData(
        left,
        top,
        Math.min(cell, width - left),
        Math.min(cell, height - top),
      );
      for (let colour = 0; colour < 3; colour += 1) {
        let sum = 0;
        for (let at = colour; at < data.length; at += 4) sum += data[at];
        row += Math.round((sum / (data.length / 4) / 255) * 15).toString(16);
      }
    }
    rows.push(row);
  }
  return rows.join(' ');
}

// `node tests/components/look/sketch.mjs` draws them all anew, from the built extension: after a change of looks that is meant.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stage = await openStage('.output/chrome-mv3');
  const sketches = {};
  let fonts = '';
  for (const name of sketched) {
    const screen = stage.screens.find((one) => one.name === name);
    for (const [way, how] of Object.entries(hows)) {
      const page = await stage.show(screen, how);
      fonts = await fontOf(page);
      sketches[`${name}, ${way}`] = await sketchOf(page);
      await page.close();
    }
  }
  await stage.close();
  await writeFile(kept, `${JSON.stringify({ fonts, sketches }, null, 2)}\n`);
}
