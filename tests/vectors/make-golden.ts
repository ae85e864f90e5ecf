import type { Enrolment } from '../../lib/core/types.ts';
import type { AccountRecord, AccountSummary, LogEntry } from '../../lib/vault/schema.ts';
import { openVault } from '../../lib/vault/vault.ts';
import type { Dump } from '../unit/vault/rows.ts';
import { dump } from '../unit/vault/rows.ts';
import { makeWorld, minute } from '../unit/vault/world.ts';

/**
 * A vault as a release of its schema left it on the disk, with its password and what must be found in it. One is made for
 * each released schema, once, and never again: `WRITE_GOLDEN=1 npx vitest run --config tests/vitest.config.ts golden`
 * writes the one of the present schema where there is none yet.
 */
export interface Golden {
  schema: number;
  password: string;
  /** When it was used last, ms since 1970. */
  at: number;
  list: AccountSummary[];
  records: AccountRecord[];
  /** The id of an account that was deleted and can come back. */
  deleted: string;
  activity: LogEntry[];
  stores: Dump;
}

const password = 'golden vault of tests, schema 1';

const enrolments: Enrolment[] = [
  account('HelpKit', 'owner@example.com', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', {}),
  account('', 'no issuer', 'KRUGKIDROVUWG2ZA', { algorithm: 'SHA256', digits: 8, period: 60 }),
  account('Long', 'sha512@example.org', 'GEZDGNBVGY3TQOJQ'.repeat(6), {
    algorithm: 'SHA512',
    digits: 10,
    period: 1,
  }),
  account('Counter', 'hotp@example.net', 'MFRGGZDFMZTWQ2LK', { type: 'hotp', period: 0, counter: 7 }),
  account('Steam', 'player', 'ONXW2ZJANRUWW2LO', { type: 'steam', digits: 5 }),
  account('\u0645\u062b\u0627\u0644 \u{1f511}', '\u202eodd\u0000 label', 'NZXXIIDBEBSWQ2LT', {}),
];

function account(issuer: string, name: string, secret: string, more: Partial<Enrolment>): Enrolment {
  const usual = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
  return { ...usual, ...more, issuer, account: name, secret };
}

/** Uses a new vault a while, with what it costs in a release, and takes down what is on the disk. */
export async function makeGolden(schema: number): Promise<Golden> {
  const { kdf: _, ...world } = makeWorld();
  const vault = openVault(world);
  await vault.create(password);
  const ids: string[] = [];
  for (const one of enrolments) {
    const origin = {
      origin: `https://a${ids.length}.example`,
      source: 'enrolled',
      at: world.clock.now,
    } as const;
    ids.push((await vault.add(one, ids.length % 2 === 0 ? [origin] : [])).id);
    world.clock.now += minute;
  }
  const [first = '', second = '', , counter = '', , deleted = ''] = ids;
  const step = Math.floor(world.clock.now / 30_000);
  await vault.useStep(first, step);
  await vault.useStep(first, step + 2);
  await vault.bind(second, { origin: 'https://bound.example', source: 'person', at: world.clock.now });
  await vault.advance(counter);
  await vault.remove(deleted);
  const list = await vault.list();
  const records = await Promise.all(list.map(({ id }) => vault.read(id)));
  const activity = await vault.activity();
  const stores = await dump(world.databaseName);
  return { schema, password, at: world.clock.now, list, records, deleted, activity, stores };
}

/** JSON in which bytes are `{"base64": "…"}`. */
export function writeGolden(golden: Golden): string {
  const text = JSON.stringify(
    golden,
    (_, value: unknown) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    2,
  );
  return `${text}\n`;
}

export function readGolden(text: string): Golden {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
    return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
  });
}
