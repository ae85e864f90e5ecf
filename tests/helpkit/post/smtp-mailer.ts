import { createTransport } from 'nodemailer';
import type { Mailer } from './transports.ts';

const usualSender = 'HelpKit <no-reply@helpkit.example>';

interface SmtpOptions {
  /** Who the mails are from, as `NAME <ADDRESS>`. */
  readonly from?: string | undefined;
  /** Milliseconds that a server may take to greet, and to answer, before the mail counts as not taken. */
  readonly greetMs?: number;
  readonly answerMs?: number;
}

/**
 * Sends mails by a real server, over at most two connections that are kept open.
 * Throws an `Error` with plain words when the address is not `smtp://` or `smtps://` and a host.
 *
 * @param address such as `smtps://USER:PASSWORD@mail.example:465`
 */
export function smtpMailer(
  address: string,
  { from = usualSender, greetMs = 10_000, answerMs = 60_000 }: SmtpOptions = {},
): Mailer {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) {
    // The address may hold a password, so it is not repeated.
    throw new Error('SMTP_URL is not a mail server, such as smtp://mail.example:587.');
  }
  const server = createTransport({
    url: address,
    pool: true,
    maxConnections: 2,
    connectionTimeout: greetMs,
    greetingTimeout: greetMs,
    dnsTimeout: greetMs,
    socketTimeout: answerMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Connections of the pool that break while no mail is on them; those with one reject its delivery.
  server.on('error', () => {});
  return {
    async deliver({ id, dueAt, to, subject, text }) {
      // An object, since a bare string is read as a list of addresses.
      const recipient = { name: '', address: to };
      // The same at each try, so that mailboxes can tell a mail that came twice.
      const messageId = `<${id}.${dueAt}@helpkit.example>`;
      await server.sendMail({ from, to: recipient, subject, text, messageId });
    },
    close: () => server.close(),
  };
}
