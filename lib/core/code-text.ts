import type { ErrorCode } from './errors.ts';

/** Text that an account can be read from, or the word for what it is instead. */
export type CodeText = 'otpauth' | 'steam' | ErrorCode;

/**
 * What a text's scheme says it is. Apple's name for an otpauth URI opens the system's own authenticator. Codes for a
 * phone's app approve a login there, link a device or hold a passkey, and give no secret; Microsoft's asks the person to
 * choose "another authenticator app" on its page. Other kinds of one-time codes have a secret of their own but none of
 * our ways to make a code.
 */
const BY_SCHEME: ReadonlyMap<string, CodeText> = new Map(
  (
    [
      ['otpauth', ['otpauth', 'apple-otpauth']],
      ['steam', ['steam']],
      ['migration-code', ['otpauth-migration']],
      ['web-link', ['http', 'https', 'urlto']],
      ['wifi-code', ['wifi', 'dpp']],
      ['contact-code', ['mecard', 'bizcard']],
      [
        'phone-link',
        ['phonefactor', 'microsoft-authenticator', 'oktaverify', 'duo', 'fido', 'sgnl', 'tg', 'whatsapp'],
      ],
      ['unsupported-type', ['motp', 'yaotp']],
      ['email-code', ['mailto', 'matmsg', 'smtp']],
      ['number-code', ['tel', 'sms', 'smsto', 'mms', 'mmsto', 'facetime']],
      ['place-code', ['geo']],
      ['payment-code', ['bitcoin', 'ethereum', 'litecoin', 'monero', 'lightning', 'upi', 'payto', 'swish']],
    ] as const
  ).flatMap(([kind, schemes]) => schemes.map((scheme) => [scheme, kind] as const)),
);

/** What has no scheme is known by how it begins. The first that fits counts. */
const BY_START: readonly (readonly [CodeText, RegExp])[] = [
  ['web-link', /^www\./i],
  ['contact-code', /^begin:(?:vcard|vevent|vcalendar)/i],
  // A messenger's code for linking a computer: a version and some base64 keys.
  ['phone-link', /^\d@[\w+/=-]+(?:,[\w+/=-]+){2,8}$/],
  // EPC's and Switzerland's bank transfers, and the merchant codes of EMV: its first field is always "01".
  ['payment-code', /^(?:BCD\r?\n00[12]\r?\n|SPC\r?\n02\d\d\r?\n|000201(?:01|[2-5]\d)\d\d)/],
  // IATA's bar coded boarding pass: form M, one to four legs, a name in twenty places with a slash.
  ['ticket-code', /^M[1-4](?=[A-Z /]{20})[A-Z ]{1,18}\//],
];

const SCHEME = /^[a-z][a-z0-9+.-]{0,40}(?=:)/i;

/** Whether an account, or several, can be read from that text. */
export function holdsAccount(text: string): boolean {
  return ['otpauth', 'steam', 'migration-code'].includes(codeTextKind(text.trim()));
}

/**
 * Says what the text of a code is, by its first letters alone. The text must be trimmed.
 */
export function codeTextKind(text: string): CodeText {
  const scheme = SCHEME.exec(text)?.[0].toLowerCase() ?? '';
  return BY_SCHEME.get(scheme) ?? BY_START.find(([, start]) => start.test(text))?.[0] ?? 'not-otpauth';
}
