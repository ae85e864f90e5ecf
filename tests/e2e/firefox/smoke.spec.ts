import { resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { seed } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { launchFirefox } from './firefox.ts';

const build = resolve(import.meta.dirname, '../../../.output/firefox-mv3-demo');

test('Firefox: first run, add by link, fill the prompt by the badge, log in', async () => {
  const executable = process.env['FIREFOX'];
  if (executable === undefined)
    throw new Error('FIREFOX names no browser: run this by `npm test -- --only firefox`');
  const site = await startHelpkit({ port: 0, hashCost: 8 });
  const firefox = await launchFirefox(executable, build);
  try {
    const { agent } = await seed(site.site);
    const say = wordsOf(build);
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
      await waitForCode(page);
      await hand.close();
    });
    await test.step('the badge fills the next code', async () => {
      await page.bringToFront();
      await page.reload();
      await pressBadge(page);
      await waitForCode(page);
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

async function waitForCode(page: Page): Promise<void> {
  const filled = () => document.querySelector<HTMLInputElement>('#code')?.value.length === 6;
  await page.waitForFunction(filled, { timeout: 33_000, polling: 100 });
  expect(await page.evaluate(filled)).toBe(true);
}

/** With the mouse, once the badge has been in sight for longer than it asks for. */
async function pressBadge(page: Page): Promise<void> {
  const badge = await page.waitForSelector('hk-authenticator-badge');
  await new Promise((done) => setTimeout(done, 900));
  const box = await badge?.boundingBox();
  if (!box) throw new Error('the badge is not in sight');
  await page.mouse.click(box.x + box.width * 0.35, box.y + box.height / 2);
}
