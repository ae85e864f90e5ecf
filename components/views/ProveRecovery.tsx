import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { keepRecovery } from '../../lib/state/ways-state.ts';
import { Button } from '../parts/Button.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { passwordWords } from './password-words.ts';

/** Which two words are asked back, one of each half: found only by who has all of them before them. */
function drawPlaces(count: number): [number, number] {
  const half = Math.floor(count / 2);
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint8Array(2));
  return [first % half, half + (second % half)];
}

/** Two of the words are typed back, and with the password the recovery key is good. */
export function ProveRecovery({ words, onDone }: { words: readonly string[]; onDone: () => void }) {
  const [places] = useState(() => drawPlaces(words.length));
  const [typed, setTyped] = useState(['', '']);
  const [missed, setMissed] = useState<number | null>(null);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const last = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => fields[0]?.current?.focus(), []);

  const keep = async () => {
    if (busy) return;
    const wrong = places.findIndex((place, at) => typed[at]?.trim().toLowerCase() !== words[place]);
    if (wrong >= 0) {
      setMissed(wrong);
      fields[wrong]?.current?.select();
      return;
    }
    setBusy(true);
    const outcome = await keepRecovery(password, words);
    setBusy(false);
    if (outcome === null) return onDone();
    setProblem(outcome === 'wrong-secret' ? t('wrongPassword') : errorWords(outcome));
    last.current?.select();
  };

  return (
    <form
      class="scroller padded form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p>{t('recoveryProve')}</p>
      {places.map((place, at) => (
        <TextField
          key={place}
          {...(fields[at] && { ref: fields[at] })}
          label={t('recoveryWord', [number(place + 1)])}
          value={typed[at] ?? ''}
          error={missed === at ? t('recoveryWordWrong') : null}
          exact
          onInput={(value) => {
            setTyped(typed.with(at, value));
            setMissed(null);
          }}
        />
      ))}
      <PasswordField
        ref={last}
        label={t('password')}
        value={password}
        error={problem}
        fresh={false}
        words={passwordWords()}
        onInput={(value) => {
          setPassword(value);
          setProblem(null);
        }}
      />
      <Button type="submit" look="main" size="large" busy={busy}>
        {t('recoveryKeep')}
      </Button>
    </form>
  );
}
