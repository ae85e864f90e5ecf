import { keepLinks } from '../fixtures/keep-links.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { servePage } from '../fixtures/page-server.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';
import { badge } from '../pages/badge.ts';
import { popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);
const uri = 'otpauth://totp/Quiet:person@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Quiet';

const prompt = `<!doctype html><html lang="en"><title>Two-factor authentication</title>
  <h1>Two-factor authentication</h1><form><label>Code from your authenticator app <input name="code" autocomplete="one-time-code"></label>
  <button>Verify</button></form>`;

test('a page that answers nothing holds nothing up: its dialog is open while the vault is locked, opened and used', async ({
  extension,
  page,
}) => {
  const site = await servePage(prompt);
  try {
    const vault = await vaultMessages(extension);
    await vault.ask('vault.create', { password: vaultPassword });
    await keepLinks(vault, uri);
    await page.goto(site.url);
    await page.bringToFront();
    const [account] = await vault.ask('account.list', {});
    const first = popup(await extension.pressToolbarButton(page), say);
    await first.fillHere('person@example.com');
    await first.hand.close();
    await badge(page).appears();

    // Nobody answers it: the page's script stands still, and so does all that listens in the page.
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => void setTimeout(() => alert('The code was wrong')));
    const dialog = await asked;

    /** Not the page's business, so answered at once; a page is waited for no longer than a person would. */
    const answered = async (name: Parameters<typeof vault.send>[0], request: object, within = 3_000) => {
      await vault.send(name, request as never); // whatever message is named
      return vault.outcome(within);
    };
    expect(await answered('vault.lock', {}), 'locked').toMatchObject({ ok: true });
    const open = popup(await extension.pressToolbarButton(page), say);
    await open.unlock(vaultPassword);
    await open.showsCodes();
    await open.hand.close();
    const tabId = null;
    expect(await answered('tab.look', { tabId }, 15_000), 'looked at').toMatchObject({ code: 'page-silent' });
    expect(await answered('account.remove', { id: account?.id }), 'deleted').toMatchObject({ ok: true });
    await dialog.accept();
  } finally {
    await site.stop();
  }
});
