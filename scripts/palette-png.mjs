import { crc32, deflateSync } from 'node:zlib';

/** More colours than a byte can name are none. */
const most = 256;

/**
 * A picture as a PNG of at most 256 colours: screens have few, and it takes a third of the bytes.
 *
 * @param rgba four bytes a pixel, row by row; what is transparent counts as white
 */
export function palettePng({ width, height, rgba }) {
  const counts = new Map();
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red, green, blue] = rgba.subarray(at * 4, at * 4 + 3);
    const colour = (red << 16) | (green << 8) | blue;
    pixels[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < pixels.length; at += 1) {
    // Each row begins with the number of its filter: none, which suits palettes best.
    rows[at + Math.floor(at / width) + 1] = places.get(pixels[at]);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** By median cut: the box of colours with the widest channel, weighed by its pixels, is halved until there are enough. */
function paletteOf(counts) {
  const boxes = [boxOf([...counts])];
  while (boxes.length < most) {
    boxes.sort((one, other) => other.weight - one.weight);
    const [widest] = boxes;
    if (widest.weight === 0) break;
    boxes.splice(0, 1, ...halves(widest).map(boxOf));
  }
  return boxes.map(({ colours }) => {
    const [colour] = colours.reduce((one, other) => (other[1] > one[1] ? other : one));
    return colour;
  });
}

function boxOf(colours) {
  const ranges = [0, 1, 2].map((channel) => {
    const values = colours.map(([colour]) => channels(colour)[channel]);
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  });
  const range = Math.max(...ranges);
  const pixels = colours.reduce((sum, [, count]) => sum + count, 0);
  return { colours, channel: ranges.indexOf(range), weight: range * Math.sqrt(pixels) };
}

function halves({ colours, channel }) {
  const sorted = colours.toSorted(([one], [other]) => channels(one)[channel] - channels(other)[channel]);
  const half = Math.ceil(sorted.length / 2);
  return [sorted.slice(0, half), sorted.slice(half)];
}

function nearest(palette, colour) {
  const [red, green, blue] = channels(colour);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, one] of palette.entries()) {
    const [r, g, b] = channels(one);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
