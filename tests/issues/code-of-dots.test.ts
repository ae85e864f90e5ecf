import { expect, it } from 'vitest';
import { decodePart } from '../../lib/qr/decode.ts';
import { Memory } from '../../lib/qr/memory.ts';
import { startZxing } from '../../lib/qr/zxing.ts';
import { dotted, opened, packedWasm } from '../unit/qr/pictures.ts';

const text = 'otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQ&issuer=Example';

it.each([0.42, 0.36])(
  'reads a code of dots whose radius is %s of a module, however large',
  async (share) => {
    const engine = await startZxing(await packedWasm());
    const memory = new Memory();
    const read: number[] = [];
    // The largest one is more than three megapixels, as a photo is.
    const modules = [3, 7, 9, 11, 16, 20, 47];
    for (const module of modules) {
      const pixels = dotted(text, module, module * share);
      const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
      const found = await decodePart(opened(pixels), whole, { engine, memory, torn: () => undefined });
      if (found[0]?.text === text) read.push(module);
    }
    expect(read).toEqual(modules);
  },
  30_000,
);
