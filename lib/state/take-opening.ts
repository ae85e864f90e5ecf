import { batch } from '@preact/signals';
import type { OpeningView } from '../messaging/opening-views.ts';
import { accounts } from './accounts-state.ts';
import { waitingCodes } from './backup-codes-tab.ts';
import { takeCodes } from './codes-state.ts';
import { batches, drafts } from './drafts-state.ts';
import { takeForm } from './form-state.ts';
import { takeUses } from './order-state.ts';
import { policy } from './policy-state.ts';
import { preferences } from './preferences-state.ts';
import { takeStatus } from './vault-state.ts';

/** Takes over all that a first picture shows, at once: whoever sees that the vault is open finds its list there. */
export function takeOpening(opening: OpeningView): void {
  const { status, list } = opening;
  batch(() => {
    preferences.value = opening.preferences;
    policy.value = opening.policy;
    drafts.value = opening.drafts;
    batches.value = opening.batches;
    takeForm(opening.form);
    waitingCodes.value = opening.waitingCodes;
    accounts.value = list?.accounts ?? null;
    takeUses(list?.uses ?? []);
    takeCodes(list?.codes ?? []);
    takeStatus(status);
  });
}
