import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../fixtures/browser.ts';
import { handOf } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { buildWithKey, managedChromium } from '../fixtures/managed-build.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';

const link = 'otpauth://totp/Example:me?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const filePassword = 'what the other app asks for';

test.skip(
  process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/chromium'),
  'a policy file is laid over /etc/chromium, which only root on Linux can do',
);

test('what the organisation sets holds from the start, changes while the browser runs, and is shown as such', async ({
  profile,
}) => {
  const { extension: folder, id } = buildWithKey(demoBuild, profile);
  const managed = managedChromium(chromiumPath(), profile, id);
  managed.set({ requirePassword: true, autoLockMinutes: 5 });
  const extension = await launch({
    executable: managed.executable,
    extension: folder,
    profile: join(profile, 'p'),
  });
  expect(extension.id).toBe(id);
  const say = wordsOf(demoBuild);
  const messages = await vaultMessages(extension);
  const policy = () => messages.ask('policy.read', {});

  await expect
    .poll(policy, { timeout: 10_000 })
    .toMatchObject({ passwordRequired: true, autoLockMinutes: 5 });
  await expect(messages.ask('vault.create', { password: null })).rejects.toThrow('policy-forbids');

  const tab = await extension.context.newPage();
  await tab.goto(`chrome-extension://${id}/popup.html`);
  const vault = popup(handOf(tabDriver(tab)), say);
  await vault.hand.sees(say('policyPassword'));
  expect(await vault.hand.offers(say('noPassword'))).toBe(false);
  await vault.choosePassword(vaultPassword);
  await vault.showsCodes();
  await messages.ask('preferences.write', { autoLockMinutes: 60 });
  expect(await messages.ask('opening.read', {})).toMatchObject({ preferences: { autoLockMinutes: 5 } });

  const { drafts } = await messages.ask('draft.read', { text: link });
  const keep = drafts.map(({ id: draft, issuer, account }) => ({ id: draft, issuer, account, bind: false }));
  await messages.ask('draft.keepAll', { keep, drop: [] });
  const out = await extension.context.newPage();
  await out.goto(`chrome-extension://${id}/manage.html#export`);
  const leaving = handOf(tabDriver(out));
  await out.getByLabel(say('exportSheet')).check();
  await leaving.type(say('password'), vaultPassword);
  await leaving.press(say('exportShow'));
  await expect(out.locator('.export-sheet tbody tr')).toHaveCount(1);

  managed.set({
    requirePassword: true,
    autoLockMinutes: 3,
    trustedDevices: 'never',
    forbidPlainExport: true,
  });
  await expect
    .poll(policy, { timeout: 20_000 })
    .toMatchObject({ autoLockMinutes: 3, trustedDevices: 'never' });
  await leaving.sees(say('policySealedOnly'));
  await expect(out.locator('.export-sheet')).toHaveCount(0);
  await expect(out.getByLabel(say('exportList'))).toBeDisabled();
  const [{ id: kept = '' } = {}] = await messages.ask('account.list', {});
  await expect(messages.ask('transfer.links', { password: vaultPassword })).rejects.toThrow('policy-forbids');
  await expect(messages.ask('reveal.account', { id: kept, password: vaultPassword })).rejects.toThrow(
    'policy-forbids',
  );
  await leaving.type(say('exportOwn'), filePassword);
  await leaving.type(say('passwordRepeat'), filePassword);
  await leaving.type(say('password'), vaultPassword);
  const [download] = await Promise.all([out.waitForEvent('download'), leaving.press(say('exportSave'))]);
  expect(download.suggestedFilename()).toBe('helpkit-aegis.json');
  const { locksAt } = await messages.ask('vault.status', {});
  expect((locksAt ?? 0) - Date.now()).toBeLessThanOrEqual(180_000);
  await tab.reload();
  await vault.hand.press(say('settings'));
  await vault.hand.sees(say('policySet'));
  await vault.hand.sees(new RegExp(say('policyAtMost', '3 minutes')));
  await vault.hand.sees(say('policySealedOnly'));

  managed.set({});
  await expect
    .poll(policy, { timeout: 20_000 })
    .toMatchObject({ autoLockMinutes: null, passwordRequired: false });
  await expect(out.getByLabel(say('exportList'))).toBeEnabled();
  expect(await messages.ask('opening.read', {})).toMatchObject({ preferences: { autoLockMinutes: 60 } });
  await extension.close();
});
