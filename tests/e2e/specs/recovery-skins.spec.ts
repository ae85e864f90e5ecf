import { skins } from '../../helpkit/looks/look.ts';
import { seedMember } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { recoveryBannerWords } from '../../helpkit/words/recovery-banner.ts';
import { recoveryLinkWords } from '../../helpkit/words/recovery-links.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { recoverySteps } from '../fixtures/recovery-steps.ts';
import {
  buttonText,
  dayMs,
  inSkin,
  logInByHand,
  mailedLink,
  recoverElsewhere,
  shiftWorker,
  workerOf,
} from '../fixtures/site-life.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);

/** Each markup with LONG=1; else one. */
const tried = process.env['LONG'] === undefined ? (['split'] as const) : skins;

for (const skin of tried) {
  test(`a recovery as an attack, and the person's own with its delay, each cancelled, in the skin ${skin}`, async ({
    extension,
    page,
  }) => {
    let shift = 0;
    const site = await startHelpkit({ port: 0, hashCost: 8, skin, now: () => Date.now() + shift });
    const member = await seedMember(site.site, `${skin}@example.com`);
    const { account, password } = member;
    const words = {
      banner: inSkin(recoveryBannerWords, skin),
      links: inSkin(recoveryLinkWords, skin),
    };
    const login = loginPage(page, site.url, skin);
    const vault = await vaultMessages(extension);
    const worker = await workerOf(extension);
    const press = (name: string, where = page) => where.getByRole('button', { name, exact: true }).click();
    const known = () => vault.ask('siteRecovery.list', {});
    const later = async (by: number) => {
      shift += by;
      await shiftWorker(worker, shift);
    };
    await vault.ask('vault.create', { password: vaultPassword });
    await page.bringToFront();

    await test.step('one that nobody started here is an attack, until it is cancelled', async () => {
      await logInByHand(page, site, member, { skin });
      await recoverElsewhere(site, member);
      await page.goto(`${site.url}/inbox`);
      await expect.poll(() => buttonText(worker)).toBe('!');
      expect(await known()).toMatchObject([{ startedBy: 'foreign', username: account.email }]);
      const { hand } = popup(await extension.pressToolbarButton(page), say);
      await hand.sees(new RegExp(say('recoveryAttackTitle', '').trim()));
      await hand.sees(say('recoveryPassword'));
      await hand.close();
      await press(words.banner.cancel);
      await expect.poll(() => buttonText(worker)).toBe('');
      expect(await known()).toEqual([]);
    });

    /** Asks for one here, as a person does who has lost the device, up to the delay that begins. */
    const recover = async () => {
      await page.context().clearCookies();
      await login.open();
      await login.logIn({ email: account.email, password });
      await login.prompt.appears();
      const readAs = (stage: string) => expect.poll(() => recoverySteps(worker)).toContain(stage);
      await page.goto(`${site.url}/recovery`);
      await readAs('ask');
      const before = await mailedLink(site, account.email);
      await page.locator('input[type=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/recovery\/sent/);
      await expect.poll(() => mailedLink(site, account.email)).not.toBe(before);
      await readAs('mailed');
      await page.goto(site.url + (await mailedLink(site, account.email)));
      await readAs('link');
      await press(words.links.start.button);
      await expect.poll(() => buttonText(worker)).toBe('24h');
      expect(await known()).toMatchObject([{ startedBy: 'here' }]);
    };

    await test.step('the own one counts down, whatever becomes of the page that told of it', async () => {
      await recover();
      await later(5 * 60 * 60_000);
      await page.goto(page.url());
      await page.getByText(words.links.bad).first().waitFor();
      await page.waitForTimeout(600);
      expect(await known()).toMatchObject([{ startedBy: 'here' }]);
      const { hand } = popup(await extension.pressToolbarButton(page), say);
      await hand.sees(new RegExp(say('recoveryTitle', '@').split('@')[0] ?? ''));
      await hand.close();
      expect(await buttonText(worker)).toBe('19h');
    });

    await test.step('and is cancelled by the link of the mail', async () => {
      await page.goto(site.url + (await mailedLink(site, account.email, 'cancel')));
      await page.getByText(words.links.cancel.title).first().waitFor();
      await page.waitForTimeout(600);
      expect(await known()).toHaveLength(1);
      await press(words.links.cancel.button);
      await page.getByText(words.links.cancelled).first().waitFor();
      await expect.poll(() => buttonText(worker)).toBe('');
      expect(await known()).toEqual([]);
    });

    await test.step('another is cancelled from the popup: by whoever logs in with a code', async () => {
      await later(dayMs);
      await recover();
      const { hand } = popup(await extension.pressToolbarButton(page), say);
      const [tab] = await Promise.all([
        extension.context.waitForEvent('page'),
        hand.press(say('recoveryCancel')),
      ]);
      await tab.waitForLoadState();
      expect(new URL(tab.url()).pathname).toBe('/login');
      await logInByHand(tab, site, member, { skin, at: Date.now() + shift });
      await expect.poll(() => buttonText(worker)).toBe('');
      expect(await known()).toEqual([]);
      await tab.close();
    });
    await site.stop();
  });
}
