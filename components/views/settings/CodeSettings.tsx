import { sorts } from '../../../lib/core/account-order.ts';
import { minutes, seconds } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { setClipboardTime } from '../../../lib/state/clipboard-state.ts';
import { Choice } from '../../parts/Choice.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { Switch } from '../../parts/Switch.tsx';
import type { SettingsProps } from './LookSettings.tsx';

/** Seconds to choose from; 0 = never. */
const clipboardChoices = [0, 30, 60, 120, 300];
const marginChoices = [0, 2, 3, 5, 10, 15];

/** How the list is sorted, what it shows of codes, and what becomes of a copied one. */
export function CodeSettings({ now, onChange }: SettingsProps) {
  return (
    <section class="form">
      <h2>{t('settingsCodes')}</h2>
      <SelectField
        label={t('sortLabel')}
        value={now.sort}
        options={sorts.map((value) => ({ value, label: t(`sort_${value}`) }))}
        onChange={(sort) => onChange({ sort })}
      />
      {now.sort === 'manual' && <p class="field-hint">{t('moveHint')}</p>}
      <Choice
        label={t('nextShown')}
        value={now.nextCode}
        options={[
          { value: 'never', label: t('nextNever') },
          { value: 'ending', label: t('nextEnding') },
          { value: 'always', label: t('nextAlways') },
        ]}
        onChange={(nextCode) => onChange({ nextCode })}
      />
      <SelectField
        label={t('clipboardTime')}
        value={String(now.clipboardSeconds)}
        options={[...new Set([...clipboardChoices, now.clipboardSeconds])].map((value) => ({
          value: String(value),
          label: timeOf(value),
        }))}
        onChange={(chosen) => void setClipboardTime(Number(chosen))}
      />
      {now.clipboardSeconds > 0 && <p class="field-hint">{t('clipboardHint')}</p>}
      <SelectField
        label={t('fillMargin')}
        value={String(now.fillMarginSeconds)}
        options={[...new Set([...marginChoices, now.fillMarginSeconds])].map((value) => ({
          value: String(value),
          label: value === 0 ? t('fillMarginNone') : seconds(value),
        }))}
        onChange={(chosen) => onChange({ fillMarginSeconds: Number(chosen) })}
      />
      <p class="field-hint">{t('fillMarginHint')}</p>
      <Switch
        label={t('submitCode')}
        hint={t('submitCodeHint')}
        checked={now.submitCode}
        onChange={(on) => onChange({ submitCode: on })}
      />
    </section>
  );
}

function timeOf(value: number): string {
  if (value === 0) return t('clipboardNever');
  return value % 60 === 0 ? minutes(value / 60) : seconds(value);
}
