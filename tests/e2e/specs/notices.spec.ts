import { join } from 'node:path';
import type { Page } from 'playwright';
import { figure } from '../../figures/figure.ts';
import { conversationPath } from '../../helpkit/pages/conversation-page.tsx';
import { seedMember } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { launch } from '../fixtures/browser.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { notifyingBuild, takeNotices } from '../fixtures/notifying-build.ts';
import { recoverySteps } from '../fixtures/recovery-steps.ts';
import { goOff, reminderAt } from '../fixtures/reminders.ts';
import { logInByHand, mailedLink, recoverElsewhere, shiftWorker, workerOf } from '../fixtures/site-life.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { loginPage } from '../pages/login-page.ts';

const hour = 60 * 60_000;

/** Each waking of a day with LONG=1; else those around the two that tell something. */
const long = process.env['LONG'] !== undefined;

/** Passes over what lies far from 12 hours and from 1 hour before the end. */
function soonerOf(next: number, dueAt: number): number {
  const left = dueAt - next;
  if (left > 13 * hour) return dueAt - 13 * hour;
  return left < 11 * hour && left > 2 * hour ? dueAt - 2 * hour : next;
}

/** Where a notification was shown first, in hours before the end. */
type Shown = [word: string, before: number];

test('the person is told at the start of a recovery, 12 hours and 1 hour before its end, and of an attack, by the system itself', async ({
  profile,
}) => {
  const extension = await launch({
    executable: chromiumPath(),
    extension: notifyingBuild(demoBuild, profile),
    profile: join(profile, 'p'),
  });
  let shift = 0;
  const site = await startHelpkit({ port: 0, hashCost: 8, now: () => Date.now() + shift });
  try {
    const member = await seedMember(site.site, 'agent-2@example.com');
    const { account, password } = member;
    const page: Page = extension.context.pages()[0] ?? (await extension.context.newPage());
    const vault = await vaultMessages(extension);
    const worker = await workerOf(extension);
    const login = loginPage(page, site.url);
    const notices = () => takeNotices(vault.page);
    await vault.ask('vault.create', { password: vaultPassword });
    await page.bringToFront();

    await test.step('the own one: at its start', async () => {
      await login.open();
      await login.logIn({ email: account.email, password });
      await login.prompt.appears();
      const readAs = (stage: string) => expect.poll(() => recoverySteps(worker)).toContain(stage);
      await page.goto(`${site.url}/recovery`);
      await readAs('ask');
      await page.locator('input[type=password]').fill(password);
      await page.keyboard.press('Enter');
      await readAs('mailed');
      await page.goto(site.url + (await mailedLink(site, account.email)));
      await readAs('link');
      expect(await notices()).toEqual([]);
      await page.getByRole('button', { name: 'Start the 24-hour security delay' }).click();
      await expect.poll(notices).toEqual(['recovery-begun']);
    });

    const shown: Shown[] = [];
    await test.step('then each time that the extension is woken until its end, the clock moved to it', async () => {
      const [recovery] = await vault.ask('siteRecovery.list', {});
      const dueAt = recovery?.dueAt ?? 0;
      const end = long ? dueAt + 1 : dueAt - 0.95 * hour;
      for (let woken = 0; ; woken += 1) {
        const next = await reminderAt(worker, 'recovery');
        if (next === null || next >= end) {
          // Every hour, and every minute of the last one.
          expect(woken).toBeGreaterThan(long ? 80 : 6);
          break;
        }
        const at = long ? next : soonerOf(next, dueAt);
        shift = at - Date.now() + 50;
        await shiftWorker(worker, shift);
        await goOff(worker, 'recovery');
        const isSetAnew = async () => ((await reminderAt(worker, 'recovery')) ?? end) > at;
        await expect.poll(isSetAnew, { intervals: [20] }).toBe(true);
        await vault.ask('siteRecovery.list', {});
        for (const word of await notices()) shown.push([word, Math.round(((dueAt - at) / hour) * 100) / 100]);
      }
      expect(shown).toEqual([
        ['recovery-near', 12],
        ['recovery-near', 1],
      ]);
    });

    await test.step('one that nobody here began: as an attack, at once and again', async () => {
      shift += 3 * 24 * hour;
      await shiftWorker(worker, shift);
      await page.context().clearCookies();
      const other = await seedMember(site.site, 'agent-3@example.com');
      await logInByHand(page, site, other, { at: Date.now() + shift });
      await recoverElsewhere(site, other);
      await page.goto(`${site.url}/inbox`);
      await expect.poll(notices).toEqual(['recovery-attack']);
      const [recovery] = await vault.ask('siteRecovery.list', {});
      shift += (recovery?.dueAt ?? 0) - 12 * hour - (Date.now() + shift) + 50;
      await shiftWorker(worker, shift);
      await goOff(worker, 'recovery');
      await expect.poll(notices).toEqual(['recovery-attack']);
    });
    const right = shown.length === 2;
    figure({
      figure: 'notifications of a recovery in a real browser, its 24 hours walked through by a moved clock',
      part: '6',
      requirement: 'issue 8, Recovery: at the start and at 12 h and 1 h a notification',
      value: shown.length + 1,
      goal: 3,
      holds: right,
    });
  } finally {
    await extension.close();
    await site.stop();
  }
});

test('and of a code that is told, and the day before a trust ends', async ({ profile }) => {
  test.skip(!long, 'the words are tested with those of a recovery: npm run test:long');
  const extension = await launch({
    executable: chromiumPath(),
    extension: notifyingBuild(demoBuild, profile),
    profile: join(profile, 'p'),
  });
  let shift = 0;
  const site = await startHelpkit({ port: 0, hashCost: 8, now: () => Date.now() + shift });
  try {
    const { account, password, secret } = await seedMember(site.site, 'agent-4@example.com');
    const page: Page = extension.context.pages()[0] ?? (await extension.context.newPage());
    const vault = await vaultMessages(extension);
    const worker = await workerOf(extension);
    const login = loginPage(page, site.url);
    const notices = () => takeNotices(vault.page);
    await vault.ask('vault.create', { password: vaultPassword });
    await vault.ask('preferences.write', { trustDevices: 'always' });
    const { drafts } = await vault.ask('draft.read', { text: secret?.uri ?? '' });
    const keep = drafts.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false }));
    await vault.ask('draft.keepAll', { keep, drop: [] });
    const [kept] = await vault.ask('account.list', {});
    const accountId = kept?.id ?? '';
    await page.bringToFront();
    await login.open();
    await login.logIn({ email: account.email, password });
    await login.prompt.appears();
    const tabId = await extension.tabId(page);
    const { origin } = await vault.ask('tab.look', { tabId });
    const fill = () => vault.ask('tab.fill', { tabId, accountId, bindTo: origin, trust: true });
    await expect.poll(async () => (await fill()).problem, { timeout: 45_000 }).toBeNull();
    await login.prompt.submit();
    await login.arrives();
    await expect.poll(async () => (await vault.ask('trust.list', {})).devices.length).toBe(1);
    expect(await notices()).toEqual([]);

    await vault.ask('site.watchTyping', { origin: site.url });
    await page.goto(site.url + conversationPath);
    const [view] = await vault.ask('account.codes', { ids: [accountId] });
    await page
      .getByRole('textbox', { name: 'Message', exact: true })
      .pressSequentially(`it is ${view?.window?.current}`);
    await expect.poll(notices).toEqual(['code-told']);

    const [device] = (await vault.ask('trust.list', {})).devices;
    const at = (await reminderAt(worker, 'trust')) ?? 0;
    // By the clocks of the zone, which may be put forward or back in between.
    expect(Math.abs((device?.until ?? 0) - at - 24 * hour)).toBeLessThanOrEqual(hour);
    shift = at - Date.now() + 50;
    await shiftWorker(worker, shift);
    await goOff(worker, 'trust');
    await expect.poll(notices).toEqual(['trust-ends']);
  } finally {
    await extension.close();
    await site.stop();
  }
});
