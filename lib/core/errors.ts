/**
 * Every way a job can fail that a person may see. A code maps to words in `lib/i18n`; logs hold codes, never values.
 * A wrong password is not here: it is a value (`'wrong-password'`), since it is an answer and no fault.
 */
export const errorCodes = [
  // what a code or a form holds
  'not-otpauth',
  'web-link',
  'wifi-code',
  'contact-code',
  'phone-link',
  'migration-code',
  'email-code',
  'number-code',
  'place-code',
  'payment-code',
  'ticket-code',
  'damaged-uri',
  'unsupported-type',
  'missing-secret',
  'invalid-secret',
  'secret-looks-base64',
  'unsupported-algorithm',
  'invalid-digits',
  'invalid-period',
  'invalid-counter',
  'input-too-long',
  // finding and reading a picture
  'no-qr-found',
  'qr-damaged',
  'picture-too-large',
  'decode-timeout',
  'page-forbidden',
  'page-gone',
  'page-silent',
  // the vault
  'vault-locked',
  'vault-missing',
  'vault-exists',
  'vault-damaged',
  'vault-newer',
  'vault-busy',
  'vault-wiped',
  'vault-rolled-back',
  'copy-missing',
  'undo-unknown',
  'undo-changed',
  'storage-full',
  'storage-broken',
  'storage-refused',
  'password-too-short',
  'password-too-long',
  'password-common',
  'recovery-mistyped',
  'guess-too-soon',
  'passkey-refused',
  'passkey-unfit',
  'passkey-other',
  'passkey-nowhere',
  'stopped',
  'backup-not-ours',
  'backup-damaged',
  'backup-newer',
  'backup-too-large',
  'account-unknown',
  'no-backup-codes',
  'draft-unknown',
  // moving in from another app
  'import-unknown',
  'import-empty',
  'import-nothing',
  'import-broken',
  'import-too-large',
  'import-locked',
  'import-wrong-password',
  'import-restricted',
  'import-foreign-lock',
  'import-too-dear',
  'import-trashed',
  'import-part-missing',
  'import-is-ours',
  // filling
  'origin-unknown',
  'prompt-unknown',
  'no-prompt',
  'kind-never-filled',
  'site-unfit',
  'site-lookalike',
  'clipboard-refused',
  'clearing-refused',
  // the doors
  'not-allowed',
  'policy-forbids',
  'too-many',
  'bad-request',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A failure with a code. The message is the code itself, so that a log can never carry a value. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The code of anything thrown; what is not ours is `unexpected`. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'unexpected';
}
