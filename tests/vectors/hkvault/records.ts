import type {
  AccountRecord,
  BackupCodeSet,
  BackupCodesRecord,
  SitesRecord,
} from '../../../lib/vault/schema.ts';
import { madeAt } from './forge.ts';

const clock = { at: madeAt - 1_000, counter: 2, device: 'd'.repeat(32) };

/** A whole record, as a vault has it. */
export function record(number: number, changes: Partial<AccountRecord> = {}): AccountRecord {
  return {
    kind: 'account',
    id: number.toString(16).padStart(32, '0'),
    otp: {
      type: 'totp',
      secret: 'JBSWY3DPEHPK3PXP',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
    },
    issuer: 'Example',
    account: `person-${number}@example.com`,
    origins: [{ origin: `https://a${number}.example`, source: 'enrolled', at: madeAt - 5_000 }],
    usedSteps: [59_000_000, 59_000_001],
    tags: [],
    note: '',
    pinned: false,
    order: '00000001',
    icon: null,
    backupCodes: null,
    createdAt: madeAt - 9_000,
    changedAt: madeAt - 1_000,
    deletedAt: null,
    born: clock,
    clocks: { usedSteps: clock },
    epoch: 1,
    device: clock.device,
    ...changes,
  };
}

export const sites: SitesRecord = {
  kind: 'sites',
  id: 'sites',
  sites: [
    {
      origin: 'https://a1.example',
      chosen: [{ username: 'person', accountId: '1'.padStart(32, '0') }],
      withoutClick: [],
      taught: [
        {
          field: {
            tag: 'input',
            type: 'text',
            id: 'x',
            name: 'y',
            autocomplete: '',
            label: 'Code',
            place: 0,
          },
          is: 'code',
          at: madeAt,
        },
      ],
      skewAllowed: null,
    },
  ],
};

export function contentsOf(...records: unknown[]): string {
  return JSON.stringify({ schema: 1, records });
}

/** Records of backup codes of an account, as they may and may not be. */
export function backupCodesOf(
  account: string,
): [name: string, codes: object, verdict: 'opens' | 'damaged'][] {
  const origin = 'https://a1.example';
  const set: BackupCodeSet = {
    id: 'e'.repeat(32),
    keptAt: madeAt - 4_000,
    source: 'page',
    origin,
    codes: ['AB12-CD34', 'EF56-GH78', 'JK90-LM12'],
    marks: [{ is: 'used', at: madeAt, origin }, { is: 'tried', at: madeAt, origin: null }, { is: 'unused' }],
    replacedAt: null,
  };
  const kdf = {
    name: 'argon2id',
    memory: 8_192,
    passes: 1,
    lanes: 1,
    salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
  } as const;
  const apart = { kdf, nonce: 'AAAAAAAAAAAAAAAA', ciphertext: 'AAAAAAAAAAAAAAAAAAAAAA==' };
  const of = (...sets: object[]): object => {
    const record: Omit<BackupCodesRecord, 'sets'> = {
      kind: 'backup-codes',
      id: 'c'.repeat(32),
      account,
      changedAt: madeAt - 3_000,
    };
    return { ...record, sets };
  };
  const old = { ...set, id: 'f'.repeat(32), replacedAt: madeAt };
  return [
    ['a set', of(set), 'opens'],
    ['a set and the one before', of(set, old), 'opens'],
    ['none in force', of(old), 'opens'],
    ['no set', of(), 'opens'],
    ['sealed apart', of({ ...set, codes: apart }), 'opens'],
    ['a field that is not known', of({ ...set, later: 1 }), 'opens'],
    ['two in force', of(set, { ...set, id: 'f'.repeat(32) }), 'damaged'],
    ['fewer marks than codes', of({ ...set, marks: set.marks.slice(1) }), 'damaged'],
    ['an unknown mark', of({ ...set, marks: [{ is: 'lost' }, ...set.marks.slice(1)] }), 'damaged'],
    ['a used one without a time', of({ ...set, marks: [{ is: 'used' }, ...set.marks.slice(1)] }), 'damaged'],
    ['an unknown source', of({ ...set, source: 'dream' }), 'damaged'],
    [
      'a KDF beyond the caps',
      of({ ...set, codes: { ...apart, kdf: { ...kdf, memory: 2 ** 30 } } }),
      'damaged',
    ],
    ['a short salt', of({ ...set, codes: { ...apart, kdf: { ...kdf, salt: 'AAAA' } } }), 'damaged'],
    ['a code too long', of({ ...set, codes: ['x'.repeat(4_001), 'b', 'c'] }), 'damaged'],
    ['codes that are no text', of({ ...set, codes: [1, 2, 3] }), 'damaged'],
  ];
}
