import type { Post } from './post.ts';

/** Tells a member that codes go to a number from now on: whoever did not do it knows at once. */
export function numberSetMail(to: string, lastTwo: string): Post {
  return {
    kind: 'mail',
    to,
    subject: 'Your 2FA codes go to a new mobile number',
    text: [
      `From now on a code by SMS for your HelpKit account goes to the number that ends in ${lastTwo}.`,
      'Former backup codes, trusted devices and other logins have ended.',
      '',
      'If it was not you, log in, change your password and set up 2FA anew: Settings → Security.',
    ].join('\n'),
  };
}

/** Tells a member that no codes go to a number any more. */
export function numberRemovedMail(to: string, lastTwo: string): Post {
  return {
    kind: 'mail',
    to,
    subject: 'A mobile number was removed from your 2FA',
    text: [
      `Codes by SMS for your HelpKit account no longer go to the number that ends in ${lastTwo}. Your authenticator app stays.`,
      '',
      'If it was not you, log in, change your password and set up 2FA anew: Settings → Security.',
    ].join('\n'),
  };
}
