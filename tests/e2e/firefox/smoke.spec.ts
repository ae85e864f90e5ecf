import { test } from 'playwright/test';
import { seed } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { firefoxBuild, firefoxPath, launchFirefox } from './firefox.ts';
import { codeIn, pressBadge } from './in-page.ts';

test('Firefox: first run, add by link, fill the prompt by the badge, log in', async () => {
  const executable = firefoxPath();
  const site = await startHelpkit({ port: 0, hashCost: 8 });
  const firefox = await launchFirefox(executable);
  try {
    const { agent } = await seed(site.site);
    const say = wordsOf(firefoxBuild);
    const page = await firefox.browser.newPage();

    await test.step('logs in with e-mail and password: the site asks for a code', async () => {
      await page.goto(`${site.url}/login`);
      await page.type('#email', agent.account.email);
      await page.type('#password', agent.password);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#code');
    });

    const tab = await firefox.numberOfTabInFront();
    const { hand } = await firefox.openExtensionPage(`/popup.html?tab=${tab}`);
    const vault = popup(hand, say);
    await test.step('first run', async () => {
      await vault.choosePassword(vaultPassword);
      await vault.showsCodes();
    });
    await test.step('adds the account by its link, binds it to the site and fills the first code', async () => {
      await vault.addByUri(agent.secret?.uri ?? '');
      await vault.review();
      await vault.keep();
      await vault.showsCodes();
      await vault.fillHere(agent.account.email);
      await codeIn(page);
      await hand.close();
    });
    await test.step('the badge fills the next code', async () => {
      await page.bringToFront();
      await page.reload();
      await pressBadge(page);
      await codeIn(page);
    });
    await test.step('sends it: logged in', async () => {
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.pathname === '/inbox');
    });
  } finally {
    await firefox.close();
    await site.stop();
  }
});
