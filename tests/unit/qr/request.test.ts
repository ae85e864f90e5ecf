import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../lib/qr/engine.ts';
import { Memory } from '../../../lib/qr/memory.ts';
import type { Box, Picture, Pixels, QrCode } from '../../../lib/qr/picture.ts';
import { decodeParts, type Whole } from '../../../lib/qr/request.ts';
import { startZxing } from '../../../lib/qr/zxing.ts';
import { codePicture, opened, packedWasm, plain, white, withPart } from './pictures.ts';

const one = codePicture('one');
const two = codePicture('two');
const screen = withPart(withPart(plain(900, 600, white), one, 40, 60), two, 600, 300);
const aroundTwo = { x: 616, y: 316, width: 84, height: 84 };

/** The picture, and the parts that were asked of it. */
function watched(pixels: Pixels): { picture: Picture; cuts: Box[] } {
  const cuts: Box[] = [];
  const picture = opened(pixels);
  return {
    picture: {
      ...picture,
      cut: (part) => {
        cuts.push(part);
        return picture.cut(part);
      },
    },
    cuts,
  };
}

describe('decodeParts', () => {
  let reader: { engine: Engine; memory: Memory };
  beforeAll(async () => {
    reader = { engine: await startZxing(await packedWasm()), memory: new Memory() };
  });

  async function decode(
    crops: Box[],
    whole: Whole,
    shown = screen,
  ): Promise<{ codes: QrCode[]; cuts: Box[]; soFar: string[][] }> {
    const { picture, cuts } = watched(shown);
    const soFar: string[][] = [];
    const codes = await decodeParts(picture, { crops, whole }, reader, (found) =>
      soFar.push(found.map(({ text }) => text)),
    );
    return { codes, cuts, soFar };
  }

  it('looks at a crop a little beyond its edge, and gives corners of the whole', async () => {
    const { codes, cuts } = await decode([aroundTwo], 'no');
    expect(codes.map(({ text }) => text)).toEqual(['two']);
    expect(codes[0]?.corners[0]).toEqual({ x: 616, y: 316 });
    expect(cuts).toEqual([{ x: 605, y: 305, width: 106, height: 106 }]);
  });

  it('gives each text once, crops first', async () => {
    const { codes, cuts, soFar } = await decode([aroundTwo], 'yes');
    expect(codes.map(({ text }) => text)).toEqual(['two', 'one']);
    expect(cuts.length).toBeGreaterThan(1);
    expect(soFar).toEqual([['two'], ['two', 'one']]);
  });

  it('leaves the rest of the picture alone only where each crop showed a code, and one of them an account', async () => {
    const other = await decode([aroundTwo], 'unless-all');
    expect(other.codes.map(({ text }) => text)).toEqual(['two', 'one']);
    const text = 'otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQ';
    const account = codePicture(text);
    const shown = withPart(screen, account, 300, 60);
    const around = { x: 316, y: 76, width: account.width - 32, height: account.height - 32 };
    const bare = { x: 40, y: 400, width: 100, height: 100 };
    const texts = async (crops: Box[]) =>
      (await decode(crops, 'unless-all', shown)).codes.map((code) => code.text);
    expect(await texts([around])).toEqual([text]);
    expect(await texts([around, aroundTwo])).toEqual([text, 'two']);
    expect((await texts([around, bare])).sort()).toEqual(['one', text, 'two']);
  });

  it('reads a screen of 7680 × 4320, whole and by its crops', async () => {
    const [wide, high] = [7680, 4320];
    const code = codePicture('large', { module: 9 });
    // White but for a code: as many pixels as they are would fill the memory of a test.
    const picture: Picture = {
      width: wide,
      height: high,
      cut: async (part) => {
        const out = plain(part.width, part.height, white);
        for (let y = Math.max(part.y, 3000); y < Math.min(part.y + part.height, 3000 + code.height); y += 1) {
          for (let x = Math.max(part.x, 5001); x < Math.min(part.x + part.width, 5001 + code.width); x += 1) {
            const from = ((y - 3000) * code.width + x - 5001) * 4;
            out.data.set(code.data.subarray(from, from + 4), ((y - part.y) * part.width + x - part.x) * 4);
          }
        }
        return out;
      },
    };
    for (const crops of [[], [{ x: 5001, y: 3000, width: code.width, height: code.height }]]) {
      const codes = await decodeParts(
        picture,
        { crops, whole: crops.length > 0 ? 'no' : 'yes' },
        reader,
        () => undefined,
      );
      expect(codes.map((one) => one.text)).toEqual(['large']);
      const { x = 0, y = 0 } = codes[0]?.corners[0] ?? {};
      expect([Math.abs(x - 5037) <= 4, Math.abs(y - 3036) <= 4]).toEqual([true, true]);
    }
  });

  it('tells a torn code from none, and passes it over beside one that can be read', async () => {
    const torn = codePicture(
      'otpauth://totp/Example:torn?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example',
    );
    const from = Math.floor(torn.height * 0.35);
    torn.data.fill(255, from * torn.width * 4, Math.floor(torn.height * 0.6) * torn.width * 4);
    const none = () => undefined;
    const alone = opened(withPart(plain(900, 600, white), torn, 40, 60));
    await expect(decodeParts(alone, { crops: [], whole: 'yes' }, reader, none)).rejects.toThrow('qr-damaged');
    const beside = opened(withPart(screen, torn, 300, 60));
    const codes = await decodeParts(beside, { crops: [], whole: 'yes' }, reader, none);
    expect(codes.map(({ text }) => text).sort()).toEqual(['one', 'two']);
    const blank = opened(plain(900, 600, white));
    expect(await decodeParts(blank, { crops: [], whole: 'yes' }, reader, none)).toEqual([]);
  });

  it('says nothing so far when nothing is found', async () => {
    const { codes, soFar } = await decode([{ x: 300, y: 20, width: 100, height: 100 }], 'no');
    expect(codes).toEqual([]);
    expect(soFar).toEqual([]);
  });

  it('passes over a crop outside of the picture', async () => {
    const { cuts } = await decode([{ x: 2000, y: 20, width: 100, height: 100 }], 'no');
    expect(cuts).toEqual([]);
  });
});
