import { type Kept, sent } from '../post/post.ts';
import type { Bench } from './test-visitor.ts';

/** The e-mails to an address that are due by now, in the order in which they were written. */
export async function mailsTo({ helpkit: { site, courier } }: Bench, to: string): Promise<Kept[]> {
  await courier.handOver();
  return sent(site, 1_000)
    .filter((post) => post.kind === 'mail' && post.to === to)
    .sort((one, other) => one.id - other.id);
}

/** Path and query of the one link in a mail. */
export function linkIn(mail: Kept | undefined): string {
  const url = new URL(/https?:\S+/.exec(mail?.text ?? '')?.[0] ?? 'none:');
  return url.pathname + url.search;
}
