import { readFileSync } from 'node:fs';
import { skins } from '../../helpkit/looks/look.ts';
import { seed } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { settingsMenuWords } from '../../helpkit/words/settings-menu.ts';
import { teamSecurityWords } from '../../helpkit/words/team-security.ts';
import { readCsv } from '../../unit/core/read-csv.ts';
import { handOf } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { dayMs, inSkin, logInByHand, shiftWorker, workerOf } from '../fixtures/site-life.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';
import { byAddress, membersOf, seedFirst, seedLater } from '../fixtures/team-of-forty.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';

const say = wordsOf(demoBuild);

/** Each markup with LONG=1; else the one whose pages never load anew. */
const tried = process.env['LONG'] === undefined ? (['app'] as const) : skins;

for (const skin of tried) {
  test(`a team of 40 with every state, before and after the rule, in the skin ${skin}`, async ({
    extension,
    page,
  }) => {
    let shift = 0;
    const site = await startHelpkit({ port: 0, hashCost: 8, skin, now: () => Date.now() + shift });
    const { owner } = await seed(site.site);
    const vault = await vaultMessages(extension);
    const worker = await workerOf(extension);
    const menu = inSkin(settingsMenuWords, skin);
    const rule = inSkin(teamSecurityWords, skin);
    const press = (role: 'link' | 'button' | 'switch', name: string) =>
      page.getByRole(role, { name, exact: true }).click();
    const teams = () => vault.ask('team.read', {});
    /** What was read of the list last, whole, beside what the site knows. */
    const readsAll = async () => {
      await expect
        .poll(async () =>
          (await teams()).readings.map(({ members }) =>
            members.map(({ daysLeft: _daysLeft, ...member }) => member).sort(byAddress),
          ),
        )
        .toEqual([membersOf(site.site)]);
      return (await teams()).readings[0];
    };
    const later = async (days: number) => {
      shift = days * dayMs;
      await shiftWorker(worker, shift);
      await page.context().clearCookies();
      await page.bringToFront();
      await logInByHand(page, site, owner, { skin, at: Date.now() + shift });
      await vault.ask('vault.unlock', { password: vaultPassword });
    };
    /** The whole page of the team, in a tab of its own. */
    const openTeam = async () => {
      const tab = await extension.context.newPage();
      await tab.goto(`chrome-extension://${extension.id}/manage.html#team`);
      const hand = handOf(tabDriver(tab));
      const counts = async () =>
        Object.fromEntries(
          (await tab.locator('.team-counts > div').allInnerTexts()).map((line) => line.split('\n')),
        );
      return { tab, hand, counts };
    };

    await seedFirst(site.site);
    await vault.ask('vault.create', { password: vaultPassword });
    await page.bringToFront();
    await logInByHand(page, site, owner, { skin });

    await test.step('before the rule: its switch and its days, each member, and who would be locked out', async () => {
      await press('link', menu.settings);
      await press('link', menu.teamSecurity);
      await expect.poll(async () => (await teams()).rules).toMatchObject([{ required: false, graceDays: 7 }]);
      await press('link', menu.members);
      await readsAll();
      const { tab, hand, counts } = await openTeam();
      await hand.sees(say('teamMembers', '27'));
      expect(await counts()).toEqual({
        [say('teamOn')]: '6',
        [say('teamSms')]: '4',
        [say('teamOff')]: '13',
        [say('teamInvited')]: '4',
      });
      await hand.sees(new RegExp(say('teamForecastSome', '13', '27', '@').split('@')[0] ?? ''));
      await hand.press(say('teamForecastList'));
      const first = tab.locator('.forecast li').first();
      await expect(first).toHaveAttribute('aria-setsize', '13');
      await tab.close();
    });

    await test.step('the switch is flipped, and read as on', async () => {
      await page.bringToFront();
      await press('link', menu.teamSecurity);
      await press('switch', rule.require);
      await press('button', rule.require);
      await expect.poll(async () => (await teams()).rules).toMatchObject([{ required: true, graceDays: 7 }]);
    });

    await test.step('a week on: late by their days, locked out, and what has changed since', async () => {
      await later(5);
      await seedLater(site.site);
      await later(8);
      await press('link', menu.settings);
      await press('link', menu.members);
      const reading = await readsAll();
      expect(reading?.members).toHaveLength(40);
      expect(reading?.members.filter(({ state }) => state === 'off').map(({ daysLeft }) => daysLeft)).toEqual(
        Array.from({ length: 10 }, () => 4),
      );
      const out = (reading?.changes ?? []).filter(({ from, to }) => from === 'off' && to === 'out');
      expect(out).toHaveLength(13);
      expect(reading?.changes).toHaveLength(26);

      const { tab, hand, counts } = await openTeam();
      await hand.sees(say('teamMembers', '40'));
      expect(await counts()).toEqual({
        [say('teamOut')]: '13',
        [say('teamLate')]: '10',
        [say('teamSms')]: '4',
        [say('teamOn')]: '9',
        [say('teamInvited')]: '4',
      });
      await expect(tab.locator('tr[data-standing=out]').first()).toBeVisible();
      await tab.getByLabel(say('teamState')).selectOption({ label: say('teamLate') });
      await expect(tab.locator('tbody tr.member-row')).toHaveCount(10);
      const [download] = await Promise.all([tab.waitForEvent('download'), hand.press(say('teamCsv'))]);
      const rows = readCsv(readFileSync(await download.path(), 'utf8'));
      expect(rows).toHaveLength(11);
      for (const [name, , , state, , , , left] of rows.slice(1))
        expect([name, state, left]).toEqual([expect.stringMatching(/^Member 000/), say('teamLate'), '4']);
      await tab.close();
    });
    await site.stop();
  });
}
