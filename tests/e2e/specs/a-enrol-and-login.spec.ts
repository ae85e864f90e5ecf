import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright';
import { searchDisk, searchDiskForText } from '../fixtures/disk-search.ts';
import { perform, vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { journey } from '../journey.ts';
import { popup } from '../pages/popup.ts';

test('from nothing to 2FA, and in again by the badge, with nothing of it on the disk', async ({
  extension,
  page,
  profile,
  site,
}) => {
  const world = worldOf(extension, page, site);
  const { enrolment, login, learned } = journey(world);
  await perform([...enrolment, ...login]);
  expect(learned.backupCodes).toHaveLength(10);
  expect(learned.filled).toHaveLength(3);
  expect(new Set(learned.filled).size, 'every code is another one').toBe(3);

  // Neither secret nor password is anywhere on the disk, running or closed.
  const after = popup(await extension.pressToolbarButton(page), world.say);
  await after.lock();
  await after.unlock(vaultPassword);
  await after.showsCodes();
  await after.hand.close();

  expect(learned.secret).toMatch(/^[A-Z2-7]{16,}$/);
  expect(searchDisk(profile, learned.secret), 'while it runs').toEqual([]);
  expect(searchDiskForText(profile, vaultPassword), 'while it runs').toEqual([]);

  // That the search can find anything at all: the same kinds of places hold something that is not sealed.
  const { page: tab } = await extension.openPopupTab(page);
  const marker = markerSecret();
  await writeInTheClear(tab, marker.base32, [...marker.raw]);
  await extension.close();
  const found = searchDisk(profile, marker.base32).map(({ form }) => form);
  expect(found).toEqual(expect.arrayContaining(['raw', 'base32']));

  expect(searchDisk(profile, learned.secret), 'once it is closed').toEqual([]);
  expect(searchDiskForText(profile, vaultPassword), 'once it is closed').toEqual([]);
});

/** 20 random bytes, whose base32 has no rest. */
function markerSecret(): { base32: string; raw: Buffer } {
  const raw = randomBytes(20);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...raw].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{5}/g) ?? [];
  return { base32: letters.map((five) => alphabet.charAt(Number.parseInt(five, 2))).join(''), raw };
}

/** Into the extension's own storage and into a database beside the vault's. */
async function writeInTheClear(tab: Page, base32: string, raw: number[]): Promise<void> {
  await tab.evaluate(
    async ([text, bytes]) => {
      await chrome.storage.local.set({ marker: text });
      await new Promise((done, failed) => {
        const opening = indexedDB.open('marker');
        opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
        opening.onerror = failed;
        opening.onsuccess = () => {
          const writing = opening.result.transaction('bytes', 'readwrite', { durability: 'strict' });
          writing.objectStore('bytes').put(new Uint8Array(bytes), 'marker');
          writing.oncomplete = done;
          writing.onerror = failed;
        };
      });
    },
    [base32, raw] as const,
  );
}

/** As far as it is used inside the browser here. */
declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };
