import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../lib/qr/engine.ts';
import { Memory } from '../../../lib/qr/memory.ts';
import type { Box, Picture, Pixels, QrCode } from '../../../lib/qr/picture.ts';
import { decodeParts, type Whole } from '../../../lib/qr/request.ts';
import { startEngine } from '../../../lib/qr/start.ts';
import { codePicture, opened, plain, readWasm, white, withPart } from './pictures.ts';

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
    reader = { engine: await startEngine(readWasm()), memory: new Memory() };
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

  it('leaves the rest of the picture alone only where a crop showed an account', async () => {
    const other = await decode([aroundTwo], 'unless-account');
    expect(other.codes.map(({ text }) => text)).toEqual(['two', 'one']);
    const account = codePicture('otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQ');
    const shown = withPart(screen, account, 300, 60);
    const around = { x: 316, y: 76, width: account.width - 32, height: account.height - 32 };
    const found = await decode([around], 'unless-account', shown);
    expect(found.codes.map(({ text }) => text)).toEqual([
      'otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQ',
    ]);
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
