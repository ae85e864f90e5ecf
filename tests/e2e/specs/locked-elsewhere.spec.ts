import { browserKeys } from '../fixtures/browser-keys.ts';
import { pause } from '../fixtures/hand.ts';
import { keepLinks } from '../fixtures/keep-links.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);

// Of a counter: what is in sight is asked for no new code, by which a view would hear of a lock sooner or later.
const uri = 'otpauth://hotp/Counted:person@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=0';

test('a vault that is locked by hotkey is locked in the popup and in the page at once; what opens it in the one opens the other', async ({
  extension,
  page,
}) => {
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  await keepLinks(vault, uri);
  const tab = await extension.context.newPage();
  await tab.goto(`chrome-extension://${extension.id}/manage.html`);
  const account = tab.getByText('person@example.com');
  await expect(account).toBeVisible();
  const open = popup(await extension.pressToolbarButton(page), say);
  await open.showsCodes();
  // Nor by what a popup asks in its first moments.
  await pause(2_000);

  await (await browserKeys(extension)).command('lock-vault');
  await open.hand.sees(say('unlockTitle'));
  await expect(tab.getByRole('button', { name: say('unlock') })).toBeVisible();
  await expect(account).toHaveCount(0);

  await open.unlock(vaultPassword);
  await open.showsCodes();
  await expect(account).toBeVisible();
});
