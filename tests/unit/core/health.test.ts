import { expect, it } from 'vitest';
import { findingsOf, type HealthFacts, type HealthKind } from '../../../lib/core/health.ts';

const site = 'https://app.helpkit.in';
const well: HealthFacts = {
  accounts: [{ id: 'a', origins: [site], codesLeft: 10, elsewhere: true }],
  backupDue: false,
  smsSites: [],
  damage: { accounts: [], parts: [] },
};
const at = (origin: string) => ({ origin, address: `${origin}/security` });
const kinds = (facts: Partial<HealthFacts>): HealthKind[] =>
  findingsOf({ ...well, ...facts }).map(({ kind }) => kind);

it('says nothing where all is well, or nothing is there', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ accounts: [], backupDue: true })).toEqual([]);
});

it('tells each thing that is not, the worst first', () => {
  const alone = { id: 'b', origins: [site], codesLeft: 10, elsewhere: false };
  const both = findingsOf({ ...well, accounts: [...well.accounts, alone], backupDue: true });
  expect(both).toEqual([
    { kind: 'no-backup-file', accounts: [], sites: [] },
    { kind: 'one-device', accounts: ['b'], sites: [] },
  ]);
  expect(
    findingsOf({ ...well, accounts: [{ id: 'a', origins: [site], codesLeft: 3, elsewhere: true }] }),
  ).toEqual([{ kind: 'codes-low', accounts: ['a'], sites: [] }]);
  expect(kinds({ accounts: [{ id: 'a', origins: [site], codesLeft: 4, elsewhere: true }] })).toEqual([]);
  expect(
    findingsOf({ ...well, accounts: [{ id: 'a', origins: [site], codesLeft: null, elsewhere: true }] }),
  ).toEqual([{ kind: 'no-backup-codes', accounts: ['a'], sites: [] }]);
});

it('counts a site that asks by SMS only while no account belongs to it', () => {
  expect(findingsOf({ ...well, smsSites: [at(site), at('https://bank.example')] })).toEqual([
    { kind: 'sms-only', accounts: [], sites: [at('https://bank.example')] },
  ]);
});

it('asks for no backup codes of an account that belongs to no site yet', () => {
  expect(kinds({ accounts: [{ id: 'a', origins: [], codesLeft: null, elsewhere: true }] })).toEqual([]);
});

it('tells what cannot be read any more before all else, also of an empty vault', () => {
  const damage = { accounts: ['a'], parts: ['log', 'trusted'] as const };
  const found = { kind: 'damaged', sites: [], accounts: ['a'], parts: ['log', 'trusted'] };
  expect(findingsOf({ ...well, damage: { ...damage, parts: [...damage.parts] }, backupDue: true })).toEqual([
    found,
    { kind: 'no-backup-file', accounts: [], sites: [] },
  ]);
  const alone = { ...well, accounts: [] };
  expect(findingsOf({ ...alone, damage: { accounts: ['a'], parts: [] } })).toEqual([{ ...found, parts: [] }]);
  expect(findingsOf({ ...alone, damage: { accounts: [], parts: ['log'] } })).toEqual([
    { ...found, accounts: [], parts: ['log'] },
  ]);
  expect(findingsOf({ ...alone, damage: { accounts: ['a'], parts: ['log'] } })).toHaveLength(1);
});

it('names sites of those alone that ask by SMS', () => {
  const found = findingsOf({ ...well, backupDue: true, smsSites: [at('https://bank.example')] });
  expect(found.map(({ sites }) => sites)).toEqual([[], [at('https://bank.example')]]);
});
