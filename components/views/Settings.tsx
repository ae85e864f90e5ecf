import { useEffect } from 'preact/hooks';
import { days, minutes } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Preferences } from '../../lib/messaging/views.ts';
import { loadKeys } from '../../lib/state/keys-state.ts';
import { notifyError } from '../../lib/state/notices-state.ts';
import { policy } from '../../lib/state/policy-state.ts';
import { changePreferences, preferences } from '../../lib/state/preferences-state.ts';
import { goHome } from '../../lib/state/screen-state.ts';
import { roomy } from '../../lib/state/tab-page-state.ts';
import { vault } from '../../lib/state/vault-state.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { PolicySection } from './PolicySection.tsx';
import { CodeSettings } from './settings/CodeSettings.tsx';
import { Keys } from './settings/Keys.tsx';
import { LookSettings } from './settings/LookSettings.tsx';
import { MoreRooms } from './settings/MoreRooms.tsx';
import { TrustSettings } from './trust/TrustSettings.tsx';

/** Days to choose from; 0 = never. */
const reminderChoices = [7, 30, 90, 180, 0];

/** Minutes to choose from; a value set otherwise is shown beside them. */
const lockChoices = [1, 5, 15, 30, 60, 240, 480, 1440];

/** The person's preferences. Each takes effect as it is chosen. */
export function Settings() {
  useEffect(() => void loadKeys(), []);
  const now = preferences.value;
  const mostMinutes = policy.value?.autoLockMinutes ?? null;
  const mostDays = policy.value?.backupReminderDays ?? null;
  const change = (what: Partial<Preferences>) => void changePreferences(what).then(notifyError);
  return (
    <main class="view">
      <ViewHeader title={t('settings')} backLabel={t('back')} onBack={goHome} focus />
      {now && (
        <div class="scroller padded form settings">
          <LookSettings now={now} onChange={change} />
          <CodeSettings now={now} onChange={change} />
          <section class="form">
            <h2>{t('settingsSafety')}</h2>
            {vault.value?.protection === 'password' && (
              <SelectField
                label={t('autoLock')}
                value={String(now.autoLockMinutes)}
                options={lockOptions(now.autoLockMinutes, mostMinutes)}
                onChange={(chosen) => change({ autoLockMinutes: Number(chosen) })}
              />
            )}
            {mostMinutes !== null && <SetByPolicy>{t('policyAtMost', [minutes(mostMinutes)])}</SetByPolicy>}
            <SelectField
              label={t('backupReminder')}
              value={String(now.backupReminderDays)}
              options={reminderOptions(now.backupReminderDays, mostDays)}
              onChange={(chosen) => change({ backupReminderDays: Number(chosen) })}
            />
            {mostDays !== null && <SetByPolicy>{t('policyAtMost', [days(mostDays)])}</SetByPolicy>}
            <TrustSettings now={now} onChange={change} />
          </section>
          <Keys />
          {/* In a tab the list of rooms leads there. */}
          {!roomy.value && <MoreRooms />}
          <PolicySection />
        </div>
      )}
    </main>
  );
}

function lockOptions(current: number, most: number | null): { value: string; label: string }[] {
  return [...new Set([...lockChoices, current])]
    .filter((value) => most === null || value <= most)
    .sort((a, b) => a - b)
    .map((value) => ({ value: String(value), label: minutes(value) }));
}

function reminderOptions(current: number, most: number | null): { value: string; label: string }[] {
  return [...new Set([...reminderChoices, current])]
    .filter((value) => most === null || (value > 0 && value <= most))
    .map((value) => ({ value: String(value), label: value === 0 ? t('backupReminderNever') : days(value) }));
}
