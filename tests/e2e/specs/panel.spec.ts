import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { popup } from '../pages/popup.ts';

/** What stands in the extension's worker. */
declare const chrome: { runtime: { getContexts(of: object): Promise<{ contextType: string }[]> } };

test.skip(!process.env['LONG'], 'the same screens beside the page: npm run test:long');

test('the list stays open beside the page: one click from the popup, narrow and wide, locked and unlocked with the rest', async ({
  extension,
  page,
  site,
}) => {
  const { say } = worldOf(extension, page, site);
  await page.goto(site.url);
  const { hand, page: tab } = await extension.openPopupTab(page);
  const vault = popup(hand, say);
  await vault.choosePassword(vaultPassword);
  await vault.showsCodes();
  await vault.addByUri(site.people.agent.secret?.uri ?? '');
  await vault.keep();
  await vault.showsCodes();

  await test.step('a click opens it, and the popup goes', async () => {
    await hand.press(say('panelOpen'));
    const worker = extension.context.serviceWorkers()[0];
    const kinds = () =>
      worker?.evaluate(async () => (await chrome.runtime.getContexts({})).map((one) => one.contextType));
    await expect.poll(kinds).toContain('SIDE_PANEL');
  });

  // No driver reaches into the panel itself: the same page in a tab has all of it but the place.
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`);

  await test.step('takes the width that there is, without a bar', async () => {
    for (const width of [280, 360, 700]) {
      await panel.setViewportSize({ width, height: 700 });
      const wider = await panel.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wider, `${width}`).toBe(false);
    }
    await expect(panel.getByRole('button', { name: say('panelOpen') })).toHaveCount(0);
  });

  await test.step('locks as soon as another view locks, and opens with it', async () => {
    const account = panel.getByText(site.people.agent.account.email);
    await expect(account).toBeVisible();
    const again = tab.isClosed() ? await extension.openPopupTab(page) : { hand };
    const other = popup(again.hand, say);
    await other.lock();
    await expect(panel.getByRole('button', { name: say('unlock') })).toBeVisible();
    await expect(account).toHaveCount(0);
    await other.unlock(vaultPassword);
    await expect(account).toBeVisible();
  });
});
