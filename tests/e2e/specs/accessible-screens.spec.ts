import { openStage, type Stage } from '../../components/look/stage.mjs';
import { figure } from '../../figures/figure.ts';
import { faults } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/test.ts';

/** One of each kind: what is read, pressed, typed into, asked, and looked through. */
const sample = ['codes-fill', 'account-edit', 'manage-accounts-few'];
/** Both themes and both directions, each with each in the long run. */
const hows = [
  { language: 'en', look: 'light' },
  { language: 'ar', look: 'dark' },
  { language: 'en', look: 'dark' },
  { language: 'ar', look: 'light' },
] as const;

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage('.output/chrome-mv3');
});
test.afterAll(() => stage.close());

test('axe finds nothing on any screen, in both themes and both directions', async () => {
  test.setTimeout(process.env['LONG'] ? 7_200_000 : 180_000);
  const isLong = process.env['LONG'] !== undefined;
  const screens = stage.screens.filter(({ name }) => isLong || sample.includes(name));
  const found: string[] = [];
  let looked = 0;
  for (const how of isLong ? hows : hows.slice(0, 2)) {
    for (const screen of screens) {
      const page = await stage.show(screen, how);
      found.push(
        ...(await faults(page)).map((fault) => `${how.language} ${how.look} ${screen.name}: ${fault}`),
      );
      looked += 1;
      await page.close();
    }
  }
  figure({
    figure: `faults that axe finds on ${looked} screens`,
    part: '8',
    requirement: 'accessibility: axe finds 0 in both themes and both directions',
    value: found.length,
    goal: 0,
    holds: found.length === 0,
  });
  expect(looked).toBeGreaterThanOrEqual(2 * sample.length);
  expect(found).toEqual([]);
});
