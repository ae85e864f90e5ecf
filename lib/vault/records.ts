import type { AccountOrigin, Algorithm, OriginSource, OtpType } from '../core/types.ts';
import type { AccountRecord, Clock } from './schema.ts';
import {
  damaged,
  readChoice,
  readCount,
  readFlag,
  readList,
  readObject,
  readOrNull,
  readText,
  readTime,
} from './shape.ts';

export const otpTypes: readonly OtpType[] = ['totp', 'hotp', 'steam'];
const algorithms: readonly Algorithm[] = ['SHA1', 'SHA256', 'SHA512'];
const originSources: readonly OriginSource[] = ['enrolled', 'person', 'policy', 'proposed'];

/** An account record as it was opened; one of another kind is null. Throws `vault-damaged` for wrong types. */
export function readAccount(value: unknown, id: string): AccountRecord | null {
  const {
    kind,
    id: own,
    otp,
    origins,
    usedSteps,
    tags,
    pinned,
    icon,
    backupCodes,
    ...rest
  } = readObject(value);
  if (readText(own) !== id) throw damaged();
  if (readText(kind) !== 'account') return null;
  checkOtp(otp);
  for (const name of ['issuer', 'account', 'note', 'order', 'device']) readText(rest[name]);
  readList(origins, readOrigin);
  readList(usedSteps, readCount);
  readList(tags, readText);
  readFlag(pinned);
  readOrNull(icon, readText);
  readOrNull(backupCodes, readText);
  const { createdAt, changedAt, deletedAt, epoch, born, clocks } = rest;
  readTime(createdAt);
  readTime(changedAt);
  readOrNull(deletedAt, readTime);
  readCount(epoch);
  readClock(born);
  Object.values(readObject(clocks)).forEach(readClock);
  return value as AccountRecord; // every field was looked at above
}

function checkOtp(value: unknown): void {
  const { type, secret, algorithm, digits, period, counter } = readObject(value);
  const timed = readChoice(type, otpTypes) !== 'hotp';
  readChoice(algorithm, algorithms);
  readCount(counter);
  // A time step of no length would ask for a code of step infinity.
  if (readText(secret) === '' || readCount(digits) < 1 || (timed && readCount(period) < 1)) throw damaged();
  readCount(period);
}

export function readClock(value: unknown): Clock {
  const { at, counter, device } = readObject(value);
  return { at: readTime(at), counter: readCount(counter), device: readText(device) };
}

export function readOrigin(value: unknown): AccountOrigin {
  const { origin, source, at } = readObject(value);
  readText(origin);
  readChoice(source, originSources);
  readTime(at);
  return value as AccountOrigin; // every field was looked at above
}
