import type { PageScanAnswer } from '../../../lib/messaging/draft-views.ts';
import { launch } from '../fixtures/browser.ts';
import { serveCodePages } from '../fixtures/code-pages.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';

type Reply = { ok: true; value: PageScanAnswer } | { ok: false; code: string };
/** As far as functions use it that run in pages of the extension. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<Reply> } };

// A screen of so many pixels takes seconds to draw without a graphics card.
test.skip(!process.env['LONG'], 'a screen of 33 megapixels: npm run test:long');

test('codes on a screen of 7680 × 4320 are read', async ({ profile }) => {
  test.setTimeout(180_000);
  const server = await serveCodePages();
  const extension = await launch({
    executable: chromiumPath(),
    extension: demoBuild,
    profile,
    pixelRatio: 3,
    window: { width: 2560, height: 1440 },
  });
  const tab = extension.context.pages()[0] ?? (await extension.context.newPage());
  await tab.goto(new URL('/own/img', server.url).href);
  const tabId = await extension.tabId(tab);
  await (await extension.pressToolbarButton(tab)).close();
  const { page: asker } = await extension.openPopupTab(tab);
  await tab.bringToFront();
  expect(await tab.evaluate(() => innerWidth * devicePixelRatio)).toBeGreaterThan(7600);
  for (const name of ['img-elsewhere', 'table', 'css-elsewhere']) {
    await tab.goto(new URL(`/own/${name}`, server.url).href, { waitUntil: 'load' });
    const reply = await asker.evaluate(
      (id) =>
        chrome.runtime.sendMessage({
          name: 'draft.scan',
          request: { tabId: id, from: null, byItself: false },
        }),
      tabId,
    );
    const accounts = reply.ok ? reply.value.drafts.map(({ account }) => account) : reply.code;
    expect(accounts).toEqual([`${name}@example.com`]);
  }
  await extension.close();
  await server.stop();
});
