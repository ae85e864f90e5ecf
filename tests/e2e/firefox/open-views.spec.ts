import { test } from 'playwright/test';
import { keepLinks } from '../fixtures/keep-links.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { firefoxBuild, firefoxPath, launchFirefox } from './firefox.ts';

const say = wordsOf(firefoxBuild);

/** Of a counter, so that no view asks for a new code by itself. */
const uri = (account: string) =>
  `otpauth://hotp/Counted:${account}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=0`;

test('Firefox: an open page shows what another view adds, and locks and opens with it', async () => {
  test.setTimeout(120_000);
  const firefox = await launchFirefox(firefoxPath());
  try {
    const vault = await firefox.speaker();
    await vault.ask('vault.create', { password: vaultPassword });
    await keepLinks(vault, uri('first@example.com'));
    const { hand } = await firefox.openExtensionPage('/manage.html#accounts');
    await hand.sees('first@example.com');
    await keepLinks(vault, uri('second@example.com'));
    await hand.sees('second@example.com');
    await vault.ask('vault.lock', {});
    await hand.sees(say('unlockTitle'));
    await popup(hand, say).unlock(vaultPassword);
    await hand.sees('second@example.com');
  } finally {
    await firefox.close();
  }
});
