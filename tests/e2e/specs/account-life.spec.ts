import { Secret, TOTP } from 'otpauth';
import type { Worker } from 'playwright';
import { visitor } from '../../helpkit/checks/test-visitor.ts';
import { sent } from '../../helpkit/post/post.ts';
import { type SeededAccount, seed, seedMembers } from '../../helpkit/seed.ts';
import { type Helpkit, startHelpkit } from '../../helpkit/server.ts';
import type { Hand } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { recoverySteps } from '../fixtures/recovery-steps.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';
import { loginPage } from '../pages/login-page.ts';
import { type Popup, popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);
const day = 24 * 60 * 60_000;

/** As far as the functions run in the worker use it. */
declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };

const button = (worker: Worker) => worker.evaluate(() => chrome.action.getBadgeText({}));

/** The settings are whole once they name the keys: nothing moves under the pointer any more. */
async function openFromSettings(hand: Hand, name: string): Promise<void> {
  await hand.press(say('settings'));
  await hand.sees(/Alt\+Shift\+3/);
  await hand.press(name);
}

/** Puts the worker's clock forward, as the computer's own. */
const shiftWorker = (worker: Worker, by: number) =>
  worker.evaluate((ms) => {
    const real = performance.timeOrigin;
    Date.now = () => real + performance.now() + ms;
  }, by);

/** What somebody elsewhere does who knows the password and reads the mail. */
async function startRecovery(site: Helpkit, { account, password }: SeededAccount): Promise<void> {
  const elsewhere = visitor(site);
  await elsewhere.open('/login');
  await elsewhere.send('/login', { email: account.email, password });
  await elsewhere.open('/recovery');
  await elsewhere.send('/recovery', { password });
  const link = await mailedLink(site, account.email);
  await elsewhere.open(link);
  await elsewhere.send('/recovery/start', { link: new URL(link, site.url).searchParams.get('link') ?? '' });
}

async function mailedLink(site: Helpkit, email: string): Promise<string> {
  await site.courier.handOver();
  const mail = sent(site.site, 1_000).find(
    ({ to, text }) => to === email && text.includes('/recovery/start'),
  );
  const link = new URL(/https?:\S+\/recovery\/start\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  return link.pathname + link.search;
}

test('trust for 29 and 31 days, a team of 40 and of 100, a recovery that is an attack and one that is not', async ({
  extension,
  page,
}) => {
  let shift = 0;
  const site = await startHelpkit({ port: 0, hashCost: 8, now: () => Date.now() + shift });
  const { owner, agent } = await seed(site.site);
  const login = loginPage(page, site.url);
  const person = ({ account: { email }, password }: SeededAccount) => ({ email, password });
  const withPopup = async (job: (vault: Popup) => Promise<void>) => {
    const { hand } = await extension.openPopupTab(page);
    await job(popup(hand, say));
    await hand.close();
    await page.bringToFront();
  };
  const worker =
    extension.context.serviceWorkers()[0] ?? (await extension.context.waitForEvent('serviceworker'));
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
    });
    await login.prompt.filled();
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
    shift = 29 * day;
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
    expect(await button(worker)).toBe('1');
    shift = 31 * day;
    await shiftWorker(worker, shift);
    await page.context().clearCookies({ name: /session/i });
    await login.open();
    await login.logIn(person(owner));
    await login.prompt.appears();
  });

  await test.step('a recovery that nobody started here is an attack, and is cancelled', async () => {
    await page.context().clearCookies();
    await login.open();
    await login.logIn(person(agent));
    await login.prompt.appears();
    const code = new TOTP({ secret: Secret.fromBase32(agent.secret?.base32 ?? '') });
    await login.prompt.type(code.generate({ timestamp: Date.now() + shift }));
    await login.prompt.submit();
    await login.arrives();
    await startRecovery(site, agent);
    await goTo('/inbox');
    await expect.poll(() => button(worker)).toBe('!');
    await withPopup(async ({ hand }) => {
      await hand.sees(new RegExp(say('recoveryAttackTitle', '').trim()));
      await hand.sees(say('recoveryPassword'));
    });
    await page.getByRole('button', { name: 'Cancel the recovery' }).click();
    await expect.poll(() => button(worker)).not.toBe('!');
  });

  await test.step('one that was asked for in this browser counts down', async () => {
    await page.context().clearCookies();
    await login.open();
    await login.logIn(person(agent));
    await login.prompt.appears();
    await page.getByRole('link', { name: "Can't access your device?" }).click();
    const readAs = (stage: string) => expect.poll(() => recoverySteps(worker)).toContain(stage);
    await readAs('ask');
    await page.getByLabel(/^Password of/).fill(agent.password);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await readAs('mailed');
    await goTo(await mailedLink(site, agent.account.email));
    await readAs('link');
    await page.getByRole('button', { name: 'Start the 24-hour security delay' }).click();
    await expect.poll(() => button(worker)).toBe('24h');
  });
  await site.stop();
});
