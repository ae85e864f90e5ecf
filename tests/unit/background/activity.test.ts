import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { policyChanged } from '../../../lib/background/lock.ts';
import { figure } from '../../figures/figure.ts';
import { enrolmentUri, extension, helpkit, loginPrompt, testWorld } from './world.ts';

const password = 'a password of tests';
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

async function openWorld() {
  const world = testWorld();
  await world.handlers['vault.create']({ password }, extension);
  return world;
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** Every act of a person, a page or an organisation that bears on safety, and the words that the log must have of it. */
async function everySecurityAct({ handlers, deps, clock, managed, page }: World) {
  await handlers['vault.lock']({}, extension);
  await handlers['vault.unlock']({ password: 'not it' }, extension);
  clock.now += 1_000;
  await handlers['vault.unlock']({ password }, extension);
  const { drafts } = await handlers['draft.read']({ text: enrolmentUri }, extension);
  const { id, issuer, account } = drafts[0] ?? { id: '', issuer: '', account: '' };
  const kept = await handlers['draft.keep']({ id, issuer, account, bind: false }, extension);
  page['page.look'] = () => loginPrompt;
  page['page.fill'] = () => ({ filled: 6, of: 6, problem: null, waitUntil: null, trusted: false });
  await handlers['prompt.seen'](loginPrompt, helpkit);
  await handlers['tab.fill'](
    { tabId: helpkit.tabId, accountId: kept.id, bindTo: helpkit.origin, trust: null },
    extension,
  );
  const site = { origin: helpkit.origin, accountId: kept.id, on: true };
  await handlers['site.withoutClick'](site, extension);
  await handlers['reveal.account']({ id: kept.id, password: 'not it' }, extension);
  await handlers['reveal.account']({ id: kept.id, password }, extension);
  await handlers['preferences.write']({ trustDevices: 'always' }, extension);
  await handlers['preferences.write']({ autoLockMinutes: 30 }, extension);
  await handlers['access.return']({ pattern: 'https://shop.example/*' }, extension);
  managed.settings = { fillWithoutClick: 'never' };
  await policyChanged(deps);
  await handlers['account.remove']({ id: kept.id }, extension);
  await handlers['account.restore']({ id: kept.id }, extension);
  await everyWayIn({ handlers });
  return [
    'vault-created',
    'password-wrong',
    'unlocked',
    'account-added',
    'origin-bound',
    'step-used',
    'site-changed',
    'password-wrong',
    'codes-shown',
    'trust-changed',
    'lock-time-changed',
    'access-returned',
    'policy-changed',
    'account-removed',
    'account-restored',
    'recovery-made',
    'passkey-made',
    'passkey-used',
    'recovery-used',
    'password-changed',
    'passkey-removed',
    'recovery-removed',
    'password-removed',
  ];
}

/** Each way in made, used and taken away. */
async function everyWayIn({ handlers }: Pick<World, 'handlers'>) {
  const words = (await handlers['recovery.draw']({}, extension)).words.join(' ');
  await handlers['recovery.keep']({ password, words }, extension);
  const bytes = Array<number>(32).fill(7);
  await handlers['passkey.keep']({ password, credential: bytes, salt: bytes, output: bytes }, extension);
  await handlers['vault.lock']({}, extension);
  await handlers['passkey.unlock']({ credential: bytes, output: bytes }, extension);
  await handlers['way.recover']({ words, next: password }, extension);
  await handlers['passkey.remove']({ password }, extension);
  await handlers['recovery.remove']({ password }, extension);
  await handlers['way.device']({ password }, extension);
}

describe('the activity', () => {
  it('has every act that bears on safety, with its site, and no secret', async () => {
    const world = await openWorld();
    const wanted = await everySecurityAct(world);
    const { entries, whole } = await world.handlers['activity.read']({}, extension);
    const acts = entries.map(({ act }) => act).reverse();
    expect(whole).toBe(true);
    expect(acts).toEqual(wanted);
    const fill = entries.find(({ act }) => act === 'step-used');
    expect(fill).toMatchObject({ origin: helpkit.origin, account: { issuer: 'HelpKit' } });
    const text = JSON.stringify([entries, await world.deps.vault.activity()]);
    const leaks = [secret, password, 'not it'].filter((one) => text.includes(one)).length;
    const missing = wanted.filter((act) => !acts.includes(act)).length;
    figure({
      figure: `security acts missing from the activity, of ${wanted.length}, and secrets in it`,
      part: '5',
      requirement: 'security 37: 100 % of security acts present; 0 secrets by canary scan',
      value: missing + leaks,
      goal: 0,
      holds: missing + leaks === 0,
    });
    expect({ missing, leaks }).toEqual({ missing: 0, leaks: 0 });
  });

  it('finds any entry that was changed, taken out or put elsewhere', async () => {
    const world = await openWorld();
    world.area.get = async () => ({});
    for (let at = 0; at < 12; at += 1) await world.deps.vault.note([{ act: 'unlocked', record: null }]);
    const db = await openDB(world.databaseName);
    const rows: { revision: number; ciphertext: Uint8Array; nonce: Uint8Array }[] = await db.getAll('log');
    const edits: (() => Promise<void>)[] = [];
    for (const row of rows) {
      const flipped = Uint8Array.from(row.ciphertext, (byte, place) => (place === 3 ? byte ^ 1 : byte));
      const other = rows[row.revision % rows.length];
      edits.push(
        async () => void (await db.put('log', { ...row, ciphertext: flipped })),
        async () => db.delete('log', row.revision),
        async () =>
          void (await db.put('log', { ...other, id: String(row.revision), revision: row.revision })),
      );
    }
    let found = 0;
    for (const edit of edits) {
      await edit();
      const { whole, entries } = await world.handlers['activity.read']({}, extension);
      if (!whole && entries.length === 0) found += 1;
      for (const row of rows) await db.put('log', row);
    }
    db.close();
    figure({
      figure: `edits of the activity found, of ${edits.length}`,
      part: '5',
      requirement: 'security 37: chain breaks found on any edit',
      value: found,
      goal: edits.length,
      holds: found === edits.length,
    });
    expect(found).toBe(edits.length);
    expect((await world.handlers['activity.read']({}, extension)).whole).toBe(true);
  });

  it('tells wrong passwords with the time at which they were tried', async () => {
    const { handlers, clock } = await openWorld();
    const start = clock.now;
    await handlers['vault.lock']({}, extension);
    for (let at = 0; at < 3; at += 1) {
      clock.now += 1_000;
      await handlers['vault.unlock']({ password: 'not it' }, extension);
    }
    clock.now += 60_000;
    await handlers['vault.unlock']({ password }, extension);
    await handlers['vault.lock']({}, extension);
    await handlers['vault.unlock']({ password }, extension);
    const { entries } = await handlers['activity.read']({}, extension);
    const tries = entries.filter(({ act }) => act === 'password-wrong').map(({ at }) => at - start);
    expect(tries).toEqual([3_000, 2_000, 1_000]);
    expect(entries.filter(({ act }) => act === 'unlocked')).toHaveLength(2);
  });

  it('notes once that the organisation changed something, also while it was locked', async () => {
    const { handlers, managed, deps } = await openWorld();
    await handlers['vault.lock']({}, extension);
    managed.settings = { autoLockMinutes: 5 };
    await policyChanged(deps);
    await handlers['vault.unlock']({ password }, extension);
    await policyChanged(deps);
    const { entries } = await handlers['activity.read']({}, extension);
    expect(entries.filter(({ act }) => act === 'policy-changed')).toHaveLength(1);
  });

  it('takes an update that knows more rules, or writes them in another order, for no act of the organisation', async () => {
    const { handlers, managed, deps } = await openWorld();
    managed.settings = { autoLockMinutes: 5 };
    const { policy } = await deps.policy();
    const changes = async () => {
      await policyChanged(deps);
      const { entries } = await handlers['activity.read']({}, extension);
      return entries.filter(({ act }) => act === 'policy-changed').length;
    };
    const rules = Object.entries(policy).reverse();
    // As a version wrote it that knew all rules but one that nobody has set.
    for (const unknown of ['memoryOnly', 'fillWithoutClick', 'none']) {
      const earlier = Object.fromEntries(rules.filter(([rule]) => rule !== unknown));
      await deps.kept.set('policy.seen', JSON.stringify(earlier));
      expect(await changes(), unknown).toBe(0);
    }
    managed.settings = { autoLockMinutes: 6 };
    expect(await changes()).toBe(1);
    await deps.kept.set('policy.seen', 'nonsense');
    expect(await changes()).toBe(2);
  });

  it('tells after the next unlocking, with its time, that a locked vault came back from its second copy', async () => {
    const { handlers, clock, deps, databaseName } = await openWorld();
    await handlers['vault.lock']({}, extension);
    await deps.vault.sealedCopy();
    const db = await openDB(databaseName);
    for (const store of db.objectStoreNames) await db.clear(store);
    db.close();
    clock.now += 1_000;
    const wiped = clock.now;
    expect((await handlers['vault.rescue']({ password: null }, extension)).result).toBe('restored');
    clock.now += 60_000;
    for (let times = 0; times < 2; times += 1) {
      await handlers['vault.unlock']({ password }, extension);
      await handlers['vault.lock']({}, extension);
    }
    await handlers['vault.unlock']({ password }, extension);
    const { entries } = await handlers['activity.read']({}, extension);
    expect(entries.filter(({ act }) => act === 'copy-restored').map(({ at }) => at)).toEqual([wiped]);
  });
});
