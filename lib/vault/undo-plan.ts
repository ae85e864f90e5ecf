import { fieldsBetween, type Stamp, stamped, usedOf } from './accounts.ts';
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

/** What of an account never goes back: what is used is used, and whether it is deleted is told apart. */
const lasting: readonly AccountField[] = ['counter', 'usedSteps', 'backupCodes', 'deletedAt'];

/**
 * Plans the way back to `then` from `now`, each by id; what is in neither stays as it is. Codes that were used stay used:
 * of two counters of one key the larger one holds, of two sets of used steps both do.
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
    else if (lived && lives && contentBetween(was, is).length > 0) plan.changed.push(asItWas(was, is, stamp));
  }
  return plan;
}

function asItWas(was: AccountRecord, is: AccountRecord | undefined, stamp: Stamp): AccountRecord {
  if (!is) return stamped(was, ['deletedAt'], stamp);
  const { counter, usedSteps } = usedOf(was, is);
  const backupCodes = is.backupCodes ?? was.backupCodes;
  const merged = { ...is, ...was, otp: { ...was.otp, counter }, usedSteps, backupCodes, clocks: is.clocks };
  const fields = contentBetween(was, is);
  return stamped(merged, is.deletedAt === null ? fields : [...fields, 'deletedAt'], stamp);
}

/** The fields that go back. */
function contentBetween(was: AccountRecord, is: AccountRecord): AccountField[] {
  return fieldsBetween(was, is).filter((field) => !lasting.includes(field));
}
