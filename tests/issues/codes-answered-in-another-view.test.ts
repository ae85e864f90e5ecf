import { expect, it } from 'vitest';
import { extension, helpkit, testWorld } from '../unit/background/world.ts';
import { keepTotp } from './kept.ts';
import { listedCodes, listPage } from './list-page.ts';

/** The panel shows codes that a page listed; in the page in a tab others are given for another account, and shown there. */
async function twoViews() {
  const world = testWorld();
  const { handlers, deps, page } = world;
  await handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  await keepTotp(world, 'one', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  await keepTotp(world, 'other', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW');
  const [one = '', other = ''] = (await deps.vault.list()).map(({ id }) => id);
  await handlers['prompt.seen'](listPage('list'), helpkit);
  page['page.codes'] = () => ({ codes: listedCodes('AB') });
  await handlers['codes.wanted']({ nonce: 'list' }, helpkit);
  const waits = async () => (await handlers['opening.read']({}, extension)).waitingCodes?.id ?? '';
  const inPanel = await waits();
  const text = listedCodes('XY').join('\n');
  const { id: inTab } = await handlers['codes.given']({ id: other, text, source: 'pasted' }, extension);
  const kept = async (id: string) => (await deps.vault.backupCodes(id))?.sets[0]?.codes ?? null;
  return { handlers, one, other, inPanel, inTab, waits, kept };
}

// A yes was for whatever had been read last. Who said yes in both views had the codes of each account with the other one.
it('a yes keeps the codes that its view shows, not those that another view took since', async () => {
  const { handlers, one, other, inPanel, inTab, kept } = await twoViews();
  await handlers['codes.keep']({ id: one, waiting: inPanel, passphrase: null }, extension);
  await handlers['codes.keep']({ id: other, waiting: inTab, passphrase: null }, extension);
  expect(await kept(one)).toEqual(listedCodes('AB'));
  expect(await kept(other)).toEqual(listedCodes('XY'));
});

it('and a no forgets those, and no others', async () => {
  const { handlers, other, inPanel, inTab, waits, kept } = await twoViews();
  await handlers['codes.drop']({ waiting: inPanel }, extension);
  expect(await waits()).toBe(inTab);
  await handlers['codes.drop']({ waiting: inPanel }, extension);
  await expect(
    handlers['codes.keep']({ id: other, waiting: inPanel, passphrase: null }, extension),
  ).rejects.toMatchObject({ code: 'draft-unknown' });
  await handlers['codes.keep']({ id: other, waiting: inTab, passphrase: null }, extension);
  expect(await kept(other)).toEqual(listedCodes('XY'));
});
