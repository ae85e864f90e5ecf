import { languages } from '../../../lib/core/languages.ts';
import { misfits } from '../../components/look/misfits.mjs';
import { openStage, type Stage } from '../../components/look/stage.mjs';
import { figure } from '../../figures/figure.ts';
import { faultsApart } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage('.output/chrome-mv3');
});
test.afterAll(() => stage.close());

/** Both themes and both directions; in the long run each look in each language. */
const sample = [
  { language: 'en', look: 'light' },
  { language: 'ar', look: 'dark' },
] as const;
const all = languages.flatMap((language) =>
  (['light', 'dark', 'contrast'] as const).map((look) => ({ language, look })),
);

test('the gallery shows every part in every state, and axe finds nothing against any of them', async () => {
  test.setTimeout(process.env['LONG'] ? 1_800_000 : 240_000);
  const shown = process.env['LONG'] ? all : sample;
  const found: string[] = [];
  let states = 0;
  for (const how of shown) {
    const page = await stage.showGallery(how);
    const say = (what: string) => found.push(`${how.language} ${how.look}: ${what}`);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) say(message.text());
    });
    await expect(page.locator('html')).toHaveAttribute('dir', how.language === 'ar' ? 'rtl' : 'ltr');
    for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
    // The last of them is there once it has drawn its screen.
    await expect(page.frameLocator('iframe >> nth=-1').locator('.view')).toBeVisible();
    states = await page.locator('.gallery-state').count();
    for (const fault of [...(await faultsApart(page.frames())), ...(await page.evaluate(misfits))])
      say(fault);
    await page.locator('.gallery-part', { hasText: 'Dialog' }).first().getByRole('button').first().click();
    await expect(page.locator('dialog[open]')).toBeVisible();
    for (const fault of await faultsApart([page.mainFrame()])) say(`asked: ${fault}`);
    await page.close();
  }
  figure({
    figure: `faults that axe finds in ${states} states of parts, ${shown.length} times`,
    part: '8',
    requirement: 'accessibility: axe finds 0 in both themes and both directions',
    value: found.length,
    goal: 0,
    holds: found.length === 0,
  });
  expect(states).toBeGreaterThan(40);
  expect(found).toEqual([]);
});
