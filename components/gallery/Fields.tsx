import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Choice } from '../parts/Choice.tsx';
import { LinesField } from '../parts/LinesField.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { StrengthBar } from '../parts/StrengthBar.tsx';
import { Switch } from '../parts/Switch.tsx';
import { TextField } from '../parts/TextField.tsx';
import { Part, State } from './Part.tsx';

const nothing = () => {};

/** What is typed into and chosen from. */
export function Fields() {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'totp' | 'hotp' | 'steam'>('totp');
  const [look, setLook] = useState<'light' | 'dark' | 'contrast'>('light');
  const [on, setOn] = useState(true);
  const words = { show: t('passwordShow'), hide: t('passwordHide'), capsLock: t('capsLock') };
  const typed = { value: text, onInput: setText };
  return (
    <>
      <Part name="Field, TextField">
        <State of="empty">
          <TextField label={t('issuer')} {...typed} />
        </State>
        <State of="with a hint, typed letter by letter">
          <TextField label={t('secret')} hint={t('secretHint')} value="JBSW Y3DP" onInput={nothing} exact />
        </State>
        <State of="in error">
          <TextField
            label={t('digits')}
            kind="number"
            value="0"
            onInput={nothing}
            error={t('passwordDiffers')}
          />
        </State>
      </Part>
      <Part name="PasswordField">
        <State of="known, in error">
          <PasswordField
            label={t('password')}
            value="made up"
            onInput={nothing}
            fresh={false}
            words={words}
            error={t('wrongPassword')}
          />
        </State>
        <State of="new, with a hint">
          <PasswordField label={t('passwordNew')} hint={t('passwordHint')} {...typed} fresh words={words} />
        </State>
      </Part>
      <Part name="StrengthBar">
        <State of="nothing yet, weak, fair, strong">
          <StrengthBar strength={null}>{t('passwordHint')}</StrengthBar>
          <StrengthBar strength="weak">{t('strengthWeak')}</StrengthBar>
          <StrengthBar strength="fair">{t('strengthFair')}</StrengthBar>
          <StrengthBar strength="strong">{t('strengthStrong')}</StrengthBar>
        </State>
      </Part>
      <Part name="LinesField">
        <State of="with a hint">
          <LinesField label={t('pasteLabel')} hint={t('pasteHint')} {...typed} onEnter={nothing} />
        </State>
        <State of="in error">
          <LinesField
            label={t('bcAddField')}
            value="made up"
            onInput={nothing}
            onEnter={nothing}
            error={t('bcWrongPassphrase')}
          />
        </State>
      </Part>
      <Part name="SelectField">
        <State of="one of several">
          <SelectField
            label={t('kind')}
            value={kind}
            options={[
              { value: 'totp', label: t('kindTotp') },
              { value: 'hotp', label: t('kindHotp') },
              { value: 'steam', label: t('kindSteam') },
            ]}
            onChange={setKind}
          />
        </State>
      </Part>
      <Part name="Choice">
        <State of="one of a few">
          <Choice
            label={t('settingsLook')}
            value={look}
            options={[
              { value: 'light', label: t('lookLight') },
              { value: 'dark', label: t('lookDark') },
              { value: 'contrast', label: t('lookContrast') },
            ]}
            onChange={setLook}
          />
        </State>
      </Part>
      <Part name="Switch">
        <State of="on or off; with a hint">
          <Switch label={t('withoutClick')} hint={t('withoutClickHint')} checked={on} onChange={setOn} />
        </State>
        <State of="set by the organisation (SetByPolicy)">
          <Switch label={t('withoutClick')} checked={false} fixed onChange={nothing} />
          <SetByPolicy>{t('policySet')}</SetByPolicy>
        </State>
      </Part>
    </>
  );
}
