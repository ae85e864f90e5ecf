import { laterTick } from './hybrid-clock.ts';
import type { Clock, StoredRecord } from './schema.ts';
import { latestClock } from './sync-merge.ts';

/**
 * The vault's clock once these records lie in it: behind none of theirs, so that what a person does next to any of them is
 * later than all that was done before, also to one that came from a file of a device whose clock is ahead.
 */
export function clockAfter(
  records: readonly StoredRecord[],
  clock: Pick<Clock, 'at' | 'counter'>,
): Pick<Clock, 'at' | 'counter'> {
  return records.reduce(
    (latest, record) => (record.kind === 'account' ? laterTick(latest, latestClock(record)) : latest),
    clock,
  );
}
