import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import type { Database } from 'better-sqlite3';
import { createApp } from './app.ts';
import type { Skin } from './looks/look.ts';
import { type Courier, startCourier } from './post/courier.ts';
import { outbox, type Transports } from './post/transports.ts';
import { openDatabase } from './rules/database.ts';
import { movableClock } from './rules/movable-clock.ts';
import { deriveKeys } from './rules/seal.ts';
import type { Site } from './rules/site.ts';

/** Where the site usually listens. */
const usualPort = 4710;
const loopback = '127.0.0.1';

export interface HelpkitOptions {
  /** The port to listen on, and no other. Without it the usual one, or any free one when that is taken. */
  readonly port?: number;
  /** Path of the database file; `:memory:` without it. */
  readonly database?: string;
  /** The site's clock in milliseconds; the machine's without it. */
  readonly now?: () => number;
  readonly random?: (length: number) => Uint8Array;
  /** 32 bytes that open the sealed secrets; a database file needs the same ones each time. Random without it. */
  readonly sealKey?: Uint8Array;
  /** Base-2 logarithm of scrypt's N, 14 without it. Lower it only where the hash is not what is tested. */
  readonly hashCost?: number;
  /** Failures in a row that are free before the first wait, 5 without it. Raised where races are tested. */
  readonly freeFailures?: number;
  /** Wrong guesses that one network address has in ten minutes, 50 without it. Raised where many visitors share one. */
  readonly addressFailures?: number;
  /** Further origins to answer for, such as the public one behind a TLS proxy. */
  readonly origins?: readonly string[];
  /** What hands e-mails and text messages over; the outbox, which only counts them as sent, without it. */
  readonly transports?: Partial<Transports>;
  /** Whether anybody may read what was sent (`/demo/outbox`) and put the clock forward (`/demo/clock`). */
  readonly demo?: boolean;
  /** The markup for whoever asked for no other; `plain` without it. */
  readonly skin?: Skin;
}

export interface Helpkit {
  /** The site's origin, such as `http://127.0.0.1:4710`. It also answers to `localhost`, another origin to a browser. */
  readonly url: string;
  readonly database: Database;
  /** The world of the rules, for seeding and for looking inside. */
  readonly site: Site;
  /** Hands over what is due after each form and every few seconds; a test that moves the clock asks it to. */
  readonly courier: Courier;
  /** Stops listening, cuts open connections, waits for the message that is just leaving, and closes the database. */
  stop(): Promise<void>;
}

/** Starts the reference site on loopback. Throws when the database or an explicitly given port cannot be had. */
export async function startHelpkit(options: HelpkitOptions = {}): Promise<Helpkit> {
  const clock = movableClock(options.now ?? Date.now);
  const site: Site = {
    database: openDatabase(options.database ?? ':memory:'),
    now: clock.now,
    random: options.random ?? randomBytes,
    keys: deriveKeys(options.sealKey ?? randomBytes(32)),
    hashCost: options.hashCost ?? 14,
    freeFailures: options.freeFailures ?? 5,
    addressFailures: options.addressFailures ?? 50,
  };
  let origins: readonly string[] = [];
  const app = createApp(site, () => origins, {
    clock: options.demo ? clock : undefined,
    skin: options.skin,
  });
  const courier = startCourier(site, { ...outbox, ...options.transports });
  const fetch = async (request: Request, env: HttpBindings | Http2Bindings) => {
    const response = await app.fetch(request, env);
    // After the answer has left, so that its time does not tell whether there was post.
    if (request.method === 'POST') setImmediate(courier.handOver);
    return response;
  };
  const server = createAdaptorServer({ fetch });
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, loopback, () => {
        server.off('error', reject);
        // An IP server's address is never a string.
        resolve((server.address() as AddressInfo).port);
      });
    });
  try {
    const port = await (options.port === undefined
      ? listen(usualPort).catch(orAnyPort(listen))
      : listen(options.port));
    const url = `http://${loopback}:${port}`;
    origins = [url, `http://localhost:${port}`, ...(options.origins ?? [])];
    const stop = async () => {
      const closed = new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      try {
        await Promise.all([closed, courier.stop()]);
      } finally {
        site.database.close();
      }
    };
    return { url, database: site.database, site, courier, stop };
  } catch (error) {
    await courier.stop();
    site.database.close();
    throw error;
  }
}

function orAnyPort(listen: (port: number) => Promise<number>): (error: unknown) => Promise<number> {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return listen(0);
    throw error;
  };
}
