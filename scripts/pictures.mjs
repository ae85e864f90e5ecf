import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Screens of the page in a tab, and the popup's main one by itself. */
const single = {
  popup: 'en-light-codes-fill',
  import: 'en-light-import',
  backup: 'en-light-backup-compared',
  team: 'en-light-team-full',
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
  const out = join(root, 'docs/pictures');
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out).filter((name) => name.endsWith('.png'))) rmSync(join(out, name));
  await step('boards', () => drawBoards(chromium, looks, out));
  for (const [name, screen] of Object.entries(single)) {
    copyFileSync(join(looks, `${screen}.png`), join(out, `${name}.png`));
  }
  await step('the badge in a page', async () => {
    await node(['scripts/start.mjs', '--tour', '--headless', '--pictures', join(looks, 'tour')], chromium);
    copyFileSync(join(looks, 'tour/fill.png'), join(out, 'fill.png'));
    return 'drawn';
  });
  const sizes = readdirSync(out).map((name) => statSync(join(out, name)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  say(`docs/pictures … ${sizes.length} pictures, ${bytes} bytes of at most ${room}`);
  return bytes <= room ? 0 : 1;
});

/** Every language and look that is wanted, by the command that draws screens. */
async function drawScreens(chromium, out) {
  const wanted = [...new Set([...Object.values(boards).flat(), ...Object.values(single)])];
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

async function drawBoards(executablePath, looks, out) {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    for (const [name, screens] of Object.entries(boards)) {
      const images = screens.map((screen) => {
        const data = readFileSync(join(looks, `${screen}.png`)).toString('base64');
        return `<img src="data:image/png;base64,${data}" alt="">`;
      });
      await page.setContent(`<style>body{margin:0;block-size:100vh;display:flex;justify-content:center;align-items:center;gap:40px;
        background:linear-gradient(160deg,#e9f5ee,#cfe6da)}img{inline-size:360px;border-radius:12px;box-shadow:0 12px 32px #0b3d2a33}</style>${images.join('')}`);
      await page.screenshot({ path: join(out, `${name}.png`) });
    }
  } finally {
    await browser.close();
  }
  return `${Object.keys(boards).length} drawn`;
}
