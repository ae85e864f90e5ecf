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

/** As much of the worker's API as is asked. */
declare const chrome: {
  storage: {
    session: {
      onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void };
    };
  };
};

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

/** Waits until the background knows what fields wait for; how long after `since` that was, ms. */
async function known(worker: Worker, page: Page, waitsFor: string | null, since: number): Promise<number> {
  for (const end = Date.now() + 8_000; Date.now() < end; await page.waitForTimeout(20)) {
    const at = await worker.evaluate(
      (wanted) => {
        const { told } = globalThis as unknown as { told: Told[] }; // set by `listen`
        return told.find((one) => one.at >= wanted.since && one.waitsFor === wanted.waitsFor)?.at;
      },
      { waitsFor, since },
    );
    if (at !== undefined) return at - since;
  }
  throw new Error(`the background learned nothing of a prompt for ${waitsFor} within 8 s`);
}

/** The engine has read the page, which shows no prompt; a page without a field has the loader alone. */
async function settled(worker: Worker, page: Page, html: string, since: number): Promise<void> {
  if (html.includes('<input type=')) await known(worker, page, null, since);
  else await page.waitForTimeout(500);
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
    for (const [name, { html, act, focus, kind }] of Object.entries(latePages)) {
      await test.step(name, async () => {
        const opened = Date.now();
        await page.goto(pages.url + name);
        await settled(worker, page, html, opened);
        // Components are looked at in a page's first second: theirs shall be over.
        if (kind === 'root') await page.waitForTimeout(1_000);
        const since: number = await page.evaluate(`(() => { ${act}; return Date.now(); })()`);
        if (focus !== undefined) await page.evaluate(focus);
        times[name] = await known(worker, page, 'totp', since);
      });
    }
  } finally {
    await pages.stop();
  }
  const inserted = Object.entries(latePages).filter(([, { kind }]) => kind === 'inserted');
  const sorted = inserted.map(([name]) => times[name] ?? Number.NaN).sort((one, other) => one - other);
  const median = sorted[sorted.length >> 1] ?? Number.NaN;
  const slowest = sorted.at(-1) ?? Number.NaN;
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
    figure: `late prompt noticed, ms, slowest of ${sorted.length} ways`,
    part: '3',
    requirement: words,
    value: slowest,
    goal: 150,
    holds: slowest <= 150,
  });
  figure({
    figure: 'shadow root attached later noticed, ms',
    part: '3',
    requirement: words,
    value: late,
    goal: 1_000,
    holds: late <= 1_000,
  });
  // The figures judge; on a machine that is busy with other things the test only asks that nothing is missed for long.
  expect(late).toBeLessThanOrEqual(2_000);
  expect(median).toBeLessThanOrEqual(1_000);
  expect(slowest).toBeLessThanOrEqual(2_000);
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
    const first = await spent();
    await page.evaluate('document.body.append(document.createElement("p"))');
    await page.waitForTimeout(1_500);
    const before = await spent();
    // Something that happens is counted: what is measured next is more than a number that never moves.
    expect(before).toBeGreaterThan(first);
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
