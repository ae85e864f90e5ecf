import { vaultPassword } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { loginPage } from '../pages/login-page.ts';
import { popupWalks } from '../walks/popup-walks.ts';
import { type Walk, walk } from '../walks/walk.ts';

const mailbox = 'otpauth://totp/Mailbox:desk@shop.example?secret=KRUGKIDROVUWG2ZAMJZG653O&issuer=Mailbox';

test('the popup by keyboard alone: first run, add, search, copy, edit, order, delete, undo, fill, lock, unlock', async ({
  extension,
  page,
  site,
}) => {
  const { account, password, secret } = site.people.agent;
  const login = loginPage(page, site.url);
  await login.open();
  await login.logIn({ email: account.email, password });
  await login.prompt.appears();
  const { page: tab } = await extension.openPopupTab(page);
  const go = (one: Walk, link = '') =>
    test.step(one.job, () => walk(tab, one, { password: vaultPassword, link }));

  await go(popupWalks.protect);
  await go(popupWalks.addByLink, secret?.uri);
  await go({ ...popupWalks.addByLink, job: 'add another' }, mailbox);
  for (const job of ['addByKey', 'searchAndCopy', 'edit', 'pin', 'reorder', 'deleteAndUndo'] as const)
    await go(popupWalks[job]);
  await go(popupWalks.fill);
  await login.prompt.filled(33_000);
  await go(popupWalks.lock);
  await go(popupWalks.unlock);
  expect(await tab.title()).toBe('HelpKit Authenticator');
});
