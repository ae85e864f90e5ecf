import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './bundle.mjs';
import { build, checkNode, findChromium, installPackages } from './setup.mjs';
import { howToBegin, startSite } from './site.mjs';
import { atEnd, command, halt, hasDisplay, root, say, start, step } from './steps.mjs';

const usage = `npm start -- [options]
  --port N        port of the reference site (else its usual one, or a free one)
  --tour          walk through the main job by itself, instead of leaving the window to you
  --headless      the tour without a window, as where there is no display
  --pictures DIR  where the tour puts its pictures (else .cache/tour)`;

// Starts the reference site and a Chromium with the extension in it; with no display, the tour.
await command(async () => {
  const wishes = readWishes();
  checkNode();
  await installPackages();
  const chromium = await findChromium();
  const extension = await build('chrome-mv3-demo');
  const site = await startSite(wishes.port);
  const profile = mkdtempSync(join(tmpdir(), 'helpkit-authenticator-'));
  // A browser goes on writing for a moment after it has closed.
  atEnd(() => rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }));

  if (!wishes.tour) return openWindow(chromium, extension, profile, site);
  const { tour } = await load('tests/e2e/tour.ts');
  const browser = { executable: chromium, extension, profile, headless: wishes.headless };
  await tour({ browser, site, pictures: wishes.pictures, step, atEnd });
  say(`pictures … ${wishes.pictures}`);
  return 0;
});

function readWishes() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        tour: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
        pictures: { type: 'string', default: join(root, '.cache/tour') },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
      throw new Error('--port takes a number.');
    const headless = values.headless || !hasDisplay();
    return { port, tour: values.tour || headless, headless, pictures: resolve(values.pictures) };
  } catch (error) {
    return halt(error.message, usage);
  }
}

async function openWindow(chromium, extension, profile, site) {
  const rootUser = process.getuid?.() === 0;
  const browser = start(
    chromium,
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      ...(rootUser ? ['--no-sandbox'] : []),
      site.url,
    ],
    { stdio: 'ignore' },
  );
  say(`chromium … opened at ${site.url}
${howToBegin(site)}
The extension is behind the puzzle piece of the toolbar: pin it. Close the window or press Ctrl-C to end.`);
  await new Promise((closed, failed) => {
    browser.on('exit', closed);
    browser.on('error', failed);
  });
  return 0;
}
