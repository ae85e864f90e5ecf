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

/** A tab that was granted once for its origin, and a page of ours that asks for scans of it as the popup would. */
interface Stage {
  tab: Page;
  open(path: string): Promise<unknown>;
  scan(zoom: number, from?: number): Promise<Reply>;
}

async function stageOf(extension: Extension, tab: Page, url: string, first: string): Promise<Stage> {
  const open = (path: string) => tab.goto(new URL(path, url).href, { waitUntil: 'load' });
  await open(first);
  const tabId = await extension.tabId(tab);
  await (await extension.pressToolbarButton(tab)).close();
  const { page: asker } = await extension.openPopupTab(tab);
  await tab.bringToFront();
  const scan = (zoom: number, from: number | null = null) =>
    asker.evaluate(
      async ([id, factor, place]) => {
        await chrome.tabs.setZoom(id, factor);
        return chrome.runtime.sendMessage({
          name: 'draft.scan',
          request: { tabId: id, from: place, byItself: false },
        });
      },
      [tabId, zoom, from] as const,
    );
  return { tab, open, scan };
}

const accountsOf = (reply: Reply) =>
  reply.ok
    ? reply.value.drafts.filter(({ source }) => source === 'page-picture').map(({ account }) => account)
    : [];

/** What was read wrongly of these. */
async function scanAll({ tab, open, scan }: Stage, cases: readonly Case[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { page, zoom, look } of cases) {
    await tab.emulateMedia({ colorScheme: look });
    await open(page.path);
    const reply = await scan(zoom);
    if (!accountsOf(reply).includes(parseOtpauthUri(page.text).account))
      wrong.push(`${page.name} at ${zoom * 100} %, ${look}: ${JSON.stringify(reply).slice(0, 300)}`);
  }
  return wrong;
}

/** Codes at 300 %, on a page that two fingers made larger, and in boxes that scroll within each other. */
async function scanOddly({ tab, open, scan }: Stage): Promise<void> {
  for (const name of long ? ['img-elsewhere', 'table', 'svg', 'canvas-elsewhere', 'shadow'] : ['table']) {
    await open(`/own/${name}`);
    expect(accountsOf(await scan(3)), `${name} at 300 %`).toContain(`${name}@example.com`);
  }
  const fingers = await tab.context().newCDPSession(tab);
  for (const name of long ? ['img-elsewhere', 'css-elsewhere', 'table', 'frame-turned'] : ['img-elsewhere']) {
    await open(`/own/${name}`);
    await scan(1);
    for (const pageScaleFactor of long ? [1.3, 2, 2.6] : [2]) {
      await fingers.send('Emulation.setPageScaleFactor', { pageScaleFactor });
      await expect.poll(() => tab.evaluate(() => visualViewport?.scale)).toBeCloseTo(pageScaleFactor, 1);
      const reply = await scan(1);
      expect(accountsOf(reply), `${name}, ${pageScaleFactor} times larger`).toContain(`${name}@example.com`);
    }
  }
  await open('/own/nested');
  const seen = await scan(1);
  expect(seen, 'nothing in view, and one picture to scroll to').toMatchObject({
    value: { drafts: [], further: 1 },
  });
  expect(accountsOf(await scan(1, 0)), 'in scrollers within each other').toEqual(['nested@example.com']);
  const places = () =>
    tab.evaluate(() => [
      scrollY,
      ...['outer', 'inner']
        .map((id) => document.getElementById(id))
        .map((box) => [box?.scrollLeft, box?.scrollTop]),
    ]);
  expect(await places(), 'everything is where it was').toEqual([0, [0, 0], [0, 0]]);
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
    const stage = await stageOf(extension, tab, server.url, cases[0]?.page.path ?? '');
    const wrong = await scanAll(stage, cases);
    await scanOddly(stage);
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
