import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Site } from './site.ts';

/** Length of a time step (RFC 6238, X). */
const periodMs = 30_000;
const digits = 6;
/** Steps that the clocks of app and site may differ by. */
const drift = [-1, 0, 1];

type CodeVerdict = 'accepted' | 'used' | 'wrong';

/** The code of one time step: HOTP (RFC 4226) over the step's number, SHA-1, six digits. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/**
 * Judges a six-digit code and, when it is right, burns its step in the same statement that asks whether a later one was
 * burnt already (RFC 6238 section 5.2: a code is accepted once). One step to either side is allowed, and all three are
 * always compared, each in constant time.
 *
 * Earlier steps go with a burnt one: whoever looked over a shoulder at the code before it has nothing. The two codes of
 * an enrolment are not harmed by that, since the second one is asked for as the next after the first.
 */
export function acceptCode(
  site: Site,
  authenticatorId: number,
  secret: Uint8Array,
  code: string,
): CodeVerdict {
  const current = Math.floor(site.now() / periodMs);
  const typed = Buffer.from(code);
  const matching = drift
    .map((offset) => current + offset)
    .filter((step) => step >= 0)
    .filter((step) => {
      const wanted = Buffer.from(codeAt(secret, step));
      return wanted.length === typed.length && timingSafeEqual(wanted, typed);
    });
  if (matching.length === 0) return 'wrong';
  const burn = site.database.prepare(
    'UPDATE authenticators SET last_step = ? WHERE id = ? AND last_step < ?',
  );
  return matching.some((step) => burn.run(step, authenticatorId, step).changes === 1) ? 'accepted' : 'used';
}
