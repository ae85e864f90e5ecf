import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { popup } from '../pages/popup.ts';

const wrong = [
  ['empty', ''],
  ['nearly right', `${vaultPassword} `],
  ['100,000 letters', 'x'.repeat(100_000)],
] as const;

test('no wrong password opens the vault, and the right one still does', async ({ extension, page, site }) => {
  const { say } = worldOf(extension, page, site);
  await page.goto(site.url);
  const { hand, page: tab } = await extension.openPopupTab(page);
  const vault = popup(hand, say);
  await vault.choosePassword(vaultPassword);
  await vault.showsCodes();
  await vault.lock();

  for (const [name, password] of wrong) {
    await test.step(name, async () => {
      await vault.unlock(password);
      await expect(tab.getByRole('alert')).toBeVisible();
      await hand.sees(say('unlockTitle'));
    });
  }
  await vault.unlock(vaultPassword);
  await vault.showsCodes();
});
