import { AppError } from '../core/errors.ts';
import { readMigrationUri, writeMigrationUris } from '../core/migration-uri.ts';
import { writeOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import { checkWord } from '../crypto/check-word.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { RevealAnswer } from '../messaging/views.ts';
import { encodeQr } from '../qr/encode.ts';
import type { AccountRecord } from '../vault/schema.ts';
import { note } from './activity.ts';
import type { Deps } from './deps.ts';
import { prove } from './guesses.ts';
import { mayLeavePlain } from './policy.ts';

async function wrong(deps: Deps): Promise<RevealAnswer> {
  await note(deps, [{ act: 'password-wrong', record: null }]);
  return { result: 'wrong-password', codes: [], left: [], check: '' };
}

/** An account's own code. It holds all that the account is, so nothing is ever left out. Throws `policy-forbids`. */
export async function revealAccount(
  deps: Deps,
  { id, password }: RequestOf<'reveal.account'>,
): Promise<RevealAnswer> {
  await mayLeavePlain(deps);
  if (!(await prove(deps, password))) return wrong(deps);
  const codes = [encodeQr(writeOtpauthUri(enrolmentOf(await deps.vault.read(id))))];
  await note(deps, [{ act: 'codes-shown', record: id }]);
  return { result: 'shown', codes, left: [], check: '' };
}

/** Migration codes for several accounts, in the order asked for. Throws `policy-forbids`. */
export async function revealBatch(
  deps: Deps,
  { ids, password }: RequestOf<'reveal.batch'>,
): Promise<RevealAnswer> {
  await mayLeavePlain(deps);
  if (!(await prove(deps, password))) return wrong(deps);
  const { accounts, damaged } = await readWhole(deps, ids);
  await note(
    deps,
    accounts.map(({ id: record }) => ({ act: 'codes-shown', record }) as const),
  );
  // The parts of a batch find together by its number; that it differs from an earlier batch's is enough.
  const { uris, lost } = writeMigrationUris(accounts.map(enrolmentOf), deps.now() % 2 ** 31);
  const unfit = lost.flatMap(({ position, what }) => {
    const id = accounts[position]?.id;
    return id === undefined ? [] : [{ id, what }];
  });
  const left = [...unfit, ...damaged.map((id) => ({ id, what: 'damaged' as const }))];
  // Of what the codes say, not of what was put into them: the far side has no more than that.
  const check = await checkWord(uris.flatMap((uri) => readMigrationUri(uri).accounts));
  return { result: 'shown', codes: uris.map(encodeQr), left, check };
}

/** What other apps take of an account. */
export function enrolmentOf({ issuer, account, otp }: AccountRecord): Enrolment {
  return { ...otp, issuer, account };
}

/** Accounts on their way out, and which of these do not open: they keep none of the others. Throws `vault-damaged` where none does. */
export async function readWhole(
  { vault }: Deps,
  ids: readonly string[],
): Promise<{ accounts: AccountRecord[]; damaged: string[] }> {
  const accounts = await vault.readSome(ids);
  const whole = new Set(accounts.map(({ id }) => id));
  const damaged = ids.filter((id) => !whole.has(id));
  if (accounts.length === 0 && damaged.length > 0) throw new AppError('vault-damaged');
  return { accounts, damaged };
}
