import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { toBase64, utf8 } from '../../../lib/crypto/bytes.ts';
import { pad } from '../../../lib/crypto/seal.ts';
import type { JsonHeader } from './forge.ts';
import { makeForge } from './forge.ts';
import { backupCodesOf, contentsOf, record, sites } from './records.ts';
import type { Vector } from './vector.ts';

const password = 'a password of vectors';
const recoveryKey = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 1);
const hex = Buffer.from(recoveryKey).toString('hex');
type Verdict = Vector['verdict'];

/**
 * Every file of the set. Written once into `vectors.json`, by `WRITE_VECTORS=1` with the test of them: key pairs of
 * recovery slots are drawn by WebCrypto, so that a second writing differs in those.
 */
export async function makeVectors(): Promise<Vector[]> {
  const forge = await makeForge('first', password, null);
  const both = await makeForge('both', password, recoveryKey);
  const other = await makeForge('other', password, recoveryKey);
  const plain = contentsOf(record(1), record(2), sites);
  const base = await forge.padded(plain);
  const withRecovery = await both.padded(plain);
  const vectors: Vector[] = [];
  const add = (name: string, verdict: Verdict, file: Vector['file'], secret = password) =>
    vectors.push({ name, file, password: secret, verdict });
  const addByKey = (name: string, verdict: Verdict, file: string, key = hex) =>
    vectors.push({ name, file, recoveryKey: key, verdict });

  // what opens
  add('one account', 'opens', await forge.padded(contentsOf(record(1))));
  add('accounts and sites', 'opens', base);
  add('no account', 'opens', await forge.padded(contentsOf()));
  add('by the password where a recovery key opens too', 'opens', withRecovery);
  addByKey('by the recovery key', 'opens', withRecovery);
  for (const [name, file] of Object.entries({
    'a byte order mark before it': `\ufeff${base}`,
    'a line end after it': `${base}\n`,
    'a Windows line end after it': `${base}\r\n`,
    'set in lines': JSON.stringify(JSON.parse(base), null, 2),
    'set in Windows lines': JSON.stringify(JSON.parse(base), null, '\t').replaceAll('\n', '\r\n'),
    'blanks before it': ` \t\n${base}`,
  })) {
    add(name, 'opens', file);
  }
  for (const [name, cost] of Object.entries({
    'the least that a KDF may be asked for': { memory: 8_192, passes: 1, lanes: 1 },
    'ten passes': { memory: 8_192, passes: 10, lanes: 1 },
    'four lanes': { memory: 8_192, passes: 1, lanes: 4 },
  })) {
    add(name, 'opens', await (await makeForge(name, password, null, cost)).padded(plain));
  }
  const most = await makeForge('most', password, null, { memory: 256 * 1024, passes: 1, lanes: 4 });
  const file = await most.padded(plain);
  vectors.push({ name: 'the most memory, four lanes', file, password, heavy: true, verdict: 'opens' });
  for (const [name, change] of Object.entries({
    'a counter': { otp: { ...record(1).otp, type: 'hotp', period: 0, counter: 2 ** 53 - 1 } },
    Steam: { otp: { ...record(1).otp, type: 'steam', digits: 5 } },
    'ten digits, SHA-512, one second': {
      otp: { ...record(1).otp, digits: 10, algorithm: 'SHA512', period: 1 },
    },
    'the shortest secret': { otp: { ...record(1).otp, secret: 'AA' } },
    'a long secret': { otp: { ...record(1).otp, secret: 'A2'.repeat(400) } },
    'a deleted account': { deletedAt: 1_700_000_000_000 },
    'an address with a port': { origins: [{ origin: 'http://localhost:8080', source: 'person', at: 1.5 }] },
    'words of four scripts': { issuer: '\u0645\u062b\u0627\u0644 \u{1f511} \u4f8b', account: 'Z\u0308' },
    'control characters': { issuer: '\u0000\u202e\u2028"\\', account: '' },
    'a lone surrogate': { account: '\ud800' },
    'a field that is not known': { later: { kept: [1, 2, 3] } },
    'the longest words': { note: 'n'.repeat(4_000) },
  })) {
    add(name, 'opens', await forge.padded(contentsOf({ ...record(1), ...change })));
  }

  for (const [name, verdict, contents] of [
    ['deflated', 'opens', pad(deflateRawSync(plain))],
    ['deflated, not at all', 'opens', pad(deflateRawSync(plain, { level: 0 }))],
    ['not deflated', 'damaged', pad(utf8(plain))],
    ['deflated in part', 'damaged', pad(deflateRawSync(plain).subarray(0, -1))],
    ['deflated as zlib does', 'damaged', pad(deflateSync(plain))],
    ['gzip', 'damaged', pad(gzipSync(plain))],
    ['what unpacks to 65 MB', 'damaged', pad(deflateRawSync(Buffer.alloc(65 * 1024 * 1024, ' ')))],
    ['deflated, no account', 'opens', pad(deflateRawSync(contentsOf()))],
    ['nothing deflated', 'damaged', pad(new Uint8Array())],
  ] as const) {
    add(`version 2: ${name}`, verdict, await forge.file(contents, (header) => ({ ...header, version: 2 })));
  }
  add('version 1, deflated', 'damaged', await forge.file(pad(deflateRawSync(plain))));

  for (const [name, codes, verdict] of backupCodesOf(record(1).id)) {
    add(`backup codes: ${name}`, verdict, await forge.padded(contentsOf(record(1), codes)));
  }

  // passwords
  const unicode: [name: string, made: string, given: string, verdict: Verdict][] = [
    ['composed, given composed', 'Zo\u00eb \u00e5ngstr\u00f6m', 'Zo\u00eb \u00e5ngstr\u00f6m', 'opens'],
    ['composed, given decomposed', 'Zo\u00eb \u00e5ngstr\u00f6m', 'Zoe\u0308 a\u030angstro\u0308m', 'opens'],
    ['decomposed, given composed', 'Zoe\u0308 a\u030angstro\u0308m', 'Zo\u00eb \u00e5ngstr\u00f6m', 'opens'],
    ['full width, given narrow', '\uff50\uff41\uff53\uff53\uff11\uff12\uff13\uff14', 'pass1234', 'opens'],
    ['a ligature, given as letters', 'o\ufb03ce hours', 'office hours', 'opens'],
    [
      'Hangul, given as jamo',
      '\ud55c\uad6d\uc5b4 \uc554\ud638',
      '\ud55c\uad6d\uc5b4 \uc554\ud638'.normalize('NFD'),
      'opens',
    ],
    [
      'Arabic',
      '\u0643\u0644\u0645\u0629 \u0627\u0644\u0633\u0631',
      '\u0643\u0644\u0645\u0629 \u0627\u0644\u0633\u0631',
      'opens',
    ],
    ['emoji', '\u{1f511}\u{1f512}\u{1f511}\u{1f512}', '\u{1f511}\u{1f512}\u{1f511}\u{1f512}', 'opens'],
    ['blanks at both ends count', ' two blanks ', ' two blanks ', 'opens'],
    ['blanks at both ends left out', ' two blanks ', 'two blanks', 'wrong-secret'],
    ['another case', 'Two Words here', 'two words here', 'wrong-secret'],
    ['without its accents', 'Zo\u00eb \u00e5ngstr\u00f6m', 'Zoe angstrom', 'wrong-secret'],
    ['a thousand letters', 'x'.repeat(1_024), 'x'.repeat(1_024), 'opens'],
    ['one letter of a thousand less', 'x'.repeat(1_024), 'x'.repeat(1_023), 'wrong-secret'],
    ['a zero letter at the end', 'with a zero', 'with a zero\u0000', 'wrong-secret'],
  ];
  for (const [name, made, given, verdict] of unicode) {
    add(`password: ${name}`, verdict, await (await makeForge(name, made, null)).padded(plain), given);
  }
  add('an empty password', 'wrong-secret', base, '');
  add('another password', 'wrong-secret', base, 'another password');
  addByKey('another recovery key', 'wrong-secret', withRecovery, hex.replace(/^../, 'ff'));
  addByKey('a recovery key for a file without one', 'wrong-secret', base);

  // what a stranger can do to the text
  for (const [name, verdict, file] of hostileTexts(base)) add(name, verdict, file);
  for (const [name, verdict, file] of hostileHeaders(
    JSON.parse(base),
    JSON.parse(await other.padded(plain)),
  )) {
    add(name, verdict, JSON.stringify(file));
  }
  const [first, second] = [JSON.parse(withRecovery), JSON.parse(await other.padded(plain))];
  const swap = (change: object) => JSON.stringify({ ...first, ...change });
  const [ofFirst, ofSecond] = [first.slots, second.slots];
  add('slots in the other order', 'damaged', swap({ slots: [ofFirst[1], ofFirst[0]] }));
  add("another file's password slot", 'damaged', swap({ slots: [ofSecond[0], ofFirst[1]] }));
  add("another file's recovery slot", 'damaged', swap({ slots: [ofFirst[0], ofSecond[1]] }));
  addByKey("another file's recovery slot, by the key", 'damaged', swap({ slots: [ofFirst[0], ofSecond[1]] }));
  add("another file's slots", 'damaged', swap({ slots: ofSecond }));
  add("another file's contents", 'damaged', swap({ nonce: second.nonce, ciphertext: second.ciphertext }));
  add('the recovery slot taken away', 'damaged', swap({ slots: [ofFirst[0]] }));
  add('the password slot taken away', 'damaged', swap({ slots: [ofFirst[1]] }));
  add('the password slot twice', 'damaged', swap({ slots: [ofFirst[0], ofFirst[0]] }));
  add(
    'a slot of an unknown kind',
    'damaged',
    swap({ slots: [ofFirst[0], { ...ofFirst[1], type: 'passkey' }] }),
  );
  const zeroPoint = toBase64(Uint8Array.from({ length: 65 }, (_, at) => (at === 0 ? 4 : 0)));
  addByKey(
    'a point on no curve',
    'damaged',
    swap({ slots: [ofFirst[0], { ...ofFirst[1], ephemeral: zeroPoint }] }),
  );
  addByKey(
    'another public key',
    'wrong-secret',
    swap({ slots: [ofFirst[0], { ...ofFirst[1], publicKey: ofSecond[1].publicKey }] }),
  );

  // what somebody can do who knows the password
  const dressed = async (name: string, dress: (header: JsonHeader) => unknown) =>
    add(`sealed so: ${name}`, 'damaged', await forge.padded(plain, dress));
  await dressed('a field more', (header) => ({ ...header, later: 1 }));
  await dressed('a field of a slot more', ({ slots, ...header }) => ({
    ...header,
    slots: [{ ...slots[0], later: 1 }],
  }));
  await dressed('another order of fields', ({ magic, ...header }) => ({ ...header, magic }));
  await dressed('no slots', (header) => ({ ...header, slots: [] }));
  await dressed('a made-up time', (header) => ({ ...header, madeAt: 1.5 }));
  await dressed('a time as text', (header) => ({ ...header, madeAt: String(header.madeAt) }));
  for (const [name, text] of hostileContents()) add(`inside: ${name}`, 'damaged', await forge.padded(text));
  add('inside: a later schema', 'newer', await forge.padded(JSON.stringify({ schema: 2, records: [] })));
  const bytes = utf8(plain);
  add('inside: no padding', 'damaged', await forge.file(bytes));
  add('inside: padding of zeros', 'damaged', await forge.file(new Uint8Array(pad(bytes).length)));
  add(
    'inside: padding too long',
    'damaged',
    await forge.file(new Uint8Array([...pad(bytes), ...new Uint8Array(256)])),
  );
  add(
    'inside: broken UTF-8',
    'damaged',
    await forge.file(pad(Uint8Array.of(...utf8('{"schema":1,"records":["'), 0xff))),
  );
  add('inside: a byte order mark', 'damaged', await forge.padded(`\ufeff${plain}`));
  add('inside: nothing', 'damaged', await forge.padded(''));
  return vectors;
}

/** The text, cut, flipped and built up. */
function hostileTexts(base: string): [name: string, verdict: Verdict, file: Vector['file']][] {
  const cuts = [0.1, 0.25, 0.5, 0.75, 0.9].map((part) => Math.floor(base.length * part));
  return [
    ['an empty file', 'not-ours', ''],
    ['a blank', 'not-ours', ' '],
    ['a text', 'not-ours', 'otpauth://totp/Example?secret=JBSWY3DPEHPK3PXP'],
    ['a picture', 'not-ours', '\ufffdPNG\r\n\u001a\n'],
    ['other JSON', 'not-ours', '{"encrypted":true,"items":[]}'],
    ['null', 'not-ours', 'null'],
    ['the magic alone', 'damaged', '"hkvault"'],
    ['a list', 'damaged', '["hkvault"]'],
    ['one level too deep', 'damaged', base.replace('"madeAt":', '"x":[[[[[[[[]]]]]]]],"madeAt":')],
    [
      'a hundred thousand levels',
      'damaged',
      [
        ['{"magic":"hkvault","x":', 1],
        ['[', 100_000],
        [']', 100_000],
        ['}', 1],
      ],
    ],
    [
      'a hundred thousand levels, not closed',
      'damaged',
      [
        ['{"magic":"hkvault","x":', 1],
        ['{"a":', 100_000],
      ],
    ],
    [
      '5 MB of blanks',
      'too-large',
      [
        [base, 1],
        [' ', 5 * 1024 * 1024],
      ],
    ],
    ['5 MB and one letter', 'too-large', [['x', 5 * 1024 * 1024 + 1]]],
    [
      'just 5 MB',
      'opens',
      [
        [base, 1],
        [' ', 5 * 1024 * 1024 - base.length],
      ],
    ],
    ['20 MB', 'too-large', [['"hkvault"', 2_400_000]]],
    ['a name twice', 'damaged', base.replace('"version":1', '"version":1,"version":1')],
    ['the slots twice', 'damaged', base.replace('"slots":', '"slots":[],"slots":')],
    ['a second object behind it', 'damaged', base + base],
    ['a comma behind the last', 'damaged', base.replace(/}$/, ',}')],
    ['a comment', 'damaged', `/* */${base}`],
    ['an escape for a letter', 'damaged', base.replace('"version"', '"\\u0076ersion"')],
    ['single quotes', 'not-ours', base.replaceAll('"', "'")],
    ['not a number', 'damaged', base.replace(/"madeAt":\d+/, '"madeAt":NaN')],
    ['minus zero', 'damaged', base.replace(/"madeAt":\d+/, '"madeAt":-0')],
    ['more than any number', 'damaged', base.replace(/"madeAt":\d+/, '"madeAt":1e999')],
    ['a number with a point', 'damaged', base.replace('"memory":8192', '"memory":8192.0')],
    ['a number with an exponent', 'damaged', base.replace('"memory":8192', '"memory":8.192e3')],
    ['a number with a zero before it', 'damaged', base.replace('"memory":8192', '"memory":08192')],
    ['a prototype', 'damaged', base.replace('"version":1', '"version":1,"__proto__":{"x":1}')],
    ['a prototype within a slot', 'damaged', base.replace('"kdf":{', '"kdf":{"__proto__":{"memory":1},')],
    ['a constructor', 'damaged', base.replace('"version":1', '"version":1,"constructor":{"prototype":{}}')],
    ['a toJSON', 'damaged', base.replace('"version":1', '"version":1,"toJSON":1')],
    ...cuts.map((at): [string, Verdict, string] => [`cut at letter ${at}`, 'damaged', base.slice(0, at)]),
    ['cut by one letter', 'damaged', base.slice(0, -1)],
    ['its beginning cut off', 'not-ours', base.slice(40)],
  ];
}

/** Each field of the header, and what else it might say. */
function hostileHeaders(base: JsonFile, other: JsonFile): [name: string, verdict: Verdict, file: unknown][] {
  const list: [string, Verdict, unknown][] = [];
  const [slot] = base.slots;
  const withSlot = (change: object) => ({ ...base, slots: [{ ...slot, ...change }] });
  const withKdf = (change: object) => withSlot({ kdf: { ...slot.kdf, ...change } });
  const put = (name: string, verdict: Verdict, file: unknown) => list.push([name, verdict, file]);
  put('version 2', 'damaged', { ...base, version: 2 });
  for (const version of [3, 1_000, 2 ** 53 - 1]) put(`version ${version}`, 'newer', { ...base, version });
  for (const version of [0, -1, 1.5, '1', true, [1]]) {
    put(`version ${JSON.stringify(version)}`, 'damaged', { ...base, version });
  }
  for (const magic of ['hkvault2', 'HKVAULT', '', 1])
    put(`magic ${JSON.stringify(magic)}`, 'not-ours', { ...base, magic });
  put('the magic elsewhere', 'damaged', { ...base, magic: 'x', vaultId: 'hkvault' });
  for (const memory of [8_191, 262_145, 0, -8_192, 8_192.5, 2 ** 32, 2 ** 53, '8192', null, [8_192]]) {
    put(`KDF memory ${JSON.stringify(memory)}`, 'damaged', withKdf({ memory }));
  }
  for (const passes of [0, 11, -1, 1.5, 4_294_967_295, '1', null]) {
    put(`KDF passes ${JSON.stringify(passes)}`, 'damaged', withKdf({ passes }));
  }
  for (const lanes of [0, 5, -1, 255, 1.5, '1', null]) {
    put(`KDF lanes ${JSON.stringify(lanes)}`, 'damaged', withKdf({ lanes }));
  }
  for (const name of ['argon2d', 'argon2i', 'scrypt', 'pbkdf2', 'none', '', null]) {
    put(`KDF ${JSON.stringify(name)}`, 'damaged', withKdf({ name }));
  }
  for (const salt of [
    '',
    'AAAA',
    toBase64(new Uint8Array(15)),
    toBase64(new Uint8Array(17)),
    1,
    null,
    '!'.repeat(24),
  ]) {
    put(`salt ${JSON.stringify(salt)}`, 'damaged', withKdf({ salt }));
  }
  put('cheaper passes than it was made with', 'wrong-secret', withKdf({ passes: 2 }));
  put('more memory than it was made with', 'wrong-secret', withKdf({ memory: 9_000 }));
  put('more lanes than it was made with', 'wrong-secret', withKdf({ lanes: 2 }));
  put('another salt', 'wrong-secret', withKdf({ salt: other.slots[0].kdf.salt }));
  put('a field of the KDF more', 'damaged', withKdf({ later: 1 }));
  put('no KDF', 'damaged', withSlot({ kdf: null }));
  for (const name of ['vaultId', 'madeAt', 'slots', 'nonce', 'ciphertext', 'version'] as const) {
    const { [name]: _, ...rest } = base;
    put(`without ${name}`, 'damaged', rest);
    put(`${name} null`, 'damaged', { ...base, [name]: null });
    put(`${name} an object`, 'damaged', { ...base, [name]: {} });
  }
  for (const name of ['id', 'type', 'nonce', 'wrapped'] as const) {
    const { [name]: _, ...rest } = slot;
    put(`a slot without ${name}`, 'damaged', { ...base, slots: [rest] });
    put(`a slot with ${name} null`, 'damaged', withSlot({ [name]: null }));
  }
  put('another time', 'damaged', { ...base, madeAt: base.madeAt + 1 });
  put('another vault', 'wrong-secret', { ...base, vaultId: 'f'.repeat(32) });
  put('a vault by a name', 'damaged', { ...base, vaultId: 'my vault' });
  put('a vault in upper case', 'damaged', { ...base, vaultId: base.vaultId.toUpperCase() });
  put('another slot id', 'wrong-secret', withSlot({ id: 'f'.repeat(32) }));
  put('a slot of another kind', 'damaged', withSlot({ type: 'device' }));
  put('another wrap', 'wrong-secret', withSlot({ wrapped: other.slots[0].wrapped }));
  put('another nonce of the wrap', 'wrong-secret', withSlot({ nonce: other.slots[0].nonce }));
  put('another nonce', 'damaged', { ...base, nonce: other.nonce });
  put('a nonce too short', 'damaged', { ...base, nonce: base.nonce.slice(0, -4) });
  put('a nonce too long', 'damaged', { ...base, nonce: `${base.nonce}AAAA` });
  put('contents too short', 'damaged', { ...base, ciphertext: 'AAAA' });
  put('contents cut', 'damaged', { ...base, ciphertext: base.ciphertext.slice(0, -344) });
  put('contents of another alphabet', 'damaged', {
    ...base,
    ciphertext: base.ciphertext.replace(/[A-Z]/, '_'),
  });
  put('contents as a list', 'damaged', { ...base, ciphertext: [base.ciphertext] });
  put('a field more', 'damaged', { ...base, later: 1 });
  put('a field before the others', 'damaged', { later: 1, ...base });
  put('slots as an object', 'damaged', { ...base, slots: { 0: slot } });
  put('no slots', 'damaged', { ...base, slots: [] });
  put('a hundred slots', 'damaged', { ...base, slots: Array.from({ length: 100 }, () => slot) });
  return list;
}

type JsonFile = JsonHeader & {
  slots: [{ kdf: { salt: string }; id: string; type: string; nonce: string; wrapped: string }];
  nonce: string;
  ciphertext: string;
};

/** Contents that are sealed as they should be and are none of ours. */
function hostileContents(): [name: string, text: string][] {
  const one = contentsOf(record(1));
  const list: [string, string][] = [
    ['the same id twice', contentsOf(record(1), record(1))],
    ['the sites twice', contentsOf(sites, sites)],
    ['a name twice', one.replace('"pinned":false', '"pinned":false,"pinned":true')],
    ['a blank', one.replace(':', ': ')],
    ['minus zero', one.replace('"counter":0', '"counter":-0')],
    ['more than any number', one.replace(/"createdAt":\d+/, '"createdAt":1e999')],
    ['not a number', one.replace(/"createdAt":\d+/, '"createdAt":NaN')],
    ['a prototype', one.replace('"clocks":{', '"clocks":{"__proto__":{"at":1,"counter":1,"device":""},')],
    ['a constructor', one.replace('"note":""', '"note":"","constructor":{}')],
    ['a toJSON', one.replace('"note":""', '"note":"","toJSON":{}')],
    ['too deep', one.replace('"note":""', '"note":"","later":[[[[[[[]]]]]]]')],
    ['no schema', JSON.stringify({ records: [] })],
    ['schema 0', JSON.stringify({ schema: 0, records: [] })],
    ['a schema of text', JSON.stringify({ schema: '1', records: [] })],
    ['records that are no list', JSON.stringify({ schema: 1, records: {} })],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1'],
    ['records cut off', one.slice(0, -20)],
    ['a record that is null', contentsOf(null)],
    ['a record that is a list', contentsOf([])],
    ['a record of an unknown kind', contentsOf({ kind: 'later', id: 'x' })],
    ['sites by another name', contentsOf({ ...sites, id: 'other' })],
    ['10,001 records', contentsOf(...Array.from({ length: 10_001 }, () => 0))],
  ];
  const { otp } = record(1);
  const wrong: { [name: string]: object } = {
    'an id of letters': { id: 'one' },
    'an id in upper case': { id: 'A'.repeat(32) },
    'an id of path': { id: '../../../../etc/passwd'.padEnd(32, '0') },
    'no otp': { otp: null },
    'an unknown type': { otp: { ...otp, type: 'motp' } },
    'an unknown hash': { otp: { ...otp, algorithm: 'MD5' } },
    'an empty secret': { otp: { ...otp, secret: '' } },
    'a secret in lower case': { otp: { ...otp, secret: 'jbswy3dpehpk3pxp' } },
    'a secret with a blank': { otp: { ...otp, secret: 'JBSW Y3DP' } },
    'a secret outside base32': { otp: { ...otp, secret: 'JBSWY3D1' } },
    'a secret of less than a byte': { otp: { ...otp, secret: 'A' } },
    'no digits': { otp: { ...otp, digits: 0 } },
    'four digits': { otp: { ...otp, digits: 4 } },
    'eleven digits': { otp: { ...otp, digits: 11 } },
    'no period': { otp: { ...otp, period: 0 } },
    'half a period': { otp: { ...otp, period: 0.5 } },
    'a period beyond all numbers': { otp: { ...otp, period: 2 ** 53 - 1 } },
    'a counter of a timed code': { otp: { ...otp, counter: 1 } },
    'a counter below zero': { otp: { ...otp, type: 'hotp', period: 0, counter: -1 } },
    'a counter beyond all numbers': { otp: { ...otp, type: 'hotp', period: 0, counter: 2 ** 53 } },
    'a period of a counted code': { otp: { ...otp, type: 'hotp' } },
    'Steam with six': { otp: { ...otp, type: 'steam' } },
    'an issuer that is a number': { issuer: 1 },
    'an issuer of 4,001 letters': { issuer: 'i'.repeat(4_001) },
    'an account that is null': { account: null },
    'an address with a path': { origins: [{ origin: 'https://a.example/x', source: 'person', at: 1 }] },
    'an address that is a script': { origins: [{ origin: 'javascript:alert(1)', source: 'person', at: 1 }] },
    'an address in upper case': { origins: [{ origin: 'HTTPS://A.EXAMPLE', source: 'person', at: 1 }] },
    'an address from nowhere': { origins: [{ origin: 'https://a.example', source: 'stranger', at: 1 }] },
    '1,001 addresses': { origins: Array.from({ length: 1_001 }, () => record(1).origins[0]) },
    'used steps as text': { usedSteps: ['1'] },
    'a used step below zero': { usedSteps: [-1] },
    'half a used step': { usedSteps: [0.5] },
    'tags that are no list': { tags: 'tags' },
    'a pin that is a number': { pinned: 1 },
    'a time as text': { createdAt: '2026' },
    'deleted at no time': { deletedAt: false },
    'no birth': { born: null },
    'a clock that is none': { clocks: { otp: 1 } },
    'clocks that are a list': { clocks: [] },
    'an epoch below zero': { epoch: -1 },
    'no device': { device: null },
  };
  for (const [name, change] of Object.entries(wrong))
    list.push([name, contentsOf({ ...record(1), ...change })]);
  return list;
}
