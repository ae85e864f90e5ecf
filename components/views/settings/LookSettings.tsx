import { languageNames, languages, languageTag } from '../../../lib/core/languages.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { Preferences } from '../../../lib/messaging/views.ts';
import { Choice } from '../../parts/Choice.tsx';
import { SelectField } from '../../parts/SelectField.tsx';

export interface SettingsProps {
  now: Preferences;
  onChange: (what: Partial<Preferences>) => void;
}

/** Language, colours, room. */
export function LookSettings({ now, onChange }: SettingsProps) {
  return (
    <section class="form">
      <h2>{t('settingsLook')}</h2>
      <SelectField
        id="language"
        label={t('language')}
        value={now.language}
        options={[
          { value: 'auto', label: t('languageAuto') },
          ...languages.map((value) => ({ value, label: languageNames[value], lang: languageTag(value) })),
        ]}
        onChange={(language) => onChange({ language })}
      />
      <Choice
        label={t('look')}
        value={now.look}
        options={[
          { value: 'auto', label: t('lookAuto') },
          { value: 'light', label: t('lookLight') },
          { value: 'dark', label: t('lookDark') },
          { value: 'contrast', label: t('lookContrast') },
        ]}
        onChange={(look) => onChange({ look })}
      />
      <Choice
        label={t('density')}
        value={now.density}
        options={[
          { value: 'comfortable', label: t('densityComfortable') },
          { value: 'compact', label: t('densityCompact') },
        ]}
        onChange={(density) => onChange({ density })}
      />
    </section>
  );
}
