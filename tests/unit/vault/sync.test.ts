import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { encodeBase32 } from '../../../lib/core/base32.ts';
import { syncRoom } from '../../../lib/core/sync-standing.ts';
import type { SharedArea } from '../../../lib/vault/sync-exchange.ts';
import { headName, shelfName, sizeOf } from '../../../lib/vault/sync-layout.ts';
import { shelfOf } from '../../../lib/vault/sync-shelf.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { enrolment, hotp, makeVault, minute, passDays, password } from './world.ts';

// What a password costs is shown elsewhere; here many browsers are opened.
vi.mock('../../../lib/crypto/kdf.ts', async (original) => ({
  ...(await original<typeof import('../../../lib/crypto/kdf.ts')>()),
  deriveKey: async (text: string, { salt }: { salt: Uint8Array }) =>
    new Uint8Array(createHash('sha256').update(text).update(salt).digest()),
}));

const ownPassword = 'another password of tests';

/** What the browser's own sync carries: one place for all browsers of a person, which a test can look into. */
interface TestShared extends SharedArea {
  items: { [name: string]: unknown };
  busy: boolean;
  writings: number;
}

function makeShared(): TestShared {
  const shared: TestShared = {
    items: {},
    busy: false,
    writings: 0,
    read: async () => ({ ...shared.items }),
    async write(items) {
      if (shared.busy) return 'later';
      shared.writings += 1;
      Object.assign(shared.items, items);
      return 'written';
    },
  };
  return shared;
}

/** Two browsers in step: the first began with these accounts, the second joined. */
async function makePair(accounts = [enrolment()]) {
  const shared = makeShared();
  const one = await makeVault();
  const other = await makeVault(ownPassword);
  await one.vault.addMany(accounts.map((each) => ({ enrolment: each, origins: [] })));
  expect(await one.vault.beginSync(shared, password, false)).toBe('begun');
  expect(await other.vault.joinSync(shared, password)).toBe('joined');
  return { shared, one, other };
}

const namesOf = async (vault: Vault) => (await vault.list()).map(({ issuer }) => issuer).sort();
const named = (issuer: string, secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP') => enrolment({ issuer, secret });
const secrets = (count: number) =>
  Array.from({ length: count }, () => encodeBase32(new Uint8Array(randomBytes(20))));

describe('two browsers in step', () => {
  it('the second has what the first has, with its secrets, and what either does next reaches the other', async () => {
    const { shared, one, other } = await makePair([named('First'), hotp(4)]);
    expect(await namesOf(other.vault)).toEqual(['Example', 'First']);
    const [account] = (await other.vault.readAll()).filter(({ issuer }) => issuer === 'First');
    expect(account?.otp.secret).toBe('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
    const counted = (await other.vault.list()).find(({ type }) => type === 'hotp')?.id ?? '';
    expect(await other.vault.advance(counted)).toBe(4);
    await other.vault.add(named('Second', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW'), []);
    await other.vault.edit(account?.id ?? '', {
      issuer: 'Renamed',
      account: 'a',
      tags: ['work'],
      pinned: true,
    });
    await other.vault.exchange(shared);
    expect(await one.vault.exchange(shared)).toMatchObject({ state: 'in-step', news: 2, shared: 3, left: 0 });
    expect(await namesOf(one.vault)).toEqual(['Example', 'Renamed', 'Second']);
    expect(await one.vault.advance(counted)).toBe(5);
  });

  it('stays quiet when nothing changed: nothing is written again and again between the two', async () => {
    const { shared, one, other } = await makePair();
    for (const { vault } of [one, other, one, other]) await vault.exchange(shared);
    const before = shared.writings;
    for (const { vault } of [one, other, one, other]) await vault.exchange(shared);
    expect(shared.writings).toBe(before);
  });

  it('a code used in one browser is used in the other', async () => {
    const { shared, one, other } = await makePair();
    const id = (await one.vault.list())[0]?.id ?? '';
    const step = Math.floor(one.world.clock.now / 30_000);
    expect(await one.vault.useStep(id, step)).toBe('taken');
    await one.vault.exchange(shared);
    await other.vault.exchange(shared);
    expect(await other.vault.useStep(id, step)).toBe('used-already');
  });

  it('what is deleted in one is deleted in the other, can be taken back there, and never comes back by itself', async () => {
    const { shared, one, other } = await makePair([
      named('Kept'),
      named('Gone', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW'),
    ]);
    const gone = (await one.vault.list()).find(({ issuer }) => issuer === 'Gone')?.id ?? '';
    await one.vault.remove(gone);
    await one.vault.exchange(shared);
    await other.vault.exchange(shared);
    expect(await namesOf(other.vault)).toEqual(['Kept']);
    expect((await other.vault.snapshots())[0]?.reason).toBe('synced');
    // Thirty days on the first has cleared it away, and the second still has it aside.
    await passDays(one.world, one.vault, 31);
    for (const { vault } of [one, one]) await vault.exchange(shared);
    expect(await namesOf(one.vault)).toEqual(['Kept']);
    other.world.clock.now += 5 * minute;
    await other.vault.restore(gone);
    await other.vault.exchange(shared);
    await one.vault.exchange(shared);
    expect(await namesOf(one.vault)).toEqual(['Gone', 'Kept']);
  });

  it('nothing that is shared tells a secret, a name or an address', async () => {
    const { shared, one } = await makePair([named('Unmistakable')]);
    const id = (await one.vault.list())[0]?.id ?? '';
    await one.vault.bind(id, { origin: 'https://telling.example.com', source: 'person', at: 0 });
    await one.vault.exchange(shared);
    const text = JSON.stringify(shared.items);
    for (const told of ['JBSWY3DP', 'Unmistakable', 'someone@', 'telling', id])
      expect(text).not.toContain(told);
  });
});

describe('joining', () => {
  it('opens by the recovery key too, and by nothing else', async () => {
    const shared = makeShared();
    const one = await makeVault();
    const key = one.vault.drawRecoveryKey();
    await one.vault.changeWays(password, { recovery: key });
    await one.vault.add(enrolment(), []);
    await one.vault.beginSync(shared, password, false);
    const other = await makeVault(ownPassword);
    expect(await other.vault.joinSync(shared, ownPassword)).toBe('wrong-password');
    expect(await other.vault.joinSync(shared, other.vault.drawRecoveryKey())).toBe('wrong-password');
    expect(await other.vault.exchange(shared)).toMatchObject({ state: 'found' });
    expect(await other.vault.joinSync(shared, key)).toBe('joined');
    expect(await namesOf(other.vault)).toEqual(['Example']);
  });

  it('an account that both took in by themselves is there once, with its backup codes and what a site was told', async () => {
    const shared = makeShared();
    const one = await makeVault();
    const other = await makeVault(ownPassword);
    await one.vault.add(enrolment(), []);
    const own = await other.vault.add(enrolment(), []);
    await other.vault.changeSite('https://app.example.com', (site) => ({ ...site, withoutClick: [own.id] }));
    await one.vault.beginSync(shared, password, false);
    await other.vault.joinSync(shared, password);
    await one.vault.exchange(shared);
    const [first] = await one.vault.list();
    expect((await one.vault.list()).length).toBe(1);
    expect((await other.vault.list()).map(({ id }) => id)).toEqual([first?.id]);
    expect((await other.vault.sites())[0]?.withoutClick).toEqual([first?.id]);
  });

  it('says that another vault is there, and takes its place only when told to', async () => {
    const { shared, one } = await makePair();
    const third = await makeVault(ownPassword);
    expect(await third.vault.beginSync(shared, ownPassword, false)).toBe('found');
    expect(await third.vault.beginSync(shared, ownPassword, true)).toBe('begun');
    const before = JSON.stringify(shared.items);
    expect(await one.vault.exchange(shared)).toMatchObject({ state: 'foreign' });
    expect(JSON.stringify(shared.items)).toBe(before);
    expect(await namesOf(one.vault)).toEqual(['Example']);
  });

  it('needs a password: a vault that opens by itself shares nothing', async () => {
    const { vault } = await makeVault(null);
    await expect(vault.beginSync(makeShared(), 'anything', false)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});

describe('what opens it', () => {
  it('a new password reaches the other as a question, and the old one opens nothing any more', async () => {
    const { shared, one, other } = await makePair();
    const next = 'a new password of tests';
    await one.vault.changeWays(password, { password: next });
    expect(await one.vault.exchange(shared)).toMatchObject({ state: 'own-password' });
    expect(await one.vault.beginSync(shared, next, false)).toBe('begun');
    await other.vault.add(named('Meanwhile', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW'), []);
    expect(await other.vault.exchange(shared)).toMatchObject({ state: 'new-password' });
    expect(await other.vault.joinSync(shared, password)).toBe('wrong-password');
    expect(await other.vault.joinSync(shared, next)).toBe('joined');
    expect(await one.vault.exchange(shared)).toMatchObject({ state: 'in-step' });
    expect(await namesOf(one.vault)).toEqual(['Example', 'Meanwhile']);
  });

  it('a deletion that the others could not hear of is not forgotten before they did', async () => {
    const { shared, one, other } = await makePair([
      named('Kept'),
      named('Gone', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW'),
    ]);
    const gone = (await one.vault.list()).find(({ issuer }) => issuer === 'Gone')?.id ?? '';
    const bring = async () => {
      for (const { vault } of [one, other, one]) await vault.exchange(shared);
    };
    await one.vault.remove(gone);
    await bring();
    one.world.clock.now += 5 * minute;
    await one.vault.restore(gone);
    await bring();
    // They know of the first deletion, and that is not this one.
    await one.vault.remove(gone);
    await passDays(one.world, one.vault, 31);
    await one.vault.exchange(shared);
    await other.vault.exchange(shared);
    expect([await namesOf(one.vault), await namesOf(other.vault)]).toEqual([['Kept'], ['Kept']]);
  });

  it('a way in that was made cheaper by another hand is not believed, and opens nothing', async () => {
    const { shared, one, other } = await makePair();
    const head = String(shared.items[headName]);
    const cheaper = head.replace('"memory":8192', '"memory":8193').replace('"passes":1', '"passes":2');
    expect(cheaper).not.toBe(head);
    shared.items[headName] = cheaper;
    const before = JSON.stringify(shared.items);
    expect(await one.vault.exchange(shared)).toMatchObject({ state: 'new-password' });
    expect(await other.vault.joinSync(shared, password)).toBe('wrong-password');
    expect(JSON.stringify(shared.items)).toBe(before);
  });

  it('an old head that comes back is put right, and told', async () => {
    const { shared, one, other } = await makePair();
    const old = { ...shared.items };
    const next = 'a new password of tests';
    await one.vault.changeWays(password, { password: next });
    await one.vault.beginSync(shared, next, false);
    shared.items = old;
    const { olderAt, state } = await one.vault.exchange(shared);
    expect({ olderAt, state }).toEqual({ olderAt: one.world.clock.now, state: 'in-step' });
    expect(await other.vault.joinSync(shared, password)).toBe('wrong-password');
    expect(await other.vault.joinSync(shared, next)).toBe('joined');
  });
});

describe('what may go wrong with it', () => {
  it.each(['an older state', 'nothing'])(
    '%s came back: told, put right, and no account is lost',
    async (what) => {
      const { shared, one, other } = await makePair();
      const old = what === 'nothing' ? {} : { ...shared.items };
      const id = (await one.vault.list())[0]?.id ?? '';
      await one.vault.edit(id, { issuer: 'Later', account: 'a', tags: [], pinned: false });
      await one.vault.exchange(shared);
      await other.vault.exchange(shared);
      shared.items = old;
      const { olderAt } = await other.vault.exchange(shared);
      expect(olderAt).toBe(other.world.clock.now);
      await one.vault.exchange(shared);
      expect([await namesOf(one.vault), await namesOf(other.vault)]).toEqual([['Later'], ['Later']]);
      expect((await other.vault.activity()).map(({ act }) => act)).toContain('sync-older');
    },
  );

  it('a shelf of which a bit was turned, or that lies in another place, is not believed and written anew', async () => {
    const { shared, one, other } = await makePair();
    const id = (await one.vault.list())[0]?.id ?? '';
    const name = shelfName(shelfOf(id));
    const whole = String(shared.items[name]);
    const places = [whole.length - 3, whole.indexOf('.') + 1, whole.indexOf('.') + 30];
    for (const place of places) {
      const turned = whole.charAt(place) === 'A' ? 'B' : 'A';
      shared.items[name] = whole.slice(0, place) + turned + whole.slice(place + 1);
      shared.items[shelfName((shelfOf(id) + 1) % 32)] = whole;
      expect(await other.vault.exchange(shared)).toMatchObject({ news: 0 });
      expect(await namesOf(other.vault)).toEqual(['Example']);
      expect(await one.vault.exchange(shared)).toMatchObject({ state: 'in-step', shared: 1 });
    }
  });

  it('says what finds no room, and keeps it here', async () => {
    const long = (at: number) => randomBytes(600).toString('base64') + at;
    const many = secrets(110).map((secret, at) => enrolment({ secret, issuer: long(at), account: '' }));
    const { shared, one, other } = await makePair(many);
    const { state, used, shared: count, left } = await one.vault.exchange(shared);
    expect({ state, all: count + left }).toEqual({ state: 'full', all: 110 });
    expect(left).toBeGreaterThan(0);
    const sizes = Object.entries(shared.items).map(([name, value]) => sizeOf(name, value));
    expect(used).toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect(used).toBeLessThanOrEqual(syncRoom);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8_192);
    expect((await one.vault.list()).length).toBe(110);
    expect((await other.vault.list()).length).toBe(count);
  });

  it('waits where the browser takes no more, and goes on then', async () => {
    const { shared, one, other } = await makePair();
    shared.busy = true;
    await one.vault.add(named('Late', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW'), []);
    expect(await one.vault.exchange(shared)).toMatchObject({ state: 'waiting' });
    shared.busy = false;
    expect(await one.vault.exchange(shared)).toMatchObject({ state: 'in-step', olderAt: null });
    await other.vault.exchange(shared);
    expect(await namesOf(other.vault)).toEqual(['Example', 'Late']);
  });
});

describe('the end of it', () => {
  it('for all: the other is told, both keep their accounts, and nothing of them is shared any more', async () => {
    const { shared, one, other } = await makePair();
    expect(await one.vault.endSync(shared, true)).toBe('ended');
    expect(await other.vault.exchange(shared)).toMatchObject({
      state: 'off',
      endedAt: other.world.clock.now,
    });
    expect([await namesOf(one.vault), await namesOf(other.vault)]).toEqual([['Example'], ['Example']]);
    const left = Object.entries(shared.items).filter(([name, value]) => name !== headName && value !== '');
    expect(left).toEqual([]);
    expect(await one.vault.beginSync(shared, password, false)).toBe('begun');
  });

  it('here alone: the others go on', async () => {
    const { shared, one, other } = await makePair();
    await other.vault.endSync(shared, false);
    await one.vault.add(named('Later', 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW'), []);
    expect(await one.vault.exchange(shared)).toMatchObject({ state: 'in-step' });
    expect(await other.vault.exchange(shared)).toMatchObject({ state: 'found' });
    expect(await namesOf(other.vault)).toEqual(['Example']);
  });
});
