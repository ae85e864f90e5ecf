import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow } from '../../lib/i18n/names.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { drafts } from '../../lib/state/drafts-state.ts';
import { policy } from '../../lib/state/policy-state.ts';
import { createVault } from '../../lib/state/vault-state.ts';
import { Brand } from '../parts/Brand.tsx';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { StrengthBar } from '../parts/StrengthBar.tsx';
import { passwordWords } from './password-words.ts';

const strengthKeys = {
  weak: 'strengthWeak',
  fair: 'strengthFair',
  strong: 'strengthStrong',
} as const;

/** How passwords are judged holds a list of the most common ones, so it is fetched beside this screen. */
type Judgement = typeof import('../../lib/core/password.ts');

/** No vault yet: what this is in a few words, and how it is to be protected. */
export function FirstRun() {
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [differs, setDiffers] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const repeat = useRef<HTMLInputElement>(null);
  const found = drafts.value[0];
  const fault = judgement?.checkNewPassword(password) ?? null;
  const strength = judgement?.passwordStrength(password) ?? null;

  useLayoutEffect(() => {
    field.current?.focus();
    void import('../../lib/core/password.ts').then(setJudgement);
  }, []);

  const judge = () => {
    if (password === '' || strength === null) return t('passwordHint');
    return fault === null ? t(strengthKeys[strength]) : errorWords(fault);
  };

  const create = async (chosen: string | null) => {
    if (busy) return;
    setBusy(true);
    const code = await createVault(chosen);
    setBusy(false);
    if (code === null) return;
    setProblem(errorWords(code));
    field.current?.focus();
  };

  const submit = () => {
    if (fault !== null) {
      setProblem(errorWords(fault));
      field.current?.focus();
    } else if (password !== repeated) {
      setDiffers(true);
      repeat.current?.focus();
    } else void create(password);
  };

  return (
    <main class="view first-run">
      <div class="welcome">
        <Brand size="large" />
        <h1>{t('welcomeTitle')}</h1>
        {!found && <p class="soft">{t('welcomeText')}</p>}
      </div>
      {found && <Callout tone="good">{t('welcomeFound', [nameForShow(found)])}</Callout>}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div>
          <PasswordField
            ref={field}
            label={t('passwordNew')}
            value={password}
            error={problem}
            fresh
            words={passwordWords()}
            onInput={(value) => {
              setPassword(value);
              setProblem(null);
            }}
          />
          <StrengthBar strength={password === '' ? null : strength}>{judge()}</StrengthBar>
        </div>
        <PasswordField
          ref={repeat}
          label={t('passwordRepeat')}
          value={repeated}
          error={differs ? t('passwordDiffers') : null}
          fresh
          words={passwordWords()}
          onInput={(value) => {
            setRepeated(value);
            setDiffers(false);
          }}
        />
        <Button type="submit" look="main" size="large" busy={busy && !asking}>
          {t('createVault')}
        </Button>
        {policy.value?.passwordRequired ? (
          <SetByPolicy>{t('policyPassword')}</SetByPolicy>
        ) : (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('noPassword')}
          </Button>
        )}
      </form>
      {asking && (
        <Dialog
          title={t('noPasswordTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('noPasswordBack')}</Button>
              <Button
                look="danger"
                busy={busy}
                onClick={() => void create(null).then(() => setAsking(false))}
              >
                {t('noPasswordYes')}
              </Button>
            </>
          }
        >
          {t('noPasswordWarning')}
        </Dialog>
      )}
    </main>
  );
}
