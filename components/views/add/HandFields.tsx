import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { changeTyped, form, type TypedFields } from '../../../lib/state/form-state.ts';
import { Callout } from '../../parts/Callout.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { CodeFields } from '../../views/CodeFields.tsx';

type Place = 'secret' | 'period' | 'counter';

/** Which field a problem belongs to; all others are said beneath the form. */
const places: Partial<Record<ErrorCode, Place>> = {
  'missing-secret': 'secret',
  'invalid-secret': 'secret',
  'secret-looks-base64': 'secret',
  'invalid-period': 'period',
  'invalid-counter': 'counter',
};

interface HandFieldsProps {
  problem: ErrorCode | null;
  onChange: () => void;
}

/** An account typed from the screen: what everyone needs in sight, the rest behind *Advanced*. */
export function HandFields({ problem, onChange }: HandFieldsProps) {
  const [open, setOpen] = useState(false);
  const typed = form.value.typed;
  const place = problem === null ? undefined : places[problem];
  const change = (fields: Partial<TypedFields>) => {
    onChange();
    changeTyped(fields);
  };
  const errorAt = (name: Place) => (problem !== null && place === name ? errorWords(problem) : null);
  return (
    <>
      <TextField label={t('issuer')} value={typed.issuer} onInput={(issuer) => change({ issuer })} />
      <TextField label={t('account')} value={typed.account} onInput={(account) => change({ account })} />
      <TextField
        label={t('secret')}
        hint={t('secretHint')}
        exact
        value={typed.secret}
        error={errorAt('secret')}
        onInput={(secret) => change({ secret })}
      />
      <details
        class="advanced"
        open={open || place === 'period' || place === 'counter'}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          {t('advanced')}
          <Icon name="down" />
        </summary>
        <div class="advanced-fields">
          <SelectField
            label={t('kind')}
            value={typed.type}
            options={[
              { value: 'totp', label: t('kindTotp') },
              { value: 'hotp', label: t('kindHotp') },
              { value: 'steam', label: t('kindSteam') },
            ]}
            onChange={(type) => change({ type })}
          />
          {typed.type !== 'steam' && <CodeFields value={typed} onChange={change} />}
          {typed.type === 'totp' && (
            <TextField
              label={t('period')}
              kind="number"
              exact
              value={typed.period}
              error={errorAt('period')}
              onInput={(period) => change({ period })}
            />
          )}
          {typed.type === 'hotp' && (
            <TextField
              label={t('counter')}
              kind="number"
              exact
              value={typed.counter}
              error={errorAt('counter')}
              onInput={(counter) => change({ counter })}
            />
          )}
        </div>
      </details>
      {problem !== null && place === undefined && (
        <Callout tone="danger" role="alert">
          {errorWords(problem)}
        </Callout>
      )}
    </>
  );
}
