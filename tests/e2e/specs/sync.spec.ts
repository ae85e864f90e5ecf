import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Extension, launch } from '../fixtures/browser.ts';
import { handOf } from '../fixtures/hand.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';
import { type VaultMessages, vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';

test.skip(
  !process.env['LONG'],
  'two whole browsers; the vaults themselves show it in tests/unit: npm run test:long',
);

/** As far as this file uses it, in functions that run inside the browser. */
declare const chrome: {
  storage: { sync: { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
};

const say = wordsOf(demoBuild);
const otherPassword = 'the password of the other browser';
const link = (name: string, secret: string) =>
  `otpauth://totp/${name}:me@example.com?secret=${secret}&issuer=${name}`;

async function add({ ask }: VaultMessages, uri: string): Promise<void> {
  const { drafts } = await ask('draft.read', { text: uri });
  await ask('draft.keepAll', {
    keep: drafts.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false })),
    drop: [],
  });
}

const namesOf = async ({ ask }: VaultMessages) =>
  (await ask('account.list', {})).map(({ issuer }) => issuer).sort();

/** In the place of the browser's own sync: what one browser has shared reaches the other, whole or not at all. */
async function carry(from: VaultMessages, to: VaultMessages): Promise<Record<string, unknown>> {
  const items = await from.page.evaluate(() => chrome.storage.sync.get(null));
  await to.page.evaluate((all) => chrome.storage.sync.set(all), items);
  return items;
}

test('two browsers come in step through what the browser carries, and a new password reaches the other', async ({
  extension: one,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'hka-other-'));
  const other: Extension = await launch({
    executable: chromiumPath(),
    extension: demoBuild,
    profile: folder,
  });
  try {
    const [here, there] = [await vaultMessages(one), await vaultMessages(other)];
    await here.ask('vault.create', { password: vaultPassword });
    await there.ask('vault.create', { password: otherPassword });
    await add(here, link('First', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'));
    await add(there, link('Second', 'KRUGKIDROVUWG2ZAMJZG653O'));

    const page = await one.context.newPage();
    await page.goto(`chrome-extension://${one.id}/manage.html#sync`);
    const hand = handOf(tabDriver(page));
    await hand.type(say('password'), vaultPassword);
    await hand.press(say('syncBegin'));
    await hand.sees(say('syncInStep', '1'));

    const shared = JSON.stringify(await carry(here, there));
    for (const told of ['First', 'JBSWY3DP', 'example.com']) expect(shared).not.toContain(told);
    const otherPage = await other.context.newPage();
    await otherPage.goto(`chrome-extension://${other.id}/manage.html#sync`);
    const otherHand = handOf(tabDriver(otherPage));
    await otherHand.type(say('syncTheirPassword'), vaultPassword);
    await otherHand.press(say('syncJoin'));
    await otherHand.sees(say('syncInStep', '2'));
    expect(await namesOf(there)).toEqual(['First', 'Second']);

    // By itself from here on: the worker hears that something came.
    await carry(there, here);
    await expect.poll(() => namesOf(here)).toEqual(['First', 'Second']);
    const [first] = await there.ask('account.list', {});
    await there.ask('account.remove', { id: first?.id ?? '' });
    const gone = first?.issuer === 'First' ? 'Second' : 'First';
    await there.ask('sync.read', {});
    await carry(there, here);
    await expect.poll(() => namesOf(here)).toEqual([gone]);

    await here.ask('way.password', { current: vaultPassword, next: 'a new password for both' });
    await carry(here, there);
    await expect.poll(async () => (await there.ask('sync.read', {})).state).toBe('new-password');
    expect((await there.ask('sync.join', { by: { password: vaultPassword } })).result).toBe('wrong-password');
    expect((await there.ask('sync.join', { by: { password: 'a new password for both' } })).result).toBe(
      'done',
    );
    expect(await namesOf(there)).toEqual([gone]);
    expect(other.complaints).toEqual([]);
  } finally {
    await other.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
