import type { Algorithm, OtpParameters } from '../core/types.ts';
import { matchOf } from './index-record.ts';
import type { IndexRecord } from './schema.ts';

/** What of an account's parameters makes its codes, but the secret. */
export type CodeParameters = Pick<OtpParameters, 'type' | 'algorithm' | 'digits' | 'period'>;

/** How an account that is not kept stands to those that are. */
export interface Known {
  /** The id of one, not deleted, that makes the same codes. */
  same: string | null;
  /** Where there is none: one with the same secret that makes other codes, and how it makes them. */
  related: ({ id: string } & CodeParameters) | null;
}

const algorithms: readonly Algorithm[] = ['SHA1', 'SHA256', 'SHA512'];

/**
 * Looks an account up without opening any secret: the index holds a keyed hash of all that makes an account's codes, so
 * the secret is tried with each way of making codes that some account uses.
 */
export async function knownOf(
  vaultKey: Uint8Array,
  { accounts }: IndexRecord,
  parameters: OtpParameters,
): Promise<Known> {
  const living = accounts.filter(({ deletedAt }) => deletedAt === null);
  const match = await matchOf(vaultKey, parameters);
  const same = living.find((one) => one.match === match);
  if (same) return { same: same.id, related: null };
  const ways = new Map(
    living.map(({ type, digits, period }) => [`${type} ${digits} ${period}`, { type, digits, period }]),
  );
  for (const way of ways.values()) {
    for (const algorithm of algorithms) {
      const other = await matchOf(vaultKey, { ...parameters, ...way, algorithm });
      const found = living.find((one) => one.match === other);
      if (found) return { same: null, related: { id: found.id, ...way, algorithm } };
    }
  }
  return { same: null, related: null };
}
