import { expect, test } from 'playwright/test';
import { serveCodePages } from '../fixtures/code-pages.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { servePage } from '../fixtures/page-server.ts';
import { servePdf } from '../fixtures/pdf.ts';
import { promptPage } from '../fixtures/prompt-page.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { type Firefox, firefoxBuild, firefoxPath, handOn, launchFirefox } from './firefox.ts';
import { codeIn, pressBadge } from './in-page.ts';

// The same ways as in Chromium (`specs/ways-to-fill`, `specs/qr-ways`, `specs/never-share`).
test.skip(!process.env['LONG'], 'Firefox once more: npm run test:long');

const say = wordsOf(firefoxBuild);
/** Counters: nothing here waits for a time step. */
const account = 'otpauth://hotp/Example:one@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=1';
const chat = `<!doctype html><title>Chat</title><label>Note <input id="note"></label><textarea id="message"></textarea>`;

async function withFirefox(job: (firefox: Firefox) => Promise<void>): Promise<void> {
  test.setTimeout(480_000);
  const firefox = await launchFirefox(firefoxPath());
  try {
    await job(firefox);
  } finally {
    await firefox.close();
  }
}

test('Firefox: a code is filled by popup, badge, hotkey and menu', () =>
  withFirefox(async (firefox) => {
    const site = await servePage(promptPage());
    const page = await firefox.browser.newPage();
    await page.goto(site.url);
    const first = popup((await firefox.openPopupTab()).hand, say);
    const filled: string[] = [];
    const anew = async (press: () => Promise<void>) => {
      await page.bringToFront();
      await page.reload();
      await page.waitForSelector('hk-authenticator-badge');
      // Firefox puts back what stood in a field before the page was loaded again: that is no new code.
      await page.$eval('#code', (field) => {
        (field as HTMLInputElement).value = ''; // an input in this page
      });
      await press();
      filled.push(await codeIn(page));
    };
    await test.step('by the popup, which binds the account to the site', async () => {
      await first.choosePassword(vaultPassword);
      await first.showsCodes();
      await first.addByUri(account);
      await first.hand.sees(say('confirmTitle'));
      await first.keep();
      await first.showsCodes();
      await first.fillHere('one@example.com');
      filled.push(await codeIn(page));
      await first.hand.close();
    });
    await test.step('by the badge', () => anew(() => pressBadge(page)));
    await test.step('by the hotkey', () => anew(() => firefox.pressKeys('fill-code')));
    await test.step('by the menu', () =>
      anew(async () => {
        await page.click('#code', { button: 'right' });
        await firefox.chooseInMenu(say('menuFill'));
      }));
    // RFC 4226, appendix D: the codes of these counters.
    expect(filled).toEqual(['287082', '359152', '969429', '338314']);
    await site.stop();
  }));

test('Firefox: QR codes are read from pages by the toolbar button, the hotkey, the menu and a drawn box', () =>
  withFirefox(async (firefox) => {
    const server = await serveCodePages();
    const vault = await firefox.speaker();
    await vault.ask('vault.create', { password: vaultPassword });
    const page = await firefox.browser.newPage();
    const reads = async (name: string, press: () => Promise<void>) => {
      await page.goto(new URL(`/own/${name}`, server.url).href);
      await page.bringToFront();
      await press();
      await expect
        .poll(async () => (await vault.ask('draft.list', {})).map((draft) => draft.account), {
          timeout: 20_000,
        })
        .toEqual([`${name}@example.com`]);
      await firefox.closePopup();
      for (const { id } of await vault.ask('draft.list', {})) await vault.ask('draft.drop', { id });
    };
    // Pictures that a script reads, and what only a screenshot shows.
    for (const name of ['img', 'svg', 'canvas-elsewhere', 'css-elsewhere', 'table'])
      await test.step(`${name}, by the toolbar button`, () =>
        reads(name, () => firefox.pressToolbarButton()));
    await test.step('by the hotkey', () => reads('grid', () => firefox.pressKeys('scan-code')));
    await test.step('in a PDF, whose viewer takes no script', async () => {
      const paper = await servePdf('otpauth://totp/Paper:paper@example.com?secret=JBSWY3DPEHPK3PXP');
      // WebDriver hears nothing of the viewer.
      void page.goto(paper.url).catch(() => null);
      await expect
        .poll(
          async () => {
            await firefox.pressKeys('scan-code');
            return (await vault.ask('draft.list', {})).map(({ account }) => account);
          },
          { timeout: 20_000, intervals: [2_000] },
        )
        .toEqual(['paper@example.com']);
      await firefox.closePopup();
      for (const { id } of await vault.ask('draft.list', {})) await vault.ask('draft.drop', { id });
      await paper.stop();
    });
    await test.step('by the menu over a picture of another origin', () =>
      reads('img-elsewhere', async () => {
        await page.click('img', { button: 'right' });
        await firefox.chooseInMenu(say('menuScanPicture'));
      }));
    await test.step('by a box that is drawn around it', () =>
      reads('img-elsewhere', async () => {
        const box = await (await page.waitForSelector('img'))?.boundingBox();
        if (!box) throw new Error('the picture is not shown');
        await page.click('img', { button: 'right' });
        await firefox.chooseInMenu(say('menuDrawBox'));
        await page.waitForSelector('hk-authenticator-overlay');
        await page.mouse.move(box.x - 4, box.y - 4);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width + 4, box.y + box.height + 4, { steps: 5 });
        await page.mouse.up();
        await page.waitForSelector('hk-authenticator-overlay', { hidden: true });
      }));
    await server.stop();
  }));

test('Firefox: a code that is pasted into a chat is noticed', () =>
  withFirefox(async (firefox) => {
    const site = await servePage(chat);
    const vault = await firefox.speaker();
    await vault.ask('vault.create', { password: vaultPassword });
    const text =
      'otpauth://totp/HelpKit:desk@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=HelpKit';
    const { drafts } = await vault.ask('draft.read', { text });
    const keep = drafts.map(({ id, issuer, account: name }) => ({ id, issuer, account: name, bind: false }));
    await vault.ask('draft.keepAll', { keep, drop: [] });
    const [{ id } = { id: '' }] = await vault.ask('account.list', {});
    const page = await firefox.browser.newPage();
    await page.goto(site.url);
    const [code] = await vault.ask('account.codes', { ids: [id] });
    await page.type('#note', `here you are: ${code?.window?.current ?? ''}`);
    const keys = async (key: 'a' | 'x' | 'v') => {
      await page.keyboard.down('Control');
      await page.keyboard.press(key);
      await page.keyboard.up('Control');
    };
    await keys('a');
    await keys('x');
    await page.focus('#message');
    await keys('v');
    await expect
      .poll(() => vault.ask('told.read', {}), { timeout: 20_000 })
      .toMatchObject({ kind: 'code', origin: new URL(site.url).origin });
    const { hand } = await firefox.openPopupTab();
    await hand.sees(say('toldTitle'));
    expect(await handOn(page).text()).not.toContain(say('toldTitle'));
    await site.stop();
  }));
