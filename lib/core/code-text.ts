import type { ErrorCode } from './errors.ts';

/** Text that an account can be read from, or the word for what it is instead. */
export type CodeText = 'otpauth' | 'steam' | ErrorCode;

/**
 * Schemes of codes that are meant for a phone app: they approve a login there or hold a passkey, and give no secret.
 * Microsoft's asks the person to choose "another authenticator app" on its page.
 */
const PHONE_SCHEMES = [
  'phonefactor',
  'microsoft-authenticator',
  'oktaverify',
  'duo',
  'fido',
  'sgnl',
  'tg',
  'whatsapp',
];
/** A messenger's code for linking a computer: a version and some base64 keys, without a scheme. */
const MESSENGER_LINK = /^\d@[\w+/=-]+(?:,[\w+/=-]+){2,8}$/;
/** Other kinds of one-time codes, with a secret of their own but none of our ways to make a code. */
const FOREIGN_CODE_SCHEMES = ['motp', 'yaotp'];
/** Apple's name for the same URI: it opens the system's own authenticator. */
const OTPAUTH_SCHEMES = ['otpauth', 'apple-otpauth'];

const SCHEME = /^[a-z][a-z0-9+.-]{0,40}(?=:)/i;

/**
 * Says what the text of a code is, by its first letters alone. The text must be trimmed.
 */
export function codeTextKind(text: string): CodeText {
  const scheme = SCHEME.exec(text)?.[0].toLowerCase() ?? '';
  if (OTPAUTH_SCHEMES.includes(scheme)) return 'otpauth';
  if (scheme === 'steam') return 'steam';
  if (scheme === 'otpauth-migration') return 'migration-code';
  if (scheme === 'http' || scheme === 'https' || scheme === 'urlto' || /^www\./i.test(text))
    return 'web-link';
  if (scheme === 'wifi') return 'wifi-code';
  if (scheme === 'mecard' || scheme === 'bizcard' || /^begin:(?:vcard|vevent|vcalendar)/i.test(text))
    return 'contact-code';
  if (PHONE_SCHEMES.includes(scheme) || MESSENGER_LINK.test(text)) return 'phone-link';
  if (FOREIGN_CODE_SCHEMES.includes(scheme)) return 'unsupported-type';
  return 'not-otpauth';
}
