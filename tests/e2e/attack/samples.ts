import { basename } from 'node:path';
import { pagesIn } from './stage.ts';

/** Of each kind the pages that differ most; with LONG=1 all are played. */
const samples: Readonly<Record<string, string>> = {
  pages: `badge-moved-by-animation badge-moved-into-faded-frame clip-on-html content-visibility cursor-hidden-and-drawn
    cursor-picture-beside double-click-across-windows double-click-bait dragged-onto-the-badge field-moved-under-pointer
    focus-led-to-the-badge forged-clicks frame-on-top fullscreen-on-top held-down key-held-while-focus-moves
    labels-and-commands modal-dialog-on-top opacity-by-animation opacity-on-body pinched-into-the-badge
    popover-again-and-again popover-backdrop popover-in-closed-root popover-on-top print-preview quick-presses
    scrolled-under-pointer shown-for-a-frame slots-covered transform-on-host transform-on-html uncovered-at-the-press
    view-transition zoom-to-a-speck`,
  honest: `by-keyboard card-effects clear-field-over-slots in-a-shadow-root modal-dialog moving-page pinched-large
    pixel-field-over-slots plain popover right-to-left scrolled six-boxes zoom-200-root`,
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
