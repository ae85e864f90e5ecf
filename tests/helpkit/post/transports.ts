import type { Kept } from './post.ts';

/** Hands e-mails over. */
export interface Mailer {
  /**
   * Resolves once the mail is in others' hands, rejects when it is not. It must settle: the next mail waits for it.
   * `id` and `dueAt` stay the same when a mail is tried again.
   */
  deliver(mail: Pick<Kept, 'id' | 'dueAt' | 'to' | 'subject' | 'text'>): Promise<void>;
  /** Lets go of open connections. */
  close?(): void;
}

/** Hands text messages over, on the same terms as a {@link Mailer}. */
export interface SmsGateway {
  deliver(message: Pick<Kept, 'id' | 'to' | 'text'>): Promise<void>;
  close?(): void;
}

/** Where messages go. */
export interface Transports {
  readonly mailer: Mailer;
  readonly smsGateway: SmsGateway;
}

const nowhere = { deliver: () => Promise.resolve() };

/** Sends nothing anywhere: a message counts as sent, and the outbox page of a demo shows it. */
export const outbox: Transports = { mailer: nowhere, smsGateway: nowhere };
