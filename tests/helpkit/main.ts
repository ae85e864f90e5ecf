import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isSkin, type Skin, skins } from './looks/look.ts';
import { smtpMailer } from './post/smtp-mailer.ts';
import { type SeededAccount, seed } from './seed.ts';
import { type Helpkit, startHelpkit } from './server.ts';

const usage = `The reference HelpKit site, on this machine only.
  --port N         listen on this port (else 4710, or a free one)
  --database FILE  where the data is kept (else .cache/helpkit.sqlite; ":memory:" keeps nothing)
  --fresh          throw the kept data away first
  --skin NAME      the markup of its pages: ${skins.join(', ')}
  --demo           show what was sent at /demo/outbox and let the clock be put forward at /demo/clock
SMTP_URL in the environment, such as smtps://USER:PASSWORD@mail.example, sends real e-mails; SMTP_FROM says from whom.`;

interface Wishes {
  readonly port: number | undefined;
  readonly database: string;
  readonly fresh: boolean;
  readonly demo: boolean;
  readonly skin: Skin;
}

function readWishes(): Wishes {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      database: { type: 'string', default: '.cache/helpkit.sqlite' },
      fresh: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      skin: { type: 'string', default: 'plain' },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error('--port takes a number from 0 to 65535.');
  }
  const { database, fresh, demo, skin } = values;
  if (!isSkin(skin)) throw new Error(`--skin takes one of ${skins.join(', ')}.`);
  return { port, database, fresh, demo, skin };
}

/** The key lies beside the database, in a file of its own: a copy of the database alone opens nothing. */
function keyBeside(database: string, fresh: boolean): Uint8Array {
  if (database === ':memory:') return randomBytes(32);
  const keyFile = `${database}.key`;
  mkdirSync(dirname(resolve(database)), { recursive: true });
  if (fresh) for (const end of ['', '-wal', '-shm', '.key']) rmSync(database + end, { force: true });
  if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(32), { mode: 0o600 });
  return readFileSync(keyFile);
}

function describe({ account, password, secret }: SeededAccount): string {
  const twoFactor = secret ? `2FA on, add it to an authenticator by\n      ${secret.uri}` : '2FA off';
  return `  ${account.role}: ${account.email}, password ${password}, ${twoFactor}`;
}

async function start(): Promise<Helpkit> {
  const { port, database, fresh, demo, skin } = readWishes();
  const { SMTP_URL: mailServer, SMTP_FROM: from } = process.env;
  const helpkit = await startHelpkit({
    database,
    sealKey: keyBeside(database, fresh),
    demo,
    skin,
    ...(mailServer ? { transports: { mailer: smtpMailer(mailServer, { from }) } } : {}),
    ...(port === undefined ? {} : { port }),
  });
  const accounts = await seed(helpkit.site);
  console.log(`HelpKit reference site: ${helpkit.url}`);
  console.log('Made-up accounts:');
  for (const account of Object.values(accounts)) console.log(describe(account));
  console.log(`Other markups of its prompts and QR code: ${helpkit.url}/demo`);
  if (demo) {
    console.log(`E-mails and text messages that it sent: ${helpkit.url}/demo/outbox`);
    console.log(`Its clock, to be put forward: ${helpkit.url}/demo/clock`);
  }
  console.log('Ctrl-C ends it.');
  return helpkit;
}

try {
  const helpkit = await start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      helpkit.stop().catch((error: unknown) => {
        console.error(error);
        process.exitCode = 1;
      });
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}
