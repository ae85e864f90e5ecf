import type { Page } from 'playwright';
import { browserKeys } from '../fixtures/browser-keys.ts';
import { serveCodePages } from '../fixtures/code-pages.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { servePdf } from '../fixtures/pdf.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);

/** As far as functions use it that run in pages of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { account: string }[] }> };
};

/** What of ours is in the page, as its own scripts could find it. */
const leftovers = (page: Page) =>
  page.evaluate(() => ({
    elements: [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('hk-'))
      .length,
    sheets: document.adoptedStyleSheets.length,
    style: document.documentElement.getAttribute('style'),
    focused: document.activeElement?.localName,
  }));

test('an account is added by hotkey, by the menu over a picture, and by a box drawn with pointer or keys', async ({
  extension,
  page,
}) => {
  const server = await serveCodePages();
  const open = (name: string) => page.goto(new URL(`/own/${name}`, server.url).href);
  const keys = await browserKeys(extension);
  /** The popup that opened by itself asks for this account; it is turned down. */
  const asksFor = async (account: string, alsoSees?: string) => {
    const opened = popup(await extension.openedPopup(), say);
    expect(await opened.review()).toContain(`${account}@example.com`);
    if (alsoSees !== undefined) await opened.hand.sees(alsoSees);
    await opened.hand.press(say('cancel'));
    await opened.showsCodes();
    await opened.hand.close();
    await page.bringToFront();
  };
  await open('img');
  // The press grants the tab for as long as it stays on this origin.
  const first = popup(await extension.pressToolbarButton(page), say);
  await first.choosePassword(vaultPassword);
  await first.review();
  await first.hand.press(say('cancel'));
  await first.showsCodes();
  await first.hand.close();

  await test.step('hotkey', async () => {
    await open('table');
    await keys.command('scan-code');
    await asksFor('table');
  });
  await test.step('a code that the page may read beside one that it may not', async () => {
    await open('beside');
    await keys.command('scan-code');
    const opened = popup(await extension.openedPopup(), say);
    await opened.hand.sees('own@example.com');
    await opened.hand.sees('other@example.com');
    await opened.hand.press(say('cancel'));
    await opened.showsCodes();
    await opened.hand.close();
    await page.bringToFront();
  });
  await test.step('six codes down a page, as far as the person goes on', async () => {
    await open('down');
    await keys.command('scan-code');
    const { hand, showsCodes } = popup(await extension.openedPopup(), say);
    await hand.sees(say('furtherAskMany', '6'));
    await hand.press(say('furtherYesMany'));
    await hand.sees(say('furtherAskMany', '2'));
    await hand.sees('down4@example.com');
    await hand.misses('down5@example.com');
    await hand.press(say('furtherYesMany'));
    await hand.sees('down6@example.com');
    await hand.sees('down1@example.com');
    await hand.press(say('cancel'));
    await hand.press(say('back'));
    await showsCodes();
    await hand.close();
    await page.bringToFront();
    expect(await page.evaluate(() => scrollY), 'the page is where it was').toBe(0);
  });
  await test.step('menu over a picture of another origin', async () => {
    await open('img-elsewhere');
    await keys.menu({
      menuItemId: 'scan-picture',
      srcUrl: await page.evaluate(() => document.images[0]?.src),
    });
    // The picture stands there, small, with its code outlined.
    await asksFor('img-elsewhere', say('codeAccount', '1'));
    await open('img');
    await keys.menu({
      menuItemId: 'scan-picture',
      srcUrl: await page.evaluate(() => document.images[0]?.src),
    });
    await asksFor('img', say('codeAccount', '1'));
  });
  await test.step('menu over a set-up link', async () => {
    const linkUrl = 'otpauth://totp/Example:linked%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
    await keys.menu({ menuItemId: 'scan-page', linkUrl });
    await asksFor('linked');
    await open('img-elsewhere');
  });
  const before = await leftovers(page);
  const overlay = page.locator('hk-authenticator-overlay');
  await test.step('a box by pointer, over a picture that lies alone in it', async () => {
    await keys.menu({ menuItemId: 'draw-box' });
    await expect(overlay).toBeAttached();
    const box = await page.locator('img').boundingBox();
    if (box === null) throw new Error('the picture is not shown');
    await page.mouse.move(box.x - 4, box.y - 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 4, box.y + box.height + 4, { steps: 5 });
    await page.mouse.up();
    await expect(overlay).not.toBeAttached();
    expect(await leftovers(page)).toEqual(before);
    await asksFor('img-elsewhere');
  });
  await test.step('a box by keys', async () => {
    await keys.menu({ menuItemId: 'draw-box' });
    await expect(overlay).toBeAttached();
    // From the middle of 1200 × 800 towards the upper left, where the picture is.
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowLeft');
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await expect(overlay).not.toBeAttached();
    await asksFor('img-elsewhere');
  });
  await test.step('Escape leaves, and a page that makes events up is not heard', async () => {
    await keys.menu({ menuItemId: 'draw-box' });
    await expect(overlay).toBeAttached();
    await page.evaluate(() => {
      const host = document.querySelector('hk-authenticator-overlay');
      for (const key of ['Enter', 'Escape']) {
        host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    });
    await expect(overlay).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(overlay).not.toBeAttached();
    expect(await leftovers(page)).toEqual(before);
  });
  await server.stop();
});

test('a code in a PDF is read from the browser’s own viewer', async ({ extension, page }) => {
  const server = await servePdf(
    'otpauth://totp/Paper:paper@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Paper',
  );
  // A driver that waits for the page's own events waits for ever.
  await page.goto(server.url, { waitUntil: 'commit' });
  const opened = popup(await extension.pressToolbarButton(page), say);
  await opened.chooseNoPassword();
  await expect(async () => {
    await opened.hand.press(say('addFromPage'));
    await opened.hand.sees(say('confirmTitle'));
  }, 'the viewer takes its time to draw').toPass();
  expect(await opened.review()).toContain('paper@example.com');
  await opened.hand.close();
  await server.stop();
});
