import { browserKeys } from '../fixtures/browser-keys.ts';
import { perform, vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { journey } from '../journey.ts';
import { badge } from '../pages/badge.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

test('a vault that is locked at the prompt is unlocked there, and the prompt filled', async ({
  extension,
  page,
  site,
}) => {
  const world = worldOf(extension, page, site);
  const { enrolment, login } = journey(world);
  const [toPrompt, ...fromPrompt] = login;
  if (toPrompt === undefined) throw new Error('the journey begins with an act');
  await perform(enrolment);

  // By hotkey, with the codes in sight.
  const before = popup(await extension.pressToolbarButton(page), world.say);
  await before.showsCodes();
  await (await browserKeys(extension)).command('lock-vault');
  await before.hand.sees(world.say('unlockTitle'));
  await before.hand.close();
  await perform([toPrompt]);

  const beside = badge(page);
  await beside.appears();
  await expect.poll(() => beside.words()).toContain(world.say('badgeUnlock'));
  await beside.press();
  expect(await loginPage(page, site.url).prompt.code(), 'nothing is filled while locked').toBe('');

  // A press on the toolbar's button would close the popup that the badge has opened.
  const there = popup(await extension.openedPopup(), world.say);
  await there.unlock(vaultPassword);
  await there.showsCodes();
  await there.hand.close();
  await perform(fromPrompt);
});
