import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPicture, pictureHeader, pictureLimit, screenLimit } from '../../../lib/qr/limits.ts';

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
}

function big(value: number, length: number): number[] {
  return little(value, length).reverse();
}

function little(value: number, length: number): number[] {
  return Array.from({ length }, (_, at) => (value >>> (8 * at)) & 0xff);
}

function png(width: number, height: number): Uint8Array {
  return bytes('\x89PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4), [8, 6, 0, 0, 0]);
}

const app0 = [0xff, 0xe0, ...big(6, 2), 1, 2, 3, 4];

function jpeg(marker: number, ...before: number[][]): Uint8Array {
  return bytes([0xff, 0xd8], ...before, [0xff, marker], big(17, 2), [8], big(480, 2), big(640, 2), [3]);
}

function webp(kind: string, ...parts: number[][]): Uint8Array {
  return bytes('RIFF', little(100, 4), 'WEBP', kind, little(50, 4), ...parts);
}

function avif(...sizes: [number, number][]): Uint8Array {
  const notes = sizes.map(([width, height]) => [
    ...big(20, 4),
    ...bytes('ispe'),
    ...big(0, 4),
    ...big(width, 4),
    ...big(height, 4),
  ]);
  return bytes(
    big(32, 4),
    'ftypavif',
    Array.from({ length: 20 }, () => 0),
    notes.flat(),
  );
}

describe('pictureHeader', () => {
  it.each<[string, Uint8Array, { width: number; height: number }]>([
    ['PNG', png(640, 480), { width: 640, height: 480 }],
    ['PNG of 100 MP', png(10_000, 10_000), { width: 10_000, height: 10_000 }],
    ['PNG of more than 2 GP', png(0xffffffff, 1), { width: 0xffffffff, height: 1 }],
    ['JPEG, baseline', jpeg(0xc0, app0), { width: 640, height: 480 }],
    ['JPEG, progressive', jpeg(0xc2, app0, app0), { width: 640, height: 480 }],
    ['JPEG with tables first', jpeg(0xc1, [0xff, 0xc4, ...big(3, 2), 0], app0), { width: 640, height: 480 }],
    ['JPEG with fill bytes', jpeg(0xc0, [0xff, 0xff, ...app0]), { width: 640, height: 480 }],
    ['GIF87a', bytes('GIF87a', little(640, 2), little(480, 2)), { width: 640, height: 480 }],
    ['GIF89a', bytes('GIF89a', little(640, 2), little(480, 2)), { width: 640, height: 480 }],
    [
      'WebP, extended',
      webp('VP8X', [0, 0, 0, 0], little(69_999, 3), little(479, 3)),
      { width: 70_000, height: 480 },
    ],
    ['WebP, lossless', webp('VP8L', [0x2f], little((479 << 14) | 639, 4)), { width: 640, height: 480 }],
    [
      'WebP, lossy',
      webp('VP8 ', [1, 2, 3, 0x9d, 1, 0x2a], little(640 | 0x4000, 2), little(480, 2)),
      { width: 640, height: 480 },
    ],
    [
      'BMP',
      bytes('BM', little(0, 12), little(40, 4), little(640, 4), little(480, 4)),
      { width: 640, height: 480 },
    ],
    [
      'BMP from the top',
      bytes('BM', little(0, 12), little(40, 4), little(640, 4), little(-480, 4)),
      { width: 640, height: 480 },
    ],
    [
      'BMP of the first kind',
      bytes('BM', little(0, 12), little(12, 4), little(640, 2), little(480, 2)),
      { width: 640, height: 480 },
    ],
    ['AVIF', avif([640, 480]), { width: 640, height: 480 }],
    ['AVIF whose thumbnail comes first', avif([64, 48], [640, 480]), { width: 640, height: 480 }],
  ])('%s', (_, file, size) => {
    const type = `image/${_.split(/[ ,87]/)[0]?.toLowerCase()}`;
    expect(pictureHeader(file)).toEqual({ ...size, type });
  });

  it.each<[string, Uint8Array]>([
    ['an empty file', bytes()],
    ['text', bytes('otpauth://totp/a?secret=AAAA')],
    ['svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an AVIF that tells no size', avif()],
    ['no width', png(0, 480)],
    ['no height', png(640, 0)],
    [
      'a PNG that begins with another chunk',
      bytes('\x89PNG\r\n\x1a\n', big(0, 4), 'IDAT', big(9, 4), big(9, 4)),
    ],
    ['a JPEG that ends before its frame', bytes([0xff, 0xd8, 0xff, 0xd9])],
    ['a JPEG whose data come before its frame', jpeg(0xc0, [0xff, 0xda, ...big(2, 2)])],
    ['a JPEG whose segment claims no length', jpeg(0xe0, [0xff, 0xe1, 0, 0])],
    ['a WebP of an unknown kind', webp('VP9 ', big(0, 20))],
  ])('is null for %s', (_, file) => {
    expect(pictureHeader(file)).toBeNull();
  });

  it.each([
    ['PNG', png(640, 480).subarray(0, 24)],
    ['JPEG', jpeg(0xc0, app0).subarray(0, -1)],
    ['GIF', bytes('GIF89a', little(640, 2), little(480, 2))],
    ['WebP', webp('VP8L', [0x2f], little(1, 4))],
    ['BMP', bytes('BM', little(0, 12), little(40, 4), little(640, 4), little(480, 4))],
  ])('is null for a %s that is cut off anywhere in its header', (_, file) => {
    expect(pictureHeader(file)).not.toBeNull();
    for (let length = 0; length < file.length; length++) {
      // Zero or one byte more or less of what is read: a JPEG's last byte here is not part of its size.
      if (pictureHeader(file.subarray(0, length)) !== null) expect(length).toBeGreaterThan(file.length - 2);
    }
  });

  it('answers for any bytes', () => {
    const starts = [png(1, 1), jpeg(0xc0), webp('VP8X'), bytes('BM'), bytes('GIF89a')].map((file) => [
      ...file,
    ]);
    const files = fc
      .tuple(fc.constantFrom(...starts), fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 64 }))
      .map(([start, keep, rest]) => Uint8Array.from([...start.slice(0, keep), ...rest]));
    fc.assert(
      fc.property(files, (file) => {
        const size = pictureHeader(file);
        if (size !== null) expect(size.width > 0 && size.height > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('checkPicture', () => {
  it('gives the size of a picture within the limits', () => {
    expect(checkPicture(png(4000, 4000), pictureLimit)).toEqual({
      width: 4000,
      height: 4000,
      type: 'image/png',
    });
  });

  it('gives the size of a screen that is larger, 7680 × 4320 and more', () => {
    expect(checkPicture(png(7680, 4320), screenLimit)).toMatchObject({ width: 7680 });
    expect(() => checkPicture(png(7680, 4320), pictureLimit)).toThrow('picture-too-large');
    expect(() => checkPicture(png(20_000, 4000), screenLimit)).toThrow('picture-too-large');
  });

  it.each([
    ['100 MP', png(10_000, 10_000), 'picture-too-large'],
    ['one row too many', png(4000, 4001), 'picture-too-large'],
    ['more than 10 MB', new Uint8Array(pictureLimit.bytes + 1), 'picture-too-large'],
    ['no picture', bytes('hello'), 'qr-damaged'],
    ['nothing', bytes(), 'qr-damaged'],
  ])('refuses %s', (_, file, code) => {
    expect(() => checkPicture(file, pictureLimit)).toThrow(expect.objectContaining({ code }));
  });
});
