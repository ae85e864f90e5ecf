import { fewLeft } from './backup-codes.ts';

/** What of a vault may be lost beside accounts, by what it held. */
export type DamagedPart =
  | 'log'
  | 'sites'
  | 'backups'
  | 'backup-codes'
  | 'trusted'
  | 'recoveries'
  | 'uses'
  | 'teams'
  | 'deadlines'
  | 'sync'
  | 'ownSite';

/** What of an open vault cannot be read any more. */
export interface Damage {
  /** Ids of accounts that are in the list. */
  accounts: string[];
  parts: DamagedPart[];
}

/** What HelpKit's best practices ask for, the worst to miss first. */
const missingKinds = ['no-backup-file', 'one-device', 'codes-low', 'sms-only', 'no-backup-codes'] as const;
type MissingKind = (typeof missingKinds)[number];
export type HealthKind = 'damaged' | MissingKind;

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
  /** Of `damaged`: what is lost beside these accounts. */
  parts?: DamagedPart[];
}

export interface HealthFacts {
  /** `codesLeft`: of its backup codes; null = it has none. `elsewhere`: it is known to be in another place, too. */
  accounts: { id: string; origins: string[]; codesLeft: number | null; elsewhere: boolean }[];
  /** A reminder of the backup file is due. */
  backupDue: boolean;
  /** Sites that asked for a code by SMS. */
  smsSites: readonly SiteToSee[];
  damage: Damage;
}

/** What HelpKit's best practices ask for and is not so. An empty vault has nothing wrong. */
export function findingsOf({ damage, ...facts }: HealthFacts): HealthFinding[] {
  const isWhole = damage.accounts.length + damage.parts.length === 0;
  const lost: HealthFinding[] = isWhole ? [] : [{ kind: 'damaged', sites: [], ...damage }];
  return [...lost, ...missingOf(facts)];
}

function missingOf({ accounts, backupDue, smsSites }: Omit<HealthFacts, 'damage'>): HealthFinding[] {
  if (accounts.length === 0) return [];
  const bound = new Set(accounts.flatMap(({ origins }) => origins));
  const sms = smsSites.filter(({ origin }) => !bound.has(origin));
  const low = accounts.filter(({ codesLeft }) => codesLeft !== null && codesLeft <= fewLeft);
  // One that belongs to no site yet may be of one that gives no backup codes.
  const without = accounts.filter(({ codesLeft, origins }) => codesLeft === null && origins.length > 0);
  const alone = accounts.filter(({ elsewhere }) => !elsewhere);
  const is: { readonly [K in MissingKind]: boolean } = {
    'no-backup-file': backupDue,
    'one-device': alone.length > 0,
    'codes-low': low.length > 0,
    'sms-only': sms.length > 0,
    'no-backup-codes': without.length > 0,
  };
  const whose: { readonly [K in MissingKind]?: typeof accounts } = {
    'one-device': alone,
    'codes-low': low,
    'no-backup-codes': without,
  };
  return missingKinds
    .filter((kind) => is[kind])
    .map((kind) => ({
      kind,
      accounts: (whose[kind] ?? []).map(({ id }) => id),
      sites: kind === 'sms-only' ? sms : [],
    }));
}
