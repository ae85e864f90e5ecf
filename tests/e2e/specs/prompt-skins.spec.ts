import type { Page } from 'playwright';
import { type Skin, skins } from '../../helpkit/looks/look.ts';
import { seedMember } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';
import { badge } from '../pages/badge.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

// A site of its own for each skin, with an account of its own: no code is spent twice, so none has to be waited for.
async function siteIn(skin: Skin, page: Page) {
  const site = await startHelpkit({ port: 0, hashCost: 8, skin });
  const { account, password, secret } = await seedMember(site.site, `${skin}@example.com`);
  const uri = secret?.uri ?? '';
  return { ...site, skin, email: account.email, password, uri, login: loginPage(page, site.url, skin) };
}

/** Keeps an account by the messages that the popup sends; how a person adds one is shown elsewhere. */
async function keep(tab: Page, text: string): Promise<void> {
  await tab.evaluate(async (uri) => {
    const say = (name: string, request: object) => chrome.runtime.sendMessage({ name, request });
    const { value } = await say('draft.read', { text: uri });
    const { id, issuer, account } = value.drafts[0];
    await say('draft.keep', { id, issuer, account, bind: false });
  }, text);
}

/** As far as it is used inside the browser here. */
declare const chrome: {
  runtime: {
    sendMessage(
      message: object,
    ): Promise<{ value: { drafts: [{ id: string; issuer: string; account: string }] } }>;
  };
};

/** The markups that differ most from the plain one, which the journeys fill, and a language from right to left; with LONG=1 all. */
const tried = skins.filter(
  (skin) => process.env['LONG'] !== undefined || ['split', 'shadow', 'frame', 'rtl'].includes(skin),
);

test('fills the prompt in every skin', async ({ extension, page }) => {
  const say = wordsOf(demoBuild);
  const sites = await Promise.all(tried.map((skin) => siteIn(skin, page)));
  const filled = new Map<Skin, string>();
  try {
    await page.goto(sites[0]?.url ?? '');
    const { hand: firstHand, page: first } = await extension.openPopupTab(page);
    const vault = popup(firstHand, say);
    await vault.chooseNoPassword();
    await vault.showsCodes();
    await vault.trustDevices();
    for (const { uri } of sites) await keep(first, uri);
    await firstHand.close();

    for (const { skin, login, email, password } of sites) {
      await test.step(`${skin}: an account is bound to the site by the popup, and filled`, async () => {
        await page.bringToFront();
        await login.open();
        await login.logIn({ email, password });
        await login.prompt.appears();
        const { hand } = await extension.openPopupTab(page);
        const there = popup(hand, say);
        await there.showsCodes();
        await there.fillHere(email);
        await hand.sees(say('trust'));
        await hand.close();
        filled.set(skin, await login.prompt.filled());
        expect(await login.prompt.trusted(), 'trusts the device').toBe(true);
      });
    }
    await page.bringToFront();
    for (const { skin, url, login } of sites) {
      await test.step(`${skin}: the badge fills the next code, and the site takes it`, async () => {
        await page.goto(`${url}/login/code`);
        await login.prompt.appears();
        await badge(page).press();
        expect(await login.prompt.filled(33_000)).not.toBe(filled.get(skin));
        expect(await login.prompt.trusted(), 'trusts the device').toBe(true);
        await login.prompt.submit();
        await login.arrives();
      });
    }
  } finally {
    await Promise.all(sites.map((site) => site.stop()));
  }
});
