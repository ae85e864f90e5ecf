import { describe, expect, it, vi } from 'vitest';
import type { AccountOrigin } from '../../../lib/core/types.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { codeIs, day, enrolment, hotp, makeVault, minute, passDays, password, start } from './world.ts';

const origin = (host: string, source: AccountOrigin['source'] = 'enrolled'): AccountOrigin => ({
  origin: `https://${host}`,
  source,
  at: start,
});

describe('an account', () => {
  it('is kept whole', async () => {
    const { vault } = await makeVault();
    const given = enrolment({
      algorithm: 'SHA512',
      digits: 8,
      period: 60,
      issuer: 'Ex\u202eample',
      account: '',
    });
    const summary = await vault.add(given, [origin('app.example.com')]);
    const { issuer, account, ...otp } = given;
    const record = await vault.read(summary.id);
    expect(record).toMatchObject({
      otp,
      issuer,
      account,
      origins: [origin('app.example.com')],
      usedSteps: [],
    });
    expect(record).toMatchObject({ createdAt: start, changedAt: start, deletedAt: null, epoch: 1 });
    expect(record.born).toEqual({ at: start, counter: 1, device: record.device });
    expect(record.device).toMatch(/^[0-9a-f]{32}$/);
    expect(summary).toEqual({
      id: record.id,
      issuer,
      account,
      type: 'totp',
      digits: 8,
      period: 60,
      origins: [origin('app.example.com')],
      tags: [],
      pinned: false,
      order: record.order,
      icon: null,
    });
    expect(await vault.list()).toEqual([summary]);
  });

  it('is last in the list, whatever was before', async () => {
    const { vault } = await makeVault();
    const added: string[] = [];
    for (let at = 0; at < 40; at++) added.push((await vault.add(enrolment({ issuer: `No ${at}` }), [])).id);
    expect((await vault.list()).map(({ id }) => id)).toEqual(added);
  });

  it('is refused when it could not be read back, and nothing is written', async () => {
    const { vault } = await makeVault();
    for (const broken of [{ digits: Number.NaN }, { period: 0 }, { secret: '' }, { counter: -1 }]) {
      await expect(vault.add(enrolment(broken), [])).rejects.toEqual(codeIs('bad-request'));
    }
    expect(await vault.list()).toEqual([]);
  });

  it('that is unknown is said to be so', async () => {
    const { vault } = await makeVault();
    for (const id of ['', 'nobody', '__proto__', 'manifest']) {
      await expect(vault.read(id)).rejects.toEqual(codeIs('account-unknown'));
      await expect(vault.remove(id)).rejects.toEqual(codeIs('account-unknown'));
      await expect(vault.useStep(id, 1)).rejects.toEqual(codeIs('account-unknown'));
    }
  });

  it('with the same secret and parameters is found', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const relabelled = enrolment({ issuer: 'Another', account: 'name' });
    expect(await vault.known([relabelled])).toEqual([{ same: id, related: null }]);
    const related = { id, type: 'totp', algorithm: 'SHA1', digits: 6, period: 30 };
    const changes = [{ digits: 8 }, { period: 60 }, { algorithm: 'SHA256' }, { type: 'steam' }] as const;
    for (const change of changes) {
      expect(await vault.known([enrolment(change)])).toEqual([{ same: null, related }]);
    }
    expect(await vault.known([enrolment({ secret: 'JBSWY3DPEHPK3PXP' })])).toEqual([unknown]);
    await vault.remove(id);
    expect(await vault.known([enrolment(), enrolment({ digits: 8 })])).toEqual([unknown, unknown]);
  });

  it('are kept several at once in their order, all or none', async () => {
    const { world, vault } = await makeVault();
    const secrets = ['GEZDGNBVGY3TQOJQ', 'JBSWY3DPEHPK3PXP', 'MFRGGZDFMZTWQ2LK'];
    const some = secrets.map((secret) => ({ enrolment: enrolment({ secret }), origins: [] }));
    await expect(
      vault.addMany([...some, { enrolment: enrolment({ digits: 99.5 }), origins: [] }]),
    ).rejects.toEqual(codeIs('bad-request'));
    expect(await vault.list()).toEqual([]);
    const added = await vault.addMany(some);
    expect((await vault.list()).map(({ id }) => id)).toEqual(added.map(({ id }) => id));
    expect((await vault.activity()).filter(({ act }) => act === 'account-added')).toHaveLength(3);
    expect(await vault.addMany([])).toEqual([]);
    expect((await openVault(world).read(added[2]?.id ?? '')).otp.secret).toBe(secrets[2]);
  });
});

const unknown = { same: null, related: null };

describe('each field', () => {
  it('has a clock of its own from its first change on', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(hotp(0), []);
    expect((await vault.read(id)).clocks).toEqual({});
    world.clock.now += 1000;
    await vault.advance(id);
    await vault.bind(id, origin('a.example'));
    await vault.remove(id);
    world.clock.now -= 1000;
    await vault.restore(id);
    const { clocks, born, device, changedAt } = await vault.read(id);
    expect(born.at).toBe(start);
    expect(changedAt).toBe(start);
    expect(clocks).toEqual({
      counter: { at: start + 1000, counter: 0, device },
      origins: { at: start + 1000, counter: 1, device },
      deletedAt: { at: start + 1000, counter: 3, device },
    });
  });
});

describe('a used step', () => {
  it('is taken once, and is an exact set', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const now = Math.floor(start / 30_000);
    expect(await vault.useStep(id, now + 2)).toBe('taken');
    expect(await vault.useStep(id, now)).toBe('taken');
    expect(await vault.useStep(id, now + 2)).toBe('used-already');
    expect(await vault.useStep(id, now + 1)).toBe('taken');
    expect(await vault.useStep(id, now)).toBe('used-already');
    expect((await vault.read(id)).usedSteps).toEqual([now, now + 1, now + 2]);
  });

  it('is remembered for an hour by the clock of its site', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const late = Math.floor(start / 30_000) - 1000; // a site whose clock is hours behind
    expect(await vault.useStep(id, late)).toBe('taken');
    expect(await vault.useStep(id, late + 1)).toBe('taken');
    expect(await vault.useStep(id, late)).toBe('used-already');
    world.clock.now += 3 * 60 * minute;
    await vault.unlock(password);
    expect(await vault.useStep(id, late + 500)).toBe('taken');
    expect((await vault.read(id)).usedSteps).toEqual([late + 500]);
  });

  it('goes to one of many that ask at once', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const doors = [vault, openVault(world), openVault(world)];
    const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => doors[at % 3]?.useStep(id, 7)));
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
  });

  it('is no matter of a counter', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(hotp(0), []);
    await expect(vault.useStep(id, 1)).rejects.toEqual(codeIs('unsupported-type'));
  });
});

describe('a counter', () => {
  it('moves on before it is given', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(hotp(41), []);
    expect(await vault.advance(id)).toBe(41);
    expect((await openVault(world).read(id)).otp.counter).toBe(42);
    expect(await vault.advance(id)).toBe(42);
  });

  it('is given to nobody when it cannot be kept', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(hotp(5), []);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await expect(vault.advance(id)).rejects.toEqual(codeIs('storage-broken'));
    put.mockRestore();
    expect(await vault.advance(id)).toBe(5);
  });

  it('ends before numbers are no longer exact', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(hotp(Number.MAX_SAFE_INTEGER), []);
    await expect(vault.advance(id)).rejects.toEqual(codeIs('invalid-counter'));
  });

  it('is no matter of time', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    await expect(vault.advance(id)).rejects.toEqual(codeIs('unsupported-type'));
  });
});

describe('an origin', () => {
  it('is bound once; a proposed one becomes bound', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment(), [origin('a.example'), origin('b.example', 'proposed')]);
    await vault.bind(id, origin('a.example', 'person'));
    await vault.bind(id, origin('b.example', 'person'));
    await vault.bind(id, origin('c.example', 'policy'));
    await vault.bind(id, origin('c.example', 'proposed'));
    const bound = [origin('a.example'), origin('b.example', 'person'), origin('c.example', 'policy')];
    expect((await vault.read(id)).origins).toEqual(bound);
    expect((await vault.list())[0]?.origins).toEqual(bound);
  });
});

describe('a deleted account', () => {
  it('is gone from everywhere, and comes back whole', async () => {
    const { vault } = await makeVault();
    const summary = await vault.add(enrolment(), [origin('a.example')]);
    await vault.useStep(summary.id, 3);
    await vault.remove(summary.id);
    expect(await vault.list()).toEqual([]);
    for (const door of [
      () => vault.read(summary.id),
      () => vault.useStep(summary.id, 4),
      () => vault.advance(summary.id),
      () => vault.bind(summary.id, origin('b.example')),
    ]) {
      await expect(door()).rejects.toEqual(codeIs('account-unknown'));
    }
    expect(await vault.restore(summary.id)).toEqual(summary);
    expect(await vault.list()).toEqual([summary]);
    expect(await vault.read(summary.id)).toMatchObject({
      otp: { secret: enrolment().secret },
      usedSteps: [3],
    });
  });

  it('is deleted and restored any number of times', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    await vault.restore(id);
    await vault.remove(id);
    await vault.remove(id);
    await vault.restore(id);
    await vault.restore(id);
    expect(await vault.list()).toHaveLength(1);
    const acts = (await vault.activity()).map(({ act }) => act);
    expect(acts).toEqual(['vault-created', 'account-added', 'account-removed', 'account-restored']);
  });

  it.each([password, null])(
    'is cleared away at the unlocking after 30 days (password: %s)',
    async (secret) => {
      const { world, vault } = await makeVault(secret);
      const kept = await vault.add(enrolment({ issuer: 'Kept' }), []);
      const early = await vault.add(enrolment({ issuer: 'Early' }), []);
      const late = await vault.add(enrolment({ issuer: 'Late' }), []);
      await vault.remove(early.id);
      world.clock.now += 2 * minute;
      await vault.remove(late.id);
      for (let days = 6; days <= 30; days += 6) {
        world.clock.now = start + days * day + minute;
        if (secret !== null) await vault.unlock(secret);
        await vault.status();
        await vault.note([{ act: 'unlocked', record: null }]);
      }
      await expect(vault.restore(early.id)).rejects.toEqual(codeIs('account-unknown'));
      expect((await vault.restore(late.id)).issuer).toBe('Late');
      expect((await vault.list()).map(({ id }) => id)).toEqual([kept.id, late.id]);
      expect((await vault.activity()).filter(({ act }) => act === 'account-purged')).toHaveLength(1);
    },
  );

  it('that cannot be cleared away keeps nobody out', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    await vault.remove(id);
    await passDays(world, vault, 25);
    world.clock.now += 6 * day;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await vault.unlock(password)).toBe('unlocked');
    expect(await vault.list()).toEqual([]);
    put.mockRestore();
    expect((await vault.restore(id)).id).toBe(id);
  });
});

describe('an account that is edited', () => {
  const edit = { issuer: 'Shop', account: 'till', tags: ['work', 'cash'], pinned: true };

  it('is called, found and sorted so, with a clock for each field that changed and none for the others', async () => {
    const { vault } = await makeVault();
    await vault.add(enrolment({ issuer: 'First' }), []);
    const { id } = await vault.add(enrolment({ issuer: 'Second', account: 'till' }), []);
    expect(await vault.edit(id, edit)).toMatchObject({ id, ...edit });
    expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['Shop', 'First']);
    const record = await vault.read(id);
    expect(Object.keys(record.clocks).sort()).toEqual(['issuer', 'pinned', 'tags']);
    expect(record.otp.secret).toBe(enrolment().secret);
    const entries = (await vault.activity()).length;
    await vault.edit(id, edit);
    expect(await vault.activity()).toHaveLength(entries);
  });

  it('is filled no more where a site was taken away', async () => {
    const { vault } = await makeVault();
    const [one, other] = [origin('app.example.com'), origin('old.example.com')];
    const { id } = await vault.add(enrolment(), [one, other]);
    expect((await vault.unbind(id, other.origin)).origins).toEqual([one]);
    expect((await vault.read(id)).origins).toEqual([one]);
    expect((await vault.activity()).at(-1)).toMatchObject({ act: 'origin-removed', origin: other.origin });
  });
});
