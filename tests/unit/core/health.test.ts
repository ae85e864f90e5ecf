import { expect, it } from 'vitest';
import { findingsOf, type HealthFacts, type HealthKind } from '../../../lib/core/health.ts';

const site = 'https://app.helpkit.in';
const well: HealthFacts = {
  accounts: [{ id: 'a', origins: [site], codesLeft: 10 }],
  backupDue: false,
  moved: true,
  smsOrigins: [],
};
const kinds = (facts: Partial<HealthFacts>): HealthKind[] =>
  findingsOf({ ...well, ...facts }).map(({ kind }) => kind);

it('says nothing where all is well, or nothing is there', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ accounts: [], backupDue: true, moved: false })).toEqual([]);
});

it('tells each thing that is not, the worst first', () => {
  expect(kinds({ backupDue: true, moved: false })).toEqual(['no-backup-file', 'one-device']);
  expect(findingsOf({ ...well, accounts: [{ id: 'a', origins: [site], codesLeft: 3 }] })).toEqual([
    { kind: 'codes-low', accounts: ['a'], sites: [] },
  ]);
  expect(kinds({ accounts: [{ id: 'a', origins: [site], codesLeft: 4 }] })).toEqual([]);
  expect(findingsOf({ ...well, accounts: [{ id: 'a', origins: [site], codesLeft: null }] })).toEqual([
    { kind: 'no-backup-codes', accounts: ['a'], sites: [] },
  ]);
});

it('counts a site that asks by SMS only while no account belongs to it', () => {
  expect(findingsOf({ ...well, smsOrigins: [site, 'https://bank.example'] })).toEqual([
    { kind: 'sms-only', accounts: [], sites: ['https://bank.example'] },
  ]);
});

it('asks for no backup codes of an account that belongs to no site yet', () => {
  expect(kinds({ accounts: [{ id: 'a', origins: [], codesLeft: null }] })).toEqual([]);
});
