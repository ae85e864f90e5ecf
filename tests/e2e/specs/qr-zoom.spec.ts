import type { Page } from 'playwright';
import { parseOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import type { PageScanAnswer } from '../../../lib/messaging/draft-views.ts';
import { figure } from '../../figures/figure.ts';
import { type Extension, launch } from '../fixtures/browser.ts';
import { type CodePage, serveCodePages } from '../fixtures/code-pages.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';

const zooms = [0.5, 0.8, 1, 1.25, 1.5, 2];
const ratios = [1, 1.25, 1.5, 2, 3];
const looks = ['light', 'dark'] as const;
const long = process.env['LONG'] !== undefined;

type Reply = { ok: true; value: PageScanAnswer } | { ok: false; code: string };
/** As far as functions use it that run in pages of the extension. */
declare const chrome: {
  tabs: { setZoom(tabId: number, zoom: number): Promise<void> };
  runtime: { sendMessage(message: unknown): Promise<Reply> };
};

interface Case {
  page: CodePage;
  zoom: number;
  look: (typeof looks)[number];
}

/** All of it, or a sample that has two of three pages once and each zoom about as often. */
function casesOf(pages: readonly CodePage[]): Case[] {
  if (long) {
    return looks.flatMap((look) => zooms.flatMap((zoom) => pages.map((page) => ({ page, zoom, look }))));
  }
  const sample = pages.filter((_, at) => at % 3 !== 2);
  return sample.map((page, at) => ({
    page,
    zoom: zooms[at % zooms.length] ?? 1,
    look: looks[at % 2] ?? 'light',
  }));
}

/** Scans the tab in front as the popup would, which has been granted it once for this origin. */
async function scanAll(
  extension: Extension,
  tab: Page,
  url: string,
  cases: readonly Case[],
): Promise<string[]> {
  const wrong: string[] = [];
  await tab.goto(new URL(cases[0]?.page.path ?? '', url).href);
  const tabId = await extension.tabId(tab);
  await (await extension.pressToolbarButton(tab)).close();
  const { page: asker } = await extension.openPopupTab(tab);
  await tab.bringToFront();
  for (const { page, zoom, look } of cases) {
    await tab.emulateMedia({ colorScheme: look });
    await tab.goto(new URL(page.path, url).href, { waitUntil: 'load' });
    const reply = await asker.evaluate(
      async ([id, factor]) => {
        await chrome.tabs.setZoom(id, factor);
        return chrome.runtime.sendMessage({
          name: 'draft.scan',
          request: { tabId: id, from: null, byItself: false },
        });
      },
      [tabId, zoom] as const,
    );
    const { account } = parseOtpauthUri(page.text);
    const found = reply.ok ? reply.value.drafts : [];
    const right = found.some((draft) => draft.account === account && draft.source === 'page-picture');
    if (!right)
      wrong.push(`${page.name} at ${zoom * 100} %, ${look}: ${JSON.stringify(reply).slice(0, 300)}`);
  }
  return wrong;
}

for (const ratio of long ? ratios : [1.25]) {
  test(`every kind of picture is read at every zoom, at a pixel ratio of ${ratio}`, async ({ profile }) => {
    if (long) test.setTimeout(3_600_000);
    const server = await serveCodePages();
    if (server.missing !== null) console.warn(server.missing);
    const extension = await launch({
      executable: chromiumPath(),
      extension: demoBuild,
      profile,
      pixelRatio: ratio,
    });
    const tab = extension.context.pages()[0] ?? (await extension.context.newPage());
    const cases = casesOf(server.pages);
    const wrong = await scanAll(extension, tab, server.url, cases);
    await extension.close();
    await server.stop();
    figure({
      figure: `pages with a code x zoom x look read at pixel ratio ${ratio}, of ${cases.length}${long ? '' : ' (a sample)'}`,
      part: '4',
      requirement: 'every carrier x zoom 50-200 % x pixel ratio 1-3, light and dark: 100 %',
      value: cases.length - wrong.length,
      goal: cases.length,
      holds: wrong.length === 0,
    });
    expect(wrong).toEqual([]);
  });
}
