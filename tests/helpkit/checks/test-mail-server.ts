import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a real SMTP server took it: the envelope's recipients, and all its lines. */
export interface TakenMail {
  readonly to: readonly string[];
  readonly text: string;
}

/** How the server treats a mail. */
type Manners = 'takes' | 'refuses' | 'stalls';

export interface MailServer {
  /** For `SMTP_URL`. */
  readonly address: string;
  readonly taken: TakenMail[];
  /** Connections that were made to it. */
  connections(): number;
  behave(manners: Manners): void;
  stop(): Promise<void>;
}

/** Starts an SMTP server on loopback that keeps what it takes. */
export async function startMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = [];
  let manners: Manners = 'takes';
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 10,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onRcptTo: (_address, _session, done) => {
      done(
        manners === 'refuses'
          ? Object.assign(new Error('mailbox unavailable'), { responseCode: 550 })
          : undefined,
      );
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (manners === 'stalls') return;
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  // A client that gives up breaks its connection, which is no fault of this server.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A TCP server's address is never a string.
  const { port } = server.server.address() as AddressInfo;
  return {
    address: `smtp://127.0.0.1:${port}`,
    taken,
    connections: () => connections,
    behave: (wanted) => {
      manners = wanted;
    },
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
}
