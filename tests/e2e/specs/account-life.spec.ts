import { type SeededAccount, seed, seedMembers } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import type { Hand } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { buttonText, dayMs, shiftWorker, workerOf } from '../fixtures/site-life.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';
import { loginPage } from '../pages/login-page.ts';
import { type Popup, popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);

/** The settings are whole once they name the keys: nothing moves under the pointer any more. */
async function openFromSettings(hand: Hand, name: string): Promise<void> {
  await hand.press(say('settings'));
  await hand.sees(/Alt\+Shift\+3/);
  await hand.press(name);
}

test('trust for 29 and 31 days, and a team of 40 and of 100', async ({ extension, page }) => {
  let shift = 0;
  const site = await startHelpkit({ port: 0, hashCost: 8, now: () => Date.now() + shift });
  const { owner } = await seed(site.site);
  const login = loginPage(page, site.url);
  const person = ({ account: { email }, password }: SeededAccount) => ({ email, password });
  const withPopup = async (job: (vault: Popup) => Promise<void>) => {
    const { hand } = await extension.openPopupTab(page);
    await job(popup(hand, say));
    await hand.close();
    await page.bringToFront();
  };
  const worker = await workerOf(extension);
  const goTo = (path: string) => page.goto(site.url + path);

  await test.step('a login with the box ticked enters a trusted device', async () => {
    await login.open();
    await login.logIn(person(owner));
    await login.prompt.appears();
    await withPopup(async (vault) => {
      await vault.choosePassword(vaultPassword);
      await vault.showsCodes();
      await vault.trustDevices();
      await vault.addByUri(owner.secret?.uri ?? '');
      await vault.keep();
      await vault.showsCodes();
      await vault.fillHere(owner.account.email);
      // A code that is about to end is not filled: the popup waits for the next one.
      await login.prompt.filled();
    });
    expect(await login.prompt.trusted()).toBe(true);
    await login.prompt.submit();
    await login.arrives();
  });

  await test.step('the team’s list is read as the owner looks at it, all pages of it', async () => {
    await seedMembers(site.site, 37);
    await goTo('/settings/security/team');
    await goTo('/settings/team/members');
    await withPopup(async ({ hand }) => {
      await openFromSettings(hand, say('team'));
      await hand.sees(new RegExp(say('teamMembers', '40')));
      await hand.sees(new RegExp(say('teamForecast')));
      await hand.sees(/30 of 40/);
    });
    await seedMembers(site.site, 60, 37);
    await goTo('/settings/team/members');
    const hand = await extension.pressToolbarButton(page);
    await openFromSettings(hand, say('team'));
    await hand.press(say('teamReadRest'));
    await hand.sees(new RegExp(say('teamMembers', '100')));
    await expect(page).toHaveURL(/page=2/);
    await hand.close();
  });

  await test.step('29 days later it holds and is reminded of, 31 days later the site asks', async () => {
    shift = 29 * dayMs;
    await shiftWorker(worker, shift);
    await page.context().clearCookies({ name: /session/i });
    await login.open();
    await login.logIn(person(owner));
    await login.arrives();
    await withPopup(async (vault) => {
      await vault.unlock(vaultPassword);
      await vault.showsCodes();
      await openFromSettings(vault.hand, say('trusted'));
      await vault.hand.sees(say('trustedEnding'));
      await vault.hand.sees(owner.account.email);
      await vault.hand.sees(new RegExp(say('trustedByPreference')));
    });
    expect(await buttonText(worker)).toBe('1');
    shift = 31 * dayMs;
    await shiftWorker(worker, shift);
    await page.context().clearCookies({ name: /session/i });
    await login.open();
    await login.logIn(person(owner));
    await login.prompt.appears();
  });
  await site.stop();
});
