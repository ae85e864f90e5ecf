import { instantWords } from './instant-words.ts';
import type { Post } from './post.ts';

/** Where the links of a recovery lead, and the tokens in them. */
interface RecoveryLinks {
  /** The site's address, such as `https://app.example.com`. */
  readonly origin: string;
  readonly finish: string;
  readonly cancel: string;
}

/**
 * These mails are in English whatever language the pages were in: an account has no language of its own, and whoever
 * asked may be a thief, who would choose one that the owner cannot read.
 */
function mail(to: string, subject: string, lines: readonly string[]): Post {
  return { kind: 'mail', to, subject, text: lines.join('\n') };
}

const link = (origin: string, act: 'start' | 'finish' | 'cancel', token: string) =>
  `${origin}/recovery/${act}?link=${token}`;

const notYou =
  'If it was not you, somebody knows your password. Cancel the recovery, then change your password:';

/** The link that shows who owns the mailbox. */
export function recoveryLinkMail(to: string, origin: string, token: string): Post {
  return mail(to, "Can't access your device? Confirm that it is you", [
    'Somebody who gave your password said that they can use neither your device nor your backup codes.',
    'If it was you, confirm it within 60 minutes. The link works once:',
    link(origin, 'start', token),
    '',
    'Then a 24-hour security delay begins. After it, Two-Factor Authentication can be turned off.',
    'If it was not you, do not open the link. Somebody knows your password: change it in Settings → Security.',
  ]);
}

/** The mails of the delay: at its start, in its middle, and at its end, which brings the link that finishes. */
export function recoveryMails(
  to: string,
  { origin, finish, cancel }: RecoveryLinks,
  { dueAt, lapsesAt }: { readonly dueAt: number; readonly lapsesAt: number },
): Readonly<Record<'started' | 'halfway' | 'due', Post>> {
  const cancelLines = [notYou, link(origin, 'cancel', cancel), '', 'You need not log in to cancel.'];
  const due = instantWords(dueAt);
  return {
    started: mail(to, 'The 24-hour security delay has begun', [
      `Two-Factor Authentication of your account can be turned off from ${due} on.`,
      'We shall mail you the link for it then. Logging in with a code before that cancels the recovery.',
      '',
      ...cancelLines,
    ]),
    halfway: mail(to, '12 hours left: Two-Factor Authentication is about to be turned off', [
      `The security delay of your recovery ends on ${due}.`,
      '',
      ...cancelLines,
    ]),
    due: mail(to, 'The security delay is over: turn Two-Factor Authentication off', [
      `The 24-hour security delay is over. Turn Two-Factor Authentication off before ${instantWords(lapsesAt)}.`,
      'The link works once:',
      link(origin, 'finish', finish),
      '',
      ...cancelLines,
    ]),
  };
}

/** Tells that nothing more will come of a recovery. */
export function recoveryCancelledMail(to: string): Post {
  return mail(to, 'The recovery was cancelled', [
    'The recovery of your account was cancelled. Two-Factor Authentication stays on.',
    'If you did not ask for a recovery, somebody knows your password: change it in Settings → Security.',
  ]);
}

/** Tells that 2FA is off. */
export function recoveryDoneMail(to: string): Post {
  return mail(to, 'Two-Factor Authentication is off', [
    'The recovery is finished: Two-Factor Authentication is off. All sessions, trusted devices and backup codes have ended.',
    'Log in with your password and turn it on again: Settings → Security → Two-Factor Authentication → Enable 2FA.',
    '',
    'If it was not you, change your password at once and tell the owner of your workspace.',
  ]);
}
