#!/usr/bin/env node
// A second reader of .hkvault files, written from docs/backup-format.md alone: it shares no line with the extension.
//   node tests/second-reader/open-hkvault.mjs FILE [--list]     the password, or the words of the recovery key, on stdin
import {
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { argon2id } from 'hash-wasm';

const fail = (verdict) => {
  throw Object.assign(new Error(verdict), { verdict });
};
const demand = (holds) => holds || fail('damaged');
const isText = (value) => typeof value === 'string';
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isWithin = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
const isId = (value) => isText(value) && /^[0-9a-f]{32}$/.test(value);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// Section 3: JSON within bounds
function parse(text) {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    if (quoted && text[at] === '\\') at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && '[{'.includes(text[at])) deepest = Math.max(deepest, ++depth);
    else if (!quoted && ']}'.includes(text[at])) depth--;
  }
  demand(deepest <= 8);
  return JSON.parse(text, (name, value) => {
    demand(!['__proto__', 'constructor', 'prototype', 'toJSON'].includes(name));
    return value;
  });
}

const hasExactly = (value, names) => isObject(value) && Object.keys(value).join() === names;

function bytes(value, least, most = least) {
  demand(isText(value));
  const read = Buffer.from(value, 'base64');
  demand(read.toString('base64') === value && read.length >= least && read.length <= most);
  return read;
}

// Section 4: the file
function readFile(given) {
  if (given.length > 5 * 1024 * 1024) fail('too-large');
  const text = given.replace(/^\ufeff/, '').replace(/[ \t\r\n]+/g, '');
  if (!text.includes('"hkvault"')) fail('not-ours');
  const file = parse(text);
  if (file?.magic === 'hkvault' && Number.isSafeInteger(file.version) && file.version > 2) fail('newer');
  demand(
    hasExactly(file, 'magic,version,vaultId,madeAt,slots,nonce,ciphertext') && JSON.stringify(file) === text,
  );
  demand(
    file.magic === 'hkvault' && isWithin(file.version, 1, 2) && isId(file.vaultId) && isCount(file.madeAt),
  );
  demand(Array.isArray(file.slots) && file.slots.length >= 1 && file.slots.length <= 2);
  checkPasswordSlot(file.slots[0]);
  if (file.slots.length > 1) checkRecoverySlot(file.slots[1]);
  bytes(file.nonce, 12);
  bytes(file.ciphertext, 16, Infinity);
  return file;
}

function checkPasswordSlot(slot) {
  demand(hasExactly(slot, 'id,type,kdf,nonce,wrapped') && isId(slot.id) && slot.type === 'password');
  const { kdf } = slot;
  demand(hasExactly(kdf, 'name,memory,passes,lanes,salt') && kdf.name === 'argon2id');
  demand(isWithin(kdf.memory, 8_192, 262_144) && isWithin(kdf.passes, 1, 10) && isWithin(kdf.lanes, 1, 4));
  bytes(kdf.salt, 16);
  bytes(slot.nonce, 12);
  bytes(slot.wrapped, 16, Infinity);
}

function checkRecoverySlot(slot) {
  demand(hasExactly(slot, 'id,type,publicKey,privateKey,ephemeral,nonce,wrapped'));
  demand(isId(slot.id) && slot.type === 'recovery' && hasExactly(slot.privateKey, 'nonce,ciphertext'));
  bytes(slot.publicKey, 65);
  bytes(slot.ephemeral, 65);
  bytes(slot.privateKey.nonce, 12);
  bytes(slot.privateKey.ciphertext, 16, Infinity);
  bytes(slot.nonce, 12);
  bytes(slot.wrapped, 16, Infinity);
}

// Section 5: canonical bytes
function canonical(value) {
  const sized = (tag, length, ...parts) => {
    const head = Buffer.alloc(5, tag);
    head.writeUInt32BE(length, 1);
    return Buffer.concat([head, ...parts]);
  };
  if (value === null) return Buffer.from('z');
  if (isText(value)) return sized('s', Buffer.byteLength(value), Buffer.from(value));
  if (value instanceof Uint8Array) return sized('b', value.length, value);
  if (Array.isArray(value)) return sized('l', value.length, ...value.map(canonical));
  if (typeof value === 'number') {
    const number = Buffer.alloc(9, 'n');
    number.writeDoubleBE(value, 1);
    return number;
  }
  const names = Object.keys(value).sort();
  return sized('o', names.length, ...names.flatMap((name) => [canonical(name), canonical(value[name])]));
}

// Section 6: keys and seals
const derive = (from, info) => Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), info, 32));

/** Null where the tag does not hold. */
function open(key, aad, nonce, sealed) {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(canonical(aad))
    .setAuthTag(sealed.subarray(-16));
  const plaintext = cipher.update(sealed.subarray(0, -16));
  try {
    return Buffer.concat([plaintext, cipher.final()]);
  } catch {
    return null;
  }
}

async function openPasswordSlot({ id, type, kdf, nonce, wrapped }, vaultId, password) {
  if (password === '') return null;
  const { name, memory, passes, lanes } = kdf;
  const salt = bytes(kdf.salt, 16);
  const key = await argon2id({
    password: Buffer.from(password.normalize('NFKC')),
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  const aad = ['hk1/slot', vaultId, id, type, [name, memory, passes, lanes, salt]];
  return open(key, aad, bytes(nonce, 12), Buffer.from(wrapped, 'base64'));
}

function openRecoverySlot(slot, vaultId, recoveryKey) {
  const [own, other] = [bytes(slot.publicKey, 65), bytes(slot.ephemeral, 65)];
  const { nonce, ciphertext } = slot.privateKey;
  const lock = derive(recoveryKey, 'hk1/recovery-lock');
  const boundPair = ['hk1/recovery', vaultId, slot.id, own];
  const pkcs8 = open(lock, boundPair, bytes(nonce, 12), Buffer.from(ciphertext, 'base64'));
  if (pkcs8 === null) return null;
  const spki = Buffer.concat([
    Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
    other,
  ]);
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
  });
  const boundWrap = ['hk1/slot', vaultId, slot.id, 'recovery', [own, other]];
  const wrap = derive(shared, 'hk1/recovery-wrap');
  return open(wrap, boundWrap, bytes(slot.nonce, 12), Buffer.from(slot.wrapped, 'base64'));
}

// Section 7, version 2: nothing may stand behind what was deflated
function inflate(packed) {
  const { buffer, engine } = inflateRawSync(packed, { info: true, maxOutputLength: 64 * 1024 * 1024 });
  demand(engine.bytesWritten === packed.length);
  return buffer;
}

// Section 7: the contents
function readContents(padded, version) {
  const end = padded.findLastIndex((byte) => byte !== 0);
  demand(padded.length % 256 === 0 && padded[end] === 0x80 && padded.length - end <= 256);
  const packed = padded.subarray(0, end);
  const unpacked = version === 1 ? packed : inflate(packed);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked);
  const contents = parse(text);
  demand(JSON.stringify(contents) === text && isObject(contents) && isCount(contents.schema));
  if (contents.schema > 1) fail('newer');
  const { records } = contents;
  demand(contents.schema === 1 && Array.isArray(records) && records.length <= 25_000);
  for (const record of records) {
    if (isObject(record) && record.kind === 'sites') checkSites(record);
    else if (isObject(record) && record.kind === 'backup-codes') checkBackupCodes(record);
    else checkAccount(record);
  }
  demand(new Set(records.map(({ id }) => id)).size === records.length);
  return records;
}

const isTime = (value) => typeof value === 'number';
const each = (list, check, most = Infinity) =>
  demand(Array.isArray(list) && list.length <= most) && list.forEach(check);
const checkText = (value) => demand(isText(value) && value.length <= 4_000);

function checkClock(clock) {
  demand(isObject(clock) && isTime(clock.at) && isCount(clock.counter) && isText(clock.device));
}

function checkAccount(record) {
  demand(isObject(record) && record.kind === 'account' && isId(record.id) && isObject(record.otp));
  const { type, secret, algorithm, digits, period, counter } = record.otp;
  demand(isText(secret) && /^[A-Z2-7]{2,}$/.test(secret) && ['SHA1', 'SHA256', 'SHA512'].includes(algorithm));
  if (type === 'hotp') demand(isWithin(digits, 5, 10) && period === 0 && isCount(counter));
  else if (type === 'totp')
    demand(isWithin(digits, 5, 10) && isWithin(period, 1, 9_007_199_254_740) && counter === 0);
  else
    demand(
      type === 'steam' &&
        digits === 5 &&
        algorithm === 'SHA1' &&
        isWithin(period, 1, 9_007_199_254_740) &&
        counter === 0,
    );
  for (const name of ['issuer', 'account', 'note', 'order', 'device']) checkText(record[name]);
  each(
    record.origins,
    ({ origin, source, at }) => {
      demand(
        isText(origin) &&
          /^https?:/.test(origin) &&
          URL.canParse(origin) &&
          new URL(origin).origin === origin,
      );
      demand(['enrolled', 'person', 'policy', 'proposed'].includes(source) && isTime(at));
    },
    1_000,
  );
  each(record.usedSteps, (step) => demand(isCount(step)), 1_000);
  each(record.tags, checkText, 1_000);
  demand(typeof record.pinned === 'boolean' && (record.backupCodes === null || isText(record.backupCodes)));
  if (record.icon !== null) checkText(record.icon);
  demand(isTime(record.createdAt) && isTime(record.changedAt) && isCount(record.epoch));
  demand(record.deletedAt === null || isTime(record.deletedAt));
  checkClock(record.born);
  demand(isObject(record.clocks));
  Object.values(record.clocks).forEach(checkClock);
}

function checkBackupCodes(record) {
  demand(isId(record.id) && isText(record.account) && isTime(record.changedAt));
  each(
    record.sets,
    (set) => {
      demand(isObject(set) && isText(set.id) && isTime(set.keptAt));
      demand(['page', 'pasted', 'file', 'picture'].includes(set.source));
      demand(
        (set.origin === null || isText(set.origin)) && (set.replacedAt === null || isTime(set.replacedAt)),
      );
      each(set.marks, checkMark, 1_000);
      if (Array.isArray(set.codes)) each(set.codes, checkText, set.marks.length);
      else checkApart(set.codes);
      demand(!Array.isArray(set.codes) || set.codes.length === set.marks.length);
    },
    1_000,
  );
  demand(record.sets.filter(({ replacedAt }) => replacedAt === null).length <= 1);
}

function checkMark(mark) {
  demand(isObject(mark) && ['unused', 'used', 'tried'].includes(mark.is));
  if (mark.is !== 'unused') demand(isTime(mark.at) && (mark.origin === null || isText(mark.origin)));
}

function checkApart(codes) {
  demand(isObject(codes) && isObject(codes.kdf) && codes.kdf.name === 'argon2id');
  const { memory, passes, lanes, salt } = codes.kdf;
  demand(isWithin(memory, 8_192, 262_144) && isWithin(passes, 1, 10) && isWithin(lanes, 1, 4));
  bytes(salt, 16);
  bytes(codes.nonce, 12);
  checkText(codes.ciphertext);
  bytes(codes.ciphertext, 16, Infinity);
}

function checkSites(record) {
  demand(record.id === 'sites');
  each(record.sites, (site) => {
    demand(isObject(site) && isText(site.origin) && (site.skewAllowed === null || isTime(site.skewAllowed)));
    each(site.chosen, (choice) =>
      demand(isObject(choice) && isText(choice.username) && isText(choice.accountId)),
    );
    each(site.withoutClick, (id) => demand(isText(id)));
    each(site.taught, (taught) => {
      demand(isObject(taught) && isObject(taught.field) && isTime(taught.at) && isCount(taught.field.place));
      demand(['code', 'not-code'].includes(taught.is));
      for (const name of ['tag', 'type', 'id', 'name', 'autocomplete', 'label'])
        demand(isText(taught.field[name]));
    });
  });
}

/**
 * Opens a file's text by a password (text) or a recovery key (32 bytes). The verdict is `opens` (with the records),
 * `wrong-secret`, `too-large`, `not-ours`, `newer` or `damaged`; it never throws.
 */
export async function openHkvault(text, secret) {
  try {
    const { nonce, ciphertext, ...header } = readFile(text);
    const { vaultId, slots } = header;
    const key = isText(secret)
      ? await openPasswordSlot(slots[0], vaultId, secret)
      : slots[1] && openRecoverySlot(slots[1], vaultId, secret);
    if (!key) return { verdict: 'wrong-secret' };
    demand(key.length === 32);
    const aad = ['hk1/backup', header];
    const padded = open(derive(key, 'hk1/backup'), aad, bytes(nonce, 12), Buffer.from(ciphertext, 'base64'));
    demand(padded !== null);
    return { verdict: 'opens', header, records: readContents(padded, header.version) };
  } catch (error) {
    return { verdict: error.verdict ?? 'damaged' };
  }
}

// Section 8: the words of a recovery key; null for what is none
function keyOfWords(text) {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  if (!/^([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]){18}$/.test(letters))
    return null;
  const read = Buffer.from(
    letters.match(/.{5}/g).flatMap((word) => {
      const [a, b, c, d, e] = [...word].map((letter, at) =>
        (at % 2 ? 'aiou' : 'bdfghjklmnprstvz').indexOf(letter),
      );
      return [(a << 4) | (b << 2) | (c >> 2), ((c & 3) << 6) | (d << 4) | e];
    }),
  );
  const [key, check] = [read.subarray(0, 32), read.subarray(32)];
  return createHash('sha256').update(key).digest().subarray(0, 4).equals(check) ? key : null;
}

/** The otpauth URI (Key URI Format) of an account; Steam's letters have no place in it. */
function uriOf({ otp, issuer, account }) {
  const { type, secret, algorithm, digits, period, counter } = otp;
  const label = [issuer, account]
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join(':');
  const rest = type === 'hotp' ? { counter } : { period };
  const query = new URLSearchParams({ secret, ...(issuer && { issuer }), algorithm, digits, ...rest });
  return `otpauth://${type}/${label}?${query.toString().replaceAll('+', '%20')}`;
}

async function main([path, option]) {
  if (path === undefined || (option !== undefined && option !== '--list')) {
    console.error('usage: node open-hkvault.mjs FILE [--list], with the password on stdin');
    return 2;
  }
  const typed = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  const { verdict, header, records } = await openHkvault(
    readFileSync(path, 'utf8'),
    keyOfWords(typed) ?? typed,
  );
  if (verdict !== 'opens') {
    console.error(verdict);
    return 1;
  }
  const accounts = records.filter(({ kind, deletedAt }) => kind === 'account' && deletedAt === null);
  console.log(`${accounts.length} accounts, saved ${new Date(header.madeAt).toISOString()}`);
  // Secrets in the clear on the terminal: only where they are asked for.
  if (option === '--list') for (const account of accounts) console.log(uriOf(account));
  return 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
