import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { checkNode, findChromium, installPackages } from './setup.mjs';
import { howToBegin, startSite } from './site.mjs';
import { command, hasDisplay, root, say, start } from './steps.mjs';

// WXT's live mode against the reference site: every change of the sources is in the browser a moment later.
await command(async () => {
  checkNode();
  await installPackages();
  const chromium = await findChromium();
  const site = await startSite();
  say(howToBegin(site));
  const parts = `chrome-extension://${idOf(join(root, '.output/chrome-mv3-dev'))}/parts.html`;
  say(`every part in every state … ${parts}`);
  if (!hasDisplay()) say('no display … load .output/chrome-mv3-dev into a browser yourself');
  const wxt = start(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: hasDisplay() ? { OPEN_IN: chromium, OPEN_AT: `${site.url} ${parts}` } : {},
  });
  return new Promise((ended) => wxt.on('exit', (code) => ended(code ?? 0)));
});

/** The id that Chromium gives to what is loaded from a folder: the hash of its path, its digits written as a–p. */
function idOf(folder) {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
