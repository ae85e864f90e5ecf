import { fewLeft } from '../rules/backup-codes.ts';
import type { FactorName } from '../rules/second-factor.ts';
import { instantWords } from './instant-words.ts';
import type { Post } from './post.ts';

/** An account has no language of its own, and who is at the pages may not be its owner: these mails are in English. */
function mail(to: string, subject: string, lines: readonly string[]): Post {
  return { kind: 'mail', to, subject, text: lines.join('\n') };
}

const whatItIs: Readonly<Record<FactorName, string>> = {
  app: 'a code from the authenticator app',
  sms: 'a code by SMS',
  'backup-code': 'a backup code',
};

/** Says that somebody has the password but not the codes. It names no place: an address tells one badly. */
export function codesGuessedMail(to: string, wrong: number, at: number, browser: string): Post {
  return mail(to, 'Wrong codes at your login', [
    `Somebody gave your right password and then ${wrong} wrong codes.`,
    `When: ${instantWords(at)}`,
    `With: ${browser}`,
    '',
    'Nobody was let in. If it was you, there is nothing to do.',
    'If it was not you, somebody knows your password: change it in Settings → Security.',
  ]);
}

/** Says that a second factor is closed after too many failures, and how to open it. */
export function factorClosedMail(to: string, factor: FactorName, wrong: number): Post {
  return mail(to, 'One way to log in is closed', [
    `After ${wrong} wrong tries in a row, ${whatItIs[factor]} is no longer accepted for your account.`,
    'Log in once in another way, such as a backup code, and it works again.',
    "If you have no other way, use “Can't access your device?” on the login page.",
    'Somebody knows your password: change it in Settings → Security.',
  ]);
}

/** Says that a backup code was spent, and how many are left. */
export function backupCodeUsedMail(to: string, left: number, at: number, browser: string): Post {
  return mail(to, 'A backup code was used', [
    'Somebody logged in to your account with a backup code.',
    `When: ${instantWords(at)}`,
    `With: ${browser}`,
    left === 0
      ? 'It was your last backup code.'
      : `You have ${left} backup ${left === 1 ? 'code' : 'codes'} left.`,
    ...(left <= fewLeft ? ['Regenerate your backup codes: Settings → Security.'] : []),
    '',
    'If it was not you, change your password and regenerate your backup codes: Settings → Security.',
  ]);
}

/** Brings the link that opens password logins again. */
export function unlockMail(to: string, link: string): Post {
  return mail(to, 'Log in to HelpKit again', [
    'After too many wrong passwords, password logins to your account were closed.',
    'Open them again within 60 minutes. The link works once:',
    link,
    '',
    'It lets nobody in without your password. If you did not ask for it, you can ignore this mail.',
  ]);
}
