import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright';
import { browserKeys } from '../fixtures/browser-keys.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { sendPage, serve } from '../fixtures/page-server.ts';
import { promptPage } from '../fixtures/prompt-page.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';
import { badge } from '../pages/badge.ts';
import { type Popup, popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** Counters and short steps: nothing here waits half a minute. */
const accounts = {
  one: `otpauth://hotp/Example:one@example.com?secret=${secret}&issuer=Example&counter=1`,
  two: `otpauth://hotp/Example:two@example.com?secret=MZXW6YTBOIMZXW6YTB&issuer=Example&counter=500`,
  quick: `otpauth://totp/Example:quick@example.com?secret=${secret}&issuer=Example&period=5`,
};

const pages: Record<string, string> = {
  '/plain': promptPage(),
  '/two': promptPage('<p>Signed in as two@example.com</p>'),
  '/odd':
    '<!doctype html><title>Hello</title><h1>Hello</h1><label>Magic word <input id="code" name="w"></label>',
  // Six boxes that nothing names, in a frame; what the page hears of presses there, it keeps.
  '/framed': `<!doctype html><title>Hello</title><h1>Hello</h1><iframe width="600" height="120" srcdoc="<p>Magic word</p>
<div>${'<input style=&quot;width:40px;height:48px&quot; maxlength=1>'.repeat(6)}</div>
<script>for (const heard of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'focusin'])
  document.addEventListener(heard, () => { document.body.dataset.heard = heard; }, true);</script>"></iframe>`,
  '/bare': '<!doctype html><title>Hello</title><input>',
  '/texted': `<!doctype html><html lang="en"><title>Verify</title><h1>Verify</h1><form onsubmit="return false">
<label>Enter the code we texted to your phone <input id="code" name="c" maxlength="6"></label></form>`,
  '/boxes': `<!doctype html><html lang="en"><title>Two-factor authentication</title><h1>Two-factor authentication</h1>
<p>Enter the code from your authenticator app</p><form>${'<input style="width:40px;height:48px" maxlength="1">'.repeat(6)}</form>`,
  '/picky': promptPage(`<script>code.oninput = () => { if (code.value.length === 6)
    setTimeout(() => { code.value = ''; document.body.append('Wrong code'); }, 1200); }</script>`),
};

const filled = (page: Page) => expect(page.locator('#code')).toHaveValue(/^\d{6}$/);

test('a code is filled by key, menu, badge and by itself, into the field that a person points at, by the site’s clock', async ({
  extension,
  page,
}) => {
  let ahead = 0;
  const site = await serve((path, answer) => {
    answer.setHeader('Date', new Date(Date.now() - ahead).toUTCString());
    sendPage(answer, pages[path] ?? promptPage());
  });
  const open = (path: string) => page.goto(new URL(path, site.url).href);
  const withPopup = async (job: (vault: Popup) => Promise<void>) => {
    const { hand } = await extension.openPopupTab(page);
    await job(popup(hand, say));
    await hand.close();
    await page.bringToFront();
  };
  const beside = badge(page);
  const keys = await browserKeys(extension);

  await test.step('one account is bound by Fill here', async () => {
    await open('/plain');
    await withPopup(async (vault) => {
      await vault.choosePassword(vaultPassword);
      await vault.showsCodes();
      await vault.addByUri(accounts.one);
      await vault.keep();
      await vault.showsCodes();
      await vault.fillHere('one@example.com');
      await filled(page);
    });
  });

  await test.step('the hotkey and the context menu fill', async () => {
    await open('/plain');
    await beside.appears();
    await keys.command('fill-code');
    await filled(page);
    await open('/plain');
    await beside.appears();
    await keys.menu({ menuItemId: 'fill-code' });
    await filled(page);
  });

  await test.step('a page that takes the code away again is told to have refused it', async () => {
    await open('/picky');
    await beside.press();
    await expect.poll(() => beside.words(), { timeout: 15_000 }).toContain(say('badgeRefused'));
  });

  await test.step('a field that nobody would know for one is pointed at, kept and forgotten', async () => {
    await open('/odd');
    expect(await beside.staysAway(800)).toBe(true);
    await withPopup(async ({ hand }) => {
      await hand.press(say('teachMissing'));
      await hand.press(say('teachCode'));
      await hand.sees(say('teachWaiting'));
    });
    await page.click('#code');
    await beside.press();
    await filled(page);
    await open('/odd');
    await beside.appears();
    await withPopup(async ({ hand }) => {
      await hand.press(say('settings'));
      await hand.press(say('sites'));
      await hand.press(new RegExp(say('forget')));
      await hand.sees(say('sitesNone'));
    });
    await open('/odd');
    expect(await beside.staysAway(800)).toBe(true);
  });

  const teach = (first: string[], act: 'teachCode' | 'teachNever') =>
    withPopup(async ({ hand }) => {
      for (const words of first) await hand.press(words);
      await hand.press(say(act));
      await hand.sees(say('teachWaiting'));
    });

  await test.step('so are nameless boxes in a frame, of which the page hears nothing', async () => {
    await open('/framed');
    await teach([say('teachMissing')], 'teachCode');
    const boxes = page.frameLocator('iframe').locator('input');
    await boxes.nth(3).click();
    await beside.appears();
    expect(await page.frameLocator('iframe').locator('body').getAttribute('data-heard')).toBeNull();
    await beside.press();
    for (const box of await boxes.all()) await expect(box).toHaveValue(/^\d$/);
    await open('/framed');
    await beside.appears();
  });

  await test.step('a field that nothing tells from others is not remembered, and that is said', async () => {
    await open('/bare');
    await teach([say('teachMissing')], 'teachCode');
    await page.click('input');
    await expect.poll(() => beside.words()).toContain(say('badgeUntaught'));
  });

  await test.step('and the field of a page that was taken for another kind, which says why it was', async () => {
    await open('/texted');
    await withPopup(async ({ hand }) => {
      await hand.sees(say('pageSays'));
      await hand.press(say('teachMissing'));
      await hand.press(say('teachCode'));
      await hand.sees(say('teachWaiting'));
    });
    await page.click('#code');
    await beside.press();
    await filled(page);
    await withPopup(({ hand }) => hand.sees(say('codeFilled')));
  });

  await test.step('not here takes the whole row of boxes away', async () => {
    await open('/boxes');
    await beside.appears();
    await teach([say('siteOptions'), say('teachWrong')], 'teachNever');
    await page.locator('input').nth(4).click();
    await expect.poll(() => beside.staysAway(100)).toBe(true);
    await open('/boxes');
    expect(await beside.staysAway(800)).toBe(true);
  });

  await test.step('of two accounts the one is taken that the page names; else the person chooses once', async () => {
    await open('/two');
    await withPopup(async (vault) => {
      await vault.addByUri(accounts.two);
      await vault.keep();
      await vault.showsCodes();
      await vault.hand.press(new RegExp(`${say('accountMore', '').trim()}.*two@example.com`));
      await vault.hand.press(say('fillHere'));
      await vault.hand.press(say('fillHere'));
      await filled(page);
    });
    await open('/two');
    await beside.press();
    await filled(page);
    await open('/plain');
    await beside.press();
    await expect.poll(() => beside.words()).toContain(say('badgeChoose'));
  });

  await test.step('a code comes by itself once that is turned on, and by the site’s clock', async () => {
    ahead = 94_000;
    const other = await serve((_path, answer) => {
      answer.setHeader('Date', new Date(Date.now() - ahead).toUTCString());
      sendPage(answer, promptPage());
    });
    await page.goto(other.url);
    await withPopup(async (vault) => {
      await vault.addByUri(accounts.quick);
      await vault.keep();
      await vault.showsCodes();
      await vault.fillHere('quick@example.com');
      await filled(page);
      await vault.hand.sees(/94|95/);
      await vault.hand.press(say('siteOptions'));
      await vault.hand.press(say('withoutClick'));
      await vault.hand.press(say('settings'));
      await vault.hand.press(say('sites'));
      await vault.hand.sees(say('siteWithoutClick', ''));
    });
    await page.reload();
    await expect(page.locator('#code')).toHaveValue(/^\d{6}$/, { timeout: 20_000 });
    const code = await page.locator('#code').inputValue();
    const atSite = (offset: number) =>
      new TOTP({ secret: Secret.fromBase32(secret), period: 5 }).generate({
        timestamp: Date.now() - ahead + offset * 5_000,
      });
    expect([-2, -1, 0, 1].map(atSite)).toContain(code);
    // Beyond ten minutes no code is given by itself: the badge leads to the popup, which asks.
    ahead = 7_200_000;
    await page.reload();
    await expect.poll(() => beside.words(), { timeout: 15_000 }).toContain(say('badgeClock'));
    await expect(page.locator('#code')).toHaveValue('');
    await other.stop();
  });
  await site.stop();
});
