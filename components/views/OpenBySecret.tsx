import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { FileSecret } from '../../lib/messaging/vault-views.ts';
import { Button } from '../parts/Button.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { KeyButton } from './KeyButton.tsx';
import { passwordWords } from './password-words.ts';
import { RecoveryKeyField } from './RecoveryKeyField.tsx';

interface OpenBySecretProps {
  /** What the fields and the button say. */
  labels: { password: string; words: string; open: string };
  /** Answers with what stood against it, in words, or null. */
  onOpen: (by: FileSecret) => Promise<string | null>;
  /** Stands above the field. */
  children?: ComponentChildren;
}

/** Something sealed, opened by its password or by its recovery key, whichever the person has. */
export function OpenBySecret({ labels, onOpen, children }: OpenBySecretProps) {
  const [byWords, setByWords] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const open = async () => {
    if (busy) return;
    setBusy(true);
    const refusal = await onOpen(byWords ? { words: typed } : { password: typed });
    setBusy(false);
    setProblem(refusal);
  };
  const type = (value: string) => {
    setTyped(value);
    setProblem(null);
  };

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      {children}
      {byWords ? (
        <RecoveryKeyField
          label={labels.words}
          value={typed}
          error={problem}
          onInput={type}
          onEnter={() => void open()}
        />
      ) : (
        <PasswordField
          label={labels.password}
          value={typed}
          error={problem}
          fresh={false}
          words={passwordWords()}
          onInput={type}
        />
      )}
      <KeyButton busy={busy}>{labels.open}</KeyButton>
      <Button
        look="quiet"
        onClick={() => {
          setByWords(!byWords);
          type('');
        }}
      >
        {t(byWords ? 'backupUsePassword' : 'backupUseWords')}
      </Button>
    </form>
  );
}
