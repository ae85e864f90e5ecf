import type { Page } from 'playwright';
import { accountTitle } from '../../../lib/core/labels.ts';
import { figure } from '../../figures/figure.ts';
import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { badge } from '../pages/badge.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

const other = 'otpauth://totp/Ledger:desk@shop.example?secret=KRUGKIDROVUWG2ZAMJZG653OEBTG66BA&issuer=Ledger';

/** A little more than one time step: as long as a fresh code can take to come. */
const oneStep = 33_000;

test('the ways into HelpKit’s 2FA: set-up from the popup, an app in the place of SMS, codes and devices two clicks away', async ({
  extension,
  page,
  site,
}) => {
  const { say, person } = worldOf(extension, page, site);
  const { context } = extension;
  const vault = await vaultMessages(extension);
  const login = loginPage(page, site.url);
  const { agent } = site.people;
  const setUp = `${site.url}/settings/security/two-factor`;
  const openPopup = async (where: Page) => popup(await extension.pressToolbarButton(where), say);
  /** Both lines of the badge, in the words it says them in. */
  const saysBoth = async (where: Page, words: string) => {
    for (const line of words.split('\n')) {
      await expect.poll(() => badge(where).words(), { timeout: 15_000 }).toContain(line);
    }
  };
  const keep = async (uri: string, bind: boolean) => {
    const { drafts } = await vault.ask('draft.read', { text: uri });
    const [draft] = drafts;
    if (draft === undefined) throw new Error('no draft');
    const { id, issuer, account } = draft;
    return (await vault.ask('draft.keep', { id, issuer, account, bind })).id;
  };
  /** What is opened beside the page by `act`. */
  const opened = async (act: () => Promise<void>): Promise<Page> => {
    const [tab] = await Promise.all([context.waitForEvent('page', { timeout: 60_000 }), act()]);
    await tab.waitForLoadState();
    return tab;
  };

  let ways = 0;
  /** One way in, counted once all of it was seen. */
  const way = (name: string, job: () => Promise<void>) =>
    test.step(name, async () => {
      await job();
      ways += 1;
    });

  await vault.ask('vault.create', { password: vaultPassword });
  await keep(other, false);
  await login.open();
  await login.logIn(person);
  await login.arrives();

  let security = page;
  await way('“Set up 2FA at HelpKit” opens the page for it, of the HelpKit that was seen last', async () => {
    const { hand, showsCodes } = await openPopup(page);
    await showsCodes();
    security = await opened(() => hand.press(say('setUpHelpkit')));
    expect(security.url()).toBe(setUp);
  });

  await way(
    'at the choice of a method the badge says in two lines why an app is safer, and a press how it goes on',
    async () => {
      await security.bringToFront();
      await saysBoth(security, say('badgeMethod'));
      await badge(security).press();
      const hand = await extension.openedPopup();
      await hand.sees(say('smsWhy'));
      await hand.sees(say('methodHow'));
      await hand.close();
    },
  );

  await way('an SMS prompt gets the two lines, and the popup there leads back to an app', async () => {
    await security.getByLabel(/^SMS to a mobile number/).check();
    await security.getByRole('button', { name: 'Continue', exact: true }).click();
    await security.getByLabel('Mobile number').fill('+91 98765 43210');
    await security.getByRole('button', { name: 'Send code', exact: true }).click();
    await saysBoth(security, say('badgeSms'));
    await badge(security).press();
    const hand = await extension.openedPopup();
    await hand.sees(say('waitsSms'));
    await hand.sees(say('smsWhy'));
    const app = await opened(() => hand.press(say('smsSwitch')));
    expect(app.url().startsWith(setUp)).toBe(true);
    await app.close();
    await security.close();
  });

  const name = accountTitle({ issuer: 'HelpKit', account: agent.account.email });
  const [first = ''] = agent.backupCodes ?? [];
  await way(
    'backup codes are given, shown and taken out in the popup, two clicks from its opening',
    async () => {
      await keep(agent.secret?.uri ?? '', false);
      const openCodes = async () => {
        const { hand, showsCodes } = await openPopup(page);
        await showsCodes();
        await hand.press(say('accountMore', name));
        await hand.press(say('bcOpen'));
        return hand;
      };
      const given = await openCodes();
      await given.type(say('bcAddField'), (agent.backupCodes ?? []).join('\n'));
      await given.press(say('bcAddRead'));
      await given.press(say('bcConfirmYes'));
      await given.sees(say('bcLeft', '10', '10'));
      await given.close();

      const shown = await openCodes();
      await shown.sees(say('bcLeft', '10', '10'));
      await shown.misses(first);
      await shown.press(say('bcShow'));
      await shown.type(say('password'), vaultPassword);
      await shown.key('Enter');
      await shown.sees(first);
      await shown.close();

      const leaving = await openCodes();
      const room = await opened(() => leaving.press(say('bcTakeOut')));
      expect(new URL(room.url()).hash).toMatch(/^#codes\//);
      await room.close();
    },
  );

  const asAgent = { email: agent.account.email, password: agent.password };
  await way('trusted devices are listed two clicks from its opening, and revoked at the site', async () => {
    await vault.ask('preferences.write', { trustDevices: 'always' });
    await page.bringToFront();
    await login.logOut();
    await login.logIn(asAgent);
    await login.prompt.appears();
    const filling = await openPopup(page);
    await filling.fillHere(agent.account.email);
    await login.prompt.filled(oneStep);
    await filling.hand.close();
    expect(await login.prompt.trusted()).toBe(true);
    await login.prompt.submit();
    await login.arrives();

    const { hand } = await openPopup(page);
    await hand.press(say('settings'));
    await hand.press(say('trusted'));
    await hand.sees(agent.account.email);
    await hand.sees(new RegExp(say('trustedByPreference')));
    const list = await opened(() => hand.press(new RegExp(`^${say('trustedRevoke')}: `)));
    expect(list.url()).toBe(`${site.url}/settings/security`);
    await list.getByRole('button', { name: /^Revoke (?!all)/ }).click();
    await list.getByText('No device is trusted.').waitFor();
    await expect.poll(async () => (await vault.ask('trust.list', {})).devices).toEqual([]);
    await list.close();
  });

  await way('a backup code is used at the prompt, out of the popup', async () => {
    await page.bringToFront();
    await login.logOut();
    await login.logIn(asAgent);
    await page.getByRole('link', { name: 'Use backup code', exact: true }).click();
    const field = page.getByLabel('Backup code', { exact: true });
    await field.waitFor();
    const { hand } = await openPopup(page);
    await hand.press(say('bcFill'));
    await expect(field).toHaveValue(first);
    await hand.close();
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await login.arrives();
    const kept = async () => (await vault.ask('codes.list', {}))[0]?.set;
    await expect.poll(async () => (await kept())?.marks[0]?.is, { timeout: 20_000 }).toBe('used');
    expect((await kept())?.left).toBe(9);
  });
  const goal = 6;
  figure({
    figure: 'ways into HelpKit’s 2FA walked in a real browser',
    part: '6',
    requirement: 'issue 8, Ways in: end-to-end test for each',
    value: ways,
    goal,
    holds: ways === goal,
  });
});
