import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';
import { securityPage } from '../pages/security-page.ts';

test('who comes back to an enrolment is asked about the key that its page shows now, and the site takes its code', async ({
  extension,
  page,
  site,
}) => {
  const { say, person } = worldOf(extension, page, site);
  const login = loginPage(page, site.url);
  const security = securityPage(page);
  const enrol = async () => {
    await security.open();
    await security.enableTwoFactor();
    await security.chooseApp();
    return security.setupKey();
  };
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  await page.bringToFront();
  await login.open();
  await login.logIn(person);
  await login.arrives();

  const older = await enrol();
  const first = popup(await extension.pressToolbarButton(page), say);
  await first.review();
  await first.hand.close();

  // They go to lunch: the vault locks, and the enrolment begins anew.
  await vault.ask('vault.lock', {});
  expect(await enrol(), 'the site makes another key each time').not.toBe(older);
  const again = popup(await extension.pressToolbarButton(page), say);
  await again.unlock(vaultPassword);
  await again.review();
  expect(await vault.ask('draft.list', {})).toHaveLength(1);
  await again.keep();
  await again.showsCodes();
  await again.fill();
  await security.firstPrompt.filled();
  await security.firstPrompt.submit();
  expect(await security.backupCodes()).toHaveLength(10);
});
