import { instantWords } from './instant-words.ts';
import type { Post } from './post.ts';

/** In English, as all mails of the site: an account has no language of its own. */
function mail(to: string, subject: string, lines: readonly string[]): Post {
  return { kind: 'mail', to, subject, text: lines.join('\n') };
}

const notYou =
  "If it was not you, use “Can't access your device?” on the login page or ask your workspace's owner.";

export function passwordChangedMail(to: string, at: number): Post {
  return mail(to, 'Your password was changed', [
    `The password of your account was changed on ${instantWords(at)}.`,
    'Everywhere else you are logged out, and no device is trusted any more.',
    '',
    notYou,
  ]);
}

/** Tells the old mailbox that a new one was named. */
export function emailAskedMail(to: string, email: string): Post {
  return mail(to, 'A new e-mail address for your account', [
    `Somebody who is logged in to your account wants it to have the address ${email}.`,
    'It becomes that once the link in a mail to that address is used, within 60 minutes.',
    '',
    'If it was not you, change your password now: that also ends the change. Settings → Security.',
  ]);
}

/** Brings the link to the new mailbox. */
export function emailConfirmMail(to: string, link: string): Post {
  return mail(to, 'Confirm your new e-mail address', [
    'Confirm within 60 minutes that this is the new address of your HelpKit account. The link works once:',
    link,
    '',
    'If you do not know what this is about, ignore this mail: nothing will change.',
  ]);
}

/** Tells both mailboxes which one is the account's now. */
export function emailChangedMail(to: string, email: string, at: number): Post {
  return mail(to, 'Your e-mail address was changed', [
    `Since ${instantWords(at)} the address of your account is ${email}. Log in with it from now on.`,
    '',
    notYou,
  ]);
}

export function twoFactorOffMail(to: string, at: number): Post {
  return mail(to, 'Two-Factor Authentication is off', [
    `Two-Factor Authentication of your account was turned off on ${instantWords(at)}.`,
    'Your backup codes no longer work, and no device is trusted any more.',
    '',
    notYou,
  ]);
}
