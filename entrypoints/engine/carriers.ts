import type { Carriers } from '../../lib/messaging/page-contract.ts';
import { boxInTop } from './boxes.ts';

/** Where these elements are in the visual viewport, which is what a screenshot of the tab shows. */
export function carriersOf(elements: readonly Element[], view: Window): Carriers {
  const visual = view.visualViewport;
  const scale = visual?.scale ?? 1;
  const left = visual?.offsetLeft ?? 0;
  const top = visual?.offsetTop ?? 0;
  const viewport = { width: view.innerWidth, height: view.innerHeight };
  const boxes = elements
    .map(boxInTop)
    .map(({ x, y, width, height }) => ({
      x: (x - left) * scale,
      y: (y - top) * scale,
      width: width * scale,
      height: height * scale,
    }))
    .filter(
      ({ x, y, width, height }) =>
        x + width > 0 && y + height > 0 && x < viewport.width && y < viewport.height,
    );
  return { boxes, viewport };
}
