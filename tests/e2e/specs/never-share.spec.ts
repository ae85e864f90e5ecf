import { figure } from '../../figures/figure.ts';
import { keepLinks } from '../fixtures/keep-links.ts';
import { vaultPassword, worldOf } from '../fixtures/main-job.ts';
import { servePage } from '../fixtures/page-server.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';
import { popup } from '../pages/popup.ts';

const chat = `<!doctype html><title>Chat</title><style>[contenteditable] { min-height: 3em; border: 1px solid }</style>
  <label>Note <input id="note"></label><textarea id="message"></textarea><div id="rich" contenteditable></div>`;

test('a code that is pasted or typed into a chat is noticed outside of the page, by trusted events alone', async ({
  extension,
  page,
  site,
}) => {
  const { say } = worldOf(extension, page, site);
  const served = await servePage(chat);
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  await keepLinks(
    vault,
    'otpauth://totp/HelpKit:desk@shop.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=HelpKit',
  );
  const [account] = await vault.ask('account.list', {});
  const code = async () => {
    const [view] = await vault.ask('account.codes', { ids: [account?.id ?? ''] });
    return view?.window?.current ?? '';
  };
  const told = () => vault.ask('told.read', {});
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.id}/sidepanel.html`);
  const warning = panel.getByText(say('toldTitle'));
  let noticed = 0;
  const isNoticed = async () => {
    await expect.poll(told).toMatchObject({ kind: 'code', origin: new URL(served.url).origin });
    noticed += 1;
    await expect(warning, 'in a panel that was open before').toBeVisible();
    await vault.ask('told.dismiss', {});
    await expect(warning).toHaveCount(0);
  };
  try {
    await page.goto(served.url);
    await page.bringToFront();

    await test.step('made-up events tell nothing', async () => {
      await page.evaluate(
        (now) => {
          const data = new DataTransfer();
          data.setData('text/plain', now);
          const field = document.querySelector('textarea');
          field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
          field?.dispatchEvent(new InputEvent('input', { data: now, bubbles: true }));
        },
        await code(),
      );
      // A trusted paste comes after it: what the first one told would be there by then.
      await page.fill('#note', 'nothing of the kind');
      expect(await told()).toBeNull();
    });

    await test.step('pasted into a message', async () => {
      await page.fill('#note', `here you are: ${await code()}`);
      await page.focus('#note');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+X');
      await page.focus('#message');
      await page.keyboard.press('Control+V');
      await isNoticed();
    });

    await test.step('typed, once the person wished it for this site', async () => {
      await page.focus('#rich');
      await page.keyboard.type(`it is ${await code()}`);
      await page.waitForTimeout(600);
      expect(await told()).toBeNull();
      await vault.ask('site.watchTyping', { origin: new URL(served.url).origin });
      await page.keyboard.type(` again ${await code()}`);
      await expect.poll(told).not.toBeNull();
      const { hand } = popup(await extension.pressToolbarButton(page), say);
      await hand.sees(say('toldTitle'));
      await hand.press(say('toldDismiss'));
      await hand.misses(say('toldTitle'));
      await hand.close();
      noticed += 1;
    });
    expect(await page.title()).toBe('Chat');
    const goal = 2;
    figure({
      figure: 'codes pasted and typed into a chat in a real browser, noticed; made-up events told nothing',
      part: '6',
      requirement: 'issue 8, Never share: trusted events only, the warning outside of the page',
      value: noticed,
      goal,
      holds: noticed === goal,
    });
  } finally {
    await served.stop();
  }
});
