import type { Box } from '../../lib/messaging/page-picture-views.ts';

/**
 * A box of the layout viewport (CSS pixels) in the visual viewport, which is what a screenshot shows: pinch zoom makes
 * it a larger picture of a smaller part.
 */
export function inVisual({ x, y, width, height }: Box, view: Window): Box {
  const visual = view.visualViewport;
  const scale = visual?.scale ?? 1;
  return {
    x: (x - (visual?.offsetLeft ?? 0)) * scale,
    y: (y - (visual?.offsetTop ?? 0)) * scale,
    width: width * scale,
    height: height * scale,
  };
}

/** The viewport's own size, scroll bars included, as a screenshot shows it. */
export function viewportOf(view: Window): { width: number; height: number } {
  return { width: view.innerWidth, height: view.innerHeight };
}

/** Resolves when two frames have been drawn, or soon where the browser draws none (a window that nobody sees). */
export function twoFrames(view: Window): Promise<void> {
  return new Promise((drawn) => {
    const late = setTimeout(drawn, 250);
    view.requestAnimationFrame(() =>
      view.requestAnimationFrame(() => {
        clearTimeout(late);
        drawn();
      }),
    );
  });
}
