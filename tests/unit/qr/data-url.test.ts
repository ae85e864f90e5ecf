import { describe, expect, it } from 'vitest';
import { pictureBytes } from '../../../lib/qr/data-url.ts';

describe('pictureBytes', () => {
  it.each(['image/png', 'image/jpeg', 'image/svg+xml', 'image/x-ms-bmp'])('reads a %s', (type) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const url = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    expect(pictureBytes(url)).toEqual(bytes);
  });

  it.each([
    ['an address', 'https://example.com/code.png'],
    ['text', 'data:text/plain;base64,AAAA'],
    ['letters that are none of base64', 'data:image/png;base64,AA!A'],
    ['no base64', 'data:image/png,AAAA'],
    ['nothing', ''],
  ])('refuses %s', (_, url) => {
    expect(() => pictureBytes(url)).toThrow(expect.objectContaining({ code: 'qr-damaged' }));
  });

  it('refuses more than 10 MB unread', () => {
    const url = `data:image/png;base64,${'!'.repeat(14_100_000)}`;
    expect(() => pictureBytes(url)).toThrow(expect.objectContaining({ code: 'picture-too-large' }));
  });
});
