import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../../lib/vault/vault.ts';
import { codeIs, enrolment, hotp, makeVault, password } from './world.ts';

afterEach(() => vi.restoreAllMocks());

const site = { origin: 'https://a.example', source: 'person', at: 1 } as const;

async function watched() {
  const listChanged = vi.fn<() => void>();
  const { vault } = await makeVault(password, { listChanged });
  const { id } = await vault.add(enrolment(), [site]);
  const { id: counter } = await vault.add(hotp(0), []);
  listChanged.mockClear();
  return { vault, id, counter, listChanged };
}

describe('whoever shows a list', () => {
  it.each<[string, (vault: Vault, id: string) => Promise<unknown>]>([
    ['added', (vault) => vault.add(enrolment({ issuer: 'New' }), [])],
    ['renamed', (vault, id) => vault.edit(id, { issuer: 'Shop' })],
    ['bound', (vault, id) => vault.bind(id, { ...site, origin: 'https://b.example' })],
    [
      'made in another way',
      (vault, id) => vault.changeCodes(id, { algorithm: 'SHA512', digits: 6, period: 30 }),
    ],
    [
      'given backup codes',
      (vault, id) =>
        vault.keepBackupCodes(id, { codes: ['AB12-CD34'], source: 'pasted', origin: null, passphrase: null }),
    ],
    ['deleted', (vault, id) => vault.remove(id)],
  ])('hears once that an account was %s', async (_, change) => {
    const { vault, id, listChanged } = await watched();
    await change(vault, id);
    expect(listChanged).toHaveBeenCalledTimes(1);
  });

  it('hears that one came back, or was taken back', async () => {
    const { vault, id, listChanged } = await watched();
    await vault.remove(id);
    await vault.restore(id);
    expect(listChanged).toHaveBeenCalledTimes(2);
    await vault.addMany([1, 2].map(() => ({ enrolment: enrolment({ issuer: 'New' }), origins: [] })));
    const [before] = await vault.snapshots();
    listChanged.mockClear();
    await vault.undo(before?.revision ?? 0);
    expect(listChanged).toHaveBeenCalledTimes(1);
  });

  it('hears nothing of what no list shows', async () => {
    const { vault, id, counter, listChanged } = await watched();
    await vault.useStep(id, 7);
    await vault.advance(counter);
    await vault.changeSite(site.origin, (one) => ({ ...one, withoutClick: [id] }));
    await vault.edit(id, { issuer: 'Example' });
    await vault.remove('nobody').catch(() => null);
    expect(listChanged).not.toHaveBeenCalled();
  });

  it('hears nothing of what was not kept', async () => {
    const { vault, id, listChanged } = await watched();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(vault.edit(id, { issuer: 'Shop' })).rejects.toEqual(codeIs('storage-full'));
    expect(listChanged).not.toHaveBeenCalled();
  });
});
