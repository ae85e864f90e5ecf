import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { palettePng } from './palette-png.mjs';
import { build, checkNode, findChromium, installPackages } from './setup.mjs';
import { atEnd, command, halt, root, run, say, step } from './steps.mjs';

/** Three screens of the popup beside each other, as the stores want pictures: 1280 × 800. `LANGUAGE-LOOK-SCREEN` each. */
const boards = {
  enrol: ['en-light-first-run', 'en-light-confirm', 'en-light-codes'],
  codes: ['en-light-codes-fill', 'en-dark-codes-fill', 'ar-light-codes-fill'],
  'backup-codes': ['en-light-backup-codes-tab-list', 'en-light-backup-codes-hidden', 'en-light-trusted'],
  guard: ['en-light-alert-attack', 'en-light-told', 'en-light-health'],
  settings: ['de-dark-settings', 'de-dark-security', 'de-dark-sites'],
};

/** Screens by themselves, so many pixels wide; `tour/…` is a picture of the tour. */
const single = {
  fill: { screen: 'tour/fill', width: 1200 },
  popup: { screen: 'en-light-codes-fill', width: 720 },
  import: { screen: 'en-light-import', width: 800 },
  backup: { screen: 'en-light-backup-compared', width: 800 },
  team: { screen: 'en-light-team-full', width: 1280 },
};

const room = 1_500_000;

// npm run pictures: draws the pictures of README and stores anew, into docs/pictures, from the built extension.
await command(async () => {
  checkNode();
  await installPackages();
  const chromium = await findChromium();
  await build('chrome-mv3');
  const looks = mkdtempSync(join(tmpdir(), 'helpkit-pictures-'));
  atEnd(() => rmSync(looks, { recursive: true, force: true }));
  await step('screens', () => drawScreens(chromium, looks));
  await step('the badge in a page', async () => {
    await node(['scripts/start.mjs', '--tour', '--headless', '--pictures', join(looks, 'tour')], chromium);
    return 'drawn';
  });
  const out = join(root, 'docs/pictures');
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out).filter((name) => name.endsWith('.png'))) rmSync(join(out, name));
  await step('pictures', () => drawPictures(chromium, looks, out));
  const sizes = readdirSync(out).map((name) => statSync(join(out, name)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  say(`docs/pictures … ${sizes.length} pictures, ${bytes} bytes of at most ${room}`);
  return bytes <= room ? 0 : 1;
});

/** Every language and look that is wanted, by the command that draws screens. */
async function drawScreens(chromium, out) {
  const drawn = Object.values(single).map(({ screen }) => screen);
  const wanted = [...new Set([...Object.values(boards).flat(), ...drawn])].filter(
    (name) => !name.includes('/'),
  );
  for (const kind of new Set(wanted.map((name) => name.split('-', 2).join('-')))) {
    const [language, look] = kind.split('-');
    const names = wanted.filter((name) => name.startsWith(`${kind}-`));
    const screens = names.map((name) => name.slice(kind.length + 1)).join();
    await node(
      [
        'tests/components/look/look.mjs',
        '--out',
        out,
        '--languages',
        language,
        '--looks',
        look,
        '--screens',
        screens,
      ],
      chromium,
    );
  }
  return `${wanted.length} drawn`;
}

async function node(args, CHROMIUM) {
  const { code, output } = await run(process.execPath, args, { env: { CHROMIUM } });
  if (code !== 0) halt(`${args.join(' ')} failed:\n${output}`, 'Mend what it names and run this again.');
}

async function drawPictures(executablePath, looks, out) {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const keep = async (name, png, width) =>
      writeFileSync(join(out, `${name}.png`), palettePng(await pixelsOf(page, png, width)));
    for (const [name, screens] of Object.entries(boards)) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.setContent(boardOf(screens.map((screen) => readFileSync(join(looks, `${screen}.png`)))));
      await keep(name, await page.screenshot(), 1280);
    }
    for (const [name, { screen, width }] of Object.entries(single)) {
      await keep(name, readFileSync(join(looks, `${screen}.png`)), width);
    }
  } finally {
    await browser.close();
  }
  return `${Object.keys({ ...boards, ...single }).length} drawn`;
}

function boardOf(pictures) {
  const images = pictures.map((png) => `<img src="${addressOf(png)}" alt="">`).join('');
  return `<style>body{margin:0;block-size:100vh;display:flex;justify-content:center;align-items:center;gap:40px;background:#d8ebe1}
    img{inline-size:360px;border-radius:12px}</style>${images}`;
}

function addressOf(png) {
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** What a picture shows, drawn so wide. */
async function pixelsOf(page, png, wanted) {
  const { width, height, text } = await page.evaluate(
    async ([address, width]) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const height = Math.round((image.height * width) / image.width);
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      let text = '';
      for (let at = 0; at < data.length; at += 30_000)
        text += String.fromCharCode(...data.subarray(at, at + 30_000));
      return { width, height, text: btoa(text) };
    },
    [addressOf(png), wanted],
  );
  return { width, height, rgba: Buffer.from(text, 'base64') };
}
