import type { VaultStatus } from '../core/types.ts';

interface WelcomeDeps {
  vault: { status(): Promise<VaultStatus> };
  /** Opens our own page in a tab, at a place. */
  openPage(place: string): Promise<void>;
}

/** Opens the first run in a tab. Where a vault is already, as after a reinstallation that kept its storage, nothing opens. */
export async function welcome({ vault, openPage }: WelcomeDeps): Promise<void> {
  const { state } = await vault.status();
  if (state === 'none') await openPage('welcome');
}
