import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { keyMaker } from '../../../lib/crypto/others-kdf.ts';
import { readCsv } from '../../../lib/transfer/csv.ts';
import { readJavaMap } from '../../../lib/transfer/java-map.ts';
import { readFile } from '../../../lib/transfer/read-file.ts';
import { zip } from './zip-file.ts';

const link = 'otpauth://totp/Example:me?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const read = (content: string | Uint8Array) =>
  readFile(typeof content === 'string' ? utf8(content) : content, { password: null, keys: keyMaker }, null);

describe('files that mean harm', () => {
  it('an archive is read where it is what it says', async () => {
    expect((await read(zip({ 'list.txt': utf8(link) }))).entries).toHaveLength(1);
  });

  it.each<[what: string, content: string | Uint8Array, code: string]>([
    ['nothing', '', 'import-empty'],
    ['blanks alone', ' \r\n ', 'import-empty'],
    ['more than 5 MB', 'x'.repeat(5 * 1024 * 1024 + 1), 'import-too-large'],
    ['half of a JSON', '{"db": {', 'import-broken'],
    [
      'JSON deeper than any export',
      `{"db":${'['.repeat(5000)}${']'.repeat(5000)},"header":{}}`,
      'import-broken',
    ],
    [
      'a name that objects have a meaning for',
      '{"db":{"__proto__":{"entries":[]}},"header":{}}',
      'import-broken',
    ],
    ['a text without a link', 'Lorem ipsum', 'import-unknown'],
    [
      'an export without codes',
      '{"encrypted":false,"items":[{"name":"a","login":{"username":"b"}}]}',
      'import-nothing',
    ],
    ['a backup of ours', '{"magic":"hkvault","version":1}', 'import-is-ours'],
    ['an archive whose sum is another', zip({ 'list.txt': utf8(link) }, { crc: 1 }), 'import-broken'],
    [
      'an archive that is longer than it says',
      zip({ 'list.txt': utf8(link.repeat(9)) }, { size: 10 }),
      'import-broken',
    ],
    [
      'an archive that says that it is shorter',
      zip({ 'list.txt': utf8(link) }, { size: 10_000 }),
      'import-wrong-password',
    ],
    [
      'an archive that unpacks to 100 MB',
      zip({ 'list.txt': new Uint8Array(10) }, { size: 100 * 1024 * 1024 }),
      'import-too-large',
    ],
    [
      'an archive whose list is elsewhere',
      zip({ 'list.txt': utf8(link) }, { at: 1_000_000 }),
      'import-broken',
    ],
    ['an archive sealed by PGP', zip({ 'Proton Pass/data.pgp': utf8(link) }), 'import-foreign-lock'],
    ['an archive of pictures', zip({ 'picture.png': utf8(link) }), 'import-unknown'],
    ['the start of a Java stream', Uint8Array.of(0xac, 0xed, 0, 5), 'import-broken'],
  ])('%s is refused with its word', async (_what, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });

  it.each([
    ['a mark in front', `\ufeff${link}`],
    ['old line ends', `${link}\r${link}`],
    ['a word before it', `QR-Code:${link}`],
  ])('a list with %s is read', async (_what, text) => {
    expect((await read(text)).entries.every((entry) => 'enrolment' in entry)).toBe(true);
  });

  it.each([
    ['utf-16le', 0xff, 0xfe],
    ['utf-16be', 0xfe, 0xff],
  ])('a list in %s is read, with its mark or without', async (encoding, ...mark) => {
    const bytes = Buffer.from(link, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    for (const start of [mark, []])
      expect((await read(Uint8Array.from([...start, ...bytes]))).entries).toHaveLength(1);
  });

  it('entries that cannot be read are named with their reason, and counted', async () => {
    const entries = [
      { type: 'motp', name: 'a', issuer: 'Old', info: { secret: 'JBSWY3DP' } },
      { type: 'totp', name: 'b', issuer: 'Bad', info: { secret: '0189' } },
      { type: 'totp', name: 'c', issuer: 'Digits', info: { secret: 'JBSWY3DP', digits: Number.MAX_VALUE } },
      { type: 'totp', name: 'd'.repeat(2_000), issuer: 'Long', info: { secret: 'JBSWY3DP' } },
      null,
      {
        type: 'totp',
        name: 'e',
        issuer: 'Good',
        info: { secret: 'JBSWY3DP', algo: 'SHA256', digits: 8, period: 60 },
      },
    ];
    const reading = await read(JSON.stringify({ header: {}, db: { entries } }));
    expect(reading.entries.map((entry) => ('code' in entry ? entry.code : 'read'))).toEqual([
      'unsupported-type',
      'invalid-secret',
      'invalid-digits',
      'input-too-long',
      'missing-secret',
      'read',
    ]);
    expect(reading.entries[0]).toMatchObject({ name: 'Old: a' });
  });

  it('parts of a batch that are not there are named by number', async () => {
    // One account; part 2 of 3 of a batch.
    const part = 'otpauth-migration://offline?data=ChIKBUhlbGxvEgNtZTAgASgBMAIQARgDIAEoBw%3D%3D';
    const { entries } = await read(part);
    expect(entries.filter((entry) => 'code' in entry && entry.code === 'import-part-missing')).toMatchObject([
      { name: '1/3' },
      { name: '3/3' },
    ]);
  });
});

describe('small readers', () => {
  it('CSV: quotes, commas and line breaks in cells', () => {
    expect(readCsv('a,"b ""x"",\r\ny",c\r\n\r\n"",d\n"open').rows).toEqual([
      ['a', 'b "x",\r\ny', 'c'],
      ['', 'd'],
      ['open'],
    ]);
  });

  it('a Java map names its texts once and refers to them after', () => {
    const text = (value: string) => [0x74, 0, value.length, ...utf8(value)];
    const map = Uint8Array.from([
      ...[0xac, 0xed, 0, 5, 0x73, 0x72, 0, 17, ...utf8('java.util.HashMap')],
      ...[
        0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0x78, 0x70, 0, 0, 0, 0, 0, 0, 0, 0, 0x77, 8, 0, 0, 0, 0, 0, 0, 0, 2,
      ],
      ...[...text('a'), ...text('b'), ...text('c'), 0x71, 0, 0x7e, 0, 3, 0x78],
    ]);
    expect([...readJavaMap(map)]).toEqual([
      ['a', 'b'],
      ['c', 'b'],
    ]);
  });
});
