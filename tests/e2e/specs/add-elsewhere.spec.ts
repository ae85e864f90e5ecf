import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import encodeQR from 'qr';
import { faults } from '../fixtures/axe.ts';
import { launch } from '../fixtures/browser.ts';
import { codePicture, deepPicture, writeCodeFilm } from '../fixtures/code-pictures.ts';
import { searchDisk } from '../fixtures/disk-search.ts';
import { hostileKinds } from '../fixtures/hostile-pictures.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { readHostile } from '../fixtures/read-hostile.ts';
import { test as base, chromiumPath, demoBuild, expect } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';

/** A key of 160 bits that no other test has. */
const keys = ['FILE', 'DROP', 'PASTE', 'CAMERA'].map((name) => name.padEnd(26, 'ELSEWHERE').padEnd(32, 'Q'));
const [file = '', dropped = '', pasted = '', filmed = ''] = keys;
const uri = (issuer: string, secret: string) =>
  `otpauth://totp/${issuer}:me?secret=${secret}&issuer=${issuer}`;

const long = process.env['LONG'] !== undefined;
const hostile = long ? 2_000 : hostileKinds;

/** The film is chosen when the browser starts. */
const test = base.extend({
  extension: async ({ profile }, use) => {
    const film = join(profile, 'film.y4m');
    writeCodeFilm(film, uri('Filmed', filmed));
    const extension = await launch({
      executable: chromiumPath(),
      extension: demoBuild,
      profile,
      flags: [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
    });
    await use(extension);
    await extension.close();
    expect(extension.complaints, 'errors and warnings on extension pages').toEqual([]);
  },
});

const say = wordsOf(demoBuild);

test('codes from files, drops, the clipboard and the camera', async ({
  extension: { context, id },
  profile,
}) => {
  if (long) test.setTimeout(1_800_000);
  const address = `chrome-extension://${id}/manage.html`;
  const page = await context.newPage();
  await page.goto(`${address}#files`);
  await page.getByLabel(say('passwordNew')).fill(vaultPassword);
  await page.getByLabel(say('passwordRepeat')).fill(vaultPassword);
  await page.getByRole('button', { name: say('createVault') }).click();
  await page.getByRole('heading', { name: say('tabTitle') }).waitFor();

  await test.step('a file, whose way has the focus', async () => {
    await expect(page.getByRole('button', { name: say('wayFile') })).toBeFocused();
    await page.locator('input[type=file]').setInputFiles([
      { name: 'menu.gif', mimeType: 'image/gif', buffer: codePicture('https://shop.example/menu') },
      { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
      { name: 'code.gif', mimeType: 'image/gif', buffer: codePicture(uri('Filed', file)) },
    ]);
    await expect(page.getByText('https://shop.example/menu')).toBeVisible();
    await expect(page.getByText(say('pictureUnread'))).toBeVisible();
    await expect(page.locator('.outline')).toHaveCount(2);
    expect(await faults(page)).toEqual([]);
    await keepByKeyboard(page, 'Filed');
  });

  await test.step('drawings, and pictures of more than 8 bits or of a newer kind', async () => {
    await page.locator('input[type=file]').setInputFiles([
      {
        name: 'code.svg',
        mimeType: 'image/svg+xml',
        buffer: Buffer.from(drawing(uri('Drawn', 'DRAWN'.padEnd(32, 'Q')))),
      },
      {
        name: 'code.avif',
        mimeType: 'image/avif',
        buffer: readFileSync(join(import.meta.dirname, '../fixtures/code.avif')),
      },
      { name: 'deep.png', mimeType: 'image/png', buffer: deepPicture(uri('Deep', 'DEEP'.padEnd(32, 'Q'))) },
      { name: 'bomb.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(bomb) },
    ]);
    await expect(page.getByText(say('pictureLarge'))).toBeVisible();
    await expect(page.locator('.outline')).toHaveCount(3);
    await page
      .getByRole('button', { name: say('continue') })
      .first()
      .click();
    for (const issuer of ['Drawn', 'Coded', 'Deep'])
      await expect(page.getByText(issuer).first()).toBeVisible();
    await page
      .getByRole('button', { name: say('cancel') })
      .first()
      .click();
    await page.getByRole('heading', { name: say('tabTitle') }).waitFor();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  await test.step('a drop and a paste', async () => {
    await give(page, 'drop', codePicture(uri('Dropped', dropped)));
    await keepByKeyboard(page, 'Dropped');
    await give(page, 'paste', codePicture(uri('Pasted', pasted)));
    await keepByKeyboard(page, 'Pasted');
  });

  await test.step('the camera', async () => {
    await page.getByRole('button', { name: say('wayCamera') }).click();
    await page.getByRole('button', { name: say('cameraStart') }).click();
    await keepByKeyboard(page, 'Filmed');
  });

  await test.step('hostile files', async () => {
    expect(await readHostile(page, hostile)).toEqual({ crashes: 0, lost: 0 });
  });

  for (const secret of keys) expect(searchDisk(profile, secret), secret).toEqual([]);
});

/** A code as a drawing that would run a script if it could. */
function drawing(text: string): string {
  return encodeQR(text, 'svg', { border: 4 }).replace('</svg>', '<script>window.ran = true</script></svg>');
}

/** A few lines that ask for 10^12 squares. */
const bomb = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><rect id="s0" width="1" height="1"/>${Array.from(
  { length: 12 },
  (_, at) => `<g id="s${at + 1}">${`<use href="#s${at}"/>`.repeat(10)}</g>`,
).join('')}</defs><use href="#s12"/></svg>`;

/** Goes on from what was found by the key that the focus is ready for, and leaves no picture behind. */
async function keepByKeyboard(page: Page, issuer: string): Promise<void> {
  await expect(page.getByRole('button', { name: say('continue') }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(say('issuer'))).toHaveValue(issuer);
  await expect(page.getByRole('button', { name: say('keep') })).toBeFocused();
  expect(await page.content()).not.toMatch(/data:image|secret=/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('tabTitle') }).waitFor();
  expect(await page.content()).not.toMatch(/data:image|secret=/);
}

/** Drops or pastes a picture: no browser lets a test use the real ones. */
async function give(page: Page, how: 'drop' | 'paste', picture: Buffer): Promise<void> {
  await page.evaluate(
    ({ how: name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'code.gif', { type: 'image/gif' }));
      const options = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        name === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      );
    },
    { how, bytes: [...picture] },
  );
}
