import { type Stamp, usedByBoth } from './accounts.ts';
import type { AccountField, AccountRecord } from './schema.ts';

/** What going back to a snapshot would do, as the records that it would write. */
export interface UndoPlan {
  /** Accounts that are there again. */
  back: AccountRecord[];
  /** Accounts that are deleted then; like any deleted account they can come back for 30 days. */
  gone: AccountRecord[];
  /** Accounts that read as they did. */
  changed: AccountRecord[];
}

/** What of an account a person sees, and goes back. Counter, used steps and backup codes never do. */
const contentFields = ['issuer', 'account', 'origins', 'tags', 'note', 'pinned', 'order', 'icon'] as const;

/**
 * Plans the way back to `then` from `now`, each by id; what is in neither stays as it is. Codes that were used stay used:
 * of two counters the larger one holds, of two sets of used steps both do.
 */
export function planUndo(
  then: ReadonlyMap<string, AccountRecord>,
  now: ReadonlyMap<string, AccountRecord>,
  stamp: Stamp,
): UndoPlan {
  const plan: UndoPlan = { back: [], gone: [], changed: [] };
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const was = then.get(id);
    const is = now.get(id);
    const lived = was?.deletedAt === null;
    const lives = is?.deletedAt === null;
    if (lived && !lives) plan.back.push(asItWas(was, is, stamp));
    else if (!lived && lives) plan.gone.push(stamped({ ...is, deletedAt: stamp.now }, ['deletedAt'], stamp));
    else if (lived && lives && fieldsBetween(was, is).length > 0) plan.changed.push(asItWas(was, is, stamp));
  }
  return plan;
}

function asItWas(was: AccountRecord, is: AccountRecord | undefined, stamp: Stamp): AccountRecord {
  if (!is) return stamped(was, ['deletedAt'], stamp);
  const { counter, usedSteps } = usedByBoth(was, is);
  const backupCodes = is.backupCodes ?? was.backupCodes;
  const merged = { ...is, ...was, otp: { ...was.otp, counter }, usedSteps, backupCodes, clocks: is.clocks };
  const fields: AccountField[] = fieldsBetween(was, is);
  return stamped(merged, is.deletedAt === null ? fields : [...fields, 'deletedAt'], stamp);
}

function fieldsBetween(was: AccountRecord, is: AccountRecord): AccountField[] {
  const differing = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const fields: AccountField[] = contentFields.filter((name) => differing(was[name], is[name]));
  return differing({ ...was.otp, counter: 0 }, { ...is.otp, counter: 0 }) ? [...fields, 'otp'] : fields;
}

function stamped(
  record: AccountRecord,
  fields: readonly AccountField[],
  { clock, now, epoch }: Stamp,
): AccountRecord {
  const clocks = { ...record.clocks, ...Object.fromEntries(fields.map((field) => [field, clock])) };
  return { ...record, clocks, changedAt: now, epoch, device: clock.device };
}
