import { isSecureOrigin, originOf } from './origin.ts';

/** What an organisation set, as far as anything here goes by it. Null = left to the person. */
export interface Policy {
  /** No vault without a password. */
  passwordRequired: boolean;
  /** The most minutes without use before the vault locks. */
  autoLockMinutes: number | null;
  /** What the vault holds leaves it sealed alone: in no list, on no sheet, as no QR code. */
  plainExportForbidden: boolean;
  /** The unlocked key is never kept beyond the background's own life. */
  memoryOnly: boolean;
  /** The most days before the person is reminded of a backup. */
  backupReminderDays: number | null;
  /** `ask` = the person may still say never, but never always. */
  trustedDevices: 'never' | 'ask' | 'always' | null;
  fillWithoutClick: 'never' | null;
  /** Origins that are HelpKit's own besides `helpkit.in`. */
  helpkitOrigins: string[];
}

export interface PolicyReading {
  policy: Policy;
  /** The names of the keys whose value fits nothing: for these the strictest holds. */
  malformed: string[];
}

/** One key: what it may be, and what it stands for when it is no such thing. */
interface Key<T> {
  fits(value: unknown): value is T;
  strictest: T;
}

const yesOrNo: Key<boolean> = { fits: (value) => typeof value === 'boolean', strictest: true };

const minutes: Key<number> = {
  fits: (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 1_440,
  strictest: 1,
};

const days: Key<number> = {
  fits: (value): value is number => Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= 365,
  strictest: 1,
};

const trust: Key<'never' | 'ask' | 'always'> = {
  fits: (value) => value === 'never' || value === 'ask' || value === 'always',
  strictest: 'never',
};

const clickless: Key<'never' | 'ask'> = {
  fits: (value) => value === 'never' || value === 'ask',
  strictest: 'never',
};

const origins: Key<string[]> = {
  fits: (value): value is string[] => Array.isArray(value) && value.length <= 100 && value.every(isOrigin),
  strictest: [],
};

function isOrigin(value: unknown): boolean {
  // The URL parser takes a star for a letter of the host: a pattern is no origin.
  return (
    typeof value === 'string' && !value.includes('*') && originOf(value) === value && isSecureOrigin(value)
  );
}

/**
 * Reads what the browser gives as managed settings; nothing of it is believed. A key that is missing leaves the person
 * free; one that is malformed means its strictest value. Keys that are not known are a later version's.
 */
export function readPolicy(value: unknown): PolicyReading {
  const set = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  const malformed: string[] = [];
  function take<T>(name: string, { fits, strictest }: Key<T>): T | undefined {
    const own: unknown = set === null ? null : Object.getOwnPropertyDescriptor(set, name)?.value;
    if (own === undefined) return undefined;
    if (fits(own)) return own;
    malformed.push(name);
    return strictest;
  }
  const requirePassword = take('requirePassword', yesOrNo);
  const forbidDeviceMode = take('forbidDeviceMode', yesOrNo);
  const policy: Policy = {
    passwordRequired: requirePassword === true || forbidDeviceMode === true,
    autoLockMinutes: take('autoLockMinutes', minutes) ?? null,
    backupReminderDays: take('backupReminderDays', days) ?? null,
    memoryOnly: take('memoryOnly', yesOrNo) ?? false,
    plainExportForbidden: take('forbidPlainExport', yesOrNo) ?? false,
    trustedDevices: take('trustedDevices', trust) ?? null,
    fillWithoutClick: take('fillWithoutClick', clickless) === 'never' ? 'never' : null,
    helpkitOrigins: take('helpkitOrigins', origins) ?? [],
  };
  return { policy, malformed };
}
