import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { guessWait, loadGuesses } from '../../lib/state/guess-state.ts';
import { vault } from '../../lib/state/vault-state.ts';

/** What stands against something that the vault's password was asked for. */
export type Refusal = 'wrong-password' | 'wrong-secret' | ErrorCode;

/** The vault's password as it is typed, once more, before something that is worth it. */
export interface VaultPassword {
  /** False where the vault has none: the press alone counts. */
  asks: boolean;
  typed: string;
  problem: string | null;
  busy: boolean;
  /** How long nothing is tried yet, ms, since too many were wrong. */
  wait: number;
  field: RefObject<HTMLInputElement | null>;
  type: (typed: string) => void;
  /** Gives it to the task, one at a time, and shows what stood against that. */
  give: (task: (password: string) => Promise<Refusal | null>) => Promise<void>;
}

export function useVaultPassword(): VaultPassword {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const asks = vault.value?.protection !== 'device';
  const wait = asks ? guessWait.value : 0;
  useEffect(() => void loadGuesses(), []);
  return {
    asks,
    typed,
    problem,
    busy,
    wait,
    field,
    type: (value) => {
      setTyped(value);
      setProblem(null);
    },
    give: async (task) => {
      if (busy || wait > 0) return;
      setBusy(true);
      const refusal = await task(asks ? typed : '');
      setBusy(false);
      if (refusal === null) return;
      await loadGuesses();
      const wrong = refusal === 'wrong-password' || refusal === 'wrong-secret';
      setProblem(wrong ? t('wrongPassword') : errorWords(refusal));
      field.current?.select();
    },
  };
}
