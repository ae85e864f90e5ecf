import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { keepRecovery } from '../../lib/state/ways-state.ts';
import { TextField } from '../parts/TextField.tsx';
import { KeyButton } from './KeyButton.tsx';
import { useVaultPassword } from './use-vault-password.ts';
import { VaultPasswordField } from './VaultPasswordField.tsx';

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
  const password = useVaultPassword();
  const fields = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];

  useLayoutEffect(() => fields[0]?.current?.focus(), []);

  const keep = () => {
    const wrong = places.findIndex((place, at) => typed[at]?.trim().toLowerCase() !== words[place]);
    if (wrong >= 0) {
      setMissed(wrong);
      fields[wrong]?.current?.select();
      return;
    }
    void password.give(async (given) => {
      const refusal = await keepRecovery(given, words);
      if (refusal === null) onDone();
      return refusal;
    });
  };

  return (
    <form
      class="scroller padded form"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
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
      <VaultPasswordField state={password} />
      <KeyButton busy={password.busy} disabled={password.wait > 0}>
        {t('recoveryKeep')}
      </KeyButton>
    </form>
  );
}
