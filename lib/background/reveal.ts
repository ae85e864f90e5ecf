import { readMigrationUri, writeMigrationUris } from '../core/migration-uri.ts';
import { writeOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import { checkWord } from '../crypto/check-word.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { RevealAnswer } from '../messaging/views.ts';
import { encodeQr } from '../qr/encode.ts';
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
  const codes = [encodeQr(writeOtpauthUri(await enrolmentOf(deps, id)))];
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
  const accounts = await Promise.all(ids.map((id) => enrolmentOf(deps, id)));
  await note(
    deps,
    ids.map((record) => ({ act: 'codes-shown', record }) as const),
  );
  // The parts of a batch find together by its number; that it differs from an earlier batch's is enough.
  const { uris, lost } = writeMigrationUris(accounts, deps.now() % 2 ** 31);
  const left = lost.flatMap(({ position, what }) => {
    const id = ids[position];
    return id === undefined ? [] : [{ id, what }];
  });
  // Of what the codes say, not of what was put into them: the far side has no more than that.
  const check = await checkWord(uris.flatMap((uri) => readMigrationUri(uri).accounts));
  return { result: 'shown', codes: uris.map(encodeQr), left, check };
}

async function enrolmentOf({ vault }: Deps, id: string): Promise<Enrolment> {
  const { issuer, account, otp } = await vault.read(id);
  return { ...otp, issuer, account };
}
