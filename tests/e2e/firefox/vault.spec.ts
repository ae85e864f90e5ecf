import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { vaultPassword } from '../fixtures/main-job.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { firefoxBuild, firefoxPath, launchFirefox } from './firefox.ts';

// The same drills as in Chromium (`specs/c-wrong-password`, `specs/backup`, `specs/wipe`, `specs/sync`).
test.skip(!process.env['LONG'], 'Firefox once more: npm run test:long');

const say = wordsOf(firefoxBuild);
const newPassword = 'eleven dry leaves in a hat';
const uris = [
  'otpauth://totp/Example:one@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example',
  'otpauth://hotp/Example:counter@example.com?secret=MFRGGZDFMZTWQ2LKNNWG23TPOA&issuer=Example&counter=7',
];

/** Gives a file to the page's own field for one. */
async function give(page: Page, path: string): Promise<void> {
  const field = await page.waitForSelector('input[type=file]');
  // The selector names no other kind of element.
  await (field as Awaited<ReturnType<Page['$']>> & { uploadFile(path: string): Promise<void> }).uploadFile(
    path,
  );
}

test('Firefox: the vault locks and opens, by password and recovery key; its file restores it; a wiped one comes back', async () => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'hka-firefox-files-'));
  const firefox = await launchFirefox(firefoxPath(), { downloads: folder });
  const other = await launchFirefox(firefoxPath());
  try {
    const vault = await firefox.speaker();
    const { hand } = await firefox.openExtensionPage('/popup.html');
    const open = popup(hand, say);
    const accounts = async () => (await vault.ask('account.list', {})).map(({ account }) => account);

    await test.step('locked, a wrong password opens nothing, the right one does', async () => {
      await open.choosePassword(vaultPassword);
      await open.showsCodes();
      for (const uri of uris) {
        await open.addByUri(uri);
        await hand.sees(say('confirmTitle'));
        await open.keep();
        await open.showsCodes();
      }
      await open.lock();
      await open.unlock(`${vaultPassword}.`);
      await hand.sees(say('wrongPassword'));
      await open.unlock(vaultPassword);
      await open.showsCodes();
      expect(await accounts()).toEqual(['one@example.com', 'counter@example.com']);
    });
    await test.step('a recovery key is made, and opens it in the place of the password', async () => {
      const { words } = await vault.ask('recovery.draw', {});
      await vault.ask('recovery.keep', { password: vaultPassword, words: words.join(' ') });
      await vault.ask('vault.lock', {});
      await hand.press(say('forgotten'));
      await hand.type(say('recoveryKey'), words.join(' '));
      await hand.type(say('passwordNext'), newPassword);
      await hand.type(say('passwordRepeat'), newPassword);
      await hand.press(say('forgottenSet'));
      await open.showsCodes();
    });
    await test.step('a backup file is saved by a download, and restored where nothing was', async () => {
      const saver = await firefox.openExtensionPage('/manage.html#backup');
      await saver.hand.type(say('password'), newPassword);
      await saver.hand.press(say('backupMake'));
      await saver.hand.sees(/not checked yet/);
      const saved = () => readdirSync(folder).filter((name) => name.endsWith('.hkvault'));
      await expect.poll(saved).toHaveLength(1);
      const file = join(folder, saved()[0] ?? '');
      await give(saver.page, file);
      await saver.hand.sees(say('backupGood'));
      const restorer = await other.openExtensionPage('/manage.html#backup');
      await give(restorer.page, file);
      await restorer.hand.type(say('backupFilePassword'), newPassword);
      await restorer.hand.press(say('backupOpen'));
      await restorer.hand.sees(/counter@example\.com/);
      await restorer.hand.press(say('backupRestore'));
      await restorer.hand.sees(/Restored\. New accounts: 2/);
    });
    await test.step('the page for sync opens', async () => {
      const sync = await firefox.openExtensionPage('/manage.html#sync');
      await sync.hand.sees(say('syncBegin'));
      await sync.page.close();
    });
    await test.step('the database is deleted: that is said, and the second copy brings all back', async () => {
      await vault.ask('vault.lock', {});
      await firefox.endBackground();
      await vault.page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase('helpkit-vault');
            request.onsuccess = resolve;
            request.onerror = reject;
          }),
      );
      const after = await firefox.openExtensionPage('/popup.html');
      await after.hand.sees(say('wipedTitle'));
      await expect(vault.ask('vault.create', { password: null })).rejects.toThrow('vault-wiped');
      await after.hand.press(say('wipedRestore'));
      await after.hand.misses(say('wipedTitle'));
      await popup(after.hand, say).unlock(newPassword);
      await popup(after.hand, say).showsCodes();
      expect(await accounts()).toEqual(['one@example.com', 'counter@example.com']);
    });
  } finally {
    await Promise.all([firefox.close(), other.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
