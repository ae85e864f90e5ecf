import { t } from '../../../lib/i18n/index.ts';
import type { Preferences } from '../../../lib/messaging/views.ts';
import { policy } from '../../../lib/state/policy-state.ts';
import { Choice } from '../../parts/Choice.tsx';
import { SetByPolicy } from '../../parts/SetByPolicy.tsx';
import { Switch } from '../../parts/Switch.tsx';

interface TrustSettingsProps {
  now: Preferences;
  onChange: (what: Partial<Preferences>) => void;
}

/** Whether pages are told to trust this device: never, after a question, always; and never at all where others use it. */
export function TrustSettings({ now, onChange }: TrustSettingsProps) {
  const set = policy.value?.trustedDevices ?? null;
  const words = { never: t('trustNever'), ask: t('trustAsk'), always: t('trustAlways') } as const;
  const all = ['never', 'ask', 'always'] as const;
  const open = set === null ? all : set === 'ask' ? all.slice(0, 2) : [set];
  const offered = now.sharedComputer ? (['never'] as const) : open;
  return (
    <>
      <Choice
        label={t('trust')}
        value={now.trustDevices}
        options={offered.map((value) => ({ value, label: words[value] }))}
        onChange={(trustDevices) => onChange({ trustDevices })}
      />
      <p class="field-hint">{t('trustHint')}</p>
      {set !== null && <SetByPolicy>{t('policySet')}</SetByPolicy>}
      <Switch
        label={t('trustShared')}
        hint={t('trustSharedHint')}
        checked={now.sharedComputer}
        onChange={(sharedComputer) => onChange({ sharedComputer })}
      />
    </>
  );
}
