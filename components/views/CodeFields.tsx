import type { Algorithm } from '../../lib/core/types.ts';
import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { SelectField } from '../parts/SelectField.tsx';

/** How many digits a code may have. */
const digitChoices = ['5', '6', '7', '8', '9', '10'];

/** What of a code's making is chosen rather than typed. */
interface Chosen {
  algorithm: Algorithm;
  digits: string;
}

/** The algorithm and the digits of a code, side by side. */
export function CodeFields({
  value,
  onChange,
}: {
  value: Chosen;
  onChange: (what: Partial<Chosen>) => void;
}) {
  return (
    <div class="field-pair">
      <SelectField
        label={t('algorithm')}
        value={value.algorithm}
        options={[
          { value: 'SHA1', label: 'SHA-1' },
          { value: 'SHA256', label: 'SHA-256' },
          { value: 'SHA512', label: 'SHA-512' },
        ]}
        onChange={(algorithm) => onChange({ algorithm })}
      />
      <SelectField
        label={t('digits')}
        value={value.digits}
        options={digitChoices.map((digits) => ({ value: digits, label: number(Number(digits)) }))}
        onChange={(digits) => onChange({ digits })}
      />
    </div>
  );
}
