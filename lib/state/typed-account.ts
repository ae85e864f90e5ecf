import type { Reply } from '../messaging/contract.ts';
import type { TypedAccount } from '../messaging/draft-views.ts';
import type { TypedFields } from './form-state.ts';

/**
 * What was typed, as the background takes it. Fields that the kind does not have (and so are not on screen) count as
 * left alone, whatever stands in them.
 */
export function readTyped(fields: TypedFields): Reply<TypedAccount> {
  const { issuer, account, secret, type } = fields;
  const shared = { issuer: issuer.trim(), account: account.trim(), secret, type };
  const digits = Number(fields.digits);
  const { algorithm } = fields;
  switch (type) {
    case 'steam':
      return { ok: true, value: { ...shared, algorithm: 'SHA1', digits: 5, period: 30, counter: 0 } };
    case 'totp': {
      const period = wholeNumber(fields.period);
      if (period === null) return { ok: false, code: 'invalid-period' };
      return { ok: true, value: { ...shared, algorithm, digits, period, counter: 0 } };
    }
    case 'hotp': {
      const counter = wholeNumber(fields.counter);
      if (counter === null) return { ok: false, code: 'invalid-counter' };
      return { ok: true, value: { ...shared, algorithm, digits, period: 0, counter } };
    }
  }
}

function wholeNumber(text: string): number | null {
  const value = Number(text);
  return /^\d+$/.test(text.trim()) && Number.isSafeInteger(value) ? value : null;
}
