import { fewLeft } from './backup-codes.ts';

/** What may be wrong, the worst first. */
const healthKinds = ['no-backup-file', 'one-device', 'codes-low', 'sms-only', 'no-backup-codes'] as const;
export type HealthKind = (typeof healthKinds)[number];

/** A site, and the page of it where two-factor is set up: its first one, where nothing better is known. */
interface SiteToSee {
  origin: string;
  address: string;
}

/** One thing to be done: for these accounts (by id), or at these sites. */
export interface HealthFinding {
  kind: HealthKind;
  accounts: string[];
  sites: SiteToSee[];
}

export interface HealthFacts {
  /** `codesLeft`: of its backup codes; null = it has none. `elsewhere`: it is known to be in another place, too. */
  accounts: { id: string; origins: string[]; codesLeft: number | null; elsewhere: boolean }[];
  /** A reminder of the backup file is due. */
  backupDue: boolean;
  /** Sites that asked for a code by SMS. */
  smsSites: readonly SiteToSee[];
}

/** What HelpKit's best practices ask for and is not so. An empty vault has nothing wrong. */
export function findingsOf({ accounts, backupDue, smsSites }: HealthFacts): HealthFinding[] {
  if (accounts.length === 0) return [];
  const bound = new Set(accounts.flatMap(({ origins }) => origins));
  const sms = smsSites.filter(({ origin }) => !bound.has(origin));
  const low = accounts.filter(({ codesLeft }) => codesLeft !== null && codesLeft <= fewLeft);
  // One that belongs to no site yet may be of one that gives no backup codes.
  const without = accounts.filter(({ codesLeft, origins }) => codesLeft === null && origins.length > 0);
  const alone = accounts.filter(({ elsewhere }) => !elsewhere);
  const is: { readonly [K in HealthKind]: boolean } = {
    'no-backup-file': backupDue,
    'one-device': alone.length > 0,
    'codes-low': low.length > 0,
    'sms-only': sms.length > 0,
    'no-backup-codes': without.length > 0,
  };
  const whose: { readonly [K in HealthKind]?: typeof accounts } = {
    'one-device': alone,
    'codes-low': low,
    'no-backup-codes': without,
  };
  return healthKinds
    .filter((kind) => is[kind])
    .map((kind) => ({
      kind,
      accounts: (whose[kind] ?? []).map(({ id }) => id),
      sites: kind === 'sms-only' ? sms : [],
    }));
}
