import { skins } from '../../helpkit/looks/look.ts';
import { worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { badge } from '../pages/badge.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

for (const skin of Object.keys(skins)) {
  test(`fills the prompt in the markup ${skin}`, async ({ extension, page, site }) => {
    const { say } = worldOf(extension, page, site);
    const { account, password, secret } = site.people.agent;
    const login = loginPage(page, site.url);
    await page.goto(`${site.url}/login?skin=${skin}`);
    await login.logIn({ email: account.email, password });
    await login.prompt.appears();

    await test.step('an account that was pasted is bound to this site by the popup', async () => {
      const { hand } = await extension.openPopupTab(page);
      const vault = popup(hand, say);
      await vault.chooseNoPassword();
      await vault.showsCodes();
      await vault.trustDevices();
      await vault.addByUri(secret?.uri ?? '');
      await vault.review();
      await vault.keep();
      await vault.showsCodes();
      await vault.fillHere(account.email);
      await hand.sees(say('trust'));
      await hand.close();
    });
    const first = await login.prompt.filled();
    expect(await login.prompt.trusted()).toBe(true);

    await test.step('after that, the badge fills the next code', async () => {
      await page.bringToFront();
      await page.reload();
      await login.prompt.appears();
      await badge(page).press();
      const second = await login.prompt.filled(33_000);
      expect(second).not.toBe(first);
      expect(await login.prompt.trusted()).toBe(true);
      await login.prompt.submit();
      await login.arrives();
    });
  });
}
