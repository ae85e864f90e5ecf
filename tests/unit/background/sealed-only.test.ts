import { describe, expect, it } from 'vitest';
import { policyChanged } from '../../../lib/background/lock.ts';
import { parseOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import { keyMaker } from '../../../lib/crypto/others-kdf.ts';
import { makeAegisLock } from '../../../lib/transfer/aegis-lock.ts';
import { readFile } from '../../../lib/transfer/read-file.ts';
import { enrolmentUri, extension, type TestWorld, testWorld } from './world.ts';

const password = 'a password of tests';
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const forbidden = expect.objectContaining({ name: 'AppError', code: 'policy-forbids' });

describe('where nothing may leave but sealed', () => {
  const plainWays: [what: string, ask: (world: TestWorld, id: string) => Promise<unknown>][] = [
    ['a list of links, or a sheet', ({ handlers }) => handlers['transfer.links']({ password }, extension)],
    ["an account's QR code", ({ handlers }, id) => handlers['reveal.account']({ id, password }, extension)],
    ['QR codes to move', ({ handlers }, id) => handlers['reveal.batch']({ ids: [id], password }, extension)],
    [
      'a list of backup codes',
      ({ handlers }, id) => handlers['codes.show']({ id, password, passphrase: '', leaves: true }, extension),
    ],
  ];
  const setUp = async (settings: object) => {
    const world = testWorld();
    const { handlers, managed } = world;
    managed.settings = settings;
    await handlers['vault.create']({ password }, extension);
    const { drafts } = await handlers['draft.read']({ text: enrolmentUri }, extension);
    const [draft] = drafts;
    if (draft === undefined) throw new Error('no draft');
    const { issuer, account } = draft;
    const { id } = await handlers['draft.keep']({ id: draft.id, issuer, account, bind: false }, extension);
    const text = Array.from({ length: 10 }, (_, at) => `ABCD-${2222 + at}`).join('\n');
    const given = await handlers['codes.given']({ id: '', text, source: 'pasted' }, extension);
    await handlers['codes.keep']({ id, waiting: given.id, passphrase: null }, extension);
    return { world, id };
  };

  it.each(plainWays)(
    'refuses %s, from the moment on that it is set until it no longer is',
    async (_, way) => {
      const { world, id } = await setUp({});
      expect(JSON.stringify(await way(world, id))).toContain('"result":');
      world.managed.settings = { forbidPlainExport: true };
      await policyChanged(world.deps);
      await expect(way(world, id)).rejects.toEqual(forbidden);
      world.managed.settings = { forbidPlainExport: 'please' };
      await expect(way(world, id)).rejects.toEqual(forbidden);
      world.managed.settings = { forbidPlainExport: false };
      expect(JSON.stringify(await way(world, id))).toContain('"result":');
    },
  );

  it('refuses before a password is tried, and notes no way out that was not taken', async () => {
    const { world, id } = await setUp({ forbidPlainExport: true });
    for (const [, way] of plainWays) await way(world, id).catch(() => null);
    const acts = (await world.deps.vault.activity()).map(({ act }) => act);
    expect(acts).not.toContain('codes-shown');
    expect(acts).not.toContain('backup-codes-exported');
  });

  it('lets every sealed file out, none of which holds a secret in the clear', async () => {
    const { world, id } = await setUp({ forbidPlainExport: true });
    const { handlers } = world;
    const lock = await makeAegisLock('what the other app asks for', { keys: keyMaker, random });
    const asked = { password, lock: { key: [...lock.key], salt: [...lock.salt] } };
    const sealed = await handlers['transfer.sealed'](asked, extension);
    const file = await handlers['backup.make']({ password, own: null }, extension);
    const codes = await handlers['codes.sealed']({ id, password, own: null }, extension);
    expect([sealed.result, file.result, codes.result]).toEqual(['given', 'made', 'made']);
    const { secret } = parseOtpauthUri(enrolmentUri);
    for (const { text } of [sealed, file, codes]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain('ABCD-');
    }
    const opener = { password: 'what the other app asks for', keys: keyMaker };
    const { entries } = await readFile(new TextEncoder().encode(sealed.text), opener, null);
    expect(entries).toMatchObject([{ enrolment: { secret } }]);
  });

  it('shows backup codes to whoever must type one', async () => {
    const { world, id } = await setUp({ forbidPlainExport: true });
    const seen = { id, password, passphrase: '', leaves: false };
    expect((await world.handlers['codes.show'](seen, extension)).codes).toHaveLength(10);
  });

  it('puts a vault aside only where it has a password: the file of another holds its key', async () => {
    const { world } = await setUp({ forbidPlainExport: true });
    expect(await world.handlers['vault.sealed']({}, extension)).toMatchObject({ opensAlone: false });
    const open = testWorld();
    await open.handlers['vault.create']({ password: null }, extension);
    expect(await open.handlers['vault.sealed']({}, extension)).toMatchObject({ opensAlone: true });
    open.managed.settings = { forbidPlainExport: true };
    await expect(open.handlers['vault.sealed']({}, extension)).rejects.toEqual(forbidden);
  });
});
