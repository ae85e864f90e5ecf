import { faults } from '../fixtures/axe.ts';
import { launch } from '../fixtures/browser.ts';
import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

test('every view of the popup is accessible, in light and dark', async ({ profile, site }) => {
  const extension = await launch({ executable: chromiumPath(), extension: demoBuild, profile });
  try {
    const page = await extension.context.newPage();
    const { say } = worldOf(extension, page, site);
    const { account, password, secret } = site.people.agent;
    const login = loginPage(page, site.url);
    await login.open();
    await login.logIn({ email: account.email, password });
    await login.prompt.appears();
    const { hand, page: tab } = await extension.openPopupTab(page);
    const vault = popup(hand, say);
    const found: string[] = [];
    const look = async (view: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme });
        // Until it has faded in.
        await tab.waitForTimeout(300);
        found.push(...(await faults(tab)).map((fault) => `${view}, ${colorScheme}: ${fault}`));
      }
    };

    await hand.sees(say('welcomeTitle'));
    await look('first run');
    await hand.press(say('noPassword'));
    await hand.sees(say('noPasswordTitle'));
    await look('no password, asked');
    await hand.press(say('noPasswordBack'));
    await vault.choosePassword(vaultPassword);
    await vault.showsCodes();
    await look('codes, none yet');
    await hand.press(say('add'));
    await hand.sees(say('addTitle'));
    await look('add by link');
    await hand.press(say('wayHand'));
    await hand.press(say('advanced'));
    await look('add by hand');
    await hand.press(say('wayPaste'));
    await hand.type(say('pasteLabel'), 'otpauth://nothing');
    await hand.press(say('continue'));
    await look('add, refused');
    await hand.type(say('pasteLabel'), secret?.uri ?? '');
    await hand.press(say('continue'));
    await vault.review();
    await look('confirm');
    await vault.keep();
    await hand.sees(say('chooseStart'));
    await look('codes, the page asks for one');
    await hand.press(new RegExp(say('accountMore', '')));
    await hand.sees(say('accountTitle'));
    await look('account');
    await hand.press(say('delete'));
    await hand.sees(say('deleteText'));
    await look('delete, asked');
    await hand.press(say('cancel'));
    await hand.press(say('back'));
    await hand.press(say('chooseStart'));
    await hand.press(new RegExp(account.email));
    await hand.sees(say('bindText'));
    await look('bind, asked');
    await hand.press(say('fillHere'));
    await hand.sees(say('fill'));
    await look('codes, filled');
    await hand.press(say('settings'));
    await hand.sees(say('language'));
    await look('settings');
    await hand.press(say('back'));
    await vault.lock();
    await hand.sees(say('unlockTitle'));
    await look('unlock');
    await vault.unlock('not the password');
    await hand.sees(say('wrongPassword'));
    await look('unlock, wrong password');
    expect(found).toEqual([]);
  } finally {
    await extension.close();
  }
});
