import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';
import { enrolment } from '../unit/vault/world.ts';

const extension = { tier: 'extension' } as const;
const password = 'a password of tests';

async function flip({ databaseName }: TestWorld, store: string, key: IDBValidKey): Promise<void> {
  const db = await openDB(databaseName);
  const row = await db.get(store, key);
  row.ciphertext[9] ^= 1;
  await db.put(store, row);
  db.close();
}

/** A vault with one account, and no second copy that could be read. */
async function world(): Promise<{ world: TestWorld; id: string }> {
  const made = testWorld();
  made.area.get = async () => ({});
  await made.deps.vault.create(password);
  const { id } = await made.deps.vault.add(enrolment(), [
    { origin: helpkit.origin, source: 'person', at: 0 },
  ]);
  await made.deps.vault.changeLedger('uses', () => ({ accounts: [{ id, count: 1, last: 1 }] }));
  await made.deps.vault.changeSite(helpkit.origin, (site) => ({ ...site, skewAllowed: 1 }));
  return { world: made, id };
}

it.each([
  ['log', 2, 'log'],
  ['records', 'uses', 'uses'],
  ['records', 'sites', 'sites'],
] as const)(
  'with a broken %s (%s) the health card says so, and list, codes and fill go on',
  async (store, key, part) => {
    const { world: made, id } = await world();
    await flip(made, store, key);
    const { handlers } = made;
    const { findings } = await handlers['health.read']({}, extension);
    expect(findings[0]).toEqual({ kind: 'damaged', accounts: [], sites: [], parts: [part] });
    expect(findings.map(({ kind }) => kind)).toContain('one-device');
    expect((await handlers['opening.read']({}, extension)).list?.codes).toHaveLength(1);
    expect(await handlers['account.codes']({ ids: [id] }, extension)).toHaveLength(1);
    await handlers['prompt.seen'](loginPrompt, helpkit);
    const asked = { nonce: loginPrompt.nonce, accountId: null, click: true };
    expect(await handlers['fill.asked'](asked, helpkit)).toMatchObject({ status: 'code' });
    expect(await handlers['backup.make']({ password, own: null }, extension)).toMatchObject({
      result: 'made',
      count: 1,
      missing: 0,
    });
    expect(await handlers['activity.read']({}, extension)).toMatchObject({ whole: part !== 'log' });
    const next = 'another password';
    expect((await handlers['way.password']({ current: password, next }, extension)).result).toBe('changed');
    expect(await handlers['activity.read']({}, extension)).toMatchObject({ whole: true });
  },
);

it('one account that cannot be read takes no other with it', async () => {
  const { world: made, id } = await world();
  const other = await made.deps.vault.add(enrolment({ account: 'b', secret: 'KRUGKIDROVUWG2ZA' }), []);
  await flip(made, 'records', id);
  const { handlers } = made;
  expect((await handlers['opening.read']({}, extension)).list).toMatchObject({
    accounts: [{ id }, { id: other.id }],
    codes: [{ id: other.id }],
  });
  expect(await handlers['account.codes']({ ids: [id, other.id] }, extension)).toMatchObject([
    { id: other.id },
  ]);
  const { findings } = await handlers['health.read']({}, extension);
  expect(findings[0]).toMatchObject({ kind: 'damaged', accounts: [id] });
  await handlers['account.remove']({ id }, extension);
  expect((await handlers['account.list']({}, extension)).map((one) => one.id)).toEqual([other.id]);
});
