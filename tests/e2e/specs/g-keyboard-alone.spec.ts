import type { Page } from 'playwright';
import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { loginPage } from '../pages/login-page.ts';

test('the popup by keyboard alone: first run, add, fill, copy, delete, undo, lock, unlock', async ({
  extension,
  page,
  site,
}) => {
  const { say } = worldOf(extension, page, site);
  const { account, password, secret } = site.people.agent;
  const login = loginPage(page, site.url);
  await login.open();
  await login.logIn({ email: account.email, password });
  await login.prompt.appears();
  const { hand, page: tab } = await extension.openPopupTab(page);
  const keys = tab.keyboard;

  await test.step('first run', async () => {
    await hand.sees(say('passwordNew'));
    await reach(tab, say('passwordNew'));
    await keys.type(vaultPassword);
    await reach(tab, say('passwordRepeat'));
    await keys.type(vaultPassword);
    await keys.press('Enter');
    await hand.sees(say('emptyTitle'));
    await expect.poll(() => focused(tab), 'the first thing to do has the focus').toBe(say('addFromPage'));
  });

  await test.step('adds an account by its link', async () => {
    await reach(tab, say('add'));
    await keys.press('Enter');
    await hand.sees(say('addTitle'));
    await reach(tab, say('pasteLabel'));
    await keys.insertText(secret?.uri ?? '');
    await keys.press('Enter');
    await hand.sees(say('confirmTitle'));
    await reach(tab, say('keep'));
    await keys.press('Enter');
    await hand.sees(say('codesTitle'));
  });

  await test.step('asks before deleting, deletes, and takes it back', async () => {
    await reach(tab, new RegExp(account.email));
    await keys.press('Delete');
    await hand.sees(say('deleteText'));
    await keys.press('Escape');
    await hand.misses(say('deleteText'));
    await keys.press('Delete');
    await reach(tab, say('deleteYes'));
    await keys.press('Enter');
    await hand.sees(say('emptyTitle'));
    await reach(tab, say('undo'));
    await keys.press('Enter');
    await hand.sees(account.email);
  });

  await test.step('fills it here, after being asked', async () => {
    await reach(tab, say('chooseStart'));
    await keys.press('Enter');
    await reach(tab, new RegExp(account.email));
    await keys.press('Enter');
    await reach(tab, say('fillHere'));
    await keys.press('Enter');
    await login.prompt.filled(33_000);
  });

  await test.step('locks and unlocks', async () => {
    await reach(tab, say('lock'));
    await keys.press('Enter');
    await hand.sees(say('unlockTitle'));
    expect(await focused(tab), 'the password field has the focus').toBe(say('password'));
    await keys.type(vaultPassword);
    await keys.press('Enter');
    await hand.sees(account.email);
  });
});

/** Presses Tab until what has the focus bears these words; a whole round without it is a failure. */
async function reach(tab: Page, words: string | RegExp): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    const now = await focused(tab);
    if (typeof words === 'string' ? now === words : words.test(now)) return;
    met.push(now);
    await tab.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${words}, only: ${[...new Set(met)].join(' | ')}`);
}

/** The name of what has the focus, as it is read aloud; empty where nothing has it. */
function focused(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const label = [...(labels ?? [])].map(({ textContent }) => textContent).join(' ');
    return (element.getAttribute('aria-label') ?? (label || element.textContent)).replace(/\s+/g, ' ').trim();
  });
}
