import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/index.ts';
import { makeTyped, readText } from '../../lib/state/draft-actions.ts';
import { changeForm, clearTyped, form } from '../../lib/state/form-state.ts';
import { go, goHome } from '../../lib/state/screen-state.ts';
import { readTyped } from '../../lib/state/typed-account.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { HandFields } from './add/HandFields.tsx';
import { PasteField } from './add/PasteField.tsx';
import { ScanButton } from './codes/ScanButton.tsx';

/** Three ways to a new account: from the page, by a link, by hand. All lead to the same question. */
export function Add() {
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const { way, pasted, typed } = form.value;
  const empty = way === 'paste' ? pasted.trim() === '' : typed.secret.trim() === '';

  useEffect(() => changeForm({ open: true }), []);

  const back = () => {
    changeForm({ open: false });
    goHome();
  };

  const sendTyped = async () => {
    const account = readTyped(typed);
    return account.ok ? makeTyped(account.value) : account.code;
  };

  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const code = way === 'paste' ? await readText(pasted) : await sendTyped();
    setBusy(false);
    if (code === null) go({ name: 'confirm' });
    else setProblem(code);
  };

  return (
    <main class="view">
      <ViewHeader title={t('addTitle')} backLabel={t('back')} onBack={back} focus />
      <div class="scroller padded">
        <section class="card" aria-label={t('thisPage')}>
          <p>{t('addFromPageText')}</p>
          <ScanButton />
        </section>
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Choice
            label={t('otherWays')}
            value={way}
            options={[
              { value: 'paste', label: t('wayPaste') },
              { value: 'hand', label: t('wayHand') },
            ]}
            onChange={(next) => {
              setProblem(null);
              changeForm({ way: next });
            }}
          />
          {way === 'paste' ? (
            <PasteField problem={problem} onChange={() => setProblem(null)} onEnter={() => void submit()} />
          ) : (
            <HandFields problem={problem} onChange={() => setProblem(null)} />
          )}
          <div class="form-actions">
            <Button look="quiet" disabled={empty} onClick={clearTyped}>
              {t('clear')}
            </Button>
            <Button type="submit" look="main" busy={busy} disabled={empty}>
              {t('continue')}
            </Button>
          </div>
        </form>
      </div>
    </main>
  );
}
