import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../lib/core/base32.ts';
import { parseOtpauthUri, writeOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import type { Enrolment } from '../../../lib/core/types.ts';
import { codeThrown } from './code-thrown.ts';

const plain: Enrolment = {
  type: 'totp',
  issuer: 'Acme',
  account: 'me',
  secret: 'JBSWY3DP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};
const hotp: Partial<Enrolment> = { type: 'hotp', period: 0 };
const steam: Partial<Enrolment> = { type: 'steam', digits: 5 };

describe('reading an otpauth URI', () => {
  it.each<[why: string, uri: string, differs: Partial<Enrolment>]>([
    ['as it should be', 'otpauth://totp/Acme:me?secret=JBSWY3DP&issuer=Acme', {}],
    ['capitals', 'OTPAUTH://TOTP/Acme:me?SECRET=JBSWY3DP&ISSUER=Acme', {}],
    ['Apple’s scheme', 'apple-otpauth://totp/Acme:me?secret=JBSWY3DP&issuer=Acme', {}],
    ['three slashes', 'otpauth:///totp/Acme:me?secret=JBSWY3DP', {}],
    ['no slashes', 'otpauth:totp/Acme:me?secret=JBSWY3DP', {}],
    ['double slash before the label', 'otpauth://totp//Acme:me?secret=JBSWY3DP', {}],
    ['slash before the query', 'otpauth://totp/Acme:me/?secret=JBSWY3DP', {}],
    ['blanks and marks around', '\ufeff \n otpauth://totp/Acme:me?secret=JBSWY3DP\u200b\r\n', {}],
    ['quotes around', '"otpauth://totp/Acme:me?secret=JBSWY3DP"', {}],
    ['angle brackets around', '<otpauth://totp/Acme:me?secret=JBSWY3DP>', {}],
    ['escaped as a whole', 'otpauth%3A%2F%2Ftotp%2FAcme%3Ame%3Fsecret%3DJBSWY3DP%26issuer%3DAcme', {}],
    ['a line break in the secret', 'otpauth://totp/Acme:me?secret=JBSW\nY3DP', {}],
    ['zero-width signs in the secret', 'otpauth://totp/Acme:me?secret=JBSW\u200bY3DP', {}],
    ['escaped names of parameters', 'otpauth://totp/Acme:me?%73ecret=JBSWY3DP', {}],
    ['no label', 'otpauth://totp/?secret=JBSWY3DP', { issuer: '', account: '' }],
    ['no label and no slash', 'otpauth://totp?secret=JBSWY3DP', { issuer: '', account: '' }],
    ['only an issuer', 'otpauth://totp/?secret=JBSWY3DP&issuer=Acme', { account: '' }],
    ['an empty account', 'otpauth://totp/Acme:?secret=JBSWY3DP', { account: '' }],
    ['an empty prefix', 'otpauth://totp/:me@x?secret=JBSWY3DP', { issuer: '', account: 'me@x' }],
    ['an account only', 'otpauth://totp/me@x?secret=JBSWY3DP', { issuer: '', account: 'me@x' }],
    ['a blank behind the colon', 'otpauth://totp/Acme:%20me?secret=JBSWY3DP&issuer=Acme', {}],
    ['colon escaped', 'otpauth://totp/Acme%3Ame?secret=JBSWY3DP', {}],
    ['two colons', 'otpauth://totp/Acme:me:two?secret=JBSWY3DP', { account: 'me:two' }],
    ['prefix in another case', 'otpauth://totp/ACME:me?secret=JBSWY3DP&issuer=Acme', {}],
    ['issuer is not the prefix', 'otpauth://totp/Other:me?secret=JBSWY3DP&issuer=Acme', {}],
    ['issuer twice', 'otpauth://totp/x:me?secret=JBSWY3DP&issuer=&issuer=Acme&issuer=Else', {}],
    ['port in the issuer', 'otpauth://totp/a:80:me?secret=JBSWY3DP&issuer=a:80', { issuer: 'a:80' }],
    [
      'address as issuer',
      'otpauth://totp/https://a.example:me?secret=JBSWY3DP',
      { issuer: 'https://a.example' },
    ],
    ['plus in the path', 'otpauth://totp/Acme:me+tag@x?secret=JBSWY3DP', { account: 'me+tag@x' }],
    ['plus in the issuer', 'otpauth://totp/me?secret=JBSWY3DP&issuer=Acme+Cloud', { issuer: 'Acme Cloud' }],
    ['a name with plus', 'otpauth://totp/C++:me?secret=JBSWY3DP&issuer=C++', { issuer: 'C++' }],
    ['a name with one plus', 'otpauth://totp/Shop+:me?secret=JBSWY3DP&issuer=Shop+', { issuer: 'Shop+' }],
    ['escaped plus', 'otpauth://totp/me?secret=JBSWY3DP&issuer=A%2BB', { issuer: 'A+B' }],
    ['a plus within the issuer', 'otpauth://totp/A+B:me?secret=JBSWY3DP&issuer=A+B', { issuer: 'A B' }],
    ['plus at the end of the issuer alone', 'otpauth://totp/me?secret=JBSWY3DP&issuer=C++', { issuer: 'C' }],
    ['a blank behind a plus', 'otpauth://totp/Shop+:me?secret=JBSWY3DP&issuer=Shop+ ', { issuer: 'Shop+' }],
    [
      'a blank before a name with plus',
      'otpauth://totp/%20C++:me?secret=JBSWY3DP&issuer=C++',
      { issuer: 'C++' },
    ],
    ['plus around the issuer', 'otpauth://totp/me?secret=JBSWY3DP&issuer=+Acme+', {}],
    ['a blank before the label', 'otpauth://totp/%20Acme:me?secret=JBSWY3DP&issuer=Acme', {}],
    ['blanks around the colon', 'otpauth://totp/Acme%20:%20me?secret=JBSWY3DP', {}],
    ['one colon escaped, one not', 'otpauth://totp/a%3Ab:me?secret=JBSWY3DP', { issuer: 'a:b' }],
    ['a colon in front, escaped', 'otpauth://totp/%3Ame?secret=JBSWY3DP', { issuer: '' }],
    [
      'a label that begins as the issuer does',
      'otpauth://totp/Acme%20Cloud?secret=JBSWY3DP&issuer=Acme',
      { account: 'Acme Cloud' },
    ],
    ['# in the label', 'otpauth://totp/Acme:me #4?secret=JBSWY3DP', { account: 'me #4' }],
    ['# in the issuer', 'otpauth://totp/me?issuer=Acme #4&secret=JBSWY3DP', { issuer: 'Acme #4' }],
    ['a fragment', 'otpauth://totp/Acme:me?secret=JBSWY3DP&period=60#frag', { period: 60 }],
    ['? in the label', 'otpauth://totp/Acme:who?me?secret=JBSWY3DP', { account: 'who?me' }],
    ['lone %', 'otpauth://totp/Acme:100%?secret=JBSWY3DP', { account: '100%' }],
    ['bad escape', 'otpauth://totp/Acme:%zz?secret=JBSWY3DP', { account: '%zz' }],
    ['Latin-1 bytes', 'otpauth://totp/Acme:J%FCrgen?secret=JBSWY3DP', { account: 'J\ufffdrgen' }],
    [
      'escaped twice',
      'otpauth://totp/Acme%2520Cloud%253Ame%2540x?secret=JBSWY3DP',
      { issuer: 'Acme Cloud', account: 'me@x' },
    ],
    [
      'issuer escaped twice',
      'otpauth://totp/me?secret=JBSWY3DP&issuer=Acme%2520Cloud',
      { issuer: 'Acme Cloud' },
    ],
    ['&amp;', 'otpauth://totp/Acme:me?secret=JBSWY3DP&amp;issuer=Acme&amp;digits=8', { digits: 8 }],
    ['&amp;amp;', 'otpauth://totp/Acme:me?secret=JBSWY3DP&amp;amp;digits=8', { digits: 8 }],
    ['&#38;', 'otpauth://totp/Acme:me?secret=JBSWY3DP&#38;digits=8', { digits: 8 }],
    ['an escape of JSON', 'otpauth://totp/Acme:me?secret=JBSWY3DP\\u0026digits=8', { digits: 8 }],
    [
      '& in the issuer',
      'otpauth://totp/me?secret=JBSWY3DP&issuer=R&D&digits=8',
      { issuer: 'R&D', digits: 8 },
    ],
    ['an ampersand twice', 'otpauth://totp/me?secret=JBSWY3DP&issuer=Acme&&digits=8', { digits: 8 }],
    ['no value behind the issuer', 'otpauth://totp/me?secret=JBSWY3DP&issuer=Acme&digits', {}],
    ['a value without a name', 'otpauth://totp/me?secret=JBSWY3DP&issuer=Acme&=x', {}],
    ['blanks around a name', 'otpauth://totp/Acme:me?issuer=Acme&%20secret%20=JBSWY3DP', {}],
    ['a plus before a number', 'otpauth://totp/Acme:me?secret=JBSWY3DP&digits=+8', { digits: 8 }],
    ['nothing but a fragment', 'otpauth://totp/Acme:me?secret=JBSWY3DP&period=#x', {}],
    ['a mark behind a number', 'otpauth://totp/Acme:me?secret=JBSWY3DP&period=60\u200b ', { period: 60 }],
    ['issuer without =', 'otpauth://totp/me?secret=JBSWY3DP&issuer&digits=8', { issuer: '', digits: 8 }],
    [
      'unknown parameters',
      'otpauth://totp/Acme:me?lock=true&secret=JBSWY3DP&image=https://x.example/?a=1',
      {},
    ],
    ['empty values', 'otpauth://totp/Acme:me?secret=JBSWY3DP&algorithm=&digits=&period=', {}],
    ['same value twice', 'otpauth://totp/Acme:me?secret=JBSWY3DP&secret=jbswy3dp&digits=6&digits=6', {}],
    ['SHA-256', 'otpauth://totp/Acme:me?secret=JBSWY3DP&algorithm=SHA-256', { algorithm: 'SHA256' }],
    ['sha_512', 'otpauth://totp/Acme:me?secret=JBSWY3DP&algorithm=sha_512', { algorithm: 'SHA512' }],
    ['HmacSHA512', 'otpauth://totp/Acme:me?secret=JBSWY3DP&algorithm=HmacSHA512', { algorithm: 'SHA512' }],
    ['hmac-sha-1', 'otpauth://totp/Acme:me?secret=JBSWY3DP&algorithm=hmac-sha-1', {}],
    ['algo', 'otpauth://totp/Acme:me?secret=JBSWY3DP&algo=sha256', { algorithm: 'SHA256' }],
    ['five digits', 'otpauth://totp/Acme:me?secret=JBSWY3DP&digits=5', { digits: 5 }],
    ['ten digits', 'otpauth://totp/Acme:me?secret=JBSWY3DP&digits=10', { digits: 10 }],
    ['a period of one', 'otpauth://totp/Acme:me?secret=JBSWY3DP&period=1', { period: 1 }],
    ['a period of a day', 'otpauth://totp/Acme:me?secret=JBSWY3DP&period=86400', { period: 86_400 }],
    ['interval', 'otpauth://totp/Acme:me?secret=JBSWY3DP&interval=60', { period: 60 }],
    ['hotp', 'otpauth://hotp/Acme:me?secret=JBSWY3DP&counter=7', { ...hotp, counter: 7 }],
    ['hotp without a counter', 'otpauth://hotp/Acme:me?secret=JBSWY3DP', { ...hotp, counter: 0 }],
    [
      'hotp with a period',
      'otpauth://hotp/Acme:me?secret=JBSWY3DP&counter=1&period=30',
      { ...hotp, counter: 1 },
    ],
    [
      'the largest counter',
      'otpauth://hotp/Acme:me?secret=JBSWY3DP&counter=9007199254740991',
      { ...hotp, counter: 2 ** 53 - 1 },
    ],
    ['steam as type', 'otpauth://steam/Steam:me?secret=JBSWY3DP&issuer=Steam', { ...steam, issuer: 'Steam' }],
    ['steam with six digits', 'otpauth://steam/Acme:me?secret=JBSWY3DP&digits=6', steam],
    ['steam as encoder', 'otpauth://totp/Acme:me?secret=JBSWY3DP&encoder=Steam', steam],
    ['steam as issuer', 'otpauth://totp/me?secret=JBSWY3DP&issuer=STEAM', { ...steam, issuer: 'STEAM' }],
    ['steam as prefix', 'otpauth://totp/Steam:me?secret=JBSWY3DP', { ...steam, issuer: 'Steam' }],
    ['steam that says six digits', 'otpauth://totp/Steam:me?secret=JBSWY3DP&digits=6', { issuer: 'Steam' }],
    [
      'steam that says five digits',
      'otpauth://totp/Steam:me?secret=JBSWY3DP&digits=5',
      { ...steam, issuer: 'Steam' },
    ],
    [
      'steam that says a period',
      'otpauth://totp/Steam:me?secret=JBSWY3DP&period=60',
      { issuer: 'Steam', period: 60 },
    ],
    [
      'steam that says a hash',
      'otpauth://totp/Steam:me?secret=JBSWY3DP&algorithm=SHA256',
      { issuer: 'Steam', algorithm: 'SHA256' },
    ],
    ['a name with steam in it', 'otpauth://totp/Steamboat:me?secret=JBSWY3DP', { issuer: 'Steamboat' }],
    ['a steam link', 'steam://JBSWY3DP', { ...steam, issuer: 'Steam', account: '' }],
    ['a steam link in small letters', 'STEAM://jbswy3dp/', { ...steam, issuer: 'Steam', account: '' }],
  ])('%s: %j', (_why, uri, differs) => {
    expect(parseOtpauthUri(uri)).toEqual({ ...plain, ...differs });
  });

  it.each([
    ['', 'not-otpauth'],
    ['   ', 'not-otpauth'],
    ['hello', 'not-otpauth'],
    ['https://example.com/?secret=JBSWY3DP', 'web-link'],
    [' WIFI:S:x;;', 'wifi-code'],
    ['MECARD:N:x;;', 'contact-code'],
    ['phonefactor://activate_account?code=1', 'phone-link'],
    ['otpauth-migration://offline?data=AA%3D%3D', 'migration-code'],
    ['otpauth://', 'damaged-uri'],
    ['otpauth://?secret=JBSWY3DP', 'damaged-uri'],
    ['otpauth:///?secret=JBSWY3DP', 'damaged-uri'],
    ['\u200b\ufeff', 'not-otpauth'],
    ['""', 'not-otpauth'],
    ['otpauth://TOTP', 'missing-secret'],
    ['otpauth://motp/a?secret=JBSWY3DP&encoder=steam', 'unsupported-type'],
    ['otpauth://totp/a?secret=MY\notpauth://totp/b?secret=MZXQ', 'damaged-uri'],
    ['otpauth://totp/a?secret=JBSWY3DP&secret=MZXW6YTB', 'damaged-uri'],
    ['otpauth://totp/a?secret=JBSWY3DP&digits=6&DIGITS=8', 'damaged-uri'],
    ['otpauth://motp/a?secret=JBSWY3DP', 'unsupported-type'],
    ['otpauth://yandex/a?secret=JBSWY3DP', 'unsupported-type'],
    ['otpauth://totp2/a?secret=JBSWY3DP', 'unsupported-type'],
    ['otpauth://totp/a?secret=JBSWY3DP&encoder=other', 'unsupported-type'],
    ['otpauth://hotp/a?secret=JBSWY3DP&encoder=steam&counter=1', 'unsupported-type'],
    ['otpauth://totp/', 'missing-secret'],
    ['otpauth://totp/a', 'missing-secret'],
    ['otpauth://totp/a?issuer=b', 'missing-secret'],
    ['otpauth://totp/a?secret=%20', 'missing-secret'],
    ['steam://', 'missing-secret'],
    ['steam://run/440', 'invalid-secret'],
    ['otpauth://totp/a?secret=A', 'invalid-secret'],
    ['otpauth://totp/a?secret=JBSWY3D0', 'invalid-secret'],
    ['otpauth://totp/a?secret=%D6%D0', 'invalid-secret'],
    ['otpauth://totp/a?secret=zvIayp3JPvtvX%2FQGHqsqKBk', 'secret-looks-base64'],
    ['otpauth://totp/a?secret=JBSWY3DP&algorithm=MD5', 'unsupported-algorithm'],
    ['otpauth://totp/a?secret=JBSWY3DP&algorithm=SHA', 'unsupported-algorithm'],
    ['otpauth://totp/a?secret=JBSWY3DP&algorithm=SHA3-256', 'unsupported-algorithm'],
    ['otpauth://totp/a?secret=JBSWY3DP&algorithm=SHA512/256', 'unsupported-algorithm'],
    ['otpauth://totp/a?secret=JBSWY3DP&algorithm=GOST', 'unsupported-algorithm'],
    ['otpauth://steam/a?secret=JBSWY3DP&algorithm=SHA256', 'unsupported-algorithm'],
    ['otpauth://totp/a?secret=JBSWY3DP&digits=4', 'invalid-digits'],
    ['otpauth://totp/a?secret=JBSWY3DP&digits=11', 'invalid-digits'],
    ['otpauth://totp/a?secret=JBSWY3DP&digits=0', 'invalid-digits'],
    ['otpauth://totp/a?secret=JBSWY3DP&digits=-6', 'invalid-digits'],
    ['otpauth://totp/a?secret=JBSWY3DP&digits=six', 'invalid-digits'],
    ['otpauth://totp/a?secret=JBSWY3DP&digits=6.0', 'invalid-digits'],
    ['otpauth://totp/a?secret=JBSWY3DP&digits=6e0', 'invalid-digits'],
    ['otpauth://steam/a?secret=JBSWY3DP&digits=many', 'invalid-digits'],
    ['otpauth://totp/a?secret=JBSWY3DP&period=0', 'invalid-period'],
    ['otpauth://totp/a?secret=JBSWY3DP&period=-30', 'invalid-period'],
    ['otpauth://totp/a?secret=JBSWY3DP&period=30s', 'invalid-period'],
    ['otpauth://totp/a?secret=JBSWY3DP&period=NaN', 'invalid-period'],
    ['otpauth://totp/a?secret=JBSWY3DP&period=99999999999999999999', 'invalid-period'],
    ['otpauth://hotp/a?secret=JBSWY3DP&counter=-1', 'invalid-counter'],
    ['otpauth://hotp/a?secret=JBSWY3DP&counter=x', 'invalid-counter'],
    ['otpauth://hotp/a?secret=JBSWY3DP&counter=1.5', 'invalid-counter'],
    ['otpauth://hotp/a?secret=JBSWY3DP&counter=18446744073709551615', 'invalid-counter'],
    [`otpauth://totp/${'a'.repeat(20_000)}?secret=JBSWY3DP`, 'input-too-long'],
  ])('refuses %.70j: %s', (text, code) => {
    expect(codeThrown(() => parseOtpauthUri(text))).toBe(code);
  });

  it('reads as much as 16,384 letters', () => {
    const uri = 'otpauth://totp/Acme:me?secret=JBSWY3DP&image=';
    const long = (length: number) => uri + 'x'.repeat(length - uri.length);
    expect(parseOtpauthUri(long(16_384))).toEqual(plain);
    expect(codeThrown(() => parseOtpauthUri(long(16_385)))).toBe('input-too-long');
  });

  it('reads long secrets and labels whole', () => {
    const secret = 'A'.repeat(1600);
    const account = 'ä'.repeat(1000);
    const uri = `otpauth://totp/${encodeURIComponent(account)}?secret=${secret}`;
    expect(parseOtpauthUri(uri)).toMatchObject({ secret, account });
  });

  it('never fails but by a word of its own', () => {
    const piece = fc.constantFrom(
      ...[
        'otpauth://',
        'totp/',
        'hotp/',
        'steam/',
        '?',
        '&',
        '=',
        '%',
        '%25',
        '#',
        ':',
        '/',
        '+',
        'secret=JBSWY3DP',
      ],
      ...[
        'issuer=',
        'digits=',
        'period=',
        'counter=',
        'algorithm=',
        'amp;',
        ' ',
        '\n',
        '\ud800',
        '%FF',
        'é',
        '8',
        'Steam',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (pieces) => {
        const text = `otpauth://totp/${pieces.join('')}`;
        let read: Enrolment;
        try {
          read = parseOtpauthUri(text);
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError' });
          return;
        }
        expect(parseOtpauthUri(writeOtpauthUri(read))).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('writing an otpauth URI', () => {
  it.each<[differs: Partial<Enrolment>, uri: string]>([
    [{}, 'otpauth://totp/Acme:me?secret=JBSWY3DP&issuer=Acme&algorithm=SHA1&digits=6&period=30'],
    [
      { issuer: 'R&D: two', account: 'a b+c' },
      'otpauth://totp/R%26D%3A%20two:a%20b%2Bc?secret=JBSWY3DP&issuer=R%26D%3A%20two&algorithm=SHA1&digits=6&period=30',
    ],
    [{ issuer: '' }, 'otpauth://totp/me?secret=JBSWY3DP&algorithm=SHA1&digits=6&period=30'],
    [
      { issuer: '', account: 'a:b' },
      'otpauth://totp/:a%3Ab?secret=JBSWY3DP&algorithm=SHA1&digits=6&period=30',
    ],
    [
      { ...hotp, counter: 9 },
      'otpauth://hotp/Acme:me?secret=JBSWY3DP&issuer=Acme&algorithm=SHA1&digits=6&counter=9',
    ],
    [steam, 'otpauth://steam/Acme:me?secret=JBSWY3DP&issuer=Acme&algorithm=SHA1&digits=5&period=30'],
  ])('%j', (differs, uri) => {
    expect(writeOtpauthUri({ ...plain, ...differs })).toBe(uri);
  });

  it('is read back to the very same enrolment, whatever is in it', () => {
    const label = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom(...'%25a:/?#&+= ;') }),
      )
      .map((text) => text.trim());
    const base = {
      issuer: label,
      account: label,
      secret: fc.uint8Array({ minLength: 1, maxLength: 130 }).map(encodeBase32),
    };
    const algorithm = fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const);
    const digits = fc.integer({ min: 5, max: 10 });
    const period = fc.integer({ min: 1, max: 100_000 });
    const enrolment: fc.Arbitrary<Enrolment> = fc.oneof(
      fc.record({
        ...base,
        type: fc.constant('totp' as const),
        algorithm,
        digits,
        period,
        counter: fc.constant(0),
      }),
      fc.record({
        ...base,
        type: fc.constant('hotp' as const),
        algorithm,
        digits,
        period: fc.constant(0),
        counter: fc.maxSafeNat(),
      }),
      fc.record({
        ...base,
        type: fc.constant('steam' as const),
        algorithm: fc.constant('SHA1' as const),
        digits: fc.constant(5),
        period,
        counter: fc.constant(0),
      }),
    );
    fc.assert(
      fc.property(enrolment, (written) => {
        expect(parseOtpauthUri(writeOtpauthUri(written))).toEqual(written);
      }),
      { numRuns: 2000 },
    );
  });
});
