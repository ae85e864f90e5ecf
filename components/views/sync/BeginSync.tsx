import { beginSync, type SyncOutcome } from '../../../lib/state/sync-state.ts';
import { AskPassword } from '../../views/AskPassword.tsx';
import type { Refusal } from '../../views/use-vault-password.ts';

/** Turns it on, or tells the others of a new password: after the vault's own password. */
export function BeginSync({ label }: { label: string }) {
  return (
    <AskPassword label={label} onAsk={async (password) => refusalOf(await beginSync(password, false))} />
  );
}

/** What stood against a password; how else it ended, the page itself shows. */
export function refusalOf(outcome: SyncOutcome): Refusal | null {
  return outcome === 'found' || outcome === 'nothing' || outcome === 'later' ? null : outcome;
}
