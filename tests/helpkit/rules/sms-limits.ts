import type { Site } from './site.ts';

interface Limit {
  readonly most: number;
  readonly within: number;
}

const day = 24 * 60 * 60_000;

/** How many text messages a number may get and an account may ask for: one a minute, five an hour, ten a day. */
const limits: readonly Limit[] = [
  { most: 1, within: 60_000 },
  { most: 5, within: 60 * 60_000 },
  { most: 10, within: day },
];

/**
 * Milliseconds until another message may be sent to all of these subjects; 0 when one may be sent now. A send from the
 * future does not count, or a clock that was set back would keep the number silent.
 */
export function sendWait(site: Site, subjects: readonly string[]): number {
  const now = site.now();
  const nthLast = site.database
    .prepare<[string, number, number, number], number>(
      `SELECT sent_at FROM sms_sends WHERE subject = ? AND sent_at > ? AND sent_at <= ?
       ORDER BY sent_at DESC LIMIT 1 OFFSET ?`,
    )
    .pluck();
  const waits = subjects.flatMap((subject) =>
    limits.map(({ most, within }) => {
      const reached = nthLast.get(subject, now - within, now, most - 1);
      return reached === undefined ? 0 : reached + within - now;
    }),
  );
  return Math.max(...waits);
}

/** Counts one message for each subject. Call in the immediate transaction that asked {@link sendWait}: so none slips in between. */
export function countSend(site: Site, subjects: readonly string[]): void {
  const now = site.now();
  site.database.prepare('DELETE FROM sms_sends WHERE sent_at <= ?').run(now - day);
  const insert = site.database.prepare('INSERT INTO sms_sends (subject, sent_at) VALUES (?, ?)');
  for (const subject of subjects) insert.run(subject, now);
}
