import type { AccountRecord, SitesRecord } from '../../../lib/vault/schema.ts';
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
