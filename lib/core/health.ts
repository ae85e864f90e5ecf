import { fewLeft } from './backup-codes.ts';

/** What may be wrong, the worst first. */
const healthKinds = ['no-backup-file', 'one-device', 'codes-low', 'sms-only', 'no-backup-codes'] as const;
export type HealthKind = (typeof healthKinds)[number];

/** One thing to be done: for these accounts (by id), or at these sites (origins). */
export interface HealthFinding {
  kind: HealthKind;
  accounts: string[];
  sites: string[];
}

export interface HealthFacts {
  /** `codesLeft`: of its backup codes; null = it has none. */
  accounts: { id: string; origins: string[]; codesLeft: number | null }[];
  /** A reminder of the backup file is due. */
  backupDue: boolean;
  /** Accounts were shown as QR codes or exported once: there may be another device that has them. */
  moved: boolean;
  /** Sites that asked for a code by SMS. */
  smsOrigins: readonly string[];
}

/** What HelpKit's best practices ask for and is not so. An empty vault has nothing wrong. */
export function findingsOf({ accounts, backupDue, moved, smsOrigins }: HealthFacts): HealthFinding[] {
  if (accounts.length === 0) return [];
  const bound = new Set(accounts.flatMap(({ origins }) => origins));
  const sms = smsOrigins.filter((origin) => !bound.has(origin));
  const low = accounts.filter(({ codesLeft }) => codesLeft !== null && codesLeft <= fewLeft);
  // One that belongs to no site yet may be of one that gives no backup codes.
  const without = accounts.filter(({ codesLeft, origins }) => codesLeft === null && origins.length > 0);
  const is: { readonly [K in HealthKind]: boolean } = {
    'no-backup-file': backupDue,
    'one-device': !moved,
    'codes-low': low.length > 0,
    'sms-only': sms.length > 0,
    'no-backup-codes': without.length > 0,
  };
  const ids = { 'codes-low': low, 'no-backup-codes': without } as const;
  return healthKinds
    .filter((kind) => is[kind])
    .map((kind) => ({
      kind,
      accounts: kind === 'codes-low' || kind === 'no-backup-codes' ? ids[kind].map(({ id }) => id) : [],
      sites: kind === 'sms-only' ? sms : [],
    }));
}
