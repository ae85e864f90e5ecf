import { checkNode, findChromium, installPackages } from './setup.mjs';
import { howToBegin, startSite } from './site.mjs';
import { command, hasDisplay, say, start } from './steps.mjs';

// WXT's live mode against the reference site: every change of the sources is in the browser a moment later.
await command(async () => {
  checkNode();
  await installPackages();
  const chromium = await findChromium();
  const site = await startSite();
  say(howToBegin(site));
  if (!hasDisplay()) say('no display … load .output/chrome-mv3-dev into a browser yourself');
  const wxt = start(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...process.argv.slice(2)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: hasDisplay() ? { OPEN_IN: chromium, OPEN_AT: site.url } : {},
  });
  return new Promise((ended) => wxt.on('exit', (code) => ended(code ?? 0)));
});
