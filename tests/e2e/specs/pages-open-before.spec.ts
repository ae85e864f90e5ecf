import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { limitExtension } from '../../bench/kit/limit-extension.ts';
import { accountCodes, arm, tabOf } from '../attack/armed.ts';
import { pressBadge } from '../attack/person.ts';
import { type Extension, launch } from '../fixtures/browser.ts';
import { type PageServer, sendPage, serve } from '../fixtures/page-server.ts';
import { promptPage } from '../fixtures/prompt-page.ts';
import { chromiumPath, demoBuild, expect, test } from '../fixtures/test.ts';

/** A site that is none of the manifest's hosts. */
const elsewhere = 'https://shop.example';

let site: PageServer;
test.beforeAll(async () => {
  site = await serve((_path, answer) => sendPage(answer, promptPage()));
});
test.afterAll(() => site.stop());

const start = (extension: string, profile: string, later?: string) =>
  launch({ executable: chromiumPath(), extension, profile, ...(later !== undefined && { later }) });

/** As far as functions use it that run in a page of the extension's. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  scripting: {
    executeScript(how: object): Promise<{ result: unknown }[]>;
  };
};

/** Puts a build into a browser that runs: where it is there already, the browser takes it for an update. Gives its id. */
async function load({ context }: Extension, path: string): Promise<string> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (cdp === undefined) throw new Error('a persistent context of Playwright names its browser');
  return (await cdp.send('Extensions.loadUnpacked', { path })).id;
}

/** A press on the one badge of a page fills the account's next code. */
async function fills(page: Page, code: string | undefined): Promise<void> {
  const field = page.locator('#code');
  await page.bringToFront();
  await field.fill('');
  await pressBadge(tabOf(page), async () => (await field.inputValue()) !== '');
  await expect(field).toHaveValue(code ?? '');
  await expect(page.locator('hk-authenticator-badge')).toHaveCount(1);
}

test('a page that stood open while the extension was updated has its badge again, and one only', async ({
  profile,
}) => {
  const extension = await start(demoBuild, profile);
  try {
    const page = await extension.context.newPage();
    await page.goto(site.url);
    const next = await arm(extension, page);
    const codes = accountCodes().slice(next);
    await fills(page, codes[0]);
    await load(extension, demoBuild);
    await fills(page, codes[1]);
    await load(extension, demoBuild);
    await fills(page, codes[2]);
    expect(extension.complaints).toEqual([]);
  } finally {
    await extension.close();
  }
});

test('a page that stood open when the extension was installed is read', async ({ profile }) => {
  const { folder } = await limitExtension(join(profile, 'other'), true);
  const before = await start(folder, join(profile, 'profile'), demoBuild);
  try {
    const page = await before.context.newPage();
    await page.goto(site.url);
    const id = await load(before, demoBuild);
    const own = await before.context.newPage();
    await own.goto(`chrome-extension://${id}/manifest.json`);
    // By the mark that the engine leaves in our own world of that page.
    const isRead = () =>
      own.evaluate(
        async (url) => {
          const [tab] = await chrome.tabs.query({ url });
          const func = () => '__helpkitAuthenticatorEngine' in globalThis;
          const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func });
          return answer?.result;
        },
        `${new URL(site.url).origin.replace(/:\d+$/, '')}/*`,
      );
    await expect.poll(isRead).toBe(true);
  } finally {
    await before.close();
  }
});

/**
 * A headless Chromium shows nobody the question for a host: what the answer leaves is written into the profile of a browser
 * that is not running.
 */
function grant(profile: string, id: string): void {
  const file = join(profile, 'Default/Preferences');
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  const { granted_permissions: granted, active_permissions: active } = kept.extensions.settings[id];
  for (const one of [granted, active]) one.explicit_host.push(`${elsewhere}/*`);
  writeFileSync(file, JSON.stringify(kept));
}

test('a site that a person granted keeps its badge over an update, in a page that stood open and in those after it', async ({
  profile,
}) => {
  // Its id is made of its folder.
  const build = join(profile, 'build');
  cpSync(demoBuild, build, { recursive: true });
  const user = join(profile, 'user');
  const first = await start(build, user);
  await first.close();
  grant(user, first.id);
  const extension = await start(build, user);
  try {
    const { context } = extension;
    await context.route(`${elsewhere}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: promptPage() }),
    );
    const page = await context.newPage();
    await page.goto(elsewhere);
    const next = await arm(extension, page);
    const codes = accountCodes().slice(next);
    await load(extension, build);
    await fills(page, codes[0]);
    await page.reload();
    await fills(page, codes[1]);
    expect(extension.complaints).toEqual([]);
  } finally {
    await extension.close();
  }
});
