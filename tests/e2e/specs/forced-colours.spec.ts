import type { Page } from 'playwright';
import { openStage, type Stage } from '../../components/look/stage.mjs';
import { expect, test } from '../fixtures/test.ts';

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage('.output/chrome-mv3');
});
test.afterAll(() => stage.close());

/** How many signs have one colour alone in their middle: what drew them is gone. */
async function blankSigns(page: Page): Promise<string[]> {
  const signs = await page.evaluate(() =>
    [...document.querySelectorAll('.icon, .ring, .tile, .brand, .icon-button')]
      .filter((one) => one.checkVisibility())
      .map((one) => ({
        name: one.outerHTML.slice(0, 80),
        box: one.getBoundingClientRect().toJSON() as DOMRect,
      })),
  );
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ({ drawn, found }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${drawn}`;
      await image.decode();
      const scale = image.width / innerWidth;
      const context = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      }).getContext('2d');
      context?.drawImage(image, 0, 0);
      const isBlank = ({ x, y, width, height }: DOMRect) => {
        // Its edge is no sign.
        const inner = [x + width / 8, y + height / 8, width * 0.75, height * 0.75].map((one) =>
          Math.round(one * scale),
        );
        const [left = 0, top = 0, wide = 1, high = 1] = inner;
        if (top + high > image.height) return false;
        const { data } = context?.getImageData(left, top, wide, high) ?? { data: [] };
        return new Set(new Uint32Array(new Uint8Array(data).buffer)).size < 2;
      };
      return found.filter(({ box }) => isBlank(box)).map(({ name }) => name);
    },
    { drawn: picture, found: signs },
  );
}

test('where the system paints in its own few colours every sign is still there', async () => {
  for (const name of ['codes', 'codes-fill', 'pick', 'account']) {
    const screen = stage.screens.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`no screen ${name}`);
    const page = await stage.show(screen, { language: 'en', look: 'light' });
    expect(await blankSigns(page), name).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    expect(await blankSigns(page), `${name}, forced colours`).toEqual([]);
    await page.close();
  }
});
