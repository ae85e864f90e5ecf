import { accountCodes, arm, tabOf } from '../attack/armed.ts';
import { pressBadge } from '../attack/person.ts';
import { launch } from '../fixtures/browser.ts';
import { sendPage, serve } from '../fixtures/page-server.ts';
import { promptPage } from '../fixtures/prompt-page.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';

const prompt = promptPage(
  "<script>addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'as it stood' : 'loaded'; });</script>",
);

test('a prompt that is gone back to as it stood is filled, by the badge and by the popup', async ({
  profile,
}) => {
  const site = await serve((path, answer) =>
    sendPage(answer, path === '/' ? prompt : '<!doctype html><title>Help</title><p>Help</p>'),
  );
  const extension = await launch({
    executable: chromiumPath(),
    extension: demoBuild,
    profile,
    keepsPages: true,
  });
  try {
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await page.goto(site.url);
    const next = await arm(extension, page);
    const codes = accountCodes();
    const field = page.locator('#code');

    // What was filled before stands there still: a person empties it.
    const comeBack = async () => {
      await page.goto(new URL('/help', site.url).href);
      await expect(page.locator('hk-authenticator-badge')).not.toBeAttached();
      await page.evaluate(() => history.back());
      await expect(page).toHaveTitle('as it stood');
      await field.fill('');
    };

    await comeBack();
    await pressBadge(tabOf(page), async () => (await field.inputValue()) !== '');
    await expect(field).toHaveValue(codes[next] ?? '');

    await comeBack();
    const { hand } = await extension.openPopupTab(page);
    await popup(hand, wordsOf(demoBuild)).fill();
    await expect(field).toHaveValue(codes[next + 1] ?? '');
    expect(extension.complaints).toEqual([]);
  } finally {
    await extension.close();
    await site.stop();
  }
});
