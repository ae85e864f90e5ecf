import { expect, it } from 'vitest';
import { decodePart } from '../../lib/qr/decode.ts';
import { Memory } from '../../lib/qr/memory.ts';
import { startZxing } from '../../lib/qr/zxing.ts';
import { codePicture, opened, packedWasm, plain, white, withPart } from '../unit/qr/pictures.ts';

// Too much of the picture is page for the code's own contrast to count, and too little for the code to stand by itself.
it.each([3, 4, 6])(
  'reads a dark gray code on darker gray with a white page around, %s px a module',
  async (module) => {
    const text = 'otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQ&issuer=Example';
    const code = codePicture(text, {
      dark: [42, 42, 48, 255],
      light: [24, 24, 28, 255],
      module,
      options: { border: 1 },
    });
    const size = code.width + 40;
    const pixels = withPart(plain(size, size, white), code, 20, 20);
    const engine = await startZxing(await packedWasm());
    const found = await decodePart(
      opened(pixels),
      { x: 0, y: 0, width: size, height: size },
      { engine, memory: new Memory(), torn: () => undefined },
    );
    expect(found.map((one) => one.text)).toEqual([text]);
  },
);
