import { describe, expect, it } from 'vitest';
import { pictureBytes, screenUrlSize } from '../../../lib/qr/data-url.ts';
import { pictureLimit } from '../../../lib/qr/limits.ts';

describe('pictureBytes', () => {
  it.each(['image/png', 'image/jpeg', 'image/svg+xml', 'image/x-ms-bmp'])('reads a %s', (type) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const url = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    expect(pictureBytes(url, pictureLimit)).toEqual(bytes);
  });

  it.each([
    ['an address', 'https://example.com/code.png'],
    ['text', 'data:text/plain;base64,AAAA'],
    ['letters that are none of base64', 'data:image/png;base64,AA!A'],
    ['no base64', 'data:image/png,AAAA'],
    ['nothing', ''],
  ])('refuses %s', (_, url) => {
    expect(() => pictureBytes(url, pictureLimit)).toThrow(expect.objectContaining({ code: 'qr-damaged' }));
  });

  it('refuses more than 10 MB unread', () => {
    const url = `data:image/png;base64,${'!'.repeat(14_100_000)}`;
    expect(() => pictureBytes(url, pictureLimit)).toThrow(
      expect.objectContaining({ code: 'picture-too-large' }),
    );
  });
});

describe('screenUrlSize', () => {
  const head = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    Buffer.from([0, 0, 10, 0, 0, 0, 5, 160, 8, 6, 0, 0, 0]),
  ]);

  it('looks at no more than the first bytes', () => {
    const letters = Buffer.concat([head, Buffer.alloc(200_000)]).toString('base64');
    const size = { width: 2560, height: 1440, type: 'image/png' };
    expect(screenUrlSize(`data:image/png;base64,${letters}`)).toEqual(size);
    expect(screenUrlSize(`data:image/png;base64,${letters}!`)).toEqual(size);
  });

  it.each([
    ['a small file', `data:image/png;base64,${head.toString('base64')}`, null],
    ['no picture', 'data:image/png;base64,AAAA', 'qr-damaged'],
    ['what no browser makes of a screen', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', 'qr-damaged'],
    ['an address', 'https://example.com/code.png', 'qr-damaged'],
    ['more than 32 MB', `data:image/png;base64,${'A'.repeat(45_000_000)}`, 'picture-too-large'],
  ])('reads or refuses %s', (_, url, code) => {
    if (code === null) expect(screenUrlSize(url).width).toBe(2560);
    else expect(() => screenUrlSize(url)).toThrow(expect.objectContaining({ code }));
  });
});
