import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { BackupContents } from '../../../lib/vault/backup-contents.ts';
import { sealBackup } from '../../../lib/vault/backup-seal.ts';
import type { AccountField, AccountRecord, BackupCodesRecord } from '../../../lib/vault/schema.ts';
import { openVault, type Vault } from '../../../lib/vault/vault.ts';
import { makeVault, makeWorld, password } from './world.ts';

// What a password costs is shown elsewhere; here many files are opened.
vi.mock('../../../lib/crypto/kdf.ts', async (original) => ({
  ...(await original<typeof import('../../../lib/crypto/kdf.ts')>()),
  deriveKey: async (text: string, { salt }: { salt: Uint8Array }) =>
    new Uint8Array(createHash('sha256').update(text).update(salt).digest()),
}));

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const words = (maxLength = 40) => fc.string({ unit: 'binary', maxLength });
const time = fc.integer({ min: 0, max: 4_102_444_800_000 });
const count = fc.integer({ min: 0, max: 2 ** 40 });
const clock = fc.record({ at: time, counter: fc.nat(1_000), device: hex(32) });
const secret = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
  minLength: 16,
  maxLength: 64,
});
const algorithm = fc.constantFrom('SHA1', 'SHA256', 'SHA512');
const otp: fc.Arbitrary<AccountRecord['otp']> = fc.oneof(
  fc.record({
    type: fc.constant('totp'),
    secret,
    algorithm,
    digits: fc.integer({ min: 5, max: 10 }),
    period: fc.integer({ min: 1, max: 3_600 }),
    counter: fc.constant(0),
  }),
  fc.record({
    type: fc.constant('hotp'),
    secret,
    algorithm,
    digits: fc.constantFrom(6, 7, 8),
    period: fc.constant(0),
    counter: count,
  }),
);
const origin = fc.record({
  origin: fc.constantFrom(
    'https://app.helpkit.in',
    'https://xn--bcher-kva.example:8443',
    'http://[::1]:8080',
  ),
  source: fc.constantFrom('enrolled', 'person', 'policy', 'proposed'),
  at: time,
});
// Each of these must be named here before a field of theirs goes unseen: the compiler asks for it.
const fields: { [field in AccountField]: true } = {
  otp: true,
  counter: true,
  usedSteps: true,
  issuer: true,
  account: true,
  origins: true,
  tags: true,
  note: true,
  pinned: true,
  order: true,
  icon: true,
  backupCodes: true,
  deletedAt: true,
};
const clocks = fc.dictionary(fc.constantFrom(...Object.keys(fields)), clock, { maxKeys: 4 });

const account: fc.Arbitrary<AccountRecord> = fc.record({
  kind: fc.constant('account'),
  id: hex(32),
  otp,
  issuer: words(),
  account: words(),
  origins: fc.uniqueArray(origin, { selector: (one) => one.origin }),
  usedSteps: fc.uniqueArray(fc.nat(), { maxLength: 8 }).map((steps) => steps.sort((a, b) => a - b)),
  tags: fc.array(words(), { maxLength: 4 }),
  note: words(4_000),
  pinned: fc.boolean(),
  order: hex(8),
  icon: fc.option(words(100)),
  backupCodes: fc.constant(null),
  createdAt: time,
  changedAt: time,
  deletedAt: fc.option(time),
  born: clock,
  clocks,
  epoch: fc.nat(9),
  device: hex(32),
});

const mark = fc.oneof(
  fc.constant({ is: 'unused' } as const),
  fc.record({
    is: fc.constantFrom('used', 'tried'),
    at: time,
    origin: fc.option(fc.constant('https://app.helpkit.in')),
  }),
);
const set = (replacedAt: fc.Arbitrary<number | null>) =>
  fc.array(fc.tuple(words(64), mark), { minLength: 1, maxLength: 10 }).chain((pairs) =>
    fc.record({
      id: hex(32),
      keptAt: time,
      source: fc.constantFrom('page', 'pasted', 'file', 'picture'),
      origin: fc.option(fc.constant('https://app.helpkit.in')),
      codes: fc.constant(pairs.map(([code]) => code)),
      marks: fc.constant(pairs.map(([, one]) => one)),
      replacedAt,
    }),
  );
const codesFor = (of: string): fc.Arbitrary<BackupCodesRecord> =>
  fc.record({
    kind: fc.constant('backup-codes'),
    id: hex(32),
    account: fc.constant(of),
    sets: fc
      .tuple(set(fc.constant(null)), fc.array(set(time), { maxLength: 2 }))
      .map(([newest, old]) => [newest, ...old]),
    changedAt: time,
  });

/** A vault's contents with every field that a file can hold. */
const contents: fc.Arbitrary<BackupContents> = fc
  .uniqueArray(account, { selector: ({ id }) => id, minLength: 1, maxLength: 5 })
  .chain((accounts) =>
    fc.record({
      accounts: fc.constant(accounts),
      codes: fc.tuple(...accounts.map(({ id }) => fc.option(codesFor(id)))),
      withoutClick: fc.boolean(),
    }),
  )
  .map(({ accounts, codes, withoutClick }) => {
    const ids = accounts.map(({ id }) => id);
    return {
      accounts: accounts.map((one, at) => ({ ...one, backupCodes: codes[at]?.id ?? null })),
      codes: codes.filter((one) => one !== null),
      sites: {
        kind: 'sites',
        id: 'sites',
        sites: [
          {
            origin: 'https://app.helpkit.in',
            chosen: [{ username: 'agent', accountId: ids[0] ?? '' }],
            withoutClick: withoutClick ? ids.slice(0, 1) : [],
            taught: [],
            skewAllowed: 1_200_000,
          },
        ],
      },
    };
  });

const byId = <T extends { id: string }>(all: readonly T[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
const inOrder = ({ accounts, codes, sites }: BackupContents) => ({
  accounts: byId(accounts),
  codes: byId(codes),
  sites,
});

const fileOf = async (held: BackupContents) => {
  const { random, kdf } = makeWorld();
  if (kdf === undefined) throw new Error('the worlds of tests have a cheap one');
  const wish = { vaultId: '0'.repeat(32), madeAt: 1, password, recovery: null };
  return sealBackup({ random, kdf }, wish, held);
};

async function backupOf(vault: Vault): Promise<string> {
  const made = await vault.makeBackup(password, null);
  if (made === 'wrong-password') throw new Error(made);
  return made.text;
}

/** What a person has of an account, whatever was done to it since. */
const worth = ({
  otp: codes,
  issuer,
  account: name,
  origins,
  usedSteps,
  tags,
  note,
  pinned,
  icon,
}: AccountRecord) => ({
  codes,
  issuer,
  name,
  origins,
  usedSteps,
  tags,
  note,
  pinned,
  icon,
});

describe('a backup of any vault', () => {
  it('holds every field of every record, and gives each back in the place of another vault, again and again', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (held) => {
        let file = await fileOf(held);
        for (let round = 0; round < 2; round += 1) {
          const vault = openVault(makeWorld());
          await vault.replaceByBackup(file, password, password);
          expect(inOrder((await vault.survey()).contents)).toEqual(inOrder(held));
          file = await backupOf(vault);
          expect(await vault.checkBackup(file, password)).toBe('checked');
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('gives a vault that lacks its accounts all that a person has of them, backup codes among it', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (held) => {
        const { vault } = await makeVault();
        await vault.restoreBackup(await fileOf(held), password, new Map());
        const living = held.accounts.filter(({ deletedAt }) => deletedAt === null);
        const { contents: got } = await vault.survey();
        expect(byId(got.accounts).map(worth)).toEqual(byId(living).map(worth));
        for (const one of living) {
          const sets = held.codes.find(({ account: of }) => of === one.id)?.sets ?? null;
          expect((await vault.backupCodes(one.id))?.sets ?? null).toEqual(sets);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
