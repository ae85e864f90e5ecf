import { describe, expect, it, vi } from 'vitest';
import { unused } from '../../../lib/core/backup-codes.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { bytesOf, dump } from './rows.ts';
import { codeIs, enrolment, makeVault, makeWorld, password } from './world.ts';

describe('a new vault', () => {
  it('is none, then unlocked, then locked, then unlocked again', async () => {
    const world = makeWorld();
    const vault = openVault(world);
    expect(await vault.status()).toEqual({
      state: 'none',
      protection: null,
      lockReason: null,
      locksAt: null,
    });
    await vault.create(password);
    const locksAt = world.clock.now + 15 * 60_000;
    const open = { state: 'unlocked', protection: 'password', lockReason: null, locksAt };
    expect(await vault.status()).toEqual(open);
    await vault.lock('manual');
    const locked = { state: 'locked', protection: 'password', lockReason: 'manual', locksAt: null };
    expect(await vault.status()).toEqual(locked);
    expect(await vault.unlock(password)).toBe('unlocked');
    expect(await vault.status()).toEqual(open);
  });

  it('is never made over another', async () => {
    const { world, vault } = await makeVault();
    const account = await vault.add(enrolment(), []);
    const before = bytesOf(await dump(world.databaseName));
    await expect(vault.create('another password')).rejects.toEqual(codeIs('vault-exists'));
    await expect(
      openVault({ ...makeWorld(), databaseName: world.databaseName }).create(null),
    ).rejects.toEqual(codeIs('vault-exists'));
    expect(bytesOf(await dump(world.databaseName)).equals(before)).toBe(true);
    expect((await vault.list()).map(({ id }) => id)).toEqual([account.id]);
  });

  it('is made once when two ask at the same time', async () => {
    const world = makeWorld();
    const ends = await Promise.allSettled([
      openVault(world).create(password),
      openVault(world).create(password),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await openVault(world).unlock(password)).toBe('unlocked');
  });

  it('is not made without a password where one is meant', async () => {
    const world = makeWorld();
    await expect(openVault(world).create('')).rejects.toEqual(codeIs('password-too-short'));
    expect((await openVault(world).status()).state).toBe('none');
  });

  it('costs 64 MiB and three passes to open, unless said otherwise', async () => {
    const { kdf: _, ...world } = makeWorld();
    await openVault(world).create(password);
    const { header } = await dump(world.databaseName);
    expect(header[0]?.[1]).toMatchObject({ slots: [{ kdf: { memory: 65_536, passes: 3, lanes: 1 } }] });
  });

  it('has nothing to unlock or to list while there is none', async () => {
    const vault = openVault(makeWorld());
    await expect(vault.unlock(password)).rejects.toEqual(codeIs('vault-missing'));
    await expect(vault.list()).rejects.toEqual(codeIs('vault-missing'));
    await vault.lock('manual');
    expect((await vault.status()).state).toBe('none');
  });
});

describe('a wrong password', () => {
  const nearMisses = [
    '',
    ' ',
    password.toUpperCase(),
    `${password} `,
    ` ${password}`,
    `${password}\0`,
    `${password}\u0301`,
    password.slice(1),
    password.slice(0, -1),
    password.replace(' ', ''),
    password.replace(' ', '\u200b'),
    password.replaceAll('a', '\u0430'),
    'x'.repeat(1_000_000),
    ...Array.from(password, (_, at) => password.slice(0, at) + password.slice(at + 1)),
    ...Array.from(password, (_, at) => `${password.slice(0, at)}~${password.slice(at + 1)}`),
  ].filter((one) => one !== password);

  it('opens nothing and changes no byte', { timeout: 60_000 }, async () => {
    const { world, vault } = await makeVault();
    await vault.add(enrolment(), []);
    await vault.lock('manual');
    const before = bytesOf(await dump(world.databaseName));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(nearMisses.length).toBeGreaterThanOrEqual(50);
    for (const wrong of nearMisses) expect(await vault.unlock(wrong)).toBe('wrong-password');
    expect(transaction.mock.calls.length).toBeGreaterThan(0);
    expect(transaction.mock.calls.filter(([, mode]) => mode !== 'readonly')).toEqual([]);
    expect((await vault.status()).state).toBe('locked');
    expect(world.session.kept.has('vault.session')).toBe(false);
    expect(bytesOf(await dump(world.databaseName)).equals(before)).toBe(true);
    expect(await vault.unlock(password)).toBe('unlocked');
  });

  it('leaves an unlocked vault unlocked', async () => {
    const { vault } = await makeVault();
    expect(await vault.unlock('wrong password')).toBe('wrong-password');
    expect((await vault.status()).state).toBe('unlocked');
  });
});

describe('a locked vault', () => {
  it('answers nothing but status, unlock and lock', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const sealed = await vault.sealDraft('draft');
    await vault.lock('screen-lock');
    const imported = { enrolment: enrolment(), origins: [] };
    const codes = { codes: ['abcd-1234'], source: 'page', origin: null, passphrase: null } as const;
    const shared = { read: async () => ({}), write: async () => 'written' as const };
    const doors: [string, () => Promise<unknown>][] = [
      ['touch', () => vault.touch()],
      ['list', () => vault.list()],
      ['read', () => vault.read(id)],
      ['add', () => vault.add(enrolment(), [])],
      ['addMany', () => vault.addMany([{ enrolment: enrolment(), origins: [] }])],
      ['note', () => vault.note([{ act: 'codes-shown', record: id }])],
      ['useStep', () => vault.useStep(id, 1)],
      ['advance', () => vault.advance(id)],
      ['bind', () => vault.bind(id, { origin: 'https://example.com', source: 'person', at: 0 })],
      ['remove', () => vault.remove(id)],
      ['restore', () => vault.restore(id)],
      ['known', () => vault.known([enrolment()])],
      ['sealDraft', () => vault.sealDraft('text')],
      ['openDraft', () => vault.openDraft(sealed)],
      ['activity', () => vault.activity()],
      ['survey', () => vault.survey()],
      ['sites', () => vault.sites()],
      ['site', () => vault.site('https://example.com')],
      ['changeSite', () => vault.changeSite('https://example.com', (site) => site)],
      ['snapshots', () => vault.snapshots()],
      ['undoPlan', () => vault.undoPlan(1)],
      ['undo', () => vault.undo(1)],
      ['backups', () => vault.backups()],
      ['makeBackup', () => vault.makeBackup(password, null)],
      ['checkBackup', () => vault.checkBackup('', password)],
      ['restoreBackup', () => vault.restoreBackup('', password, new Map())],
      ['readAll', () => vault.readAll()],
      ['readSome', () => vault.readSome([id])],
      ['edit', () => vault.edit(id, { issuer: 'A', account: '', tags: [], pinned: true })],
      ['unbind', () => vault.unbind(id, 'https://example.com')],
      ['sealAccount', () => vault.sealAccount(id, password, null)],
      ['ledger', () => vault.ledger('trusted')],
      ['changeLedger', () => vault.changeLedger('trusted', (before) => before)],
      ['backupCodes', () => vault.backupCodes(id)],
      ['allBackupCodes', () => vault.allBackupCodes()],
      ['keepBackupCodes', () => vault.keepBackupCodes(id, codes)],
      ['markBackupCode', () => vault.markBackupCode(id, { set: '', place: 0, from: ['unused'], to: unused })],
      ['removeBackupCodes', () => vault.removeBackupCodes(id)],
      ['openBackupCodes', () => vault.openBackupCodes(id, '')],
      ['sealBackupCodes', () => vault.sealBackupCodes(id, '', null)],
      ['compareImport', () => vault.compareImport([imported])],
      ['move', () => vault.move(id, null)],
      ['changeCodes', () => vault.changeCodes(id, { algorithm: 'SHA1', digits: 8, period: 30 })],
      ['exchange', () => vault.exchange(shared)],
      ['beginSync', () => vault.beginSync(shared, password, false)],
      ['joinSync', () => vault.joinSync(shared, password)],
      ['keepSync', () => vault.keepSync()],
      ['endSync', () => vault.endSync(shared, false)],
      ['importAccounts', () => vault.importAccounts([imported], new Map())],
    ];
    const others = [
      'status',
      'glance',
      'create',
      'unlock',
      'lock',
      'stop',
      'prove',
      'retime',
      'ways',
      'changeWays',
      'drawRecoveryKey',
      'rescue',
      'keepThis',
      'sealedCopy',
      'startAgain',
      'copyProblem',
      'passkey',
      'compareBackup',
      'replaceByBackup',
    ];
    expect([...doors.map(([name]) => name), ...others].sort()).toEqual(Object.keys(vault).sort());
    expect((await vault.glance(() => [id])).list).toBeNull();
    for (const [name, open] of doors) await expect(open(), name).rejects.toEqual(codeIs('vault-locked'));
  });
});

describe('a vault with a device slot', () => {
  it('opens by itself, also in a new browser', async () => {
    const { world, vault } = await makeVault(null);
    const { id } = await vault.add(enrolment(), []);
    expect(await vault.status()).toEqual({
      state: 'unlocked',
      protection: 'device',
      lockReason: null,
      locksAt: null,
    });
    const later = openVault({ ...makeWorld(), databaseName: world.databaseName });
    expect((await later.read(id)).otp.secret).toBe(enrolment().secret);
    expect((await later.status()).state).toBe('unlocked');
  });

  it('is open again after a lock and after the deadlines', async () => {
    const { world, vault } = await makeVault(null);
    await vault.lock('manual');
    expect(await vault.list()).toEqual([]);
    world.clock.now += 100 * 60 * 60_000;
    expect(await vault.list()).toEqual([]);
    expect(await vault.status()).toMatchObject({ state: 'unlocked', lockReason: null, locksAt: null });
  });
});

describe('drafts', () => {
  it('come back, and only from this vault', async () => {
    const { vault } = await makeVault();
    const { vault: other } = await makeVault();
    for (const text of ['', 'otpauth://totp/x?secret=JBSWY3DP', 'ü'.repeat(5000)]) {
      const sealed = await vault.sealDraft(text);
      expect(await vault.openDraft(sealed)).toBe(text);
      expect(await other.openDraft(sealed)).toBeNull();
      expect(sealed).not.toContain('otpauth');
    }
  });

  it.each(['', '.', 'a.b', '*.*', 'AAAA.AAAA.AAAA', 'no seal at all'])(
    '%j opens as nothing',
    async (sealed) => {
      const { vault } = await makeVault();
      expect(await vault.openDraft(sealed)).toBeNull();
    },
  );

  it('open as nothing when a letter was changed', async () => {
    const { vault } = await makeVault();
    const sealed = await vault.sealDraft('text');
    const swapped = sealed.replace(/.(?=\.)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(await vault.openDraft(swapped)).toBeNull();
  });
});
