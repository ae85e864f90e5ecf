import type { Page, Worker } from 'playwright';
import { figure } from '../../figures/figure.ts';
import { type PageServer, sendPage, serve } from '../fixtures/page-server.ts';
import { expect, test } from '../fixtures/test.ts';
import { latePages } from '../late/pages.ts';

/** What the background was told of a page, and when. */
interface Told {
  at: number;
  waitsFor: string | null;
}

const words =
  'late prompt noticed ≤ 150 ms after insertion; a shadow root attached later: at the next focus or ≤ 1 s';

/** Keeps in the worker when it learned of what: the clock is the machine's, as it is in the page. */
async function listen(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const told: Told[] = [];
    Object.assign(globalThis, { told });
    chrome.storage.session.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        // As `lib/background/prompts.ts` keeps it.
        const seen = (newValue as { seen?: { waitsFor: string | null } } | undefined)?.seen;
        if (key.startsWith('prompt:') && seen !== undefined)
          told.push({ at: Date.now(), waitsFor: seen.waitsFor });
      }
    });
  });
}

/** Waits until the background knows of an app's prompt; how long after `since` that was, ms. */
async function noticed(worker: Worker, page: Page, since: number): Promise<number> {
  for (const end = Date.now() + 8_000; Date.now() < end; await page.waitForTimeout(20)) {
    const at = await worker.evaluate(
      (from) =>
        (globalThis as unknown as { told: Told[] }).told.find(
          // set by `listen`
          (one) => one.at >= from && one.waitsFor === 'totp',
        )?.at,
      since,
    );
    if (at !== undefined) return at - since;
  }
  throw new Error('the prompt was not noticed within 8 s');
}

test('notices prompts that come late, however they come', async ({ extension, page }) => {
  const worker =
    extension.context.serviceWorkers()[0] ?? (await extension.context.waitForEvent('serviceworker'));
  await listen(worker);
  const pages: PageServer = await serve((path, answer) =>
    sendPage(answer, latePages[path.slice(1)]?.html ?? ''),
  );
  const times: Record<string, number> = {};
  try {
    for (const [name, { act, focus, kind }] of Object.entries(latePages)) {
      await test.step(name, async () => {
        await page.goto(pages.url + name);
        // The engine is there, or the loader waits; what is looked for in a page's first second is over.
        await page.waitForTimeout(kind === 'root' ? 1_200 : 500);
        const since: number = await page.evaluate(`(() => { ${act}; return Date.now(); })()`);
        if (focus !== undefined) await page.evaluate(focus);
        times[name] = await noticed(worker, page, since);
      });
    }
  } finally {
    await pages.stop();
  }
  const inserted = Object.entries(latePages).filter(([, { kind }]) => kind === 'inserted');
  const sorted = inserted.map(([name]) => times[name] ?? Number.NaN).sort((one, other) => one - other);
  const median = sorted[sorted.length >> 1] ?? Number.NaN;
  const late = Math.max(
    ...Object.entries(latePages).map(([name, { kind }]) => (kind === 'root' ? (times[name] ?? 0) : 0)),
  );
  process.stdout.write(`${JSON.stringify(times)}\n`);
  figure({
    figure: `late prompt noticed, ms, median of ${sorted.length} ways`,
    part: '3',
    requirement: words,
    value: median,
    goal: 150,
    holds: median <= 150,
  });
  figure({
    figure: 'shadow root attached later noticed, ms',
    part: '3',
    requirement: words,
    value: late,
    goal: 1_000,
    holds: late <= 1_000,
  });
  expect(late).toBeLessThanOrEqual(1_000);
  expect(median).toBeLessThanOrEqual(150);
});

test('runs nothing while a page rests', async ({ extension, page }) => {
  const pages = await serve((_path, answer) => sendPage(answer, latePages['insertion']?.html ?? ''));
  try {
    await page.goto(pages.url);
    await page.waitForTimeout(1_500);
    const cdp = await extension.context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const spent = async () =>
      (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')
        ?.value ?? 0;
    const before = await spent();
    await page.waitForTimeout(1_500);
    const value = Math.round(((await spent()) - before) * 10_000) / 10;
    figure({
      figure: 'script run in 1.5 s of a page at rest, ms',
      part: '3',
      requirement: 'nothing while idle',
      value,
      goal: 0.1,
      holds: value <= 0.1,
    });
    expect(value).toBeLessThanOrEqual(0.1);
  } finally {
    await pages.stop();
  }
});
