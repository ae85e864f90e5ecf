import { expect, test } from 'playwright/test';
import { seed } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { firefoxBuild, firefoxPath, handOn, launchFirefox } from './firefox.ts';
import { codeIn, pressBadge } from './in-page.ts';

// The same course as in Chromium (`specs/a-enrol-and-login`, `specs/backup-codes`): it waits for three codes.
test.skip(!process.env['LONG'], 'Firefox once more: npm run test:long');

const say = wordsOf(firefoxBuild);

test('Firefox: enrolled from the QR code on the page, logged in by the badge, and without the app by a backup code', async () => {
  test.setTimeout(600_000);
  const site = await startHelpkit({ port: 0, hashCost: 8 });
  const firefox = await launchFirefox(firefoxPath());
  try {
    const { newAgent } = await seed(site.site);
    const { email } = newAgent.account;
    const vault = await firefox.speaker();
    const page = await firefox.browser.newPage();
    const at = handOn(page);
    const logIn = async () => {
      await at.type('E-mail', email);
      await at.type('Password', newAgent.password);
      await at.press('Log in');
    };
    const withPopup = async (job: (open: ReturnType<typeof popup>) => Promise<void>) => {
      const { hand } = await firefox.openPopupTab();
      await job(popup(hand, say));
      await hand.close();
      await page.bringToFront();
    };
    let codes: string[] = [];

    await test.step('first run, and the account of the page’s QR code is read by the toolbar button', async () => {
      await page.goto(`${site.url}/login`);
      await withPopup(async (open) => {
        await open.choosePassword(vaultPassword);
        await open.showsCodes();
      });
      await logIn();
      for (const name of ['Settings', 'Security', 'Enable 2FA']) await at.press(name);
      await at.press(/Authenticator app/);
      await at.press('Continue');
      await at.sees(/([A-Z2-7]{4} ){3}/);
      await firefox.pressToolbarButton();
      await expect.poll(async () => (await vault.ask('draft.list', {})).length).toBe(1);
      await firefox.closePopup();
      await withPopup(async (open) => {
        const review = await open.review();
        for (const words of ['HelpKit', email, new URL(site.url).host]) expect(review).toContain(words);
        await open.keep();
        await open.showsCodes();
      });
    });
    await test.step('the badge fills the first code, and the backup codes are kept', async () => {
      await pressBadge(page);
      await codeIn(page);
      await at.press('Verify code');
      const code = /\b\w{4}(?:-\w{4}){3}\b/g;
      await at.sees(new RegExp(code.source));
      codes = (await at.text()).match(code) ?? [];
      expect(codes).toHaveLength(10);
      await pressBadge(page);
      await expect.poll(async () => (await vault.ask('opening.read', {})).waitingCodes).not.toBeNull();
      await firefox.closePopup();
      await withPopup(async ({ hand }) => {
        await hand.press(say('bcConfirmYes'));
        await hand.sees(say('bcLeft', '10', '10'));
      });
      await at.press('I have saved my backup codes in a safe place');
      await at.press('Continue');
    });
    await test.step('the code of the next step turns 2FA on', async () => {
      await pressBadge(page);
      await codeIn(page);
      await at.press('Activate 2FA');
      await at.sees('Set up the app anew');
    });
    await test.step('out, and in again by the badge', async () => {
      await at.press('Log out');
      await logIn();
      await pressBadge(page);
      await codeIn(page);
      await at.press('Verify');
      await at.sees('Inbox');
    });
    await test.step('out, and in again by a backup code, which is marked as used', async () => {
      await at.press('Log out');
      await logIn();
      await at.press('Use backup code');
      await pressBadge(page);
      await page.waitForFunction(
        (code) => [...document.querySelectorAll('input')].some(({ value }) => value === code),
        {},
        codes[0] ?? '',
      );
      await at.press('Log in');
      await at.sees('Inbox');
      await expect
        .poll(async () => (await vault.ask('codes.list', {}))[0]?.set?.marks[0], { timeout: 20_000 })
        .toMatchObject({ is: 'used', origin: site.url });
    });
  } finally {
    await firefox.close();
    await site.stop();
  }
});
