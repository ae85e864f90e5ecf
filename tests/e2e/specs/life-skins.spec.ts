import type { Page } from 'playwright';
import { readLook, skins } from '../../helpkit/looks/look.ts';
import { seed } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { backupCodesWords } from '../../helpkit/words/backup-codes.ts';
import { enrolmentWords } from '../../helpkit/words/enrolment.ts';
import { loginBackupCodeWords, loginCodeWords } from '../../helpkit/words/login.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { buttonText, dayMs, inSkin, shiftWorker, workerOf } from '../fixtures/site-life.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';
import { badge } from '../pages/badge.ts';
import { type CodePrompt, codePrompt } from '../pages/code-prompt.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

/** The whole life of 2FA, read from the site's pages in each of its markups. Minutes each: `npm run test:long`. */
const tried = process.env['LONG'] === undefined ? [] : skins;
const say = wordsOf(demoBuild);

for (const skin of tried) {
  test(`the life of 2FA in the skin ${skin}`, async ({ extension, page }) => {
    let shift = 0;
    const site = await startHelpkit({ port: 0, hashCost: 8, skin, now: () => Date.now() + shift });
    const { account, password } = (await seed(site.site)).newAgent;
    const words = {
      codes: inSkin(backupCodesWords, skin),
      entry: inSkin(loginBackupCodeWords, skin),
      prompt: inSkin(loginCodeWords, skin),
      enrol: inSkin(enrolmentWords, skin),
    };
    const { language } = readLook(undefined, skin);
    const login = loginPage(page, site.url, skin);
    const person = { email: account.email, password };
    const vault = await vaultMessages(extension);
    const beside = badge(page);
    const worker = await workerOf(extension);
    const press = (name: string, where: Page = page) =>
      where.getByRole('button', { name, exact: true }).click();
    const kept = async () => (await vault.ask('codes.list', {}))[0];
    let id = '';
    /** Fills the prompt in front and sends it; a step whose code was used is waited for. */
    const pass = async (prompt: CodePrompt, trust: boolean) => {
      await prompt.appears();
      const tabId = await extension.tabId(page);
      const fill = async () =>
        (await vault.ask('tab.fill', { tabId, accountId: id, bindTo: null, trust })).problem;
      await expect.poll(fill, { timeout: 45_000, intervals: [1_000] }).toBeNull();
      await prompt.filled();
      await prompt.submit();
    };
    const promptWith = (button: string) => codePrompt(page, { button, language });

    await test.step('enrolling: the code of the picture is read and kept, and fills the first prompt', async () => {
      await vault.ask('vault.create', { password: vaultPassword });
      await vault.ask('preferences.write', { trustDevices: 'always' });
      await page.bringToFront();
      await login.open();
      await login.logIn(person);
      await login.arrives();
      await page.goto(`${site.url}/settings/security/two-factor`);
      await page.getByRole('radio').first().check();
      await press(words.enrol.continue);
      await page.getByText(words.enrol.step2).waitFor();
      const vaultPopup = popup(await extension.pressToolbarButton(page), say);
      expect(await vaultPopup.review()).toContain(account.email);
      await vaultPopup.keep();
      await vaultPopup.showsCodes();
      await vaultPopup.hand.close();
      id = (await vault.ask('account.list', {}))[0]?.id ?? '';
      await pass(promptWith(words.enrol.verifyCode), false);
    });

    /** Keeps the codes that the page lists, by its badge. */
    const keepListed = async (): Promise<string[]> => {
      const shown = page.getByRole('list', { name: words.codes.title }).getByRole('listitem');
      await shown.first().waitFor();
      const codes = await shown.allInnerTexts();
      await expect.poll(() => beside.words()).toContain(say('badgeKeepCodes', String(codes.length)));
      await beside.press();
      await (await extension.openedPopup()).close();
      const { waitingCodes } = await vault.ask('opening.read', {});
      await vault.ask('codes.keep', { id, waiting: waitingCodes?.id ?? '', passphrase: null });
      return codes.map((code) => code.trim());
    };

    let codes: string[] = [];
    await test.step('the codes of the page are kept by its badge, exactly, and two-factor goes on', async () => {
      codes = await keepListed();
      const { codes: read } = await vault.ask('codes.show', {
        id,
        password: vaultPassword,
        passphrase: '',
        leaves: false,
      });
      expect(read).toEqual(codes);
      await page.getByLabel(words.codes.saved).check();
      await press(words.enrol.continue);
      await pass(promptWith(words.enrol.activate), false);
      await page.getByRole('button', { name: words.codes.regenerate, exact: true }).waitFor();
    });

    await test.step('logged out, a code is filled, and counts as used', async () => {
      await page.context().clearCookies();
      await login.open();
      await login.logIn(person);
      await login.prompt.appears();
      await page.getByRole('link', { name: words.prompt.useBackupCode, exact: true }).click();
      await expect.poll(() => beside.words()).toContain(say('badgeBackup'));
      await beside.press();
      await expect.poll(() => beside.words()).toContain(say('codeFilled'));
      expect((await kept())?.set?.marks[0]?.is).toBe('tried');
      await press(words.entry.submit);
      await login.arrives();
      await expect
        .poll(async () => (await kept())?.set?.marks[0], { timeout: 20_000 })
        .toMatchObject({ is: 'used', origin: site.url });
      const { afterLogin } = await vault.ask('codes.tab', { tabId: await extension.tabId(page) });
      expect(afterLogin).toMatchObject({ id, left: 9 });
    });

    await test.step('few left ask for new ones, which take the place of the old', async () => {
      const set = (await kept())?.set;
      for (const place of [1, 2, 3, 4, 5, 6])
        await vault.ask('codes.mark', { id, set: set?.id ?? '', place, used: true });
      expect((await kept())?.set?.renewal).not.toBeNull();
      await page.goto(`${site.url}/settings/security`);
      await press(words.codes.regenerate);
      await keepListed();
      expect(await kept()).toMatchObject({ set: { left: 10 }, old: [{ left: 3, total: 10 }] });
    });

    await test.step('at the choice of a method the badge says why an app is safer', async () => {
      await page.goto(`${site.url}/settings/security/two-factor`);
      await expect.poll(() => beside.words()).toContain(say('badgeMethod').split('\n')[0] ?? '');
    });

    await test.step('trusted for 29 days, asked after 31', async () => {
      await page.context().clearCookies();
      await login.open();
      await login.logIn(person);
      const begun = Date.now();
      await pass(login.prompt, true);
      await login.arrives();
      const device = async () => (await vault.ask('trust.list', {})).devices[0];
      await expect.poll(async () => (await device())?.state).toBe('trusted');
      const { id: trustId, since = 0, until } = (await device()) ?? {};
      expect(since).toBeGreaterThan(begun);
      expect(until).toBe(since + 30 * dayMs);
      for (const days of [29, 31]) {
        shift = days * dayMs;
        await shiftWorker(worker, shift);
        await page.context().clearCookies({ name: /session/i });
        await login.open();
        await login.logIn(person);
        await (days === 29 ? login.arrives() : login.prompt.appears());
        await vault.ask('vault.unlock', { password: vaultPassword });
        // A day before its end the person is reminded; asked after it, nothing was lost.
        expect((await vault.ask('trust.list', {})).ending).toEqual(days === 29 ? [trustId] : []);
        expect(await buttonText(worker)).toBe(days === 29 ? '1' : '');
        expect(await device()).toMatchObject({ id: trustId, state: 'trusted', until });
      }
    });

    await site.stop();
  });
}
