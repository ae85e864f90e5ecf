import { expect, it } from 'vitest';
import { extension, testWorld } from '../unit/background/world.ts';
import { keepTotp } from './kept.ts';

const password = 'correct horse battery staple';

// What going back does was shown, and something else was done: an account that was added in the popup meanwhile was deleted, too.
it('going back does what was shown, or shows it anew where another view changed something since', async () => {
  const world = testWorld();
  const { handlers, deps } = world;
  await handlers['vault.create']({ password }, extension);
  await keepTotp(world, 'kept', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  const names = async () => (await deps.vault.list()).map(({ account }) => account);
  const [kept] = await deps.vault.list();
  await handlers['account.remove']({ id: kept?.id ?? '' }, extension);
  const [point] = (await handlers['undo.list']({}, extension)).points;
  const id = point?.id ?? 0;
  const shown = await handlers['undo.preview']({ id }, extension);
  expect(shown).toMatchObject({ back: [{ account: 'kept' }], gone: [] });
  await keepTotp(world, 'added', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW');
  const go = (print: string) => handlers['undo.do']({ id, print }, extension);
  await expect(go(shown.print)).rejects.toMatchObject({ code: 'undo-changed' });
  expect(await names()).toEqual(['added']);

  const anew = await handlers['undo.preview']({ id }, extension);
  expect(anew).toMatchObject({ back: [{ account: 'kept' }], gone: [{ account: 'added' }] });
  // Codes are given meanwhile: that changes nothing of it.
  const [added] = await deps.vault.list();
  await deps.vault.useStep(added?.id ?? '', 60_000_000);
  await go(anew.print);
  expect(await names()).toEqual(['kept']);
});
