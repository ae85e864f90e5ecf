import type { Sight } from './visible.ts';

/** How an element may show a QR code. `background`: by its style, which is asked only of empty elements. */
export type PictureKind = 'no' | 'image' | 'cells' | 'background';

/** Modules along a side of the smallest QR code. */
const fewestModules = 21;
/** Pixels: smaller squares are icons. */
const smallestSide = 48;
const largestSide = 1600;

export function mayBePicture(element: Element): PictureKind {
  const tag = element.localName;
  if (tag === 'img' || tag === 'canvas' || tag === 'svg') return 'image';
  if (tag === 'pre') return /[█▀▄]{10}/.test(element.textContent ?? '') ? 'cells' : 'no';
  const count = element.childElementCount;
  if (count === 0) return element.firstChild === null && tag !== 'input' ? 'background' : 'no';
  if (count < fewestModules && tag !== 'table') return 'no';
  return isGrid(element, count) ? 'cells' : 'no';
}

/** Rows of cells, or one run of cells, with no words: a table or boxes that draw the modules. */
function isGrid(element: Element, count: number): boolean {
  const rows = element.localName === 'table' ? (element as HTMLTableElement).rows : element.children; // a table by its name
  const manyRows = rows.length >= fewestModules && (rows[0]?.childElementCount ?? 0) >= fewestModules;
  const oneRun = count >= fewestModules * fewestModules && (rows[0]?.childElementCount ?? 0) === 0;
  return (manyRows || oneRun) && (element.textContent ?? '').trim() === '';
}

/** Large enough, about square, and visible. */
export function seenAsPicture(element: Element, kind: PictureKind, sight: Sight): boolean {
  const box = sight.rect(element);
  if (box === null) {
    const width = Number.parseInt(element.getAttribute('width') ?? '', 10);
    if (width < smallestSide) return false;
  } else {
    if (box.width < smallestSide || box.height < smallestSide || box.width > largestSide) return false;
    const shape = box.width / box.height;
    if (shape < 0.6 || shape > 1.67) return false;
  }
  if (kind === 'background' && !/url\(|image-set|element\(/.test(backgroundOf(element))) return false;
  return sight.shown(element);
}

function backgroundOf(element: Element): string {
  return element.ownerDocument.defaultView?.getComputedStyle(element).backgroundImage ?? '';
}
