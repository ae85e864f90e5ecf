import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { Button } from '../../parts/Button.tsx';
import { PasswordField } from '../../parts/PasswordField.tsx';
import { passwordWords } from '../../views/password-words.ts';

interface UnlockFileProps {
  busy: boolean;
  wasWrong: boolean;
  onOpen: (password: string) => void;
}

/** Asks for the password that a file was exported with. What was typed stays after a wrong one. */
export function UnlockFile({ busy, wasWrong, onOpen }: UnlockFileProps) {
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Of several sealed files, the one whose password is being typed keeps the focus.
    if (!(document.activeElement instanceof HTMLInputElement)) field.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (wasWrong) field.current?.select();
  }, [wasWrong]);
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password === '' || busy) return;
        setTried(password);
        onOpen(password);
      }}
    >
      <PasswordField
        ref={field}
        label={t('importPassword')}
        value={password}
        hint={errorWords('import-locked')}
        error={wasWrong && tried === password ? errorWords('import-wrong-password') : null}
        fresh={false}
        words={passwordWords()}
        onInput={setPassword}
      />
      <Button type="submit" look="main" busy={busy}>
        {t('importOpen')}
      </Button>
    </form>
  );
}
