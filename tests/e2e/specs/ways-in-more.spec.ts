import { accountTitle } from '../../../lib/core/labels.ts';
import { activateEnrolment } from '../../helpkit/rules/authenticators.ts';
import { confirmPhone, startPhone } from '../../helpkit/rules/phones.ts';
import { handOf } from '../fixtures/hand.ts';
import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { dayMs, logInByHand, shiftWorker, workerOf } from '../fixtures/site-life.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { badge } from '../pages/badge.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

const setUp = '/settings/security/two-factor';

test('a login by SMS is offered an app, and the health card leads to each thing that is missing', async ({
  extension,
  page,
  site,
}) => {
  const { say } = worldOf(extension, page, site);
  const { newAgent, agent } = site.people;
  const { id } = newAgent.account;
  site.database.transaction(() => {
    confirmPhone(site.site, startPhone(site.site, id, '+919876543210').id);
    activateEnrolment(site.site, id);
  })();
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  const login = loginPage(page, site.url);
  const opened = async (act: () => Promise<void>) => {
    const [tab] = await Promise.all([extension.context.waitForEvent('page', { timeout: 60_000 }), act()]);
    await tab.waitForLoadState();
    return tab;
  };

  await test.step('two lines at the prompt, and the way to the set-up behind the login', async () => {
    await page.bringToFront();
    await login.open();
    await login.logIn({ email: newAgent.account.email, password: newAgent.password });
    await page.getByText(/6-digit code we sent to/).waitFor();
    for (const line of say('badgeSms').split('\n'))
      await expect.poll(() => badge(page).words(), { timeout: 15_000 }).toContain(line);
    await badge(page).press();
    const hand = await extension.openedPopup();
    await hand.sees(say('waitsSms'));
    const tab = await opened(() => hand.press(say('smsSwitch')));
    // Who has not logged in yet is asked to first.
    expect([setUp, '/login']).toContain(new URL(tab.url()).pathname);
    await tab.close();
  });

  const account = accountTitle({ issuer: 'HelpKit', account: agent.account.email });
  await test.step('the health card names what is missing, each with its way', async () => {
    const { drafts } = await vault.ask('draft.read', { text: agent.secret?.uri ?? '' });
    const keep = drafts.map((draft) => ({
      id: draft.id,
      issuer: draft.issuer,
      account: draft.account,
      bind: false,
    }));
    await vault.ask('draft.keepAll', { keep, drop: [] });
    const [kept] = await vault.ask('account.list', {});
    const tab = await extension.context.newPage();
    const address = `chrome-extension://${extension.id}/manage.html`;
    const hand = handOf(tabDriver(tab));
    const openHealth = async () => {
      await tab.goto(`${address}#accounts`);
      await tab.goto(`${address}#health`);
      await hand.sees(say('healthOneDevice'));
    };
    await openHealth();
    await hand.sees(say('healthSms'));
    const link = tab.getByRole('link', { name: new URL(site.url).host });
    expect(await link.getAttribute('href')).toBe(`${site.url}/settings/security`);

    await page.context().clearCookies();
    await page.bringToFront();
    await login.open();
    await login.logIn({ email: agent.account.email, password: agent.password });
    await login.prompt.appears();
    const tabId = await extension.tabId(page);
    const { origin } = await vault.ask('tab.look', { tabId });
    await vault.ask('tab.fill', { tabId, accountId: kept?.id ?? '', bindTo: origin, trust: false });
    // A new vault is not asked for a backup file at once.
    await shiftWorker(await workerOf(extension), 40 * dayMs);
    await vault.ask('vault.unlock', { password: vaultPassword });
    await openHealth();
    for (const words of ['healthNoFile', 'healthOneDevice', 'healthNoCodes']) await hand.sees(say(words));
    await hand.press(say('healthNoFileWay'));
    await expect(tab).toHaveURL(/#backup$/);
    await openHealth();
    await hand.press(say('healthOneDeviceWay'));
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await openHealth();
    await hand.press(account);
    await hand.sees(say('bcNoneText'));
    await tab.close();
  });

  await test.step('the roomy page has codes, trusted devices and the team, each at its own address', async () => {
    const [kept] = await vault.ask('account.list', {});
    const text = (agent.backupCodes ?? []).join('\n');
    const given = await vault.ask('codes.given', { id: kept?.id ?? '', text, source: 'pasted' });
    await vault.ask('codes.keep', { id: kept?.id ?? '', waiting: given.id, passphrase: null });
    await page.bringToFront();
    await page.context().clearCookies();
    await logInByHand(page, site, site.people.owner);
    await page.goto(`${site.url}/settings/team/members`);
    await expect.poll(async () => (await vault.ask('team.read', {})).readings.length).toBe(1);
    const tab = await opened(async () => {
      const { hand } = popup(await extension.pressToolbarButton(page), say);
      await hand.press(say('settings'));
      await hand.sees(/Alt\+Shift\+3/);
      await hand.press(say('team'));
      await hand.press(say('teamFull'));
    });
    await expect(tab).toHaveURL(/#team$/);
    const hand = handOf(tabDriver(tab));
    await hand.press(say('bcTitle'));
    await expect(tab).toHaveURL(/#codes$/);
    await hand.sees(say('bcLeft', '10', '10'));
    await hand.press(say('trusted'));
    await expect(tab).toHaveURL(/#trusted$/);
    await hand.sees(/No site trusts this browser/);
    await hand.press(say('team'));
    await expect(tab).toHaveURL(/#team$/);
    await hand.sees(new RegExp(say('teamMembers', '3')));
    await tab.close();
  });
});
