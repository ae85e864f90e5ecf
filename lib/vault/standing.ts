import { codeOf } from '../core/errors.ts';
import type { LockReason, VaultStatus } from '../core/types.ts';
import type { HeaderReading } from './header.ts';
import { protectionOf } from './header.ts';
import type { Mirror } from './mirror.ts';
import type { Header } from './schema.ts';
import type { Session } from './session.ts';
import type { StoredRows } from './stored.ts';
import type { OpenVault } from './view.ts';

/** What the database holds, and whether it may be believed. */
export interface Found {
  rows: StoredRows;
  rolledBack: boolean;
}

interface World {
  mirror: Pick<Mirror, 'isThere'>;
  session: Pick<Session, 'reason'>;
  readingOf(rows: StoredRows): HeaderReading;
  /** Null when locked. */
  open(reading: HeaderReading): Promise<OpenVault | null>;
  /** Called with a vault that opened by itself. */
  remember(vault: OpenVault): Promise<void>;
}

/** Tells how the vault stands by its rows; `vault` where that is open. */
export function makeStanding({ mirror, session, readingOf, open, remember }: World) {
  /** What opens by itself is locked for one reason alone. */
  async function reasonOf(header: Header): Promise<LockReason> {
    return protectionOf(header) === 'device' ? 'password-required' : session.reason();
  }

  return async ({ rows, rolledBack }: Found): Promise<{ status: VaultStatus; vault: OpenVault | null }> => {
    const reading = readingOf(rows);
    const { state, header } = reading;
    const closed = { protection: header && protectionOf(header), lockReason: null, locksAt: null };
    const shut = (status: VaultStatus) => ({ status, vault: null });
    if (rows.header === undefined && (await mirror.isThere())) return shut({ state: 'wiped', ...closed });
    if (!header) return shut({ state, ...closed });
    if (rolledBack && state !== 'newer') return shut({ state: 'rolled-back', ...closed });
    try {
      const vault = await open(reading);
      if (!vault) {
        const lockReason = await reasonOf(header);
        return shut({ ...closed, state: state === 'newer' ? state : 'locked', lockReason });
      }
      if (vault.locksAt === null) await remember(vault);
      const locksAt = closed.protection === 'device' ? null : vault.locksAt;
      return { status: { ...closed, state: state === 'newer' ? state : 'unlocked', locksAt }, vault };
    } catch (error) {
      if (codeOf(error) !== 'vault-damaged') throw error;
      return shut({ ...closed, state: state === 'newer' ? state : 'damaged' });
    }
  };
}
