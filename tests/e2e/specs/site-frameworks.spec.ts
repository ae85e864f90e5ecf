import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { hotpCode } from '../../../lib/core/otp.ts';
import { figure } from '../../figures/figure.ts';
import type { Extension } from '../fixtures/browser.ts';
import { type LibrarySite, serveLibraries } from '../fixtures/library-site.ts';
import { demoBuild, expect, test } from '../fixtures/test.ts';
import { type Say, wordsOf } from '../fixtures/words.ts';
import { badge } from '../pages/badge.ts';
import { popup } from '../pages/popup.ts';

test.skip(!process.env['LONG'], 'installs some 400 packages: npm run test:long');
test.describe.configure({ timeout: 600_000 });

/** Counted by presses, not by the clock: each page gets its code at once. The secret is that of RFC 4226. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const account = 'agent@example.com';
const uri = `otpauth://hotp/Example:${account}?secret=${secret}&issuer=Example&counter=0`;
const codes = Array.from({ length: 200 }, (_, counter) =>
  hotpCode({ type: 'hotp', secret, algorithm: 'SHA1', digits: 6, period: 30, counter }),
);
const enough = 12;
/** Libraries whose prompt is read, but not filled by a press on the badge, and why not: the popup fills them. */
const unfilled: Readonly<Record<string, string>> = {
  vuetify: 'its field is one pixel at no opacity, which the badge takes for a field that a page hides',
  'web-awesome': 'as vuetify',
};

const noBadge = 'no badge';
const noReceipt = 'no receipt';

/** What one page made of one press. */
interface Outcome {
  name: string;
  /** The component's own state is a code of the account that no page had before, and stays so when focus leaves it. */
  code: boolean;
  /** The component's own box is on; null where the page has none. */
  trust: boolean | null;
  /** What the badge said. */
  words: string;
}

let site: LibrarySite;
/** Codes that a page has had. */
const given = new Set<string>();

test.beforeAll(async () => {
  test.setTimeout(600_000);
  const root = resolve(import.meta.dirname, '../../..');
  execFileSync(process.execPath, ['scripts/site-frameworks.mjs'], { cwd: root, stdio: 'inherit' });
  site = await serveLibraries();
});
test.afterAll(() => site?.stop());

test('the prompts of real component libraries are filled and taken over', async ({ extension, page }) => {
  const say = wordsOf(demoBuild);
  await page.goto(`${site.url}/react`);
  await page.locator('#place input').first().waitFor();
  await bindAccount(extension, page, say);
  const problems = [
    say('badgeProblem'),
    say('fill_page_moved'),
    say('fill_page_changed_it'),
    say('fill_no_field'),
  ];
  const receipt = new RegExp([say('codeFilled'), ...problems].join('|'));
  const outcomes: Outcome[] = [];
  for (const name of site.names) {
    await test.step(name, async () => outcomes.push(await press(page, name, receipt)));
  }

  const missed = outcomes.filter(({ code, words }) => !code || !words.startsWith(say('codeFilled')));
  const refused = missed.filter(({ name }) => !(name in unfilled));
  const boxes = outcomes.filter(({ trust }) => trust !== null);
  const unticked = boxes.filter(({ trust }) => trust === false);
  const filled = outcomes.length - missed.length;
  figure({
    figure: 'component libraries from npm whose own state took the code over, of those tried',
    part: '3',
    requirement: `the prompt of at least ${enough} real component libraries filled and accepted by their own state`,
    value: `${filled} of ${outcomes.length}`,
    goal: `${enough} of ${outcomes.length}`,
    holds: filled >= enough,
  });
  figure({
    figure: 'component libraries whose own box or switch took the trust over, of those with one',
    part: '3',
    requirement: 'trust box ticked when asked, as a checkbox, role=switch or label click',
    value: `${boxes.length - unticked.length} of ${boxes.length}`,
    goal: `${boxes.length} of ${boxes.length}`,
    holds: unticked.length === 0,
  });
  expect(refused).toEqual([]);
  expect(unticked).toEqual([]);
  expect(filled).toBeGreaterThanOrEqual(enough);
});

/** Adds the account and binds it to the site by the popup's own Fill here. */
async function bindAccount(extension: Extension, page: Page, say: Say): Promise<void> {
  const { hand } = await extension.openPopupTab(page);
  const vault = popup(hand, say);
  await vault.chooseNoPassword();
  await vault.showsCodes();
  await vault.trustDevices();
  await vault.addByUri(uri);
  await hand.sees(say('confirmTitle'));
  await vault.keep();
  await vault.showsCodes();
  await vault.fillHere(account);
  await expect(page.locator('#held')).toHaveText(/^\d{6}$/);
  given.add(await held(page));
  await hand.close();
}

/** Presses the badge on one page, and lets go of the fields once the badge says how it ended. */
async function press(page: Page, name: string, receipt: RegExp): Promise<Outcome> {
  await page.goto(`${site.url}/${name}`);
  const beside = badge(page);
  const there = await beside.appears().then(
    () => true,
    () => false,
  );
  if (!there) return { name, code: false, trust: null, words: noBadge };
  await beside.press();
  const words = await expect
    .poll(() => beside.words())
    .toMatch(receipt)
    .then(
      () => beside.words(),
      () => noReceipt,
    );
  if (words === noReceipt) return { name, code: false, trust: null, words };
  await page.getByRole('button', { name: 'Verify' }).focus();
  const code = await held(page);
  const fresh = codes.includes(code) && !given.has(code);
  given.add(code);
  const trusted = await page.locator('#trusted').textContent();
  return { name, code: fresh, trust: trusted === '' ? null : trusted === 'on', words };
}

/** The component's value, as it says itself. */
async function held(page: Page): Promise<string> {
  return (await page.locator('#held').textContent()) ?? '';
}
