import { useEffect } from 'preact/hooks';
import { days, minutes } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Preferences } from '../../lib/messaging/views.ts';
import { notifyError } from '../../lib/state/notices-state.ts';
import { policy } from '../../lib/state/policy-state.ts';
import { changePreferences, preferences } from '../../lib/state/preferences-state.ts';
import { go, goHome } from '../../lib/state/screen-state.ts';
import { keys, loadSites } from '../../lib/state/sites-state.ts';
import { goToTab } from '../../lib/state/tab-page-state.ts';
import { vault } from '../../lib/state/vault-state.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { Switch } from '../parts/Switch.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { PolicySection } from './PolicySection.tsx';
import { TrustSettings } from './trust/TrustSettings.tsx';

/** Days to choose from; 0 = never. */
const reminderChoices = [7, 30, 90, 180, 0];

/** Minutes to choose from; a value set otherwise is shown beside them. */
const lockChoices = [1, 5, 15, 30, 60, 240, 480, 1440];

/** The person's preferences. Each takes effect as it is chosen. */
export function Settings() {
  useEffect(() => void loadSites(), []);
  const now = preferences.value;
  const mostMinutes = policy.value?.autoLockMinutes ?? null;
  const mostDays = policy.value?.backupReminderDays ?? null;
  const change = (what: Partial<Preferences>) => void changePreferences(what).then(notifyError);
  return (
    <main class="view">
      <ViewHeader title={t('settings')} backLabel={t('back')} onBack={goHome} focus />
      {now && (
        <div class="scroller padded form settings">
          <SelectField
            id="language"
            label={t('language')}
            value={now.language}
            options={[
              { value: 'auto', label: t('languageAuto') },
              { value: 'en', label: 'English', lang: 'en' },
              { value: 'de', label: 'Deutsch', lang: 'de' },
              { value: 'ar', label: 'العربية', lang: 'ar' },
            ]}
            onChange={(language) => change({ language })}
          />
          <Choice
            label={t('look')}
            value={now.look}
            options={[
              { value: 'auto', label: t('lookAuto') },
              { value: 'light', label: t('lookLight') },
              { value: 'dark', label: t('lookDark') },
            ]}
            onChange={(look) => change({ look })}
          />
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
          <Switch
            label={t('submitCode')}
            hint={t('submitCodeHint')}
            checked={now.submitCode}
            onChange={(on) => change({ submitCode: on })}
          />
          <Keys />
          <Button icon="check" onClick={() => go({ name: 'health' })}>
            {t('health')}
          </Button>
          <Button icon="check" onClick={() => void goToTab('codes')}>
            {t('bcOpen')}
          </Button>
          <Button icon="window" onClick={() => go({ name: 'trusted' })}>
            {t('trusted')}
          </Button>
          <Button icon="people" onClick={() => go({ name: 'team' })}>
            {t('team')}
          </Button>
          <Button icon="globe" onClick={() => go({ name: 'sites' })}>
            {t('sites')}
          </Button>
          <Button icon="scan" onClick={() => go({ name: 'show', id: null })}>
            {t('moveAccounts')}
          </Button>
          <Button icon="moveOut" onClick={() => void goToTab('export')}>
            {t('exportAccounts')}
          </Button>
          <Button icon="window" onClick={() => void goToTab('sync')}>
            {t('syncTitle')}
          </Button>
          <Button icon="lock" onClick={() => go({ name: 'security' })}>
            {t('security')}
          </Button>
          <Button icon="info" onClick={() => go({ name: 'activity' })}>
            {t('activity')}
          </Button>
          <PolicySection />
        </div>
      )}
    </main>
  );
}

/** The keys that work in a page, and who changes them. */
function Keys() {
  const { fill, scan } = keys.value ?? { fill: '', scan: '' };
  return (
    <div class="field-hint">
      <p>{fill ? t('keysFill', [fill]) : t('keysNone')}</p>
      {scan && <p>{t('keysScan', [scan])}</p>}
    </div>
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
