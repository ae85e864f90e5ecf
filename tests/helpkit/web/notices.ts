/** Short messages that a redirect hands to the next page by name, so that no address can put words of its own there. */
const notices: Readonly<Record<string, string>> = {
  again: 'That login took too long or has ended. Log in again.',
  'logged-out': 'You are logged out.',
  'two-factor-on': 'Two-Factor Authentication is on. Your next login asks for a code.',
  'backup-code-used':
    'You logged in with a backup code. It will not work again. If your device is lost, set up your authenticator app anew.',
  'codes-saved': 'Your new backup codes are in force. The old ones no longer work.',
  'trust-revoked': 'That device is no longer trusted. Its next login asks for a code.',
  'enrolment-cancelled': 'Two-Factor Authentication was not turned on.',
};

export function noticeFor(name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(notices, name) ? notices[name] : undefined;
}
