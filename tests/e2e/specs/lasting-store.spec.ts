import { expect, test } from '../fixtures/test.ts';

/** As far as the functions that run in the page use it. */
declare global {
  var askedToPersist: number;
}

test('the page in a tab asks the browser to keep what lies there when it needs room', async ({
  extension,
}) => {
  const tab = await extension.context.newPage();
  await tab.addInitScript(() => {
    globalThis.askedToPersist = 0;
    StorageManager.prototype.persist = async () => {
      globalThis.askedToPersist += 1;
      // What a browser answers that gives no such word: nothing is promised from it, and all goes on.
      return false;
    };
  });
  await tab.goto(`chrome-extension://${extension.id}/manage.html`);
  await expect(tab.getByRole('main')).toBeVisible();
  expect(await tab.evaluate(() => globalThis.askedToPersist)).toBe(1);
});
