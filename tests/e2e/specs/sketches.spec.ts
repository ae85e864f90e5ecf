import { difference, fontOf, hows, readSketches, sketched, sketchOf } from '../../components/look/sketch.mjs';
import { openStage, type Stage } from '../../components/look/stage.mjs';
import { figure } from '../../figures/figure.ts';
import { expect, test } from '../fixtures/test.ts';

/*
 * Pictures of today beside pictures that are kept, both as sketches of cells of 20 pixels: enough to see a colour, a card or
 * a button that is not what it was, and too coarse to see letters. With other fonts than those of the kept ones lines break
 * elsewhere, so then nothing is compared; `layout.spec.ts` compares a screen with itself on any machine.
 */
/** Of a hundred cells, how many may differ: a word that was put otherwise is no other look. */
const mayDiffer = 4;

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage('.output/chrome-mv3');
});
test.afterAll(() => stage.close());

test('screens look as they did, in light, dark, right to left and at 200 %', async () => {
  test.setTimeout(process.env['LONG'] ? 600_000 : 180_000);
  const { fonts, sketches } = await readSketches();
  const names = process.env['LONG'] ? sketched : sketched.slice(0, 1);
  const found: string[] = [];
  let most = 0;
  for (const name of names) {
    const screen = stage.screens.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`no screen ${name}`);
    for (const [way, how] of Object.entries(hows)) {
      const page = await stage.show(screen, how);
      const own = await fontOf(page);
      test.skip(own !== fonts, `the fonts here are others: ${own} and not ${fonts}`);
      const differs = difference(await sketchOf(page), sketches[`${name}, ${way}`] ?? '');
      most = Math.max(most, differs);
      if (differs > mayDiffer)
        found.push(
          `${name}, ${way}: ${differs.toFixed(1)} % differs. If it is meant: node tests/components/look/sketch.mjs`,
        );
      await page.close();
    }
  }
  figure({
    figure: `what differs most of ${names.length * Object.keys(hows).length} pictures from the kept ones, cells of a hundred`,
    part: '8',
    requirement: 'picture comparisons in light, dark, RTL, 200 %',
    value: Number(most.toFixed(1)),
    goal: mayDiffer,
    holds: most <= mayDiffer,
  });
  expect(found).toEqual([]);
});

test('a button of another colour, and a card that moved, are seen; a word that was put otherwise is not', async () => {
  const screen = stage.screens.find(({ name }) => name === 'codes-fill');
  if (screen === undefined) throw new Error('no screen');
  const page = await stage.show(screen, { language: 'en', look: 'light' });
  const drawn = await sketchOf(page);
  const changed = async (style: string) => {
    const tag = await page.addStyleTag({ content: `${style} /**/` });
    const differs = difference(drawn, await sketchOf(page));
    await tag.evaluate((added) => (added as Element).remove());
    return differs;
  };
  expect(await changed('')).toBe(0);
  expect(await changed('.button[data-look=main] { background: #b3261e !important }')).toBeGreaterThan(
    mayDiffer,
  );
  expect(await changed('.card { margin-block-start: 40px !important }')).toBeGreaterThan(mayDiffer);
  await page.evaluate(() => {
    const words = document.querySelector('h2');
    if (words) words.textContent = 'app.helpkit.in wants a code';
  });
  expect(await changed('')).toBeLessThan(mayDiffer);
  await page.close();
});
