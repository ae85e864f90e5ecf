import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { accountTitle } from '../../../lib/core/labels.ts';
import { codeAt } from '../../../lib/core/otp.ts';
import { figure } from '../../figures/figure.ts';
import { searchDiskForAll } from '../fixtures/disk-search.ts';
import { handOf } from '../fixtures/hand.ts';
import { perform, vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { journey } from '../journey.ts';
import { badge } from '../pages/badge.ts';
import { loginPage } from '../pages/login-page.ts';
import { securityPage } from '../pages/security-page.ts';

/** The acts of the main job before the backup codes are shown. */
const beforeCodes = 6;

/** As far as the function run in the page uses it. */
declare const chrome: { permissions: { request: unknown } };

/** What the person says to the browser's question whether the clipboard may be cleared: no test can press its buttons. */
const answer = (tab: Page, yes: boolean) =>
  tab.evaluate((may) => {
    chrome.permissions.request = (_what: object, done?: (may: boolean) => void) => {
      done?.(may);
      return Promise.resolve(may);
    };
  }, yes);

test('backup codes are kept, used once and renewed', async ({ extension, page, site, profile }) => {
  const world = worldOf(extension, page, site);
  const { say } = world;
  const { enrolment, learned } = journey(world);
  const security = securityPage(page);
  const login = loginPage(page, site.url);
  const beside = badge(page);
  const vault = await vaultMessages(extension);
  await page.bringToFront();
  /** What is kept, as far as it may be told without the password. */
  const kept = async () => (await vault.ask('codes.list', {}))[0];
  const keepByBadge = async (says: string) => {
    await expect.poll(() => beside.words()).toContain(say('badgeKeepCodes', '10'));
    await beside.press();
    const hand = await extension.openedPopup();
    await hand.sees(says);
    const shown = await hand.text();
    await hand.press(say('bcConfirmYes'));
    await hand.sees(say('bcLeft', '10', '10'));
    await hand.close();
    return shown;
  };

  let first: string[] = [];
  await test.step('enrolled, and the ten codes of the page kept by its badge, hidden', async () => {
    await perform(enrolment.slice(0, beforeCodes));
    await security.firstPrompt.submit();
    first = await security.backupCodes();
    const shown = await keepByBadge(say('bcConfirmCount', '10'));
    for (const code of first) expect(shown).not.toContain(code.slice(0, 9));
    await security.acknowledgeBackupCodes();
    // The code of the next step, which the site takes early: there is nothing to wait for.
    const otp = { type: 'totp', secret: learned.secret, algorithm: 'SHA1', digits: 6, period: 30 } as const;
    await security.secondPrompt.type(codeAt({ ...otp, counter: 0 }, Date.now() + 30_000));
    await security.secondPrompt.submit();
    await security.isOn();
  });

  await test.step('without the app: the next code is filled, and counts as used once the site let it in', async () => {
    await login.logOut();
    await login.logIn(world.person);
    await page.getByRole('link', { name: 'Use backup code', exact: true }).click();
    await expect.poll(() => beside.words()).toContain(say('badgeBackup'));
    await beside.press();
    const field = page.getByLabel('Backup code', { exact: true });
    await expect(field).toHaveValue(first[0] ?? '');
    expect((await kept())?.set?.marks[0]?.is).toBe('tried');
    // A person takes longer than a test: by then the engine has looked what became of it.
    await expect.poll(() => beside.words()).toContain(say('codeFilled'));
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await login.arrives();
    await expect
      .poll(async () => (await kept())?.set?.marks[0])
      .toMatchObject({ is: 'used', origin: site.url });
    const hand = await extension.pressToolbarButton(page);
    await hand.sees(say('bcAfterLogin', '9'));
    await hand.close();
  });

  await test.step('what was used is said, and few left lead to the site', async () => {
    const { id = '', set } = (await kept()) ?? {};
    for (const place of [1, 2, 3, 4, 5, 6]) {
      await vault.ask('codes.mark', { id, set: set?.id ?? '', place, used: true });
    }
    const hand = await extension.pressToolbarButton(page);
    await hand.sees(say('bcAfterLogin', '3'));
    await hand.press(say('accountMore', accountTitle({ issuer: 'HelpKit', account: world.person.email })));
    await hand.sees(say('bcFew'));
    await hand.sees(say('bcLeft', '3', '10'));
    await hand.close();
    expect((await kept())?.address?.startsWith(site.url)).toBe(true);
  });

  let second: string[] = [];
  await test.step('new codes take the place of the old ones, which stay as an old set', async () => {
    await security.open();
    await page.getByRole('button', { name: 'Regenerate codes', exact: true }).click();
    second = await security.backupCodes();
    await keepByBadge(say('bcReplacesDiffer', '10', '10', '0'));
    const { set, old } = (await kept()) ?? {};
    expect(set?.left).toBe(10);
    expect(old).toMatchObject([{ left: 3, total: 10 }]);
  });

  await test.step('a site of one page, which never loads anew, takes the next one', async () => {
    await page.goto(`${site.url}/inbox?skin=app`);
    await login.logOut();
    await login.logIn(world.person);
    await page.getByRole('link', { name: 'Use backup code', exact: true }).click();
    await expect.poll(() => beside.words()).toContain(say('badgeBackup'));
    await beside.press();
    await expect.poll(() => beside.words()).toContain(say('codeFilled'));
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await login.arrives();
    await expect.poll(async () => (await kept())?.set?.marks[0]?.is).toBe('used');
  });

  await test.step('they leave after the password: as the site writes them, on the clipboard for half a minute, and on paper', async () => {
    const { id = '' } = (await kept()) ?? {};
    const tab: Page = await extension.context.newPage();
    const origin = `chrome-extension://${extension.id}`;
    await extension.context.grantPermissions(['clipboard-read']);
    await tab.clock.install();
    await tab.goto(`${origin}/manage.html#codes/${id}`);
    await answer(tab, true);
    const hand = handOf(tabDriver(tab));
    await hand.press(say('bcTakeOut'));
    await hand.type(say('password'), vaultPassword);
    await hand.press(say('bcTakeOutShort'));
    const [download] = await Promise.all([tab.waitForEvent('download'), hand.press(say('bcExportTextFile'))]);
    const text = readFileSync(await download.path(), 'utf8');
    const own = [
      `HelpKit backup codes for ${world.person.email}`,
      'Each code works once.',
      '',
      ...second.slice(1),
      '',
    ];
    expect(text).toBe(own.join('\r\n'));
    const unused = second.slice(1).join('\n');
    const copied = () => tab.evaluate(() => navigator.clipboard.readText());
    await hand.press(say('bcCopyAll'));
    await hand.sees(say('bcCopiedAll'));
    expect(await copied()).toBe(unused);
    await tab.clock.fastForward(30_000);
    await expect.poll(async () => (await copied()).trim()).toBe('');
    await answer(tab, false);
    await hand.press(say('bcCopiedAll'));
    await hand.sees(say('bcCopyStays'));
    expect(await copied()).toBe(unused);
    await tab.emulateMedia({ media: 'print' });
    await expect(tab.locator('.print-sheet code')).toHaveText(second.slice(1));
    await expect(tab.locator('.app')).toBeHidden();
    await tab.close();
  });

  const found = searchDiskForAll(profile, { secrets: [], texts: [...first, ...second], keys: [] });
  figure({
    figure: 'backup codes of 20 kept, used and renewed that are on the disk in the clear',
    part: '6',
    requirement: 'issue 8: kept sealed, no temporary file left',
    value: found.length,
    goal: 0,
    holds: found.length === 0,
  });
  expect(found).toEqual([]);
});
