import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { figure } from '../../figures/figure.ts';
import type { Extension } from '../fixtures/browser.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { loginPage } from '../pages/login-page.ts';
import { roomWalks, tableWalks } from '../walks/manage-walks.ts';
import { popupWalks } from '../walks/popup-walks.ts';
import { type Walk, walk } from '../walks/walk.ts';

const links = [
  'otpauth://totp/Atlas%20Maps:desk@shop.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Atlas%20Maps',
  'otpauth://hotp/Harbour%20Bank:0042%2017?secret=MFRGGZDFMZTWQ2LKNNWG23TPOA&issuer=Harbour%20Bank&counter=7',
  'otpauth://totp/Mailbox:desk@shop.example?secret=KRUGKIDROVUWG2ZAMJZG653O&issuer=Mailbox',
];
const newPassword = 'nine dry pebbles in a shoe';

/** Accounts in the vault before a walk begins. */
async function keep(extension: Extension, texts: readonly string[]) {
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  for (const text of texts) {
    const { drafts } = await vault.ask('draft.read', { text });
    const kept = drafts.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false }));
    await vault.ask('draft.keepAll', { keep: kept, drop: [] });
  }
  return vault;
}

test('the table of accounts by keyboard alone: sort, walk, search, copy, pin, edit, delete, undo', async ({
  extension,
}) => {
  const vault = await keep(extension, links);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/manage.html`);
  for (const one of Object.values(tableWalks)) {
    await test.step(one.job, () => walk(page, one, {}));
    if (one === tableWalks.sort)
      await expect(page.locator('th[data-column=name]')).toHaveAttribute('aria-sort', 'ascending');
  }
  const left = await vault.ask('account.list', {});
  expect(left.map(({ issuer, pinned }) => `${issuer}${pinned ? ', on top' : ''}`).sort()).toEqual([
    'Atlas Maps',
    'Harbour Bank',
    'Letterbox, on top',
  ]);
});

test('every other job by keyboard alone: settings, backup codes, trusted devices, in and out, a new password', async ({
  extension,
  page,
  site,
}) => {
  test.skip(process.env['LONG'] === undefined, 'a minute and a half: LONG=1');
  const { account, password, secret, backupCodes = [] } = site.people.agent;
  const vault = await keep(extension, [secret?.uri ?? '']);
  const [{ id = '' } = {}] = await vault.ask('account.list', {});
  const folder = mkdtempSync(join(tmpdir(), 'hka-keyboard-'));
  const file = join(folder, 'list.txt');
  writeFileSync(file, `${links[0]}\n`);
  let done = 0;
  const go = (on: Page, one: Walk) =>
    test.step(one.job, async () => {
      await walk(on, one, {
        password: vaultPassword,
        newPassword,
        code: backupCodes[0] ?? '',
        codes: backupCodes.join(' '),
      });
      done += 1;
    });
  const room = async (place: string) => {
    const opened = await extension.context.newPage();
    await opened.goto(`chrome-extension://${extension.id}/manage.html#${place}`);
    return opened;
  };

  const codes = await room(`codes/${id}`);
  await go(codes, roomWalks.keepCodes);
  await go(codes, roomWalks.showCodes);
  await go(codes, roomWalks.markUsed);
  await codes.close();

  const settings = await room('accounts');
  await go(settings, roomWalks.settings);
  await expect(settings.locator('html')).toHaveAttribute('data-look', 'dark');
  await settings.close();

  const login = loginPage(page, site.url);
  const person = { email: account.email, password };
  await vault.ask('preferences.write', { trustDevices: 'always' });
  await login.open();
  await login.logIn(person);
  await login.prompt.appears();
  const filling = await extension.openPopupTab(page);
  await go(filling.page, popupWalks.fill);
  await login.prompt.filled(33_000);
  await filling.page.close();
  await login.prompt.submit();
  await login.arrives();
  const trusted = await room('trusted');
  const [revoking] = await Promise.all([
    extension.context.waitForEvent('page'),
    go(trusted, roomWalks.revoke),
  ]);
  expect(revoking.url().startsWith(site.url)).toBe(true);
  await revoking.close();
  await trusted.close();

  await page.context().clearCookies();
  await login.open();
  await login.logIn(person);
  await page.getByRole('link', { name: 'Use backup code', exact: true }).click();
  const using = await extension.openPopupTab(page);
  await go(using.page, roomWalks.useCode);
  await expect(page.getByLabel('Backup code', { exact: true })).toHaveValue(backupCodes[0] ?? '');
  await using.page.close();

  const importing = await room('import');
  importing.on('filechooser', (chooser) => void chooser.setFiles(file));
  await go(importing, roomWalks.import);
  expect(await vault.ask('account.list', {})).toHaveLength(2);

  const exporting = await room('export');
  const [saved] = await Promise.all([exporting.waitForEvent('download'), go(exporting, roomWalks.export)]);
  expect(saved.suggestedFilename()).toBe('helpkit-accounts.txt');

  const security = await room('security');
  await go(security, roomWalks.changePassword);
  await vault.ask('vault.lock', {});
  expect((await vault.ask('vault.unlock', { password: newPassword })).result).toBe('unlocked');
  rmSync(folder, { recursive: true, force: true });
  const jobs = Object.keys(roomWalks).length + 1;
  figure({
    figure: `jobs done by keyboard alone, of ${jobs} beside the popup's and the table's`,
    part: '8',
    requirement: 'accessibility: every job by keyboard alone, a written walk per job',
    value: done,
    goal: jobs,
    holds: done === jobs,
  });
  expect(done).toBe(jobs);
});
