import type { Page } from 'playwright';
import { vaultPassword } from '../fixtures/main-job.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';
import { badge } from '../pages/badge.ts';
import { codePrompt } from '../pages/code-prompt.ts';
import { loginPage } from '../pages/login-page.ts';

const say = wordsOf(demoBuild);

/** ms. */
const timeStep = 30_000;

test('of two tabs that want the same code at once, one is given it and the other is told', async ({
  extension,
  page,
  site,
}) => {
  const { account, password, secret, backupCodes = [] } = site.people.agent;
  const vault = await vaultMessages(extension);
  // A speaker has one answer at a time.
  const speakers = [vault, await vaultMessages(extension)];
  const login = loginPage(page, site.url);
  await vault.ask('vault.create', { password: vaultPassword });
  const { drafts } = await vault.ask('draft.read', { text: secret?.uri ?? '' });
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  const { id } = await vault.ask('draft.keep', {
    id: draft.id,
    issuer: draft.issuer,
    account: draft.account,
    bind: false,
  });
  const given = await vault.ask('codes.given', { id, text: backupCodes.join('\n'), source: 'pasted' });
  await vault.ask('codes.keep', { id, waiting: given.id, passphrase: null });
  await page.bringToFront();
  await login.open();
  await login.logIn({ email: account.email, password });
  await login.prompt.appears();
  const other = await extension.context.newPage();
  const both = [page, other];
  const marks = async () => (await vault.ask('codes.list', {}))[0]?.set?.marks.map(({ is }) => is) ?? [];
  const field = (where: Page) => where.getByLabel('Backup code', { exact: true });
  /** The tab's number, once the extension has read what it shows. */
  const read = async (where: Page, waitsFor: string) => {
    const tabId = await extension.tabId(where);
    await expect.poll(async () => (await vault.ask('tab.look', { tabId })).waitsFor).toBe(waitsFor);
    return tabId;
  };

  await test.step('a code of the app: the second one waits for the next', async () => {
    // The site tells the tabs apart by their addresses for the driver alone.
    await other.goto(`${site.url}/login/code?tab=2`);
    const first = await read(page, 'totp');
    const { origin } = await vault.ask('tab.look', { tabId: first });
    const second = await read(other, 'totp');
    // Of a code in its last seconds both would wait for the next.
    const left = timeStep - (Date.now() % timeStep);
    if (left < 8_000) await page.waitForTimeout(left);
    const answers = await Promise.all(
      speakers.map(({ ask }, at) =>
        ask('tab.fill', { tabId: at === 0 ? first : second, accountId: id, bindTo: origin, trust: false }),
      ),
    );
    expect(answers.map(({ problem }) => problem).sort()).toEqual([null, 'wait']);
    const filled = await Promise.all(both.map((where) => codePrompt(where, { button: 'Verify' }).code()));
    expect(filled.filter((code) => code !== '')).toHaveLength(1);
  });

  await test.step('a backup code, by both badges: the second says that another tab has one', async () => {
    for (const [at, where] of both.entries()) await where.goto(`${site.url}/login/backup-code?tab=${at}`);
    await page.bringToFront();
    await expect.poll(() => badge(page).words()).toContain(say('badgeBackup'));
    await badge(page).press();
    await expect(field(page)).toHaveValue(backupCodes[0] ?? '');
    await other.bringToFront();
    await expect.poll(() => badge(other).words()).toContain(say('badgeBackup'));
    await badge(other).press();
    await expect.poll(() => badge(other).words()).toContain(say('badgeBackupElsewhere'));
    await expect(field(other)).toHaveValue('');
    expect(await marks()).toEqual(['tried', ...Array.from({ length: 9 }, () => 'unused')]);
    // Who presses on wants another one; a press within the second would belong to a double click.
    await other.waitForTimeout(1_100);
    await badge(other).press();
    await expect(field(other)).toHaveValue(backupCodes[1] ?? '');
  });

  await test.step('at the very same time, by the popup of each', async () => {
    for (const [at, where] of both.entries()) await where.goto(`${site.url}/login/backup-code?again=${at}`);
    const tabs = [await read(page, 'backup'), await read(other, 'backup')];
    const before = await marks();
    const answers = await Promise.all(
      speakers.map(({ ask }, at) =>
        ask('codes.fill', { tabId: tabs[at] ?? 0, id, passphrase: '', anyway: false }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['filled', 'other-tab']);
    const after = await marks();
    const given = backupCodes.filter((_code, at) => after[at] !== before[at]);
    expect(given).toHaveLength(1);
    const filled = await Promise.all(both.map((where) => field(where).inputValue()));
    expect(filled.filter((code) => code !== '')).toEqual(given);
  });
});
