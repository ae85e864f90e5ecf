import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import { TextField } from './TextField.tsx';

interface PasswordFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  error?: string | null;
  fresh: boolean;
  words: { show: string; hide: string; capsLock: string };
  ref?: Ref<HTMLInputElement>;
}

/** A password that can be shown; says when Caps Lock is on. */
export function PasswordField({ fresh, words, error = null, ...field }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  return (
    <TextField
      {...field}
      error={error ?? (capsLock && !shown ? words.capsLock : null)}
      kind={shown ? 'text' : 'password'}
      exact
      autocomplete={fresh ? 'new-password' : 'current-password'}
      onKeyUp={(event) => setCapsLock(event.getModifierState?.('CapsLock') ?? false)}
      after={
        <IconButton
          icon={shown ? 'eyeOff' : 'eye'}
          label={shown ? words.hide : words.show}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
