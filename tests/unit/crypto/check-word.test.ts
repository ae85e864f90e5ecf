import { describe, expect, it } from 'vitest';
import type { Enrolment } from '../../../lib/core/types.ts';
import { checkWord } from '../../../lib/crypto/check-word.ts';

const one: Enrolment = {
  type: 'totp',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  issuer: 'Example',
  account: 'me@example.com',
};
const other: Enrolment = { ...one, type: 'hotp', period: 0, counter: 7, secret: 'KRUGKIDROVUWG2ZA' };

describe('the two words for a set of accounts', () => {
  it('are the same in any order and however often an account is named, and can be read aloud', async () => {
    const word = await checkWord([one, other]);
    expect(word).toMatch(/^[bdfghjklmnprstvz][aiou]\w{3}-[bdfghjklmnprstvz][aiou]\w{3}$/);
    expect(await checkWord([other, one, other])).toBe(word);
  });

  it('are those that another version shows, and blanks around a name change nothing', async () => {
    expect(await checkWord([one, other])).toBe('vapad-gihup');
    expect(await checkWord([{ ...one, issuer: ' Example ', account: 'me@example.com ' }, other])).toBe(
      'vapad-gihup',
    );
  });

  it('are others where an account is missing or any part of one is another', async () => {
    const word = await checkWord([one, other]);
    const changes: Partial<Enrolment>[] = [
      { secret: 'JBSWY3DPEHPK3PXQ' },
      { algorithm: 'SHA256' },
      { digits: 8 },
      { period: 60 },
      { type: 'steam' },
      { issuer: 'Example2' },
      { account: 'you@example.com' },
    ];
    for (const change of changes) expect(await checkWord([{ ...one, ...change }, other])).not.toBe(word);
    expect(await checkWord([one, { ...other, counter: 8 }])).not.toBe(word);
    expect(await checkWord([one])).not.toBe(word);
  });
});
