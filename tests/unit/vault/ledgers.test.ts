import { describe, expect, it } from 'vitest';
import type { Ledgers } from '../../../lib/vault/ledgers.ts';
import { enrolment, makeVault, password, start } from './world.ts';

const origin = 'https://app.helpkit.in';
const device = {
  id: 'one',
  origin,
  username: 'agent@example.com',
  accountId: null,
  since: start,
  until: start + 1,
  tickedBy: 'person',
  state: 'trusted',
  changedAt: start,
} as const;
const trusted: Ledgers['trusted'] = { devices: [device], lists: [] };
const teams: Ledgers['teams'] = {
  readings: [
    {
      origin,
      readAt: start,
      members: [
        {
          email: 'ada@example.com',
          name: 'Ada',
          role: 'Agent',
          state: 'off',
          method: null,
          since: null,
          deadline: start,
          daysLeft: 3,
        },
      ],
      pages: { read: [1], of: 1 },
      whole: true,
      changes: [
        { email: 'bo@example.com', name: '', from: 'on', to: null },
        { email: 'di@example.com', name: '', from: 'locked', to: 'sms' },
      ],
      comparedWith: start - 1,
    },
  ],
  rules: [{ origin, required: true, graceDays: 7, readAt: start }],
};

describe('what is known of a second factor’s life', () => {
  it('is nothing before it is told, and comes back whole after locking', async () => {
    const { vault } = await makeVault();
    expect(await vault.ledger('trusted')).toEqual({ devices: [], lists: [] });
    await vault.changeLedger('trusted', () => trusted);
    await vault.changeLedger('teams', () => teams);
    await vault.changeLedger('recoveries', () => ({
      open: [{ origin, username: '', dueAt: start, seenAt: start, startedBy: 'foreign', path: '/' }],
    }));
    const own = { origin, username: '', at: null, daysLeft: 3, lockedOut: false, setUp: '/x', seenAt: start };
    await vault.changeLedger('deadlines', () => ({ own: [own] }));
    await vault.lock('manual');
    await expect(vault.ledger('trusted')).rejects.toThrow('vault-locked');
    await vault.unlock(password);
    expect(await vault.ledger('trusted')).toEqual(trusted);
    expect(await vault.ledger('teams')).toEqual(teams);
    expect((await vault.ledger('recoveries')).open).toHaveLength(1);
    expect((await vault.ledger('deadlines')).own).toEqual([own]);
  });

  it('is no account, goes into no backup file, and undo leaves it alone', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment({}), []);
    await vault.changeLedger('trusted', () => trusted);
    expect(await vault.list()).toHaveLength(1);
    const made = await vault.makeBackup(password, null);
    if (made === 'wrong-password') throw new Error(made);
    expect(made.count).toBe(1);
    await vault.remove(id);
    await vault.changeLedger('trusted', () => ({ devices: [], lists: [] }));
    const [point] = await vault.snapshots();
    if (point !== undefined) await vault.undo(point.revision);
    expect(await vault.list()).toHaveLength(1);
    expect((await vault.ledger('trusted')).devices).toEqual([]);
  });

  it('is refused in a shape that could not be read back', async () => {
    const { vault } = await makeVault();
    const bad = { devices: [{ ...device, since: Number.NaN }], lists: [] };
    await expect(vault.changeLedger('trusted', () => bad)).rejects.toThrow('bad-request');
    expect(await vault.ledger('trusted')).toEqual({ devices: [], lists: [] });
  });
});
