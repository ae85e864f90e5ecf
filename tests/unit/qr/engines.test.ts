import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../lib/qr/engine.ts';
import { readWithJsqr } from '../../../lib/qr/jsqr.ts';
import type { Gray } from '../../../lib/qr/picture.ts';
import { plainEngine } from '../../../lib/qr/plain.ts';
import { startZxing } from '../../../lib/qr/zxing.ts';
import { codePicture, packedWasm } from './pictures.ts';

const levels = ['low', 'medium', 'quartile', 'high'] as const;
/** Bytes that a code has room for at each level, for each step of its version: no more than version 1 or 2 holds. */
const room = { low: 16, medium: 12, quartile: 10, high: 7 } as const;
/** Every version under LONG, else each kind once; version 23 is the one whose alignment patterns jsqr had wrong. */
const versions = process.env['LONG']
  ? Array.from({ length: 40 }, (_, at) => at + 1)
  : [1, 2, 7, 10, 14, 23, 27, 32, 40];

function clean(version: number, ecc: (typeof levels)[number]): { gray: Gray; text: string } {
  // As much as makes the code dense: errors in a code that is mostly padding would be mended away.
  const text = `otpauth://totp/v${version}?secret=${'GEZDGNBVGY3TQOJQ'.repeat(version)}`.slice(
    0,
    room[ecc] * version,
  );
  const { width, height, data } = codePicture(text, { options: { version, ecc } });
  return {
    text,
    gray: { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0) },
  };
}

/** Each decoder by itself, without the ladder. */
const reads: Record<string, (gray: Gray) => ReturnType<Engine['read']>> = {
  qr: (gray) => plainEngine.read(gray, false, () => undefined),
  jsqr: readWithJsqr,
};

describe('each decoder alone reads clean codes of 4 px', () => {
  beforeAll(async () => {
    const zxing = await startZxing(await packedWasm());
    reads['zxing'] = (gray) => zxing.read(gray, false, () => undefined);
  });

  it.each(['zxing', 'qr', 'jsqr'])(
    '%s',
    async (name) => {
      const missed: string[] = [];
      for (const version of versions) {
        for (const ecc of process.env['LONG'] ? levels : levels.slice(0, 1)) {
          const { gray, text } = clean(version, ecc);
          const codes = await reads[name]?.(gray);
          if (codes?.[0]?.text !== text) missed.push(`${version}-${ecc}`);
        }
      }
      expect(missed).toEqual([]);
    },
    120_000,
  );
});
