import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { readCsv } from '../../unit/core/read-csv.ts';
import { codePicture } from '../fixtures/code-pictures.ts';
import { handOf } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { logInByHand } from '../fixtures/site-life.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';

const say = wordsOf(demoBuild);

/** Drags a file from the person's own folder over the middle of an element, and lets it go there. */
async function dropFile(page: Page, selector: string, path: string): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error('nothing to drop it on');
  const cdp = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  await cdp.detach();
}

/** Keeps count of the addresses that the page makes for what it holds. Runs in the page before its own scripts. */
function countAddresses(): void {
  const live = new Set<string>();
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (what) => {
    const address = createObjectURL.call(URL, what);
    live.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    live.delete(address);
    revokeObjectURL.call(URL, address);
  };
  Object.assign(globalThis, { liveAddresses: live });
}

const liveAddresses = (page: Page) => page.evaluate('globalThis.liveAddresses.size');

test('backup codes come in by the file or picture that is dropped, and leave for paper and for password managers, with nothing left behind', async ({
  extension,
  page,
  site,
  profile,
}) => {
  const { agent } = site.people;
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  const { drafts } = await vault.ask('draft.read', { text: agent.secret?.uri ?? '' });
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  const { issuer, account } = draft;
  const { id } = await vault.ask('draft.keep', { id: draft.id, issuer, account, bind: false });
  const codes = async () =>
    (await vault.ask('codes.show', { id, password: vaultPassword, passphrase: '', leaves: false })).codes;
  const kept = async () => (await vault.ask('codes.list', {}))[0]?.set;

  let fresh: string[] = [];
  const file = join(profile, 'helpkit-backup-codes.txt');
  await test.step('the person downloads them at the site', async () => {
    await page.bringToFront();
    await logInByHand(page, site, agent);
    await page.goto(`${site.url}/settings/security`);
    await page.getByRole('button', { name: 'Regenerate codes', exact: true }).click();
    const shown = page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
    await shown.first().waitFor();
    fresh = (await shown.allInnerTexts()).map((code) => code.trim());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download', exact: true }).click(),
    ]);
    await download.saveAs(file);
  });

  const tab = await extension.context.newPage();
  await tab.addInitScript(countAddresses);
  await tab.goto(`chrome-extension://${extension.id}/manage.html#codes/${id}`);
  const hand = handOf(tabDriver(tab));

  await test.step('that file, dropped', async () => {
    await hand.sees(say('bcAdd'));
    await dropFile(tab, '.add-codes', file);
    await hand.sees(say('bcConfirmCount', '10'));
    for (const code of fresh) await hand.misses(code);
    await hand.press(say('bcConfirmYes'));
    await hand.sees(say('bcLeft', '10', '10'));
    expect(await codes()).toEqual(fresh);
    expect(await kept()).toMatchObject({ source: 'file', left: 10 });
  });

  const others = Array.from({ length: 8 }, (_, at) => `Q7${at}X-9KD${at}`);
  await test.step('a picture of a QR code that holds others, dropped', async () => {
    const picture = join(profile, 'codes.gif');
    writeFileSync(picture, codePicture(others.join('\n')));
    await dropFile(tab, '.add-codes', picture);
    await hand.sees(say('bcReplacesDiffer', '8', '10', '0'));
    await hand.press(say('bcConfirmYes'));
    await hand.sees(say('bcLeft', '8', '8'));
    expect(await codes()).toEqual(others);
    expect(await kept()).toMatchObject({ source: 'picture', left: 8 });
  });

  await test.step('a file that holds none changes nothing', async () => {
    const none = join(profile, 'notes.txt');
    writeFileSync(none, 'Ten things to buy\nmilk\nbread\n');
    await dropFile(tab, '.add-codes', none);
    await expect(tab.locator('.add-codes [aria-invalid=true]')).toBeVisible();
    expect(await codes()).toEqual(others);
  });

  const { set } = (await vault.ask('codes.list', {}))[0] ?? {};
  await vault.ask('codes.mark', { id, set: set?.id ?? '', place: 0, used: true });

  await test.step('for each password manager: the unused ones, or all with what became of them', async () => {
    expect(await liveAddresses(tab)).toBe(0);
    await hand.press(say('bcTakeOut'));
    await hand.type(say('password'), vaultPassword);
    await hand.press(say('bcTakeOutShort'));
    for (const manager of ['Bitwarden', '1Password', 'KeePassXC']) {
      const [download] = await Promise.all([
        tab.waitForEvent('download'),
        hand.press(say('bcExportCsv', manager)),
      ]);
      expect(download.suggestedFilename()).toMatch(/^helpkit-backup-codes-\d{4}-\d\d-\d\d\.\w+\.csv$/);
      const [names = [], cells = []] = readCsv(readFileSync(await download.path(), 'utf8'));
      const note = cells[names.findIndex((name) => name.toLowerCase() === 'notes')];
      expect(note).toBe(others.slice(1).join('\n'));
      expect(cells).toContain(agent.account.email);
    }
    await hand.press(say('bcExportAll'));
    const [download] = await Promise.all([tab.waitForEvent('download'), hand.press(say('bcExportTextFile'))]);
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines.filter((line) => others.some((code) => line.startsWith(code)))).toHaveLength(8);
    expect(lines.find((line) => line.startsWith(others[0] ?? ''))).not.toBe(others[0]);
  });

  await test.step('on one page of paper, A4 or Letter', async () => {
    for (const format of ['A4', 'Letter']) {
      const pdf = (await tab.pdf({ format, preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
  });

  await test.step('hidden, nothing of it is left: no address, no sheet, no word', async () => {
    expect(Number(await liveAddresses(tab))).toBeGreaterThan(0);
    await hand.press(say('showHide'));
    await hand.sees(say('bcHidden'));
    await expect.poll(() => liveAddresses(tab)).toBe(0);
    await expect(tab.locator('.print-sheet')).toHaveCount(0);
    const html = await tab.content();
    for (const code of others) expect(html).not.toContain(code);
  });
  await tab.close();
});
