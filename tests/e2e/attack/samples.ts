import { basename } from 'node:path';
import { pagesIn } from './stage.ts';

/** Of each kind the pages that differ most; with LONG=1 all are played. */
const samples: Readonly<Record<string, string>> = {
  pages: `badge-moved-by-animation badge-moved-into-faded-frame bubble-over-the-badge clip-on-html
    content-visibility cursor-hidden-and-drawn cursor-picture-beside double-click-across-windows
    double-click-bait element-of-the-page field-moved-under-pointer focus-led-to-the-badge forged-clicks
    frame-on-top fullscreen-on-top held-down key-held-and-unheard key-held-while-focus-moves
    list-shut-under-the-hand modal-dialog-on-top opacity-by-animation pinched-into-the-badge
    popover-again-and-again popover-in-closed-root popover-on-top print-preview shown-for-a-frame
    slots-covered transform-on-host uncovered-at-the-press view-transition-held`,
  honest: `by-keyboard clear-field-over-slots in-a-shadow-root modal-dialog moving-page plain popover
    right-to-left six-boxes`,
};

/** The pages of a folder that are played. */
export function playedIn(folder: string): string[] {
  const all = pagesIn(folder);
  if (process.env['LONG'] !== undefined) return all;
  const sample = (samples[basename(folder)] ?? '').split(/\s+/);
  const gone = sample.filter((name) => !all.includes(name));
  if (gone.length > 0) throw new Error(`no such pages: ${gone.join(', ')}`);
  return sample;
}
