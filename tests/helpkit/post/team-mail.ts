import { instantWords } from './instant-words.ts';
import type { Post } from './post.ts';

interface Reader {
  readonly email: string;
  readonly name: string;
}

const mail = ({ email, name }: Reader, subject: string, lines: readonly string[]): Post => ({
  kind: 'mail',
  to: email,
  subject,
  text: [`Hello ${name},`, '', ...lines].join('\n'),
});

const theWay = 'Settings → Security → Two-Factor Authentication → Enable 2FA';

/** Tells a member without 2FA how many days they have left. No link in it: such mails are what phishing looks like. */
export function graceMail(reader: Reader & { readonly deadline: number }, daysLeft: number): Post {
  const days = daysLeft === 1 ? '1 day left' : `${daysLeft} days left`;
  return mail(reader, `${days} to turn on Two-Factor Authentication`, [
    `Your team requires 2FA for all members. Turn it on before ${instantWords(reader.deadline)}:`,
    theWay,
    '',
    'After that you are locked out of everything else until it is on.',
  ]);
}

/** Tells a member that only turning 2FA on is left to them. */
export function lockedOutMail(reader: Reader & { readonly deadline: number }): Post {
  return mail(reader, 'You are locked out until Two-Factor Authentication is on', [
    `Your team requires 2FA for all members. Your time to turn it on ended on ${instantWords(reader.deadline)}.`,
    'Log in as always: you are taken to where you can turn it on.',
  ]);
}

/** Brings somebody the link by which they choose a password and so join. */
export function invitationMail(reader: Reader, by: string, link: string, expiresAt: number): Post {
  return mail(reader, 'You are invited to HelpKit', [
    `${by} has added you to their team on HelpKit. Choose a password here to join:`,
    link,
    '',
    `The link works once, until ${instantWords(expiresAt)}. If you do not expect this, do nothing.`,
  ]);
}

/** Tells a member that they no longer belong to the team. */
export function removedMail(reader: Reader): Post {
  return mail(reader, 'You were removed from your team on HelpKit', [
    'A person who manages the team has removed you. You are logged out everywhere.',
  ]);
}

/** Tells somebody that they belong to the team again. */
export function rejoinedMail(reader: Reader): Post {
  return mail(reader, 'You are back in your team on HelpKit', [
    'A person who manages the team has taken you in again. Log in with your password as before.',
  ]);
}
