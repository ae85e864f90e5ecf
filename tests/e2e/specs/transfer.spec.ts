import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { readMigrationUri, writeMigrationUris } from '../../../lib/core/migration-uri.ts';
import { parseOtpauthUri, writeOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import type { Enrolment } from '../../../lib/core/types.ts';
import { checkWord } from '../../../lib/crypto/check-word.ts';
import { keyMaker } from '../../../lib/crypto/others-kdf.ts';
import { makeAegisLock } from '../../../lib/transfer/aegis-lock.ts';
import { readFile } from '../../../lib/transfer/read-file.ts';
import { writeAegis } from '../../../lib/transfer/write-aegis.ts';
import { figure } from '../../figures/figure.ts';
import { faults } from '../fixtures/axe.ts';
import type { Extension } from '../fixtures/browser.ts';
import { codePicture } from '../fixtures/code-pictures.ts';
import { handOf } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';

const say = wordsOf(demoBuild);
const filePassword = 'what the other app asked for';
const here = 'otpauth://totp/Example:here@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example';
const moved = [
  here,
  'otpauth://totp/Example:eight@example.com?secret=KRUGKIDROVUWG2ZAMJZG653O&issuer=Example&digits=8&algorithm=SHA256&period=60',
  'otpauth://hotp/Example:counter@example.com?secret=MFRGGZDFMZTWQ2LKNNWG23TPOA&issuer=Example&counter=7',
  'otpauth://steam/Valve:gamer?secret=7FFXEPVPKGH2IABBFLJCFUJRUHJ33TYZ&issuer=Valve',
];
const world = { keys: keyMaker, random: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

async function placeOf(extension: Extension, place: 'import' | 'export') {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/manage.html#${place}`);
  return { page, hand: handOf(tabDriver(page)) };
}

async function give(page: Page, press: () => Promise<void>, paths: string[]) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(paths);
}

const sorted = (accounts: readonly Enrolment[]) => accounts.map(writeOtpauthUri).sort();

test('accounts move in from a sealed file, can be taken back, and move out again as they were', async ({
  extension,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'hka-transfer-'));
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  const { drafts } = await vault.ask('draft.read', { text: here });
  const keep = drafts.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false }));
  await vault.ask('draft.keepAll', { keep, drop: [] });
  const wanted = moved.map(parseOtpauthUri);
  const sealed = join(folder, 'aegis.json');
  const list = join(folder, 'list.txt');
  writeFileSync(sealed, await writeAegis(wanted, await makeAegisLock(filePassword, world), world.random));
  writeFileSync(list, `${moved[1]}\nan intruder\n`);
  const count = async () => (await vault.ask('account.list', {})).length;

  const { page, hand } = await placeOf(extension, 'import');
  await test.step('a wrong password loses nothing, the right one shows the plan, and nothing is written yet', async () => {
    await give(page, () => hand.press(say('importChoose')), [sealed, list]);
    await hand.type(say('importPassword'), 'not this one');
    await hand.press(say('importOpen'));
    await hand.sees(say('error_import_wrong_password'));
    await hand.type(say('importPassword'), filePassword);
    await hand.press(say('importOpen'));
    await hand.sees(say('importFound', 'Aegis', '4'));
    const counts = page.locator('.transfer-counts div');
    await expect(counts).toHaveText([/^New3$/, /there already1$/i, /Twice.*1$/, /read1$/, /^In all6$/]);
    expect(await count()).toBe(1);
    expect(await faults(page)).toEqual([]);
  });

  await test.step('imported in one change, and taken back', async () => {
    await hand.press(say('importYes'));
    await hand.sees(say('importDone', '3', '2', '1'));
    expect(await count()).toBe(4);
    await hand.press(say('undo'));
    await hand.sees(say('undoDone'));
    expect(await count()).toBe(1);
  });

  await test.step('and once more, by pasting', async () => {
    await hand.type(say('importPaste'), moved.join('\n'));
    await hand.press(say('importRead'));
    await hand.press(say('importYes'));
    await hand.sees(say('importDone', '3', '1', '0'));
    expect(await count()).toBe(4);
  });

  const out = await placeOf(extension, 'export');
  const save = async (name: string) => {
    await out.hand.type(say('password'), vaultPassword);
    const [download] = await Promise.all([
      out.page.waitForEvent('download'),
      out.hand.press(say('exportSave')),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    const path = join(folder, name);
    await download.saveAs(path);
    return path;
  };
  const readBack = async (path: string, password: string | null) => {
    const { entries } = await readFile(
      new Uint8Array(readFileSync(path)),
      { password, keys: keyMaker },
      null,
    );
    return sorted(entries.flatMap((entry) => ('enrolment' in entry ? [entry.enrolment] : [])));
  };

  let right = 0;
  await test.step('moved out sealed, as a list, and on paper', async () => {
    await out.hand.type(say('exportOwn'), filePassword);
    await out.hand.type(say('passwordRepeat'), filePassword);
    const aegis = await save('helpkit-aegis.json');
    expect(readFileSync(aegis, 'utf8')).not.toContain('JBSWY3DP');
    if (JSON.stringify(await readBack(aegis, filePassword)) === JSON.stringify(sorted(wanted))) right += 1;
    await out.page.getByLabel(say('exportList')).check();
    const links = await save('helpkit-accounts.txt');
    if (JSON.stringify(await readBack(links, null)) === JSON.stringify(sorted(wanted))) right += 1;
    await out.page.getByLabel(say('exportSheet')).check();
    await out.hand.type(say('password'), vaultPassword);
    await out.hand.press(say('exportShow'));
    await expect(out.page.locator('.export-sheet tbody tr')).toHaveCount(4);
    expect(await faults(out.page)).toEqual([]);
    await give(page, () => hand.press(say('importChoose')), [aegis]);
    await hand.type(say('importPassword'), filePassword);
    await hand.press(say('importOpen'));
    await hand.sees(say('importNothing'));
  });

  await test.step('and in by pictures of a phone’s codes: a part that is missing is named until it is there', async () => {
    const phone = Array.from({ length: 12 }, (_, at) => `${here.replace('here', `phone${at}`)}&digits=6`);
    const { uris } = writeMigrationUris(phone.map(parseOtpauthUri), 7);
    const pictures = uris.map((_, at) => join(folder, `part${at}.gif`));
    for (const [at, uri] of uris.entries()) writeFileSync(pictures[at] ?? '', codePicture(uri));
    const more = await placeOf(extension, 'import');
    await give(more.page, () => more.hand.press(say('importChoose')), pictures.slice(1));
    await more.hand.sees(say('error_import_part_missing'));
    await give(more.page, () => more.hand.press(say('importChoose')), pictures.slice(0, 1));
    await more.hand.misses(say('error_import_part_missing'));
    const arrived = uris.flatMap((uri) => readMigrationUri(uri).accounts);
    await more.hand.sees(await checkWord(arrived));
    await expect(more.page.locator('.transfer-counts div').last()).toHaveText(/12$/);
  });

  figure({
    figure: 'own exports that read back as the same accounts, of 2',
    part: '7',
    requirement: 'part 7: reading back our own export in each format gives the same accounts',
    value: right,
    goal: 2,
    holds: right === 2,
  });
  expect(right).toBe(2);
  rmSync(folder, { recursive: true, force: true });
});
