import type { VaultStatus } from '../core/types.ts';
import { textPrint } from '../crypto/mac.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { RescueAnswer, SealedVault, UndoPreview, UndoView } from '../messaging/vault-views.ts';
import type { UndoPlan } from '../vault/undo-plan.ts';
import { noteLocked } from './activity.ts';
import { forgetPast } from './another-vault.ts';
import type { Deps } from './deps.ts';
import { guess } from './guesses.ts';
import { mayLeavePlain } from './policy.ts';
import { refreshPages } from './tabs.ts';

/** The vault comes back from its second copy: by the password, or into an empty database without one. */
export async function rescueVault(
  deps: Deps,
  { password }: RequestOf<'vault.rescue'>,
): Promise<RescueAnswer> {
  const isWrong = (answer: RescueAnswer['result']) => answer === 'wrong-password';
  const rescue = () => deps.vault.rescue(password);
  const result = await (password === null ? rescue() : guess(deps, isWrong, rescue));
  if (result !== 'wrong-password') {
    await noteLocked(deps, 'copy-restored');
    await refreshPages(deps);
  }
  return { result, status: await deps.vault.status() };
}

export async function keepThisVault(deps: Deps): Promise<VaultStatus> {
  await deps.vault.keepThis();
  await noteLocked(deps, 'older-kept');
  await refreshPages(deps);
  return deps.vault.status();
}

/** The vault as it lies there, sealed. One without a password lies open: the file holds its key. Throws `policy-forbids`. */
export async function sealedVault(deps: Deps): Promise<SealedVault> {
  const aside = await deps.vault.sealedCopy();
  if (aside.opensAlone) await mayLeavePlain(deps);
  return aside;
}

export async function startAgain(deps: Deps): Promise<VaultStatus> {
  await deps.vault.startAgain();
  await forgetPast(deps);
  await refreshPages(deps);
  return deps.vault.status();
}

export async function listUndo(deps: Deps): Promise<UndoView> {
  const snapshots = await deps.vault.snapshots();
  return {
    points: snapshots.map(({ revision, at, reason }) => ({ id: revision, at, reason })),
    copyProblem: deps.vault.copyProblem(),
  };
}

export async function previewUndo(deps: Deps, { id }: RequestOf<'undo.preview'>): Promise<UndoPreview> {
  return viewOf(await deps.vault.undoPlan(id));
}

/** Another view may have changed something since the person was shown what going back does. */
export async function undo(deps: Deps, { id, print }: RequestOf<'undo.do'>): Promise<Empty> {
  await deps.vault.undo(id, async (plan) => print === null || print === (await printOf(plan)));
  await refreshPages(deps);
  return {};
}

/** Tells one plan from another by what becomes of which account. */
function printOf({ back, gone, changed }: UndoPlan): Promise<string> {
  const ids = [back, gone, changed].map((accounts) => accounts.map(({ id }) => id).sort());
  return textPrint(JSON.stringify(ids));
}

async function viewOf(plan: UndoPlan): Promise<UndoPreview> {
  const { back, gone, changed } = plan;
  const names = (accounts: UndoPlan['back']) => accounts.map(({ issuer, account }) => ({ issuer, account }));
  return { back: names(back), gone: names(gone), changed: names(changed), print: await printOf(plan) };
}
