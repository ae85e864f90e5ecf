/** The nouns of pictures. All lengths are whole or broken pixels, the origin is the upper left corner. */

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Same form as the boxes that a page reports. */
export interface Box extends Point, Size {}

/** RGBA, not premultiplied, row by row: what `ImageData` holds. */
export interface Pixels extends Size {
  data: Uint8ClampedArray;
}

/** A picture whose pixels are had part by part, so that its colours need not all lie in memory at once. */
export interface Picture extends Size {
  /** The part's pixels, good until the next call. */
  cut: (part: Box) => Promise<Pixels>;
}

/** One byte of brightness per pixel, row by row. */
export interface Gray extends Size {
  data: Uint8Array;
}

/** Corners as the code stands upright: upper left, upper right, lower right, lower left. */
type Corners = [Point, Point, Point, Point];

/** A code that was read. The text may hold a secret. */
export interface QrCode {
  text: string;
  corners: Corners;
}

/** The same code with every corner moved by `move`. */
export function moveCode(code: QrCode, move: (point: Point) => Point): QrCode {
  const [a, b, c, d] = code.corners;
  return { text: code.text, corners: [move(a), move(b), move(c), move(d)] };
}
