import { keepLinks } from '../fixtures/keep-links.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';

const links = ['one', 'two', 'three'].map(
  (name) =>
    `otpauth://totp/Example:${name}%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example`,
);

test('until its scripts are there the popup stands as it did the last time, in the colours that the person chose', async ({
  extension,
}) => {
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: null });
  await keepLinks(vault, ...links);
  await vault.ask('preferences.write', { look: 'dark', language: 'ar' });
  const tab = await extension.context.newPage();
  await tab.setViewportSize({ width: 360, height: 600 });
  const address = `chrome-extension://${extension.id}/popup.html?tab=0`;
  await tab.goto(address);
  const rows = tab.locator('.account');
  await expect(rows).toHaveCount(links.length);
  const [first] = await rows.all();
  const box = await first?.boundingBox();
  await expect.poll(() => tab.evaluate(() => localStorage.getItem('layout'))).toContain('"rows":3');

  // Its scripts do not come.
  await tab.route('**/chunks/**', () => {});
  await tab.goto(address, { waitUntil: 'commit' });
  await tab.waitForFunction(() => document.styleSheets.length > 0 && document.body !== null);
  const bare = await tab.evaluate(() => {
    const root = document.querySelector('#root');
    const outline = getComputedStyle(root ?? document.body, '::before');
    return {
      ground: getComputedStyle(document.documentElement).backgroundColor,
      dir: document.documentElement.dir,
      nodes: root?.childNodes.length,
      top: Number.parseFloat(getComputedStyle(root ?? document.body).paddingBlockStart),
      height: Number.parseFloat(outline.blockSize),
    };
  });
  expect(bare).toEqual({
    ground: 'rgb(18, 24, 22)',
    dir: 'rtl',
    nodes: 0,
    top: box?.y,
    height: (box?.height ?? 0) * links.length,
  });
});
