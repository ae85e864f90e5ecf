import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/core/errors.ts';
import { readMigrationUri } from '../../../lib/core/migration-uri.ts';
import { parseOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import { figure } from '../../figures/figure.ts';

const texts = process.env['LONG'] === undefined ? 2_000 : 100_000;

describe('hostile texts', () => {
  it('are an account or a refusal, never a crash', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'otpauth://',
        'otpauth-migration://offline?data=',
        'totp/',
        'hotp/',
        '?secret=',
        '&issuer=',
        '%',
        '%zz',
      ),
      fc.constantFrom(
        '&digits=',
        '&period=',
        '&algorithm=SHA1',
        'JBSWY3DPEHPK3PXP',
        '99999999999',
        '\u0000',
        '\ud800',
      ),
      fc.string({ maxLength: 20, unit: 'binary' }),
      fc.base64String({ maxLength: 40 }),
    );
    let crashes = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const read of [parseOtpauthUri, readMigrationUri]) {
          try {
            read(pieces.join(''));
          } catch (error) {
            if (!(error instanceof AppError)) crashes += 1;
          }
        }
      }),
      { numRuns: texts },
    );
    const requirement = 'security 25: fuzzed texts: 0 crashes';
    figure({
      figure: `${texts} fuzzed texts, crashes`,
      part: '4',
      requirement,
      value: crashes,
      goal: 0,
      holds: crashes === 0,
    });
    expect(crashes).toBe(0);
  }, 600_000);
});
