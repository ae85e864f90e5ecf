import { useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { makeTyped, readText } from '../../../lib/state/draft-actions.ts';
import { changeForm, clearTyped, form } from '../../../lib/state/form-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { readTyped } from '../../../lib/state/typed-account.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { HandFields } from './HandFields.tsx';
import { PasteField } from './PasteField.tsx';

interface TypedFormProps {
  problem: ErrorCode | null;
  onProblem: (problem: ErrorCode | null) => void;
}

/** An account by its link or by hand. */
export function TypedForm({ problem, onProblem }: TypedFormProps) {
  const [busy, setBusy] = useState(false);
  const { way, pasted, typed } = form.value;
  const empty = way === 'paste' ? pasted.trim() === '' : typed.secret.trim() === '';

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
    else onProblem(code);
  };

  return (
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
          onProblem(null);
          changeForm({ way: next });
        }}
      />
      {way === 'paste' ? (
        <PasteField problem={problem} onChange={() => onProblem(null)} onEnter={() => void submit()} />
      ) : (
        <HandFields problem={problem} onChange={() => onProblem(null)} />
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
  );
}
