import { figure } from '../../figures/figure.ts';
import { skins } from '../../helpkit/looks/look.ts';
import { seedMember } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { conversationWords } from '../../helpkit/words/conversation.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { buttonText, inSkin, workerOf } from '../fixtures/site-life.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { wordsOf } from '../fixtures/words.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

const say = wordsOf(demoBuild);

/** Each markup with LONG=1; else the one whose composer is no field. */
const tried = process.env['LONG'] === undefined ? (['app'] as const) : skins;

for (const skin of tried) {
  test(`what nobody may be told is noticed in a conversation before it is sent, in the skin ${skin}`, async ({
    extension,
    page,
  }) => {
    const site = await startHelpkit({ port: 0, hashCost: 8, skin });
    const member = await seedMember(site.site, `${skin}@example.com`);
    const { secret, backupCodes = [] } = member;
    const words = inSkin(conversationWords, skin);
    const vault = await vaultMessages(extension);
    const worker = await workerOf(extension);
    const login = loginPage(page, site.url, skin);
    const composer = page.getByRole('textbox', { name: words.message, exact: true });
    const sent = page.getByRole('list', { name: words.messages }).getByRole('listitem');
    const told = () => vault.ask('told.read', {});
    const send = () => page.getByRole('button', { name: words.send, exact: true }).click();
    let noticed = 0;
    const isNoticed = async (kind: string) => {
      await expect.poll(told).toMatchObject({ kind, origin: site.url });
      expect(await buttonText(worker)).toBe('!');
      noticed += 1;
      await vault.ask('told.dismiss', {});
    };
    /** By the clipboard, as a person pastes. */
    const paste = async (text: string) => {
      await vault.page.bringToFront();
      await vault.page.evaluate((words) => {
        const field = document.createElement('textarea');
        document.body.append(field);
        field.value = words;
        field.select();
        document.execCommand('copy');
        field.remove();
      }, text);
      await page.bringToFront();
      await composer.click();
      await page.keyboard.press('Control+V');
    };

    await vault.ask('vault.create', { password: vaultPassword });
    const { drafts } = await vault.ask('draft.read', { text: secret?.uri ?? '' });
    const [draft] = drafts;
    if (draft === undefined) throw new Error('no draft');
    const { issuer, account } = draft;
    const { id } = await vault.ask('draft.keep', { id: draft.id, issuer, account, bind: false });
    const given = await vault.ask('codes.given', { id, text: backupCodes.join('\n'), source: 'pasted' });
    await vault.ask('codes.keep', { id, waiting: given.id, passphrase: null });
    const code = async () => {
      const [view] = await vault.ask('account.codes', { ids: [id] });
      return view?.window?.current ?? '';
    };

    await test.step('a code typed where it belongs is none', async () => {
      await page.bringToFront();
      await login.open();
      await login.logIn({ email: member.account.email, password: member.password });
      await login.prompt.appears();
      const tabId = await extension.tabId(page);
      const { origin } = await vault.ask('tab.look', { tabId });
      await vault.ask('site.watchTyping', { origin: origin ?? '' });
      await vault.ask('tab.fill', { tabId, accountId: id, bindTo: origin, trust: false });
      await login.prompt.submit();
      await login.arrives();
      expect(await told()).toBeNull();
      await vault.ask('site.forget', { origin: origin ?? '', part: 'typing' });
    });

    await test.step('pasted, on the account’s own site: a code, a backup code, the secret', async () => {
      await page.getByRole('link', { name: words.look, exact: true }).click();
      await composer.waitFor();
      await paste(`it is ${await code()}`);
      await isNoticed('code');
      await paste(`, or ${backupCodes[3]}`);
      await isNoticed('backup-code');
      await paste(`; all of it: ${secret?.base32}`);
      await isNoticed('secret');
      // The warning is outside of the page: nothing of it stands there, and nothing was sent.
      await expect(sent).toHaveCount(1);
      await expect(page.locator('hk-authenticator-badge')).toHaveCount(0);
    });

    await test.step('typed and sent at once, where the person wished it; what the popup says of it', async () => {
      await page.goto(`${site.url}/inbox`);
      await page.getByRole('link', { name: words.look, exact: true }).click();
      await composer.click();
      await page.keyboard.type(`here: ${await code()}`);
      await page.waitForTimeout(600);
      expect(await told()).toBeNull();
      await vault.ask('site.watchTyping', { origin: site.url });
      await page.keyboard.type(' and again');
      await expect.poll(told).not.toBeNull();
      await vault.ask('told.dismiss', {});
      await page.keyboard.press('Control+A');
      await page.keyboard.type(`take ${backupCodes[5]}`);
      await send();
      await expect(sent).toHaveCount(2);
      await isNoticed('backup-code');
      await composer.click();
      await page.keyboard.type(`now ${await code()}`);
      await expect.poll(told).not.toBeNull();
      const { hand } = popup(await extension.pressToolbarButton(page), say);
      await hand.sees(say('toldTitle'));
      await hand.press(say('toldDismiss'));
      await hand.misses(say('toldTitle'));
      await hand.close();
      noticed += 1;
    });

    await test.step('other words are none', async () => {
      await page.keyboard.press('Control+A');
      await page.keyboard.type('your order 471100 of 12 March, ABCD-2345-EFGH-6789, is on its way');
      await page.waitForTimeout(600);
      expect(await told()).toBeNull();
    });
    await site.stop();
    const goal = 5;
    figure({
      figure: `codes, backup codes and secrets pasted or typed into a conversation, noticed; skin ${skin}`,
      part: '6',
      requirement: 'issue 8, Never share: the guard in a composer, in each skin',
      value: noticed,
      goal,
      holds: noticed === goal,
    });
  });
}
