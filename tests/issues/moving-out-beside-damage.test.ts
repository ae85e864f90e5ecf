import { expect, it } from 'vitest';
import { extension, testWorld } from '../unit/background/world.ts';
import { tear } from '../unit/vault/rows.ts';
import { keepTotp } from './kept.ts';

const password = 'correct horse battery staple';

/** A vault of two accounts of which one opens neither in the database nor in the second copy. */
async function harmed() {
  const world = testWorld();
  const { handlers, deps, databaseName, area } = world;
  await handlers['vault.create']({ password }, extension);
  await keepTotp(world, 'whole', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  await keepTotp(world, 'lost', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW');
  const [whole = '', lost = ''] = (await deps.vault.list()).map(({ id }) => id);
  await tear(databaseName, lost);
  area.kept.clear();
  return { handlers, deps, whole, lost };
}

// One account that could not be read kept all the others from every other app: no list, no sheet, no file, no codes to move them.
it('accounts that open get out as links, as a vault and as codes, and what does not is said', async () => {
  const { handlers, deps, whole, lost } = await harmed();
  const given = await handlers['transfer.links']({ password }, extension);
  expect(given).toMatchObject({ result: 'given', missing: 1 });
  expect(given.links).toMatchObject([expect.stringContaining('whole')]);
  const lock = { key: [...new Uint8Array(32)], salt: [...new Uint8Array(32)] };
  const sealed = await handlers['transfer.sealed']({ password, lock }, extension);
  expect(sealed).toMatchObject({ result: 'given', missing: 1 });
  const shown = await handlers['reveal.batch']({ ids: [lost, whole], password }, extension);
  expect(shown).toMatchObject({ result: 'shown', left: [{ id: lost, what: 'damaged' }] });
  expect(shown.codes).toHaveLength(1);
  const acts = (await deps.vault.activity()).slice(-3);
  expect(acts).toMatchObject([
    { act: 'accounts-exported', record: whole },
    { act: 'accounts-exported', record: whole },
    { act: 'codes-shown', record: whole },
  ]);
  await deps.vault.remove(whole);
  await expect(handlers['transfer.links']({ password }, extension)).rejects.toMatchObject({
    code: 'vault-damaged',
  });
});
