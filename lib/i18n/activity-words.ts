import type { Act } from '../core/types.ts';
import type { ActivityEntry } from '../messaging/views.ts';
import { number } from './format.ts';
import { t } from './index.ts';
import { nameForShow, siteForShow } from './names.ts';

/** What was done, of an account and a site by their names. Total by type: an act without words does not compile. */
const sentences: { readonly [A in Act]: (name: string, site: string) => string } = {
  'vault-created': () => t('act_vault_created'),
  'vault-migrated': () => t('act_vault_migrated'),
  unlocked: () => t('act_unlocked'),
  'password-wrong': () => t('act_password_wrong'),
  'account-added': (name) => t('act_account_added', [name]),
  'account-replaced': (name) => t('act_account_replaced', [name]),
  'account-removed': (name) => t('act_account_removed', [name]),
  'account-restored': (name) => t('act_account_restored', [name]),
  'account-purged': () => t('act_account_purged'),
  'origin-bound': (name, site) => t('act_origin_bound', [name, site]),
  'step-used': (name, site) => t('act_step_used', [name, site]),
  'counter-advanced': (name, site) => t('act_counter_advanced', [name, site]),
  'site-changed': (_name, site) => t('act_site_changed', [site]),
  'password-changed': () => t('act_password_changed'),
  'password-cost-raised': () => t('act_password_cost_raised'),
  'recovery-made': () => t('act_recovery_made'),
  'recovery-removed': () => t('act_recovery_removed'),
  'recovery-used': () => t('act_recovery_used'),
  'passkey-made': () => t('act_passkey_made'),
  'passkey-removed': () => t('act_passkey_removed'),
  'passkey-used': () => t('act_passkey_used'),
  'password-removed': () => t('act_password_removed'),
  'codes-shown': (name) => t('act_codes_shown', [name]),
  'accounts-exported': (name) => t('act_accounts_exported', [name]),
  'lock-time-changed': () => t('act_lock_time_changed'),
  'trust-changed': () => t('act_trust_changed'),
  'access-returned': (_name, site) => t('act_access_returned', [site]),
  'policy-changed': () => t('act_policy_changed'),
  'backup-made': () => t('act_backup_made'),
  'backup-checked': () => t('act_backup_checked'),
  'backup-restored': () => t('act_backup_restored'),
  'backup-codes-kept': (name) => t('act_backup_codes_kept', [name]),
  'backup-codes-shown': (name) => t('act_backup_codes_shown', [name]),
  'backup-codes-sealed': (name) => t('act_backup_codes_sealed', [name]),
  'backup-codes-removed': (name) => t('act_backup_codes_removed', [name]),
  'backup-codes-exported': (name) => t('act_backup_codes_exported', [name]),
  'backup-code-given': (name, site) => t('act_backup_code_given', [name, site]),
  'backup-code-used': (name) => t('act_backup_code_used', [name]),
  'backup-code-unmarked': (name) => t('act_backup_code_unmarked', [name]),
  'copy-renewed': () => t('act_copy_renewed'),
  'rows-mended': () => t('act_rows_mended'),
  'parts-lost': () => t('act_parts_lost'),
  'log-renewed': () => t('act_log_renewed'),
  'copy-restored': () => t('act_copy_restored'),
  'older-kept': () => t('act_older_kept'),
  'account-edited': (name) => t('act_account_edited', [name]),
  'origin-removed': (name, site) => t('act_origin_removed', [name, site]),
  'code-told': (name, site) => t('act_code_told', [name, site]),
  'sync-on': () => t('act_sync_on'),
  'sync-joined': () => t('act_sync_joined'),
  'sync-off': () => t('act_sync_off'),
  'sync-received': (name) => t('act_sync_received', [name]),
  'sync-older': () => t('act_sync_older'),
  undone: () => t('act_undone'),
};

function isAct(act: string): act is Act {
  return Object.hasOwn(sentences, act);
}

/** One entry of the activity in a sentence. */
export function activityWords({ act, account, count, origin }: ActivityEntry): string {
  if (!isAct(act)) return t('act_unknown');
  const nobody = count === null ? t('actNobody') : t('actMany', [number(count)]);
  const name = account === null ? nobody : nameForShow(account);
  return sentences[act](name, origin === null ? t('actNowhere') : siteForShow(origin));
}
