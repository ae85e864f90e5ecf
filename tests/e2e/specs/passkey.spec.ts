import type { CDPSession, Page } from 'playwright';
import { figure } from '../../figures/figure.ts';
import { handOf } from '../fixtures/hand.ts';
import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { tabDriver } from '../fixtures/tab-driver.ts';
import { expect, test } from '../fixtures/test.ts';
import { popup } from '../pages/popup.ts';

/** The browser's own authenticators, made of nothing: they need no hand and no hardware. */
async function authenticators(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable', { enableUI: false });
  let last = '';
  return {
    /** Takes the one before away. */
    async plugIn({ hasPrf }: { hasPrf: boolean }) {
      if (last !== '') await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: last });
      const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          ctap2Version: 'ctap2_1',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
          hasPrf,
        },
      });
      last = authenticatorId;
    },
    /** As after too many wrong PINs: it stays so. */
    refuse: () => cdp.send('WebAuthn.setUserVerified', { authenticatorId: last, isUserVerified: false }),
    deleteAll: () => cdp.send('WebAuthn.clearCredentials', { authenticatorId: last }),
    count: async () =>
      (await cdp.send('WebAuthn.getCredentials', { authenticatorId: last })).credentials.length,
  };
}

test('a passkey opens the vault besides the password, and whatever fails leaves the password', async ({
  extension,
  page,
  site,
}) => {
  const { say } = worldOf(extension, page, site);
  const tab = await extension.context.newPage();
  const hand = handOf(tabDriver(tab));
  const vault = popup(hand, say);
  const authenticator = await authenticators(tab);
  const open = async (place: string) => {
    await tab.goto(`chrome-extension://${extension.id}/manage.html#${place}`);
    await tab.reload();
  };
  /** What the page says of the vault's ways, and a lock that no screen of this page has. */
  const ask = (name: string) =>
    tab.evaluate(
      (message) =>
        // The extension's own page: its API is there.
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage(message),
      { name, request: {} },
    );
  const ways = async () => JSON.stringify(await ask('way.list'));
  const add = async () => {
    await hand.type(say('password'), vaultPassword);
    await hand.press(say('passkeyAdd'));
  };
  const lockAndOpen = async (place: string) => {
    await ask('vault.lock');
    await open(place);
    await hand.sees(say('unlockTitle'));
  };
  const opensByPassword = async () => {
    await vault.unlock(vaultPassword);
    await hand.misses(say('unlockTitle'));
  };
  let held = 0;
  const part = (name: string, perform: () => Promise<void>) =>
    test.step(name, async () => {
      await perform();
      held += 1;
    });

  await open('passkey');
  await vault.choosePassword(vaultPassword);

  await part('an authenticator without PRF', async () => {
    await authenticator.plugIn({ hasPrf: false });
    await add();
    await hand.sees(say('error_passkey_unfit'));
    expect(await ways()).not.toContain('passkey');
  });
  await part('refused at the making', async () => {
    await authenticator.plugIn({ hasPrf: true });
    await authenticator.refuse();
    await add();
    await hand.sees(say('error_passkey_refused'));
    expect(await ways()).not.toContain('passkey');
  });
  await part('made, and it unlocks', async () => {
    await authenticator.plugIn({ hasPrf: true });
    await add();
    await hand.sees(say('passkeyMade'));
    expect(await ways()).toMatch(/"password".*"passkey"/);
    await lockAndOpen('files');
    await hand.press(say('passkeyUnlock'));
    await hand.sees(say('tabTitle'));
  });
  await part('deleted where it was kept', async () => {
    await authenticator.deleteAll();
    await lockAndOpen('files');
    await hand.press(say('passkeyUnlock'));
    await hand.sees(say('error_passkey_refused'));
    await opensByPassword();
  });
  await part('another authenticator', async () => {
    await authenticator.plugIn({ hasPrf: true });
    await lockAndOpen('files');
    await hand.press(say('passkeyUnlock'));
    await hand.sees(say('error_passkey_refused'));
    await opensByPassword();
  });
  await part('made anew, and the page that was opened to unlock goes by itself', async () => {
    await open('passkey');
    await hand.sees(say('passkeyReplace'));
    expect(await hand.offers(say('passkeyAdd'))).toBe(false);
    await hand.press(say('passkeyReplaceYes'));
    await add();
    await hand.sees(say('passkeyMade'));
    expect(await authenticator.count()).toBe(1);
    await ask('vault.lock');
    await tab.goto(`chrome-extension://${extension.id}/manage.html#unlock`);
    await Promise.all([tab.waitForEvent('close'), tab.reload().catch(() => null)]);
    await page.goto(`chrome-extension://${extension.id}/manage.html#files`);
    await handOf(tabDriver(page)).sees(say('tabTitle'));
  });
  const goal = 6;
  figure({
    figure: 'ways a passkey can go, each without a dead end and with the password left',
    part: '5',
    requirement: 'security 35: PRF present, absent, deleted credential, other authenticator, refused',
    value: held,
    goal,
    holds: held === goal,
  });
  expect(held).toBe(goal);
});
