/** Draws `public/icon/*.png` from `docs/icon.svg`; 16 pixels have a drawing of their own, on their own grid. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';

const root = resolve(import.meta.dirname, '../../..');
const drawings = { 16: 'icon-small.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'icon.svg' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [size, drawing] of Object.entries(drawings)) {
    const side = Number(size);
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    const svg = await readFile(join(root, 'docs', drawing), 'utf8');
    await page.setContent(`<style>body{margin:0}svg{display:block;inline-size:${side}px}</style>${svg}`);
    await page.screenshot({ path: join(root, 'public', 'icon', `${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
