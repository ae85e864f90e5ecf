import type { Use } from '../core/account-order.ts';
import type { VaultStatus } from '../core/types.ts';
import type { WaitingCodes } from './backup-code-views.ts';
import type { BatchView, DraftView } from './draft-views.ts';
import type { AccountView, CodeView, PolicyView, Preferences } from './views.ts';

/** All that the first picture of the popup needs. */
export interface OpeningView {
  status: VaultStatus;
  preferences: Preferences;
  policy: PolicyView;
  drafts: DraftView[];
  batches: BatchView[];
  /** What stood in the add form. */
  form: string;
  waitingCodes: WaitingCodes | null;
  /** What an unlocked vault lists; null while it is not. */
  list: {
    accounts: AccountView[];
    uses: Use[];
    /** Codes of the accounts that the list begins with. */
    codes: CodeView[];
  } | null;
}
