import { describe, expect, it } from 'vitest';
import type { FieldMark, TaughtField } from '../../../lib/core/types.ts';
import { enrolment, makeVault, start } from './world.ts';

const origin = 'https://app.example.com';
const field: FieldMark = {
  tag: 'input',
  type: 'text',
  id: 'token',
  name: 'token',
  autocomplete: '',
  label: 'Token',
  place: 1,
};
const taught: TaughtField = { field, is: 'code', at: start };

describe('what is kept of a site', () => {
  it('is nothing where nothing was decided', async () => {
    const { vault } = await makeVault();
    expect(await vault.site(origin)).toEqual({
      origin,
      chosen: [],
      withoutClick: [],
      taught: [],
      skewAllowed: null,
    });
    expect(await vault.sites()).toEqual([]);
  });

  it('is kept whole beside the accounts, and changes none of them', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment({}), []);
    const before = await vault.read(id);
    const site = await vault.changeSite(origin, (memory) => ({
      ...memory,
      chosen: [{ username: 'owner@example.com', accountId: id }],
      taught: [taught],
      skewAllowed: -90_000,
    }));
    expect(await vault.site(origin)).toEqual(site);
    expect(await vault.sites()).toEqual([site]);
    expect(await vault.read(id)).toEqual(before);
    expect((await vault.list()).map((one) => one.id)).toEqual([id]);
  });

  it('is gone once nothing is left of it', async () => {
    const { vault } = await makeVault();
    await vault.changeSite(origin, (memory) => ({ ...memory, withoutClick: ['one'] }));
    await vault.changeSite(origin, (memory) => ({ ...memory, withoutClick: [] }));
    expect(await vault.sites()).toEqual([]);
  });

  it('is written only when something changes', async () => {
    const { vault } = await makeVault();
    await vault.changeSite(origin, (memory) => memory);
    expect((await vault.activity()).map(({ act }) => act)).toEqual(['vault-created']);
    await vault.changeSite(origin, (memory) => ({ ...memory, withoutClick: ['one'] }));
    expect((await vault.activity()).at(-1)).toMatchObject({ act: 'site-changed', record: null });
  });

  it('loses nothing when many decide at once', async () => {
    const { vault } = await makeVault();
    const origins = Array.from({ length: 12 }, (_, at) => `https://${at % 4}.example.com`);
    await Promise.all(
      origins.map((one, at) =>
        vault.changeSite(one, (memory) => ({ ...memory, withoutClick: [...memory.withoutClick, `${at}`] })),
      ),
    );
    const sites = await vault.sites();
    expect(sites).toHaveLength(4);
    expect(sites.flatMap(({ withoutClick }) => withoutClick).sort()).toEqual(
      origins.map((_, at) => `${at}`).sort(),
    );
  });

  it('is refused when it could not be read back', async () => {
    const { vault } = await makeVault();
    const broken = { ...taught, field: { ...field, place: -1 } };
    await expect(
      vault.changeSite(origin, (memory) => ({ ...memory, taught: [broken] })),
    ).rejects.toMatchObject({ code: 'bad-request' });
    expect(await vault.sites()).toEqual([]);
  });

  it('cannot be read while the vault is locked', async () => {
    const { vault } = await makeVault();
    await vault.changeSite(origin, (memory) => ({ ...memory, withoutClick: ['one'] }));
    await vault.lock('manual');
    await expect(vault.sites()).rejects.toMatchObject({ code: 'vault-locked' });
  });
});
