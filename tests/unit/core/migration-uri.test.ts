import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../lib/core/base32.ts';
import { AppError } from '../../../lib/core/errors.ts';
import { readMigrationUri, writeMigrationUris } from '../../../lib/core/migration-uri.ts';
import { bytesField, numberField } from '../../../lib/core/protobuf.ts';
import type { Enrolment } from '../../../lib/core/types.ts';
import { corpusFolder } from '../../corpus/corpus-folder.ts';
import { type WantedFile, whyEntryDiffers } from '../../corpus/imports-form.ts';
import { figure } from '../../figures/figure.ts';
import { codeThrown } from './code-thrown.ts';

const plain: Enrolment = {
  type: 'totp',
  issuer: 'Acme',
  account: 'me@example.com',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};
const secret = bytesField(1, Uint8Array.of(72, 101, 108, 108, 111));
const sha1 = numberField(4, 1);
const six = numberField(5, 1);
const totp = numberField(6, 2);

describe('reading a migration URI', () => {
  const [uri = ''] = writeMigrationUris([plain], -5).uris;
  const data = decodeURIComponent(uri.slice(uri.indexOf('=') + 1));

  it.each([
    ['as it is written', uri],
    ['not escaped', `otpauth-migration://offline?data=${data}`],
    ['with blanks for +', `otpauth-migration://offline?data=${data.replaceAll('+', ' ')}`],
    ['url-safe', `otpauth-migration://offline?data=${data.replaceAll('+', '-').replaceAll('/', '_')}`],
    ['without padding', `otpauth-migration://offline?data=${data.replaceAll('=', '')}`],
    ['escaped twice', `otpauth-migration://offline?data=${encodeURIComponent(encodeURIComponent(data))}`],
    ['escaped as a whole', encodeURIComponent(uri)],
    ['capitals', uri.replace('otpauth-migration://offline?data', 'OTPAUTH-MIGRATION://OFFLINE?DATA')],
    ['blanks around', `\n ${uri} \r\n`],
    ['more parameters', uri.replace('?', '?v=2&').concat('&x=1#y')],
    ['broken lines', `otpauth-migration://offline?data=${data.slice(0, 20)}\r\n${data.slice(20)}`],
  ])('%s', (_why, text) => {
    expect(readMigrationUri(text)).toEqual({
      batch: { id: -5, size: 1, index: 0 },
      accounts: [plain],
      unreadable: [],
    });
  });

  it.each([
    ['a URI of one account', 'otpauth://totp/a?secret=JBSWY3DP', 'damaged-uri'],
    ['a link of Steam', 'steam://JBSWY3DP', 'damaged-uri'],
    ['a web link', 'https://example.com/?data=CgA', 'web-link'],
    ['any text', 'hello', 'not-otpauth'],
    ['no data', 'otpauth-migration://offline', 'damaged-uri'],
    ['no base64', 'otpauth-migration://offline?data=%%%', 'damaged-uri'],
    ['no account', uriOf([numberField(2, 1)]), 'damaged-uri'],
    ['a length beyond the end', uriOf([Uint8Array.of(10, 200, 1, 1)]), 'damaged-uri'],
    ['a cut number', uriOf([Uint8Array.of(16, 255)]), 'damaged-uri'],
    ['an unknown kind of field', uriOf([Uint8Array.of(15, 1)]), 'damaged-uri'],
    ['an open group', uriOf([bytesField(1, secret), Uint8Array.of(0x5b)]), 'damaged-uri'],
    ['a part beyond the batch', uriOf([bytesField(1, secret), numberField(4, 7)]), 'damaged-uri'],
    [
      'the part after the last',
      uriOf([accountOf('me'), numberField(3, 3), numberField(4, 3)]),
      'damaged-uri',
    ],
    ['a part before the first', uriOf([accountOf('me'), numberField(4, -1)]), 'damaged-uri'],
    ['1,001 parts', uriOf([accountOf('me'), numberField(3, 1_001)]), 'damaged-uri'],
    ['1,001 accounts', uriOf(Array.from({ length: 1_001 }, () => bytesField(1, secret))), 'input-too-long'],
    [
      'far too many fields',
      uriOf(Array.from({ length: 10_001 }, () => Uint8Array.of(88, 1))),
      'input-too-long',
    ],
    ['far too long', `otpauth-migration://offline?data=${'A'.repeat(100_000)}`, 'input-too-long'],
  ])('refuses %s', (_why, text, code) => {
    expect(codeThrown(() => readMigrationUri(text))).toBe(code);
  });

  it.each([
    ['the first of one', [], { size: 1, index: 0, id: 0 }],
    [
      'the last of three',
      [numberField(3, 3), numberField(4, 2), numberField(5, 7)],
      { size: 3, index: 2, id: 7 },
    ],
    [
      'the last of a thousand',
      [numberField(3, 1_000), numberField(4, 999)],
      { size: 1_000, index: 999, id: 0 },
    ],
    ['one of none', [numberField(3, 0)], { size: 1, index: 0, id: 0 }],
  ])('knows %s', (_which, fields, batch) => {
    expect(readMigrationUri(uriOf([accountOf('me'), ...fields])).batch).toEqual(batch);
  });

  it('reads as much as a thousand accounts and 100,000 letters', () => {
    const thousand = uriOf(Array.from({ length: 1_000 }, () => bytesField(1, secret)));
    expect(readMigrationUri(thousand).unreadable).toHaveLength(1_000);
    const long = `${uri}&x=${'y'.repeat(100_000 - uri.length - 3)}`;
    expect(readMigrationUri(long).accounts).toEqual([plain]);
    expect(codeThrown(() => readMigrationUri(`${long}y`))).toBe('input-too-long');
  });

  it.each([
    ['MD5', [secret, numberField(4, 4), six, totp], 'unsupported-algorithm'],
    ['no hash', [secret, six, totp], 'unsupported-algorithm'],
    ['no type', [secret, sha1, six], 'unsupported-type'],
    ['unknown digits', [secret, sha1, numberField(5, 3), totp], 'invalid-digits'],
    ['no secret', [sha1, six, totp], 'missing-secret'],
    ['a negative counter', [secret, sha1, six, numberField(6, 1), numberField(7, -1)], 'invalid-counter'],
  ])('names an account with %s and reads the others', (_why, fields, code) => {
    const named = [...fields, bytesField(2, new TextEncoder().encode('Bad:you'))];
    const part = readMigrationUri(uriOf([bytesField(1, joined(named)), accountOf('me')]));
    expect(part.unreadable).toEqual([{ position: 0, issuer: 'Bad', account: 'you', code }]);
    expect(part.accounts.map(({ account }) => account)).toEqual(['me']);
  });

  it.each([
    ['an issuer in the name', 'Acme:me', '', 'Acme', 'me'],
    ['both', 'ACME:me', 'Acme', 'Acme', 'me'],
    ['an issuer with a colon', 'A:B:me', 'A:B', 'A:B', 'me'],
    ['a blank behind the prefix', 'Acme: me', 'Acme', 'Acme', 'me'],
    ['a blank before the colon', 'Acme :me', '', 'Acme', 'me'],
    ['a colon in front', ': me', '', '', 'me'],
    ['another prefix', 'Other:me', 'Acme', 'Acme', 'Other:me'],
    ['a colon before a blank', 'about: me', '', '', 'about: me'],
    ['an address', 'https://example.com', '', '', 'https://example.com'],
  ])('reads %s', (_why, name, said, issuer, account) => {
    expect(readMigrationUri(uriOf([accountOf(name, said)])).accounts).toMatchObject([{ issuer, account }]);
  });

  it('steps over fields that it does not know, and takes six digits where none are said', () => {
    const group = Uint8Array.of(0x5b, 0x08, 0x07, 0x5c);
    const fixed = Uint8Array.of(0x61, 1, 2, 3, 4, 5, 6, 7, 8, 0x6d, 1, 2, 3, 4);
    const account = bytesField(1, joined([secret, fixed, sha1, totp, numberField(9, 5), group]));
    const part = readMigrationUri(uriOf([group, account, fixed]));
    expect(part.accounts).toMatchObject([{ secret: 'JBSWY3DP', digits: 6 }]);
  });
});

describe('writing migration URIs', () => {
  it('gives back every account that the format can hold, ten to a part', () => {
    fc.assert(
      fc.property(
        fc.array(account(), { maxLength: 15 }),
        fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
        (all, id) => {
          const { uris, lost } = writeMigrationUris(all, id);
          const parts = uris.map(readMigrationUri);
          expect(lost).toEqual([]);
          expect(parts.flatMap((part) => part.unreadable)).toEqual([]);
          expect(parts.flatMap((part) => part.accounts)).toEqual(all);
          expect(parts.map(({ batch }) => batch)).toEqual(
            uris.map((_, index) => ({ id, size: uris.length, index })),
          );
          expect(parts.every(({ accounts }) => accounts.length <= 10)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    ['ten', 10, 0, [10]],
    ['eleven', 11, 0, [10, 1]],
    // What a phone reads easily holds 620 bytes of accounts.
    ['five with long names', 5, 250, [2, 2, 1]],
    ['two with very long names', 2, 700, [1, 1]],
  ])('puts %s accounts into as few parts as a phone reads easily', (_many, count, letters, sizes) => {
    const all = Array.from({ length: count }, () => ({ ...plain, account: 'x'.repeat(letters) }));
    const { uris } = writeMigrationUris(all, 1);
    expect(uris.map((uri) => readMigrationUri(uri).accounts.length)).toEqual(sizes);
  });

  it('leaves out what would make other codes, and says what it was', () => {
    const steam: Enrolment = { ...plain, type: 'steam', digits: 5 };
    const all = [
      steam,
      { ...plain, period: 60 },
      plain,
      { ...plain, digits: 7 },
      { ...plain, account: 'x'.repeat(2_000) },
    ];
    const { uris, lost } = writeMigrationUris(all, 1);
    expect(lost).toEqual([
      { position: 0, what: 'steam' },
      { position: 1, what: 'period' },
      { position: 3, what: 'digits' },
      { position: 4, what: 'label' },
    ]);
    expect(uris.flatMap((uri) => readMigrationUri(uri).accounts)).toEqual([plain]);
    expect(writeMigrationUris([steam], 1).uris).toEqual([]);
  });
});

it('no input makes the reader throw anything but an error of ours', () => {
  let faults = 0;
  let tried = 0;
  const read = (text: string): void => {
    tried += 1;
    try {
      readMigrationUri(text);
    } catch (error) {
      if (!(error instanceof AppError)) faults += 1;
    }
  };
  const bytes = fc.uint8Array({ maxLength: 80 });
  const spoilt = fc
    .tuple(account(), fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 4 }), fc.nat(200))
    .map(([one, changes, end]) => {
      const whole = bytesOf(writeMigrationUris([one], 7).uris[0] ?? '');
      for (const [at, value] of changes) whole[at % whole.length] = value;
      return whole.subarray(0, whole.length - (end % 8));
    });
  fc.assert(
    fc.property(fc.oneof(bytes, spoilt), (each) => read(uriOf([each]))),
    { numRuns: 14_000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (each) => read(`otpauth-migration://offline?data=${each}`)),
    { numRuns: 6_000 },
  );
  figure({
    figure: 'inputs to the migration reader that threw anything but a named error',
    part: 'scan',
    requirement: 'security 25: 20,000 fuzzed migration codes: 0 crashes',
    value: tried < 20_000 ? `only ${tried} tried` : faults,
    goal: 0,
    holds: tried >= 20_000 && faults === 0,
  });
  expect([tried, faults]).toEqual([20_000, 0]);
});

const folder = corpusFolder('imports');

describe.skipIf(folder === null)('the imports corpus (skipped where its folder is missing)', () => {
  it('every migration URI in its files gives the accounts that are written beside it', () => {
    // The corpus's own form.
    const { files } = JSON.parse(readFileSync(join(folder ?? '', 'expected.json'), 'utf8')) as {
      files: WantedFile[];
    };
    const texts = files.filter(
      ({ format, file }) => format.startsWith('otpauth-migration') && file.endsWith('.txt'),
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const { file, entries = [] } of texts) {
      const lines = readFileSync(join(folder ?? '', file), 'utf8').split('\n');
      const found = lines
        .filter((line) => line.startsWith('otpauth-migration:'))
        .flatMap((line) => readMigrationUri(line).accounts);
      const missing = entries.filter(
        (entry) => !found.some((one) => whyEntryDiffers(entry, one).length === 0),
      );
      expect({ file, missing, found: found.length }).toEqual({ file, missing: [], found: entries.length });
    }
  });
});

function account(): fc.Arbitrary<Enrolment> {
  const label = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed().trim());
  const shared = {
    issuer: fc.oneof(label, fc.constantFrom('', 'Acme', 'A:B', '//')),
    account: fc.oneof(label, fc.constantFrom('Acme:me', '://x:y', ': a:b', 'A:B:c')),
    secret: fc.uint8Array({ minLength: 1, maxLength: 64 }).map(encodeBase32),
    algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
    digits: fc.constantFrom(6, 8),
  } as const;
  return fc.oneof(
    fc.record({ ...shared, type: fc.constant('totp'), period: fc.constant(30), counter: fc.constant(0) }),
    fc.record({ ...shared, type: fc.constant('hotp'), period: fc.constant(0), counter: fc.maxSafeNat() }),
  );
}

function accountOf(name: string, issuer = ''): Uint8Array {
  const [whole, said] = [name, issuer].map((text) => new TextEncoder().encode(text));
  return bytesField(
    1,
    joined([secret, bytesField(2, whole ?? secret), bytesField(3, said ?? secret), sha1, six, totp]),
  );
}

function joined(parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function uriOf(parts: Uint8Array[]): string {
  return `otpauth-migration://offline?data=${Buffer.from(joined(parts)).toString('base64')}`;
}

function bytesOf(uri: string): Uint8Array {
  return Uint8Array.from(Buffer.from(decodeURIComponent(uri.slice(uri.indexOf('=') + 1)), 'base64'));
}
