import { join } from 'node:path';
import {
  activateEnrolment,
  enrolmentText,
  pendingAuthenticator,
  startEnrolment,
} from '../../helpkit/rules/authenticators.ts';
import { setPolicy } from '../../helpkit/rules/team-policy.ts';
import { seed } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { type Extension, launch } from '../fixtures/browser.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { goOff, reminderAt } from '../fixtures/reminders.ts';
import { buttonText, dayMs, logInByHand, shiftWorker, workerOf } from '../fixtures/site-life.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);

test('a member’s own deadline counts down on the button and in the popup, which leads to the set-up, also once the browser began anew', async ({
  profile,
}) => {
  let shift = 0;
  const site = await startHelpkit({ port: 0, hashCost: 8, now: () => Date.now() + shift });
  const { owner, newAgent } = await seed(site.site);
  const begin = () =>
    launch({ executable: chromiumPath(), extension: demoBuild, profile: join(profile, 'p') });
  let extension = await begin();
  const front = async ({ context }: Extension) => context.pages()[0] ?? context.newPage();
  /** The popup of the toolbar button over the page in front, which says how long there is. */
  const saysDays = async (count: number) => {
    const vault = popup(await extension.pressToolbarButton(page), say);
    await vault.hand.sees(say('deadlineTitle', new URL(site.url).host, `${count} days`));
    return vault;
  };
  let page = await front(extension);
  try {
    setPolicy(site.site, owner.account, 'require-two-factor', true);

    await test.step('seen on any page of the site, without a vault', async () => {
      await logInByHand(page, site, newAgent);
      const worker = await workerOf(extension);
      await expect.poll(() => buttonText(worker)).toBe('7');
      const { hand } = await saysDays(7);
      const [tab] = await Promise.all([
        extension.context.waitForEvent('page'),
        hand.press(say('deadlineSetUp')),
      ]);
      await tab.waitForURL(`${site.url}/settings/security/two-factor`);
      await tab.close();
    });

    await test.step('a day less each day, at the hour of its end', async () => {
      const vault = await vaultMessages(extension);
      await vault.ask('vault.create', { password: vaultPassword });
      const [own] = await vault.ask('deadline.list', {});
      const worker = await workerOf(extension);
      for (const left of [6, 5, 4]) {
        const next = (await reminderAt(worker, 'deadline')) ?? 0;
        expect(next).toBe((own?.at ?? 0) - left * dayMs);
        shift = next - Date.now() + 50;
        await shiftWorker(worker, shift);
        await goOff(worker, 'deadline');
        await expect.poll(() => buttonText(worker)).toBe(String(left));
      }
      await vault.page.close();
    });

    await test.step('after the browser’s end it is told as soon as the vault is open', async () => {
      await extension.close();
      extension = await begin();
      page = await front(extension);
      const worker = await workerOf(extension);
      await page.goto(`${site.url}/assets/icon.svg`);
      await shiftWorker(worker, shift);
      const vault = popup(await extension.pressToolbarButton(page), say);
      await vault.hand.sees(say('unlock'));
      await vault.unlock(vaultPassword);
      await vault.hand.sees(say('deadlineSetUp'));
      await vault.hand.close();
      expect(await buttonText(worker)).toBe('4');
    });

    await test.step('another’s page says nothing of it, and it is over once two-factor is on', async () => {
      const worker = await workerOf(extension);
      const at = Date.now() + shift;
      await logInByHand(page, site, owner, { at });
      await page.waitForTimeout(500);
      expect(await buttonText(worker)).toBe('4');
      const { id, email } = newAgent.account;
      startEnrolment(site.site, id);
      const secret = pendingAuthenticator(site.site, id)?.secret;
      if (secret === undefined) throw new Error('the enrolment just begun is gone');
      activateEnrolment(site.site, id);
      await page.context().clearCookies();
      await logInByHand(page, site, { ...newAgent, secret: enrolmentText(email, secret) }, { at });
      await expect.poll(() => buttonText(worker)).toBe('');
    });
  } finally {
    await extension.close();
    await site.stop();
  }
});
