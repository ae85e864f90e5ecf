import { AppError } from '../../../lib/core/errors.ts';

/** Letters of the largest drawing: the largest code, with each module by itself, has a tenth of them. */
const lettersAtMost = 10_000_000;
/** Shapes that are drawn in all, each as often as it is used: a few lines can ask for millions. */
const shapesAtMost = 200_000;
/** Pixels of its longer side. */
const longest = 1_600;
/** Inches, paper and the like: how large a drawing is that does not say. */
const usual = { width: 300, height: 150 };
/** What no code needs, and what may hide more than its letters show. */
const leftOut = 'script, foreignObject, image, feImage, filter, animate, animateTransform, set';

/** Whether a file says that it is a drawing; what it really is, its parser finds out. */
export function isSvg({ type, name }: File): boolean {
  return type === 'image/svg+xml' || /\.svg$/i.test(name);
}

/**
 * Draws an SVG file as a PNG of a size of ours. As a picture of its own it runs no script and fetches nothing.
 *
 * @returns its `data:` URL.
 * @throws AppError `picture-too-large`, or `qr-damaged` where it is no drawing.
 */
export async function drawSvg(text: string): Promise<string> {
  if (text.length > lettersAtMost) throw new AppError('picture-too-large');
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg' || root.querySelector('parsererror') !== null)
    throw new AppError('qr-damaged');
  for (const element of root.querySelectorAll(leftOut)) element.remove();
  if (shapesOf(root, new Map()) > shapesAtMost) throw new AppError('picture-too-large');
  const size = giveSize(root);
  const drawing = new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, size.width, size.height);
    return canvas.toDataURL('image/png');
  } catch {
    throw new AppError('qr-damaged');
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** How many shapes a part of a drawing comes to; `known` has those that were counted. */
function shapesOf(element: Element, known: Map<Element, number>): number {
  const before = known.get(element);
  if (before !== undefined) return before;
  // What uses itself is drawn by no browser.
  known.set(element, 0);
  let shapes = 1;
  for (const child of element.children) shapes += shapesOf(child, known);
  if (element.localName === 'use') {
    const used = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    const target = used.startsWith('#') ? element.ownerDocument.getElementById(used.slice(1)) : null;
    if (target !== null) shapes += shapesOf(target, known);
  }
  known.set(element, shapes);
  return shapes;
}

/** Gives the drawing the size that it is drawn at, of its own shape, and answers with that. */
function giveSize(root: Element): { width: number; height: number } {
  const [, , wide, high] = (root.getAttribute('viewBox') ?? '').trim().split(/[\s,]+/);
  const width = lengthOf(root.getAttribute('width')) ?? lengthOf(wide) ?? usual.width;
  const height = lengthOf(root.getAttribute('height')) ?? lengthOf(high) ?? usual.height;
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const scale = longest / Math.max(width, height);
  const size = {
    width: Math.max(Math.round(width * scale), 1),
    height: Math.max(Math.round(height * scale), 1),
  };
  root.setAttribute('width', `${size.width}`);
  root.setAttribute('height', `${size.height}`);
  return size;
}

/** A length in whatever unit; shares of what is around say nothing. */
function lengthOf(text: string | null | undefined): number | null {
  const length = Number.parseFloat(text?.includes('%') ? '' : (text ?? ''));
  return Number.isFinite(length) && length > 0 ? length : null;
}
